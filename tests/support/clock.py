"""One clock for the suite: an ordinary Wednesday, or what TEST_NOW says; it ticks.

The moment is the suite's start, so that no test depends on the day it is run. Kept by the test
process, by Python programs that it starts (tests/clock), and by statements of the application's
login (database_clock); certificates, timeouts and the database's owner keep the machine's clock.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import time_machine

from ops.places import ROOT

ORDINARY = "2026-11-25T09:00+07:00"
CHILDREN = f"{ROOT / 'tests' / 'clock'}:{ROOT}"


def begin() -> None:
    """Move this process and those it will start; once, for a child is moved from its start."""
    if "TEST_AHEAD" in os.environ:
        return
    wanted = datetime.fromisoformat(os.environ.get("TEST_NOW") or ORDINARY).timestamp()
    ahead = wanted - time.time()
    os.environ |= {"TEST_AHEAD": repr(ahead), "PYTHONPATH": CHILDREN}
    time_machine.travel(time.time() + ahead).start()
    time.time()  # it begins to tick when it is first asked


def machine() -> dict[str, str]:
    """Our environment for a program that is to keep the machine's clock."""
    return {name: value for name, value in os.environ.items() if name != "TEST_AHEAD"}


@contextmanager
def ordinary_day() -> Iterator[None]:
    """An ordinary Wednesday; nothing is moved where the suite has it already."""
    wanted = datetime.fromisoformat(ORDINARY)
    if datetime.now(wanted.tzinfo).date() == wanted.date():
        yield
        return
    with time_machine.travel(wanted):
        yield
