"""Heads of the chain outside the database: whoever cuts the end there is found by them here.

`heads` grows by one line an hour, `head` holds the newest place. The folder should lie on another
disk than the database, and its lines be printed or copied to another machine now and then.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings


@dataclass(frozen=True, slots=True)
class ChainHead:
    """`at` in UTC, to the second; `hash` in hexadecimal digits."""

    at: str
    seq: int
    hash: str

    def line(self) -> str:
        return f"{self.at} {self.seq} {self.hash}\n"


def folder() -> Path:
    return Path(settings.AUDIT_DIR)


def _read(path: Path) -> Iterator[ChainHead]:
    if path.exists():
        # What stands behind the last line's end was torn off by a full disk.
        for line in path.read_text("ascii").split("\n")[:-1]:
            at, seq, digits = line.split()
            yield ChainHead(at, int(seq), digits)


def kept() -> list[ChainHead]:
    """All heads that were ever kept, the newest last."""
    return [*_read(folder() / "heads"), *_read(folder() / "head")]


def keep(seq: int, digits: str, at: datetime) -> bool:
    """Remember the newest place; once an hour also for good. Whether a line was added."""
    folder().mkdir(parents=True, exist_ok=True, mode=0o700)
    head = ChainHead(at.strftime("%Y-%m-%dT%H:%M:%SZ"), seq, digits)
    whole, newest = folder() / "heads", folder() / "head"
    fresh = folder() / f"head.{os.getpid()}"
    try:
        fresh.write_text(head.line(), "ascii")
        fresh.replace(newest)
    finally:
        fresh.unlink(missing_ok=True)
    last = list(_read(whole))[-1:]
    if last and last[0].at[:13] == head.at[:13]:
        return False
    with whole.open("a+b") as file:
        file.seek(0)
        file.truncate(file.read().rfind(b"\n") + 1)
        file.write(head.line().encode("ascii"))
        file.flush()
        os.fsync(file.fileno())
    return True
