"""A year of working and free days, drawn as twelve months."""

from calendar import Calendar
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import pgettext_lazy

from coordination.models import CalendarDay
from coordination.models.calendar import DayKind
from coordination.workdays import WorkCalendar

WEEKS = Calendar(firstweekday=0)
WEEKDAY_SIGNS = (
    pgettext_lazy("weekday", "Mo"),
    pgettext_lazy("weekday", "Tu"),
    pgettext_lazy("weekday", "We"),
    pgettext_lazy("weekday", "Th"),
    pgettext_lazy("weekday", "Fr"),
    pgettext_lazy("weekday", "Sa"),
    pgettext_lazy("weekday", "Su"),
)


@dataclass(frozen=True, slots=True)
class DrawnDay:
    """`look` is a style name; `row` the exception that counts, `own` those of single offices."""

    day: date
    look: str
    is_today: bool
    row: CalendarDay | None
    own: Sequence[CalendarDay]

    @property
    def words(self) -> str:
        """Why the day is special."""
        return "; ".join(row.name for row in (*([self.row] if self.row else []), *self.own))


@dataclass(frozen=True, slots=True)
class DrawnMonth:
    """`weeks` hold seven days each, None outside the month."""

    first: date
    weeks: Sequence[Sequence[DrawnDay | None]]
    working: int


@dataclass(frozen=True, slots=True)
class DrawnYear:
    year: int
    months: Sequence[DrawnMonth]

    @property
    def working(self) -> int:
        return sum(month.working for month in self.months)


def drawn_year(
    year: int, rows: Iterable[CalendarDay], calendar: WorkCalendar, today: date
) -> DrawnYear:
    """Twelve months; `rows` are all exceptions of the year, also those switched off."""
    by_day: dict[date, list[CalendarDay]] = defaultdict(list)
    for row in rows:
        by_day[row.date].append(row)
    return DrawnYear(
        year, [_month(date(year, n, 1), by_day, calendar, today) for n in range(1, 13)]
    )


def _month(
    first: date, rows: dict[date, list[CalendarDay]], calendar: WorkCalendar, today: date
) -> DrawnMonth:
    weeks = [
        [_day(day, rows, calendar, today) if day.month == first.month else None for day in week]
        for week in WEEKS.monthdatescalendar(first.year, first.month)
    ]
    working = sum(calendar.is_working(one.day) for week in weeks for one in week if one is not None)
    return DrawnMonth(first, weeks, working)


def _day(
    day: date, rows: dict[date, list[CalendarDay]], calendar: WorkCalendar, today: date
) -> DrawnDay:
    found = rows.get(day, [])
    common = next((row for row in found if row.office_id is None), None)
    own = [row for row in found if row.office_id is not None]
    return DrawnDay(day, _look(day, common, calendar), day == today, common, own)


def _look(day: date, row: CalendarDay | None, calendar: WorkCalendar) -> str:
    if row is not None and not row.is_on:
        return "waiting"
    if row is not None and row.kind == DayKind.MAKE_UP:
        return "made-up"
    if row is not None:
        return "swapped" if row.kind == DayKind.SWAPPED_OFF else "off"
    return "work" if calendar.is_working(day) else "weekend"
