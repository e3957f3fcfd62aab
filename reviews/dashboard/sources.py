"""The rows behind every number of the overview: keys (task, part, date, day, place) and pages."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import (
    BigIntegerField,
    DateField,
    F,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Cast, Coalesce

from reviews.chief_figures.carried import carried, parts_of
from reviews.chief_figures.monday import ROWS
from reviews.dashboard.links import BIGGEST, Wanted
from reviews.dashboard.live import open_parts
from reviews.dashboard.moment import Moment
from reviews.dashboard.periods import EARLIEST, ONE
from reviews.dashboard.scope import DashboardScope
from reviews.models import ClosedOutcome
from reviews.models.closed import DONE, OWED, ClosedDateQuerySet
from tasks.home.waiting import tasks_of
from tasks.lists.rows import Reader, Row, row_of
from tasks.models import Deadline, Task
from tasks.models.deadlines import DeadlineQuerySet
from tasks.models.parts import PartQuerySet

# What narrows M5 to one of the two other offices.
OTHER_OFFICE = {"m5-we": "task__lead_office__code", "m5-they": "office__code"}
FAR = dt.date(9999, 12, 31)
COLUMNS = ("key_task", "key_part", "key_date", "key_due", "key_place")
type Keys = QuerySet[Any, tuple[Any, ...]]


def _counted() -> DeadlineQuerySet:
    return Deadline.objects.running().counted().filter(part=OuterRef("pk")).order_by()


def dated(parts: PartQuerySet) -> Any:
    """With `due`, the nearest running date, and `start`, the first day one of them ran."""
    due = _counted().values("part").annotate(day=Min("due_on")).values("day")
    start = _counted().values("part").annotate(day=Min(Coalesce("starts_on", "due_on")))
    return parts.annotate(due=Subquery(due), start=Subquery(start.values("day")))


def _keys(rows: Any, *, task: str, part: str, date: Any, due: Any, place: str) -> Keys:
    number = BigIntegerField()
    named = rows.order_by().annotate(
        key_task=Cast(F(task), number),
        key_part=Cast(F(part), number),
        key_date=Cast(date, number),
        key_due=Cast(due, DateField()),
        key_place=Cast(F(place), number),
    )
    keys: Keys = named.values_list(*COLUMNS)
    return keys


def of_parts(parts: PartQuerySet, wanted: Wanted) -> Keys:
    if wanted.area is not None:
        parts = parts.filter(task__area=wanted.area)
    if wanted.person is not None:
        parts = parts.filter(assignee=wanted.person or None)
    due = Coalesce(F("due"), Value(FAR))
    return _keys(dated(parts), task="task_id", part="pk", date=Value(0), due=due, place="pk")


def of_closed(rows: ClosedDateQuerySet, wanted: Wanted, place: str = "part_id") -> Keys:
    if wanted.area is not None:
        rows = rows.filter(area=wanted.area)
    if wanted.person is not None:
        rows = rows.filter(part__assignee=wanted.person or None)
    return _keys(
        rows, task="task_id", part="part_id", date=F("deadline_id"), due=F("due_on"), place=place
    )


def _of_dates(rows: DeadlineQuerySet) -> Keys:
    return _keys(rows, task="task_id", part="part_id", date=F("pk"), due=F("due_on"), place="pk")


def _span(moment: Moment, wanted: Wanted) -> tuple[dt.date, dt.date]:
    return wanted.first or moment.monday, wanted.last or moment.today


def _ended(*outcomes: str) -> Callable[[Moment, DashboardScope, Wanted], list[Keys]]:
    def rows(moment: Moment, scope: DashboardScope, wanted: Wanted) -> list[Keys]:
        chosen = [o for o in outcomes if wanted.outcome in ("", o)]
        found = scope.closed().of_parts().ended_in(*_span(moment, wanted))
        return [of_closed(found.with_outcomes(chosen), wanted)]

    return rows


def _unfinished(moment: Moment, scope: DashboardScope, wanted: Wanted) -> list[Keys]:
    """Running now, or as it stood at the end of the day `at`; no answer counts as overdue."""
    parts = scope.parts().owing()
    found: list[Keys] = []
    if wanted.at is None:
        late = parts.overdue(moment.at)
        chosen = parts if wanted.late is None else late
        if wanted.late is False:
            chosen = parts.exclude(pk__in=late.values("pk"))
        found.append(of_parts(chosen, wanted))
    else:
        standing = dated(parts).filter(start__lte=wanted.at)
        later = scope.closed().open_at(wanted.at).exclude(outcome=ClosedOutcome.WITHDRAWN)
        if wanted.late is not None:
            over = Q(due__lte=wanted.at) if wanted.late else Q(due__gt=wanted.at)
            standing = standing.filter(over)
            day = {"due_on__lte": wanted.at} if wanted.late else {"due_on__gt": wanted.at}
            later = later.filter(**day)
        found += [of_parts(standing, wanted), of_closed(later, wanted)]
    if wanted.late is not False and wanted.first and wanted.last:
        silent = scope.closed().of_parts().ended_in(wanted.first, wanted.last)
        found.append(of_closed(silent.with_outcomes([ClosedOutcome.NO_ANSWER]), wanted))
    return found


def _total(moment: Moment, scope: DashboardScope, wanted: Wanted) -> list[Keys]:
    return _ended(*DONE)(moment, scope, wanted) + _unfinished(moment, scope, wanted)


def _owed(moment: Moment, scope: DashboardScope, wanted: Wanted) -> list[Keys]:
    """Completed, and unfinished and overdue: what both rates are divided by."""
    late = replace(wanted, late=True)
    return _ended(*DONE)(moment, scope, wanted) + _unfinished(moment, scope, late)


def _due_so_far(moment: Moment, scope: DashboardScope, wanted: Wanted) -> list[Keys]:
    """F2 counts dates: those closed, and those still running up to yesterday."""
    first, last = _span(moment, wanted)
    closed = scope.closed().due_in(first, last)
    chosen = [o for o in OWED if wanted.outcome in ("", o)]
    found = [of_closed(closed.with_outcomes(chosen), wanted, place="deadline_id")]
    if not wanted.outcome:
        running = _running(scope).filter(
            due_on__gte=first, due_on__lte=min(last, moment.today - ONE)
        )
        found.append(_of_dates(running))
    return found


def _running(scope: DashboardScope) -> DeadlineQuerySet:
    return scope.dates().running().counted().exclude(part__role="informed")


def _dates_today(moment: Moment, scope: DashboardScope, _wanted: Wanted) -> list[Keys]:
    return [_of_dates(_running(scope).filter(due_on=moment.today))]


def _due(moment: Moment, scope: DashboardScope, wanted: Wanted) -> list[Keys]:
    """Parts not overdue whose nearest date lies in these days."""
    first, last = _span(moment, wanted)
    late = scope.parts().overdue(moment.at).values("pk")
    parts = dated(scope.parts().owing()).filter(due__gte=first, due__lte=last)
    parts = parts.exclude(pk__in=late)
    return [of_parts(parts, wanted)]


def _standing(state: str) -> Callable[[Moment, DashboardScope, Wanted], list[Keys]]:
    def rows(moment: Moment, scope: DashboardScope, wanted: Wanted) -> list[Keys]:
        ids = [p.part_id for p in open_parts(scope, moment) if p.state == state]
        return [of_parts(scope.parts().filter(pk__in=ids), wanted)]

    return rows


def _carried(name: str) -> Callable[[Moment, DashboardScope, Wanted], list[Keys]]:
    def rows(moment: Moment, scope: DashboardScope, wanted: Wanted) -> list[Keys]:
        ids = getattr(carried(moment, scope), name)
        return [of_parts(parts_of(ids, scope), wanted)]

    return rows


SOURCES: dict[str, Callable[[Moment, DashboardScope, Wanted], list[Keys]]] = {
    "total": _total,
    "owed": _owed,
    "done": _ended(*DONE),
    "stopped": _ended(ClosedOutcome.STOPPED),
    "ended": _ended(ClosedOutcome.ENDED),
    "unfinished": _unfinished,
    "paused": _standing("paused"),
    "ongoing": _standing("ongoing"),
    "due": _due,
    "dates": _due_so_far,
    "dates-today": _dates_today,
    "f3-new": _carried("new"),
    "f3-done": _carried("done"),
    "f3-other": _carried("other"),
}


def keys_of(code: str, moment: Moment, scope: DashboardScope, wanted: Wanted) -> list[Keys]:
    """The keys behind a code; KeyError for a code that has none."""
    if code in ROWS:
        parts = ROWS[code](moment, scope)
        if wanted.outcome and code in OTHER_OFFICE:
            parts = parts.filter(**{OTHER_OFFICE[code]: wanted.outcome})
        return [of_parts(parts, wanted)]
    return SOURCES[code](moment, scope, wanted)


SIZE = 100


@dataclass(frozen=True, slots=True)
class RowPage:
    """One page; `after` names its last row where another page follows."""

    rows: list[Row]
    count: int
    after: str


def _begin(after: str) -> tuple[dt.date, int]:
    day, _mark, place = after.partition("~")
    try:
        written = dt.date.fromisoformat(day)
    except ValueError:
        return EARLIEST, 0
    return written, min(int(place[:20]), BIGGEST) if place.isascii() and place.isdecimal() else 0


def page(sources: list[Keys], reader: Reader, after: str) -> RowPage:
    """Nearest date first; the count is that of all pages."""
    day, place = _begin(after)
    later = Q(key_due__gt=day) | Q(key_due=day, key_place__gt=place)
    begun = [source.filter(later) if after else source for source in sources]
    found: Any = begun[0].union(*begun[1:], all=True) if len(begun) > 1 else begun[0]
    keys = list(found.order_by("key_due", "key_place")[: SIZE + 1])
    more, keys = len(keys) > SIZE, keys[:SIZE]
    count = sum(s.count() for s in sources) if more or after else len(keys)
    tasks = tasks_of({key[0] for key in keys})
    rows = [_row(tasks[task], part, date, reader) for task, part, date, _due, _place in keys]
    last = f"{keys[-1][3].isoformat()}~{keys[-1][4]}" if more else ""
    return RowPage(rows, count, last)


def _row(task: Task, part_id: int, date_id: int, reader: Reader) -> Row:
    part = next(p for p in task.listed_parts if p.pk == part_id)
    date = next((d for d in task.listed_deadlines if d.pk == date_id), None)
    return row_of(task, reader, part=part, deadline=date)
