"""Child processes that are restarted when they die and all end together, or with their parent.

What a killed run left behind is ended by the next, which finds its port free.
"""

import contextlib
import ctypes
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


def _born(pid: int) -> str:
    """When that process began, in the kernel's words; "" when there is none (or no /proc)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return ""


def note_running(file: Path, pids: Iterable[int]) -> bool:
    """Keep the numbers of the processes that run now; a full disk ends no run: False then."""
    fresh = file.with_suffix(".new")
    try:
        fresh.write_text(json.dumps({str(pid): _born(pid) for pid in pids}))
        fresh.replace(file)
    except OSError as error:
        print(f"! {file} could not be written: {error.strerror}", flush=True)
        return False
    return True


def end_left_over(file: Path) -> None:
    """Kill those of the noted processes that still run, with all they started."""
    with contextlib.suppress(OSError, ValueError):
        for pid, born in json.loads(file.read_text()).items():
            if born and _born(int(pid)) == born:
                os.killpg(int(pid), signal.SIGKILL)
    file.unlink(missing_ok=True)


_PR_SET_PDEATHSIG = 1


def end_with_parent(last_signal: signal.Signals = signal.SIGTERM) -> Callable[[], None] | None:
    """A preexec_fn that asks the kernel for `last_signal` on the parent's death."""
    if not sys.platform.startswith("linux"):
        return None
    libc = ctypes.CDLL(None)

    def ask() -> None:
        libc.prctl(_PR_SET_PDEATHSIG, int(last_signal), 0, 0, 0)

    return ask


LONG_ENOUGH = 30.0  # seconds of life after which a death is no longer a failed start
LONGEST_WAIT = 20.0


@dataclass(slots=True)
class Child:
    """One program; `stage` orders the end: higher stages end first."""

    name: str
    command: list[str]
    stage: int
    log: Path
    environ: Mapping[str, str] | None = None
    options: dict[str, Any] = field(default_factory=dict)
    stop_signal: signal.Signals = signal.SIGTERM
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    wait: float = 0.5
    again_at: float = 0.0

    def start(self) -> None:
        """Start it in a session of its own, so that Ctrl-C reaches only the parent."""
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=end_with_parent(self.stop_signal),  # noqa: PLW1509 (one thread)
                **{"env": self.environ, **self.options},
            )
        self.started = time.monotonic()

    def signal_group(self, number: signal.Signals) -> None:
        """Signal the process and all it started."""
        if self.process:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, number)

    def watch(self, now: float) -> bool:
        """Restart it when it died, sooner or later by how long it lived; whether it did."""
        if self.process is None or self.process.poll() is None:
            return False
        if not self.again_at:
            lived = now - self.started
            self.wait = 0.5 if lived > LONG_ENOUGH else min(self.wait * 2, LONGEST_WAIT)
            self.again_at = now + self.wait
            self.signal_group(signal.SIGKILL)  # what it may have left behind
            what = f"! {self.name} ended ({self.process.returncode}); again in {self.wait:.0f} s"
            print(f"{what}; log: {self.log}", flush=True)
        elif now >= self.again_at:
            self.again_at = 0.0
            self.start()
            return True
        return False


@dataclass(slots=True)
class Children:
    """All child processes of one run."""

    notes: Path
    members: list[Child] = field(default_factory=list)

    def add(self, child: Child) -> None:
        child.start()
        self.members.append(child)
        self.note()

    def note(self) -> bool:
        """Keep the process numbers for the run after one that is killed; whether they were."""
        # The database is not killed but told to end, see postgres.stop.
        running = [c.process.pid for c in self.members if c.process and c.name != "postgres"]
        return note_running(self.notes, running)

    def watch_until(self, over: Callable[[], bool]) -> None:
        """Keep them alive until `over()`."""
        noted = True
        while not over():
            restarted = [child.watch(time.monotonic()) for child in self.members]
            if any(restarted) or not noted:
                noted = self.note()
            time.sleep(0.2 if noted else 2)

    def end(self, *, patience: float = 10.0) -> None:
        """End every one, stage after stage; by force after `patience` seconds."""
        for stage in sorted({child.stage for child in self.members}, reverse=True):
            group = [c for c in self.members if c.stage == stage and c.process]
            for child in group:
                if child.process and child.process.poll() is None:
                    child.process.send_signal(child.stop_signal)
            end = time.monotonic() + patience
            for child in group:
                if child.process:
                    with contextlib.suppress(subprocess.TimeoutExpired):
                        child.process.wait(max(0.1, end - time.monotonic()))
                    child.signal_group(signal.SIGKILL)
                    child.process.wait()
