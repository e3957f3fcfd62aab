"""Working days: Monday to Friday, less the days off, plus the Saturdays made up.

The rows an administrator keeps (`CalendarDay`) are the only source; a row of one office
wins over the common row of that day.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.db.models.expressions import Expression, RawSQL

from coordination.models import CalendarDay
from coordination.models.calendar import DayKind
from offices.foundation.questions import rows, statement

_DAY = timedelta(days=1)
# Longer than any run of days off: a calendar without working days is a mistake in the table.
_FARTHEST = 400
type _Row = tuple[date, int | None, str, str]
type _Calendars = dict[int | None, WorkCalendar]


class NoWorkingDayError(ValueError):
    """The table leaves no working day within a year."""


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """An immutable calendar: `off` weekdays that are not worked, `made_up` weekend days that are.

    All methods take and give `datetime.date`; the first day is never counted
    (Civil Code 2015 Art. 147).
    """

    off: frozenset[date] = frozenset()
    made_up: frozenset[date] = frozenset()
    names: Mapping[date, str] = field(default_factory=dict, compare=False)

    def is_working(self, day: date) -> bool:
        """Whether `day` is worked."""
        if day.weekday() < 5:
            return day not in self.off
        return day in self.made_up

    def next_working(self, day: date) -> date:
        """The first working day after `day`."""
        return self._walk(day, 1)

    def previous_working(self, day: date) -> date:
        """The last working day before `day`."""
        return self._walk(day, -1)

    def roll_forward(self, day: date) -> date:
        """`day` if worked, else the next working day."""
        return day if self.is_working(day) else self.next_working(day)

    def roll_back(self, day: date) -> date:
        """`day` if worked, else the last working day before it."""
        return day if self.is_working(day) else self.previous_working(day)

    def add(self, day: date, count: int) -> date:
        """The `count`-th working day after `day`; a negative count goes back; 0 gives `day`."""
        for _ in range(abs(count)):
            day = self._walk(day, 1 if count > 0 else -1)
        return day

    def subtract(self, day: date, count: int) -> date:
        """The `count`-th working day before `day`."""
        return self.add(day, -count)

    def between(self, first: date, last: date) -> int:
        """Number of working days in (first, last]; negative when `last` is earlier."""
        if last < first:
            return -self.between(last, first)
        return self._worked_until(last) - self._worked_until(first)

    def name_of(self, day: date) -> str:
        """Why the day is off or made up, empty for an ordinary day."""
        return self.names.get(day, "")

    def _walk(self, day: date, step: int) -> date:
        for _ in range(_FARTHEST):
            day += step * _DAY
            if self.is_working(day):
                return day
        raise NoWorkingDayError(f"no working day within {_FARTHEST} days of {day}")

    def _worked_until(self, day: date) -> int:
        """Working days from day one of the calendar to `day`, both included."""
        weeks, rest = divmod(day.toordinal(), 7)
        weekdays = weeks * 5 + min(rest, 5)
        return weekdays - _count(self.off, day) + _count(self.made_up, day)


@lru_cache(maxsize=32)
def _in_order(days: frozenset[date]) -> list[date]:
    return sorted(days)


def _count(days: frozenset[date], until: date) -> int:
    return bisect_right(_in_order(days), until)


class SpecialDay(NamedTuple):
    """What a calendar is built of; a `CalendarDay` will do as well."""

    date: date
    office_id: int | None
    kind: str
    name: str


def build(rows: Iterable[CalendarDay | SpecialDay]) -> WorkCalendar:
    """A calendar from rows in force; an office's own row wins over the common one."""
    chosen: dict[date, CalendarDay | SpecialDay] = {}
    for row in rows:
        if row.date not in chosen or row.office_id is not None:
            chosen[row.date] = row
    made_up = {day for day, row in chosen.items() if row.kind == DayKind.MAKE_UP}
    return WorkCalendar(
        off=frozenset(day for day in chosen if day not in made_up and day.weekday() < 5),
        made_up=frozenset(day for day in made_up if day.weekday() >= 5),
        names={day: row.name for day, row in chosen.items()},
    )


def calendar_for(office_id: int | None = None) -> WorkCalendar:
    """The calendar of one office (None: the common one); one query, pass the result on."""
    found = calendars()
    return found.get(office_id) or found[None]


# The days a look was told with its person: nothing it does can change them.
_told: ContextVar[tuple[_Row, ...] | None] = ContextVar("calendar_days", default=None)


def _days() -> QuerySet[CalendarDay, Any]:
    return CalendarDay.objects.in_force().values_list(*SpecialDay._fields)


def calendars() -> dict[int | None, WorkCalendar]:
    """The common calendar under None and that of each office with own rows, in one query."""
    told = _told.get()
    if told is None:
        told = tuple(rows(statement("calendar days", _days)))
    return dict(_calendars(told))


def days_beside_the_person() -> Expression:
    """The same rows, read in the statement that reads the person."""
    text, values = _days().query.sql_with_params()
    columns = ", ".join(SpecialDay._fields)
    text = f"(SELECT json_agg(json_build_array({columns})) FROM ({text}) d ({columns}))"  # noqa: S608
    return RawSQL(text, values)  # noqa: S611 - Django's own text


@contextmanager
def told(days: Iterable[tuple[str, int | None, str, str]] | None) -> Iterator[None]:
    """While open, calendars are made of these rows and not asked for."""
    rows = tuple((date.fromisoformat(day), *rest) for day, *rest in days or ())
    with _made_of(rows):  # type: ignore[arg-type]
        yield


@contextmanager
def read_once() -> Iterator[None]:
    """While open, calendars are made of the rows as they are now: for programs that change none."""
    with _made_of(tuple(rows(statement("calendar days", _days)))):
        yield


@contextmanager
def _made_of(days: tuple[_Row, ...]) -> Iterator[None]:
    token = _told.set(days)
    try:
        yield
    finally:
        _told.reset(token)


@lru_cache(maxsize=8)
def _calendars(found: tuple[_Row, ...]) -> _Calendars:
    """Built once for the same days: a change of the table makes other ones."""
    rows = [SpecialDay(*row) for row in found]
    common = [row for row in rows if row.office_id is None]
    own = {row.office_id for row in rows if row.office_id is not None}
    made: _Calendars = {None: build(common)}
    for office_id in own:
        made[office_id] = build([*common, *(row for row in rows if row.office_id == office_id)])
    return made
