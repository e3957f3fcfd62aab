"""Child processes that are restarted when they die and all end together."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ops import leftovers
from ops.parentage import end_with_parent

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
        return leftovers.note(self.notes, running)

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
