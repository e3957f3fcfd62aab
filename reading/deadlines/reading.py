"""What was understood of a deadline phrase, and of each of its clauses."""

from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import Literal

Kind = Literal[
    "date",
    "datetime",
    "month",
    "quarter",
    "half",
    "year",
    "relative",
    "recurring",
    "ongoing",
    "conditional",
    "qualitative",
    "none",
    "unreadable",
]
Frequency = Literal["day", "week", "month", "quarter", "half", "year"]
Before = Literal["before", "same"]


@dataclass(frozen=True, slots=True)
class Recurrence:
    """How a deadline comes again.

    ``days`` are days of the month with "trước" already taken off: 0 is the last day of the month
    before, -1 the last day of the month (the last working one when ``working``). ``months`` are
    the months of the year they fall in, empty for every month; several days of a yearly rule
    belong to as many months one by one. ``weekday`` 0 is Monday.
    """

    frequency: Frequency
    interval: int = 1
    days: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    weekday: int | None = None
    at: time | None = None
    working: bool = False

    def next_days(self, since: date) -> list[date]:
        """The next date of each of its days, on or after ``since``, in order."""
        if self.weekday is not None:
            return [since + timedelta(days=(self.weekday - since.weekday()) % 7)]
        if not self.days:
            return [since] if (self.frequency, self.interval) == ("day", 1) else []
        found = {self._next(number, months, since) for number, months in self._named()}
        return sorted(day for day in found if day)

    def of_the_year(self) -> tuple[tuple[int, int], ...]:
        """Day and month side by side when each day has its own month: "30/6 và 31/12 hằng năm"."""
        paired = self.frequency == "year" and 1 < len(self.days) == len(self.months)
        return tuple(zip(self.days, self.months, strict=True)) if paired else ()

    def _named(self) -> list[tuple[int, tuple[int, ...]]]:
        if pairs := self.of_the_year():
            return [(day, (month,)) for day, month in pairs]
        groups = [(m,) for m in self.months] if self.frequency == "year" else [self.months]
        return [(day, months) for day in self.days for months in groups]

    def _next(self, number: int, months: tuple[int, ...], since: date) -> date | None:
        for offset in range(26):
            year, month = divmod(since.year * 12 + since.month - 1 + offset, 12)
            if months and month + 1 not in months:
                continue
            if (day := day_in_month(year, month + 1, number)) >= since:
                return day
        return None


def day_in_month(year: int, month: int, number: int) -> date:
    """That day of the month, no later than its end; 0 and below count from its first day back."""
    if number == -1:
        number = 31
    if number < 1:
        return date(year, month, 1) - timedelta(days=1 - number)
    return min(date(year, month, 1) + timedelta(days=number - 1), month_end(year, month))


def month_end(year: int, month: int) -> date:
    """The last day of the month."""
    year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return date(year, month, 1) - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Reading:
    """A deadline as read. ``understood`` is False only when the phrase holds what cannot be read.

    ``also`` are further deadlines of the same phrase, in order. ``said`` is the piece of the
    phrase that was read. Each warning is ``code: sentence``. ``needs_confirmation`` asks for a
    person's look before the date is used. DESIGN §5.
    """

    understood: bool
    kind: Kind
    due_on: date | None = None
    due_time: time | None = None
    also: tuple[date, ...] = ()
    recurrence: Recurrence | None = None
    explanation: str = ""
    warnings: tuple[str, ...] = ()
    needs_confirmation: bool = False
    said: str = ""

    def warning_codes(self) -> frozenset[str]:
        """The machine words of the warnings."""
        return frozenset(warning.partition(":")[0] for warning in self.warnings)


@dataclass(frozen=True, slots=True)
class ReadingContext:
    """What a phrase is read against; ``truoc`` says what "trước ngày 15" means here."""

    written_on: date
    event_on: date | None
    truoc: Before


@dataclass(frozen=True, slots=True)
class Due:
    """One date owed, with the words it was read from."""

    on: date
    kind: Kind
    at: time | None = None


@dataclass(slots=True)
class Piece:
    """``silent`` is a clause that speaks of no time at all; ``feast`` one that dates a feast."""

    kind: Kind | Literal["silent"]
    dues: list[Due] = field(default_factory=list)
    recurrence: Recurrence | None = None
    explanations: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    said: str = ""
    feast: bool = False
