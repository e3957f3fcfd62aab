"""Việc hôm nay: what I owe, what waits for me, what I have submitted, what others owe me."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import QuerySet

from offices.foundation.questions import rows as rows_of_statement
from offices.foundation.questions import statement
from offices.powers import Powers
from tasks.home.waiting import MINE, OTHERS, PUT, Pointer, pointers, tasks_of, with_rows
from tasks.home.waiting_rows import waiting_row
from tasks.lists.row_actions import remind
from tasks.lists.rows import Reader, Row, row_of
from tasks.models import Deadline, Task
from tasks.models.queries_lists import last_day
from tasks.models.queries_waiting import people_of
from tasks.states import PartState, TaskState

SHOWN = 10
# What has been put before somebody is shown there, not as still owed.
HANDED_ON = (PartState.SUBMITTED, PartState.DELIVERED, PartState.HANDED_BACK)


class Owed(NamedTuple):
    """A running date in one's hands."""

    pk: int
    part_id: int
    task_id: int
    due_on: dt.date
    due_time: dt.time | None


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
    overdue: Block
    due: Block
    week: Block
    waiting: Block
    put: Block
    others: Block

    @property
    def owes(self) -> int:
        return self.overdue.count + self.due.count + self.week.count

    @property
    def soon(self) -> int:
        return self.due.count + self.week.count

    @property
    def is_calm(self) -> bool:
        return not (self.owes or self.waiting.count or self.put.count or self.others.count)


def today_for(powers: Powers, reader: Reader) -> Today:
    """Five statements whatever the number of rows."""
    owed = _owed(powers, reader)
    found = pointers(powers, (*MINE, *PUT, *OTHERS))
    waits = [[p for p in found if p.kind in kinds] for kinds in (MINE, PUT, OTHERS)]
    shown = {one.task_id for group in owed for one in group[:SHOWN]}
    tasks = tasks_of(shown | {one.task_id for group in waits for one in group[:SHOWN]})
    return Today(
        *(Block(_owed_rows(group[:SHOWN], tasks, reader), len(group)) for group in owed),
        *(Block(_wait_rows(group[:SHOWN], tasks, reader), len(group)) for group in waits),
    )


def _owed_rows(owed: list[Owed], tasks: Mapping[int, Task], reader: Reader) -> list[Row]:
    rows = []
    for one in owed:
        task = tasks[one.task_id]
        part = next(p for p in task.loaded_parts if p.pk == one.part_id)
        deadline = next(d for d in task.loaded_deadlines if d.pk == one.pk)
        row = row_of(task, reader, part=part, deadline=deadline)
        row.acts = remind(task, reader)
        rows.append(row)
    return rows


def _wait_rows(found: list[Pointer], tasks: Mapping[int, Task], reader: Reader) -> list[Row]:
    return [waiting_row(with_rows(one, tasks[one.task_id]), reader) for one in found]


def _owed(powers: Powers, reader: Reader) -> list[list[Owed]]:
    """Overdue, due today, due until Sunday; each part once, by its nearest date."""
    until = last_day("week", reader.today)
    asked = statement(
        powers.key and ("owed", powers.key, until), lambda: _owed_until(people_of(powers), until)
    )
    nearest: dict[int, Owed] = {}
    for row in rows_of_statement(asked):
        one = Owed(*row)
        nearest.setdefault(one.part_id, one)
    groups: list[list[Owed]] = [[], [], []]
    for one in nearest.values():
        groups[_group(one, reader.now)].append(one)
    return groups


def _owed_until(people: list[int], until: dt.date) -> QuerySet[Deadline, tuple[Any, ...]]:
    found = Deadline.objects.owed_by(people, until)
    found = found.exclude(part__state__in=HANDED_ON).exclude(task__state=TaskState.SUBMITTED)
    return found.order_by("due_on", "due_time", "pk").values_list(*Owed._fields)


def _group(one: Owed, now: dt.datetime) -> int:
    if one.due_on == now.date():
        passed = one.due_time is not None and one.due_time <= now.time()
        return 0 if passed else 1
    return 0 if one.due_on < now.date() else 2
