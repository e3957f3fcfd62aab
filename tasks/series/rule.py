"""The dates of a series: its rule, walked forward, and the working days it meets."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from coordination.workdays import WorkCalendar
from reading.deadlines.reading import Recurrence
from tasks.models.series import DayOff, Series

_DAY = dt.timedelta(days=1)
# A later date may come from a day this long before it: longer than any run of days off.
REACH = dt.timedelta(days=31)
_FARTHEST = 2000


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a series: the day its rule names, and the day it is due."""

    on: dt.date
    due: dt.date

    @property
    def moved(self) -> bool:
        return self.on != self.due


def _step(rule: Recurrence, day: dt.date, anchor: dt.date) -> int:
    """How many weeks or months of the rule lie between the anchor and the day."""
    if rule.frequency == "day":
        return (day - anchor).days
    if rule.frequency == "week":
        monday = day - dt.timedelta(days=day.weekday())
        return (monday - anchor + dt.timedelta(days=anchor.weekday())).days // 7
    months = (day.year - anchor.year) * 12 + day.month - anchor.month
    lengths = {"quarter": 3, "half": 6, "year": 12}
    return months // lengths.get(rule.frequency, 1)


def _in_step(rule: Recurrence, day: dt.date, anchor: dt.date) -> bool:
    return rule.interval == 1 or _step(rule, day, anchor) % rule.interval == 0


def first_day(rule: Recurrence, since: dt.date) -> dt.date | None:
    """The first day of the rule on or after `since`; None for a rule that names no day."""
    if rule.frequency == "day":
        return since
    return min(rule.next_days(since), default=None)


def named_days(rule: Recurrence, *, starts_on: dt.date, since: dt.date) -> Iterator[dt.date]:
    """Days the rule names on or after both; every other week counts from the first of all."""
    anchor = first_day(rule, starts_on)
    day = max(starts_on, since)
    for _turn in range(_FARTHEST):
        found = first_day(rule, day)
        if found is None or anchor is None:
            return
        if _in_step(rule, found, anchor):
            yield found
        day = found + _DAY


def due_day(rule: Recurrence, policy: str, day: dt.date, calendar: WorkCalendar) -> dt.date | None:
    """When what falls on `day` is due; None where that turn is left out.

    A rule of every working day leaves days off out, whatever the policy: the day before has
    its own turn. "Ngày làm việc cuối cùng" is the last working day by itself.
    """
    if calendar.is_working(day):
        return day
    if rule.frequency == "day" and policy != DayOff.KEEP:
        return None
    if rule.working or policy == DayOff.EARLIER:
        return calendar.roll_back(day)
    if policy == DayOff.LATER:
        return calendar.roll_forward(day)
    return day if policy == DayOff.KEEP else None


def turns(
    series: Series, calendar: WorkCalendar, *, today: dt.date, after: dt.date | None = None
) -> Iterator[Turn]:
    """Turns not yet past, in order; those whose named day lies after `after`."""
    since = today - REACH if after is None else max(after + _DAY, today - REACH)
    for day in named_days(series.rule, starts_on=series.starts_on, since=since):
        if series.ends_on is not None and day > series.ends_on:
            return
        due = due_day(series.rule, series.day_off, day, calendar)
        if due is not None and due >= today:
            yield Turn(day, due)


def coming(
    series: Series,
    calendar: WorkCalendar,
    *,
    today: dt.date,
    after: dt.date | None = None,
    count: int = 5,
) -> list[Turn]:
    return list(islice(turns(series, calendar, today=today, after=after), count))
