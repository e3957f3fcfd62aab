"""Việc hôm nay: what I owe, what waits for me, what I have submitted, what others owe me."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from offices.powers import Powers
from tasks.models import Deadline, Task
from tasks.models.queries_lists import last_day
from tasks.models.queries_waiting import people_of
from tasks.row_acts import remind
from tasks.rows import Reader, Row, row_of
from tasks.states import PartState, TaskState
from tasks.waiting import MINE, OTHERS, PUT, Pointer, pointers, tasks_of, with_rows
from tasks.waiting_rows import waiting_row

SHOWN = 10
# What has been put before somebody is shown there, not as still owed.
HANDED_ON = (PartState.SUBMITTED, PartState.DELIVERED, PartState.HANDED_BACK)


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


def _owed_rows(owed: list[Deadline], tasks: Mapping[int, Task], reader: Reader) -> list[Row]:
    rows = []
    for deadline in owed:
        task = tasks[deadline.task_id]
        part = next(p for p in task.loaded_parts if p.pk == deadline.part_id)
        row = row_of(task, reader, part=part, deadline=deadline)
        row.acts = remind(task, reader)
        rows.append(row)
    return rows


def _wait_rows(found: list[Pointer], tasks: Mapping[int, Task], reader: Reader) -> list[Row]:
    return [waiting_row(with_rows(one, tasks[one.task_id]), reader) for one in found]


def _owed(powers: Powers, reader: Reader) -> list[list[Deadline]]:
    """Overdue, due today, due until Sunday; each part once, by its nearest date."""
    until = last_day("week", reader.today)
    found = Deadline.objects.owed_by(people_of(powers), until).select_related("part", "task")
    nearest: dict[int, Deadline] = {}
    for deadline in found.order_by("due_on", "due_time", "pk"):
        if deadline.part.state in HANDED_ON or deadline.task.state == TaskState.SUBMITTED:
            continue
        nearest.setdefault(deadline.part_id, deadline)
    groups: list[list[Deadline]] = [[], [], []]
    for deadline in nearest.values():
        groups[_group(deadline, reader.now)].append(deadline)
    return groups


def _group(deadline: Deadline, now: dt.datetime) -> int:
    assert deadline.due_on is not None
    if deadline.due_on == now.date():
        passed = deadline.due_time is not None and deadline.due_time <= now.time()
        return 0 if passed else 1
    return 0 if deadline.due_on < now.date() else 2
