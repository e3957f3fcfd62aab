"""Children that end when the process that started them ends, even by `kill -9` (Linux)."""

import ctypes
import signal
import sys
from collections.abc import Callable

_PR_SET_PDEATHSIG = 1


def end_with_parent(last_signal: signal.Signals = signal.SIGTERM) -> Callable[[], None] | None:
    """A preexec_fn that asks the kernel for `last_signal` on the parent's death."""
    if not sys.platform.startswith("linux"):
        return None
    libc = ctypes.CDLL(None)

    def ask() -> None:
        libc.prctl(_PR_SET_PDEATHSIG, int(last_signal), 0, 0, 0)

    return ask
