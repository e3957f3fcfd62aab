"""When is a run over: a signal to us, or to the `make` that started us.

On SIGINT or SIGHUP to itself alone, make only waits for its children (it thinks that the
terminal told them too). What it does do is drop its own handler, which the kernel shows.
"""

import os
import signal
from pathlib import Path

ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def _caught(pid: int) -> int:
    """Which of the ending signals that process has a handler for, as a bit mask."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    mask = next((line.split()[1] for line in lines if line.startswith("SigCgt:")), "0")
    return int(mask, 16) & sum(1 << (number - 1) for number in ENDING)


class Ending:
    """Callable that tells whether to end; made early, so that no signal is lost."""

    def __init__(self) -> None:
        self.asked = False
        self.parent = os.getppid()
        name = Path(f"/proc/{self.parent}/comm")
        made = name.exists() and name.read_text().strip() in ("make", "gmake")
        self.watched = _caught(self.parent) if made else 0
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._ask)
        if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:  # nohup means what it says
            signal.signal(signal.SIGHUP, self._ask)

    def _ask(self, *_: object) -> None:
        self.asked = True

    def __call__(self) -> bool:
        if self.watched:
            gone = os.getppid() != self.parent or _caught(self.parent) != self.watched
            self.asked = self.asked or gone
        return self.asked
