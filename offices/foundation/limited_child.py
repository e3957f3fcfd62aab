"""`python -m offices.foundation.limited_child`: one job on bytes from stdin; knows no Django.

The first line says which job, its limits and its facts; the rest are the bytes. Printed: one line
of JSON, {"made": …} or {"gave_up": code}, and the bytes the job made, if any.
"""

import json
import logging
import resource
import sys
import traceback
from importlib import import_module
from typing import Any

TO_SPARE = 5  # seconds of waiting that are not computing


def main() -> None:
    order = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    _limit(order["seconds"], order["memory"])
    logging.disable(logging.CRITICAL)
    answer, made = _done(order["job"], data, order["facts"])
    out = sys.stdout.buffer
    out.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "surrogatepass"))
    out.write(b"\n")
    out.write(made)


def _limit(seconds: int, memory: int) -> None:
    computing = max(seconds - TO_SPARE, 1)
    resource.setrlimit(resource.RLIMIT_CPU, (computing, computing + 1))  # SIGXCPU comes first
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # it writes no file
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _done(job: str, data: bytes, facts: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    module, _colon, name = job.partition(":")
    try:
        made = getattr(import_module(module), name)(data, **facts)
    except (MemoryError, RecursionError):
        return {"gave_up": "too_complex"}, b""
    except Exception as error:  # whatever a reader of foreign bytes may raise
        _say_where(error)
        return {"gave_up": "broken"}, b""
    told, rest = made if isinstance(made, tuple) else (made, b"")
    return {"made": told}, rest


def _say_where(error: Exception) -> None:
    """The kind and place of a fault, without a word of what was read."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    sys.stderr.write(f"{type(error).__name__} in {last.name}, line {last.lineno}\n")


if __name__ == "__main__":
    main()
