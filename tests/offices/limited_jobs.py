"""Jobs that misbehave, for the limited process."""

import os
import signal
import sys
from importlib import import_module
from pathlib import Path
from typing import Any


def forever(_data: bytes) -> None:
    while True:
        pass


def sleeping(_data: bytes) -> None:
    import time

    time.sleep(60)


def napping(_data: bytes) -> str:
    """As on a machine that others keep busy."""
    import time

    time.sleep(1.2)
    return "done"


def greedy(_data: bytes) -> int:
    return len(bytes(2 * 1024 * 1024 * 1024))


def deep(data: bytes) -> Any:
    return deep(data)


def failing(data: bytes) -> None:
    raise ValueError(data.decode())


def dying(_data: bytes) -> None:
    os._exit(3)


def killed(_data: bytes) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def knowing(_data: bytes, *, module: str = "json") -> list[Any]:
    """What it finds around it: variables, and parts of Django that a module brings along."""
    import_module(module)
    return [sorted(os.environ), [name for name in sys.modules if name.startswith("django")]]


def writing(data: bytes, *, path: str) -> None:
    Path(path).write_bytes(data)


def echo(data: bytes, *, words: str) -> tuple[str, bytes]:
    return words, data
