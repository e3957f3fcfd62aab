"""The ladder: on which day a reminder of a date falls, for the owner and for the leaders.

A step before or on the date T counts calendar days and falls on the last working day on or
before that day; a step after T counts working days. Only the latest step reached is due.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

# After this many working days a leader is no longer told by the machine of an old date.
CATCH_UP = 10
LONGEST_REST = 21


class WorkDays(Protocol):
    def is_working(self, day: date) -> bool: ...


class Audience(StrEnum):
    OWNER = "owner"
    DEPUTY = "deputy"
    CHIEF = "chief"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class Steps:
    """Days before T (calendar), then after T (working days)."""

    before: tuple[int, ...] = (7, 3, 1, 0)
    after_first: int = 1
    after_every: int = 3
    deputy_after: int = 1
    chief_after: int = 3

    @property
    def reach(self) -> int:
        """Calendar days ahead of today in which a date can already have a step."""
        return max(self.before, default=0) + LONGEST_REST


@dataclass(frozen=True, slots=True)
class Rung:
    """The step of one date that is due today; `rung_on` is the day it fell on."""

    due_on: date
    step: str
    rung_on: date
    audience: Audience


class WorkedDays:
    """The working days from `first` to `last` in order, for counting without a calendar walk."""

    def __init__(self, calendar: WorkDays, first: date, last: date) -> None:
        span = (last - first).days + 1
        days = (first + timedelta(days=n) for n in range(max(span, 0)))
        self._days = [day for day in days if calendar.is_working(day)]

    def on_or_before(self, day: date) -> date | None:
        found = bisect_right(self._days, day)
        return self._days[found - 1] if found else None

    def after(self, day: date, count: int) -> date:
        """The count-th working day after `day`; the caller knows that it has come."""
        return self._days[bisect_right(self._days, day) + count - 1]

    def passed(self, day: date, today: date) -> int:
        """Working days in (day, today]."""
        return bisect_right(self._days, today) - bisect_right(self._days, day)


def owner_rung(steps: Steps, worked: WorkedDays, due_on: date, today: date) -> Rung | None:
    """The latest step the owner has reached, None before the first."""
    passed = worked.passed(due_on, today)
    if passed >= steps.after_first:
        count = passed - (passed - steps.after_first) % steps.after_every
        return Rung(due_on, f"T+{count}", worked.after(due_on, count), Audience.OWNER)
    for before in sorted(steps.before):
        rung_on = worked.on_or_before(due_on - timedelta(days=before))
        if rung_on is not None and rung_on <= today:
            return Rung(due_on, f"T-{before}" if before else "T", rung_on, Audience.OWNER)
    return None


def other_rungs(steps: Steps, worked: WorkedDays, due_on: date, today: date) -> Iterator[Rung]:
    """Once each: the deputy chief and the office's contact, then the chief."""
    passed = worked.passed(due_on, today)
    told = (
        (Audience.DEPUTY, steps.deputy_after),
        (Audience.CONTACT, steps.after_first),
        (Audience.CHIEF, steps.chief_after),
    )
    for audience, count in told:
        if 0 < count <= passed <= count + CATCH_UP:
            yield Rung(due_on, f"T+{count}", worked.after(due_on, count), audience)


def rungs(
    steps: Steps, calendar: WorkDays, due_dates: Iterable[date], today: date
) -> Sequence[Rung]:
    """What is due today for each of these dates."""
    dates = sorted(set(due_dates))
    if not dates:
        return []
    first = min(dates[0], today) - timedelta(days=max(steps.before, default=0) + LONGEST_REST)
    worked = WorkedDays(calendar, first, max(dates[-1], today))
    found: list[Rung] = []
    for due_on in dates:
        rung = owner_rung(steps, worked, due_on, today)
        found += [rung] if rung else []
        found += other_rungs(steps, worked, due_on, today)
    return found
