"""Parts and dates of listed tasks, as two statements written once.

A list of 50 tasks has some 400 rows of other tables. Put together by Django at each look they cost
more than the rest of the page, so they are asked as SQL; each office and person is one object.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model

from coordination.models import Area
from offices.foundation.prepared import prepared
from offices.models import Division, Office, Person

if TYPE_CHECKING:
    from tasks.models.task import Task

# In the order of their tables, as `from_db` wants values; names it looks up field by field.
PART = (
    "id",
    "task_id",
    "office_id",
    "role",
    "co_lead",
    "state",
    "division_id",
    "assignee_id",
    "sent_at",
    "submitted_by_id",
    "last_act",
    "last_act_at",
    "version",
)
DEADLINE = (
    "id",
    "part_id",
    "task_id",
    "office_id",
    "set_by",
    "first_due_on",
    "due_on",
    "due_time",
    "state",
    "outcome",
    "met_on",
    "away_days",
    "is_internal",
    "is_review",
)
OFFICE = ("id", "code", "name", "short_name", "abbreviation", "sort")
_OF_PART, _OF_DEADLINE = frozenset(PART), frozenset(DEADLINE)
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
    """`loaded_parts` and `loaded_deadlines` of the tasks, and the names in them."""
    by_id = {task.pk: task for task in tasks}
    if by_id:
        _load_parts(by_id)
        _load_deadlines(by_id)


def _load_parts(by_id: "dict[int, Task]") -> None:
    from tasks.models.parts import Part

    objects, found = _Objects(), defaultdict(list)
    first, last = len(PART), -len(OFFICE)
    for row in prepared(_PARTS, [list(by_id)]):
        part: Any = Part.from_db(DEFAULT_DB_ALIAS, _OF_PART, row[:first])
        task, office = by_id[part.task_id], objects.one(Office, OFFICE, row[last:])
        area_id, area, full_name, title, division = row[first:last]
        part.task, part.office = task, office
        if part.assignee_id is not None:
            person = (part.assignee_id, full_name, title)
            part.assignee = objects.one(Person, ("id", "full_name", "title"), person)
        if part.division_id is not None:
            part.division = objects.one(Division, ("id", "name"), (part.division_id, division))
        if office.pk == task.lead_office_id:
            task.lead_office = office
            task.area = objects.one(Area, ("id", "short_name"), (area_id, area))
        found[task.pk].append(part)
    for pk, task in by_id.items():
        task.loaded_parts = found[pk]


def _load_deadlines(by_id: "dict[int, Task]") -> None:
    from tasks.models.deadlines import Deadline

    found = defaultdict(list)
    for *values, pending in prepared(_DEADLINES, [list(by_id)]):
        deadline: Any = Deadline.from_db(DEFAULT_DB_ALIAS, _OF_DEADLINE, values)
        deadline.change_pending = pending
        found[deadline.task_id].append(deadline)
    for pk, task in by_id.items():
        task.loaded_deadlines = found[pk]
