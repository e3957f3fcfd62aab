"""What can be found in a phrase: days, periods, hours, spans of time, each at its place."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time
from enum import Enum
from typing import Literal

Unit = Literal["hour", "day", "working_day", "week", "month", "quarter", "half", "year"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of the phrase, from ``start`` up to ``end``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Day(Mark):
    """A day of the month; month and year when written. ``last`` counts back from the month's end.

    ``shift`` is 0 for "tháng này", 1 for "tháng sau". ``quarter_month`` is 1–3 in "tháng cuối quý".
    """

    day: int
    month: int | None = None
    year: int | None = None
    shift: int | None = None
    quarter_month: int | None = None
    working: bool = False
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class NearDay(Mark):
    """Today, tomorrow: so many days after the writing."""

    days: int


@dataclass(frozen=True, slots=True)
class Weekday(Mark):
    """Thứ Hai is 0. ``week`` is 0 for this week, 1 for the next, None when not said."""

    number: int
    week: int | None = None


@dataclass(frozen=True, slots=True)
class Period(Mark):
    """``months`` months from ``first``. ``part`` names a piece of it; ``shift`` as for a day."""

    unit: Literal["month", "quarter", "half", "year"]
    first: int
    months: int
    year: int | None = None
    shift: int | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class Week(Mark):
    """A week. ``shift`` when it is this or the next one; otherwise only a person knows which."""

    shift: int | None = None
    part: str = ""
    first_of: Period | None = None


@dataclass(frozen=True, slots=True)
class Hour(Mark):
    """An hour of the day."""

    at: time


@dataclass(frozen=True, slots=True)
class Span(Mark):
    """So much time, counted from or back from an event."""

    amount: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Every(Mark):
    """It comes again: each ``interval`` units; the unit is empty for a bare "định kỳ"."""

    unit: Unit | Literal[""]
    interval: int = 1


@dataclass(frozen=True, slots=True)
class Broken(Mark):
    """Looks like a date and is none."""


@dataclass(frozen=True, slots=True)
class Named(Mark):
    """A session or meeting named as the date: known elsewhere, not here."""


class Bound(Enum):
    """How the words before a day bind the deadline to it."""

    BEFORE = "before"
    UNTIL = "until"
    START = "start"
    BARE = "bare"


def keep_free(found: Iterable[Mark], taken: list[Mark]) -> list[Mark]:
    """Adds the marks that overlap none of ``taken``; earlier finders win."""
    kept = list(taken)
    for mark in found:
        if all(mark.end <= other.start or other.end <= mark.start for other in kept):
            kept.append(mark)
    return sorted(kept, key=lambda mark: mark.start)
