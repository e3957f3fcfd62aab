"""Pages of rows behind a number, each beginning after the last row of the page before."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from reviews.dashboard.links import BIGGEST
from reviews.dashboard.periods import EARLIEST
from reviews.dashboard.sources import Keys
from tasks.home.waiting import tasks_of
from tasks.lists.rows import Reader, Row, row_of
from tasks.models import Task

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
