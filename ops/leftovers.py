"""Ends what a killed run left behind, so that the next start finds its port free."""

import contextlib
import json
import os
import signal
from collections.abc import Iterable
from pathlib import Path


def _born(pid: int) -> str:
    """When that process began, in the kernel's words; "" when there is none (or no /proc)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return ""


def note(file: Path, pids: Iterable[int]) -> bool:
    """Keep the numbers of the processes that run now; a full disk ends no run: False then."""
    fresh = file.with_suffix(".new")
    try:
        fresh.write_text(json.dumps({str(pid): _born(pid) for pid in pids}))
        fresh.replace(file)
    except OSError as error:
        print(f"! {file} could not be written: {error.strerror}", flush=True)
        return False
    return True


def end(file: Path) -> None:
    """Kill those of the noted processes that still run, with all they started."""
    with contextlib.suppress(OSError, ValueError):
        for pid, born in json.loads(file.read_text()).items():
            if born and _born(int(pid)) == born:
                os.killpg(int(pid), signal.SIGKILL)
    file.unlink(missing_ok=True)
