"""When is a run over: a signal to us, or to the `make` that started us.

On SIGINT to itself alone, make only waits for its children (it thinks that the terminal
told them too). What it does do is drop its own SIGINT handler, which the kernel shows.
"""

import os
import signal
from pathlib import Path


def _catches_interrupt(pid: int) -> bool:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return False
    caught = next((line.split()[1] for line in lines if line.startswith("SigCgt:")), "0")
    return bool(int(caught, 16) & (1 << (signal.SIGINT - 1)))


class Ending:
    """Callable that tells whether to end; made early, so that no signal is lost."""

    def __init__(self) -> None:
        self.asked = False
        self.parent = os.getppid()
        name = Path(f"/proc/{self.parent}/comm")
        made = name.exists() and name.read_text().strip() in ("make", "gmake")
        self.watched = made and _catches_interrupt(self.parent)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._ask)
        if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:  # nohup means what it says
            signal.signal(signal.SIGHUP, self._ask)

    def _ask(self, *_: object) -> None:
        self.asked = True

    def __call__(self) -> bool:
        if self.watched:
            gone = os.getppid() != self.parent or not _catches_interrupt(self.parent)
            self.asked = self.asked or gone
        return self.asked
