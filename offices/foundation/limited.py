"""What strangers send is read by a process of its own, with limits on time and memory.

A few kilobytes can keep a reader busy for hours or fill the memory; whatever a reader of foreign
bytes does wrong ends with the process, and all it held goes back to the machine. The process knows
no Django, no database and none of the settings.
"""

import json
import logging
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 25
MEMORY = 1024 * 1024 * 1024
KEPT = ("PATH", "LANG", "LC_ALL", "VIRTUAL_ENV")

logger = logging.getLogger(__name__)


class GaveUp(Exception):  # noqa: N818 - reads as a sentence where it is caught
    """`code` is too_complex (a limit was reached), broken (it could not be read) or stopped (the
    process was killed from outside, and may be asked again)."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read_limited(
    job: str,
    data: bytes,
    *,
    seconds: int = SECONDS,
    memory: int = MEMORY,
    patience: int = 1,
    **facts: Any,
) -> tuple[Any, bytes]:
    """What `job` ("module:function") makes of the bytes: plain values, and bytes where it has any.

    The function takes the bytes and the facts, and returns values that JSON knows, or a pair of
    such values and bytes. `seconds` of computing are allowed, and as many of the clock times
    `patience`, for a machine that is busy and nobody who waits. Raises GaveUp.
    """
    order = {"job": job, "seconds": seconds, "memory": memory, "facts": facts}
    sent = b"".join((json.dumps(order).encode(), b"\n", data))
    try:
        done = subprocess.run(
            [sys.executable, "-E", "-m", "offices.foundation.limited_child"],
            input=sent,
            capture_output=True,
            timeout=seconds * patience,
            cwd=ROOT,
            check=False,
            env={name: os.environ[name] for name in KEPT if name in os.environ},
        )
    except subprocess.TimeoutExpired as error:
        raise GaveUp("too_complex") from error
    if done.stderr:
        logger.warning("%s: %s", job, done.stderr[-500:].decode(errors="replace").strip())
    if done.returncode == -signal.SIGKILL:  # no limit of its own does that
        raise GaveUp("stopped")
    if done.returncode != 0 or not done.stdout:
        raise GaveUp("too_complex")
    told, _line, made = done.stdout.partition(b"\n")
    answer = json.loads(told.decode("utf-8", "surrogatepass"))
    if "gave_up" in answer:
        raise GaveUp(answer["gave_up"])
    return answer["made"], made
