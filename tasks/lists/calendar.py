"""The deadline calendar: a month with counts and titles, or a week with rows."""

import calendar
import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from coordination.workdays import WorkCalendar
from offices.foundation.days import first_of_month
from offices.powers import Powers
from tasks.lists.rows import Reader, Row, row_of
from tasks.models import Task
from tasks.models.queries_lists import fill_rows

IN_MONTH, IN_WEEK = 3, 12
EARLIEST, LATEST = dt.date(2000, 1, 31), dt.date(2099, 12, 1)


@dataclass(slots=True)
class DueDay:
    """One day: how many deadlines, the first of them, and whether the desk's office works."""

    day: dt.date
    count: int
    works: bool
    name: str
    today: bool
    past: bool
    inside: bool = True
    tasks: list[Task] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    @property
    def more(self) -> int:
        return self.count - len(self.rows or self.tasks)

    @property
    def href(self) -> str:
        return f"/tasks/calendar/?view=week&day={self.day.isoformat()}"


def chosen_day(written: str, today: dt.date) -> dt.date:
    """The day an address names; today for whatever is none."""
    try:
        day = dt.date.fromisoformat(written)
    except ValueError:
        return today
    return day if EARLIEST <= day <= LATEST else today


def span(view: str, day: dt.date) -> tuple[dt.date, dt.date]:
    """Monday to Sunday; of a month, all weeks it touches."""
    first, last = day, day
    if view == "month":
        first = day.replace(day=1)
        last = day.replace(day=calendar.monthrange(day.year, day.month)[1])
    return first - dt.timedelta(days=first.weekday()), last + dt.timedelta(days=6 - last.weekday())


def weeks(view: str, day: dt.date, powers: Powers, reader: Reader) -> list[list[DueDay]]:
    """Two statements for a month, four for a week, whatever falls due."""
    first, last = span(view, day)
    tasks = Task.objects.visible_to(powers).due_between(first, last)
    work = reader.calendars.get(reader.desk) or reader.calendars[None]
    days = _days(first, last, tasks.counts_by_day(), work, reader.today)
    for one in days.values():
        one.inside = view == "week" or one.day.month == day.month
    most = IN_MONTH if view == "month" else IN_WEEK
    shown = list(tasks.with_row_columns().first_of_each_day(most))
    if view == "week":
        fill_rows(shown)
    for task in shown:
        if task.next_due_on in days:
            days[task.next_due_on].tasks.append(task)
    if view == "week":
        for one in days.values():
            one.rows = [row_of(task, reader) for task in one.tasks]
    listed = list(days.values())
    return [listed[start : start + 7] for start in range(0, len(listed), 7)]


def _days(
    first: dt.date, last: dt.date, counts: dict[dt.date, int], work: WorkCalendar, today: dt.date
) -> dict[dt.date, DueDay]:
    every = (first + dt.timedelta(days=n) for n in range((last - first).days + 1))
    return {
        day: DueDay(
            day,
            counts.get(day, 0),
            work.is_working(day),
            work.names.get(day, ""),
            day == today,
            day < today,
        )
        for day in every
    }


def turns(view: str, day: dt.date, today: dt.date) -> dict[str, Any]:
    """Addresses of the span before, after, of today, and of the other view; its own name."""
    first, last = span(view, day)
    if view == "month":
        before, after = day.replace(day=1) - dt.timedelta(days=1), first_of_month(day, 1)
        name = _("Month %(month)s") % {"month": f"{day:%m/%Y}"}
    else:
        before, after = first - dt.timedelta(days=7), last + dt.timedelta(days=1)
        days = {"first": f"{first:%d/%m}", "last": f"{last:%d/%m/%Y}"}
        name = _("Week %(first)s – %(last)s") % days
    tabs = [("month", _("Month")), ("week", _("Week"))]
    return {
        "name": name,
        "previous": address(view, before),
        "next": address(view, after),
        "now": "" if span(view, today) == (first, last) else address(view, today),
        "tabs": [
            {"label": label, "href": address(one, day), "current": one == view}
            for one, label in tabs
        ],
    }


def address(view: str, day: dt.date) -> str:
    return f"/tasks/calendar/?view={view}&day={day.isoformat()}"
