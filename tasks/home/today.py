"""Việc hôm nay: what I owe, what waits for me, what I have submitted, what others owe me."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, NamedTuple

from django.db.models import QuerySet

from offices.foundation.questions import rows as rows_of_statement
from offices.foundation.questions import statement
from offices.powers import Powers
from tasks.home.waiting import MINE, OTHERS, PUT, Pointer, pointers, tasks_of, with_rows
from tasks.home.waiting_rows import waiting_row
from tasks.labels import Rank, rank_of
from tasks.lists.row_actions import remind
from tasks.lists.rows import Reader, Row, row_of
from tasks.models import Deadline, Task
from tasks.models.queries_lists import last_day
from tasks.models.queries_waiting import people_of
from tasks.states import PartState, TaskState

SHOWN, MOST = 10, 200
# What has been put before somebody is shown there, not as still owed.
HANDED_ON = (PartState.SUBMITTED, PartState.DELIVERED, PartState.HANDED_BACK)


class Owed(NamedTuple):
    """A running date in one's hands."""

    pk: int
    part_id: int
    task_id: int
    due_on: dt.date
    due_time: dt.time | None
    is_internal: bool
    is_review: bool

    def rank(self, now: dt.datetime) -> Rank:
        return rank_of(self.due_on, self.due_time, self.is_internal or self.is_review, now)


@dataclass(frozen=True, slots=True)
class Block:
    """Some rows and how many there are in all."""

    rows: list[Row]
    count: int

    @property
    def hidden(self) -> int:
        return self.count - len(self.rows)


@dataclass(frozen=True, slots=True)
class Today:
    """`overdue`: before law or leader; `inner`: only a date the office set itself has passed."""

    overdue: Block
    due: Block
    inner: Block
    week: Block
    waiting: Block
    put: Block
    others: Block

    @property
    def owes(self) -> int:
        return self.overdue.count + self.due.count + self.inner.count + self.week.count

    @property
    def soon(self) -> int:
        return self.due.count + self.week.count

    @property
    def is_calm(self) -> bool:
        return not (self.owes or self.waiting.count or self.put.count or self.others.count)


BLOCKS = ("overdue", "due", "inner", "week", "waiting", "put", "others")


def today_for(powers: Powers, reader: Reader, *, whole: str = "") -> Today:
    """Five statements whatever the number of rows; of the block `whole` all rows are shown."""
    owed = _owed(powers, reader)
    found = pointers(powers, (*MINE, *PUT, *OTHERS))
    waits = [[p for p in found if p.kind in kinds] for kinds in (MINE, PUT, OTHERS)]
    groups: dict[str, Sequence[Owed | Pointer]] = dict(zip(BLOCKS, [*owed, *waits], strict=True))
    shown = {name: group[: MOST if name == whole else SHOWN] for name, group in groups.items()}
    tasks = tasks_of({one.task_id for group in shown.values() for one in group})
    blocks = {
        name: Block([_row(one, tasks[one.task_id], reader) for one in shown[name]], len(group))
        for name, group in groups.items()
    }
    return Today(**blocks)


def _row(one: Owed | Pointer, task: Task, reader: Reader) -> Row:
    if isinstance(one, Pointer):
        return waiting_row(with_rows(one, task), reader)
    part = next(p for p in task.listed_parts if p.pk == one.part_id)
    deadline = next(d for d in task.listed_deadlines if d.pk == one.pk)
    row = row_of(task, reader, part=part, deadline=deadline)
    row.acts = remind(task, reader)
    return row


def _owed(powers: Powers, reader: Reader) -> list[list[Owed]]:
    """Overdue, due today, an own date passed, due until Sunday; each part once, by its first."""
    until = last_day("week", reader.today)
    asked = statement(
        powers.key and ("owed", powers.key, until), lambda: _owed_until(people_of(powers), until)
    )
    found = [(one.rank(reader.now), one) for one in map(Owed._make, rows_of_statement(asked))]
    groups: dict[Rank, list[Owed]] = {rank: [] for rank in Rank}
    known: set[int] = set()
    for rank, one in sorted(found, key=itemgetter(0)):
        if one.part_id not in known:
            known.add(one.part_id)
            groups[rank].append(one)
    return list(groups.values())


def _owed_until(people: list[int], until: dt.date) -> QuerySet[Deadline, tuple[Any, ...]]:
    found = Deadline.objects.owed_by(people, until)
    found = found.exclude(part__state__in=HANDED_ON).exclude(task__state=TaskState.SUBMITTED)
    return found.order_by("due_on", "due_time", "pk").values_list(*Owed._fields)
