"""`python -m ui.writer_process FD`: writes files for the process at the other end of the line.

Each order is (job, what it is given); told back are the fault ("" for none) and the bytes. The
orders come from our own process, never from outside.
"""

import logging
import signal
import sys
import traceback
from importlib import import_module
from multiprocessing.connection import Connection
from typing import Any

IDLE = 300  # seconds without an order, after which it gives its memory back
MOST_FILES = 300  # then a fresh one goes on


def main() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it ends with its line
    logging.disable(logging.WARNING)  # what style sheets hold that paper has no use for
    with Connection(int(sys.argv[1])) as line:
        for _number in range(MOST_FILES):
            if not line.poll(IDLE):
                return
            try:
                job, given = line.recv()
                fault, made = _written(job, given)
                line.send_bytes(fault.encode())
                line.send_bytes(made)
            except (EOFError, OSError):  # nobody is there any more
                return


def _written(job: str, given: tuple[Any, ...]) -> tuple[str, bytes]:
    module, _colon, name = job.partition(":")
    try:
        made: bytes = getattr(import_module(module), name)(*given)
    except OSError as error:
        return f"{job}: {error}", b"OSError"
    except Exception as error:  # whatever a library may raise
        last = traceback.extract_tb(error.__traceback__)[-1]
        return f"{job}: {type(error).__name__} in {last.name}, line {last.lineno}", b""
    return "", made


if __name__ == "__main__":
    main()
