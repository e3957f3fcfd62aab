"""Parts and dates of listed tasks, as two statements written once.

A list of 50 tasks has some 400 rows of other tables. Put together by Django at each look they cost
more than the rest of the page, so they are asked as SQL and read into plain objects that hold what
is shown; each office and person is one object.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model

from coordination.models import Area
from offices.foundation.questions import prepared
from offices.models import Division, Office
from tasks.choices import PartRole
from tasks.states import Outcome

if TYPE_CHECKING:
    from tasks.models.deadlines import Deadline
    from tasks.models.parts import Part
    from tasks.models.task import Task

# A row of a list, or the object with all its columns.
type AnyPart = Part | ListedPart
type AnyDeadline = Deadline | ListedDeadline
OFFICE = ("id", "code", "name", "short_name", "abbreviation", "sort")


@dataclass(frozen=True, slots=True)
class ListedPerson:
    pk: int
    full_name: str
    title: str


@dataclass(slots=True, eq=False)
class ListedPart:
    """What lists show of a part and ask of it; the names beside it are those of `Part`."""

    pk: int
    task_id: int
    office_id: int
    role: str
    co_lead: bool
    state: str
    division_id: int | None
    assignee_id: int | None
    sent_at: dt.datetime | None
    submitted_by_id: int | None
    last_act: str
    last_act_at: dt.datetime | None
    version: int
    task: "Task" = field(init=False)
    office: Office = field(init=False)
    assignee: ListedPerson | None = None
    division: Division | None = None

    @property
    def is_lead(self) -> bool:
        return self.role == PartRole.LEAD


@dataclass(slots=True, eq=False)
class ListedDeadline:
    """The same of a deadline; `change_pending`: somebody asked for another day."""

    pk: int
    part_id: int
    task_id: int
    office_id: int
    set_by: str
    first_due_on: dt.date | None
    due_on: dt.date | None
    due_time: dt.time | None
    state: str
    outcome: str
    met_on: dt.date | None
    away_days: int
    is_internal: bool
    is_review: bool
    change_pending: bool

    def get_outcome_display(self) -> str:
        return str(Outcome(self.outcome).label)


# The columns of each in the order of its fields.
PART = ("id", *[one.name for one in fields(ListedPart)][1:-4])
DEADLINE = ("id", *[one.name for one in fields(ListedDeadline)][1:-1])
_PARTS = f"""
SELECT {", ".join(f"p.{name}" for name in PART)}, r.id, r.short_name, a.full_name, a.title, d.name,
  {", ".join(f"o.{name}" for name in OFFICE)}
FROM tasks_part p JOIN offices_office o ON o.id = p.office_id
JOIN tasks_task t ON t.id = p.task_id JOIN coordination_area r ON r.id = t.area_id
LEFT JOIN offices_person a ON a.id = p.assignee_id
LEFT JOIN offices_division d ON d.id = p.division_id
WHERE p.task_id = ANY(%s::int[]) ORDER BY o.sort, p.id
"""  # noqa: S608 - names of ours
_DEADLINES = f"""
SELECT {", ".join(f"d.{name}" for name in DEADLINE)},
  EXISTS (SELECT FROM tasks_duechange c WHERE c.deadline_id = d.id AND c.decision = 'pending')
FROM tasks_deadline d WHERE d.task_id = ANY(%s::int[]) ORDER BY d.due_on, d.id
"""  # noqa: S608 - names of ours


class _Objects:
    """Each office, area, division and person once, however many rows name it."""

    def __init__(self) -> None:
        self.known: dict[tuple[type[Model], int], Any] = {}

    def one(self, model: type[Model], names: Sequence[str], values: Sequence[Any]) -> Any:
        key = (model, values[0])
        if key not in self.known:
            self.known[key] = model.from_db(DEFAULT_DB_ALIAS, names, values)
        return self.known[key]


def load_rows(tasks: "Iterable[Task]") -> None:
    """`listed_parts` and `listed_deadlines` of the tasks, and the names in them."""
    by_id = {task.pk: task for task in tasks}
    if by_id:
        _load_parts(by_id)
        _load_deadlines(by_id)


def _load_parts(by_id: "dict[int, Task]") -> None:
    objects, found = _Objects(), defaultdict[int, list[ListedPart]](list)
    people: dict[int, ListedPerson] = {}
    first, last = len(PART), -len(OFFICE)
    for row in prepared(_PARTS, [list(by_id)]):
        own, (area_id, area, full_name, title, division) = row[:first], row[first:last]
        task, office = by_id[own[1]], objects.one(Office, OFFICE, row[last:])
        part = ListedPart(*own)
        part.task, part.office = task, office
        if part.assignee_id is not None:
            person = people.get(part.assignee_id) or ListedPerson(
                part.assignee_id, full_name, title
            )
            part.assignee = people[part.assignee_id] = person
        if part.division_id is not None:
            part.division = objects.one(Division, ("id", "name"), (part.division_id, division))
        if part.office_id == task.lead_office_id:
            task.lead_office = office
            task.area = objects.one(Area, ("id", "short_name"), (area_id, area))
        found[task.pk].append(part)
    for pk, task in by_id.items():
        task.listed_parts = found[pk]


def _load_deadlines(by_id: "dict[int, Task]") -> None:
    found = defaultdict[int, list[ListedDeadline]](list)
    for row in prepared(_DEADLINES, [list(by_id)]):
        deadline = ListedDeadline(*row)
        found[deadline.task_id].append(deadline)
    for pk, task in by_id.items():
        task.listed_deadlines = found[pk]
