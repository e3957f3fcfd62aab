"""Rows of lists read straight into model objects.

`Model.__init__` takes every column in turn, also those left out; a list of 50 tasks has some 400
objects, and that was half its time. Columns not read here are asked for as with `only()`.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from django.db import connection
from django.db.models import Model
from django.db.models.base import ModelState
from django.db.models.query import BaseIterable

from coordination.models import Area
from offices.foundation.revived import revive
from offices.models import Division, Office, Person

if TYPE_CHECKING:
    from tasks.models.task import Task

_PARTS = """
SELECT p.id, p.task_id, p.office_id, p.role, p.co_lead, p.state, p.sent_at, p.submitted_by_id,
  p.last_act, p.last_act_at, p.version, p.assignee_id, p.division_id,
  o.id, o.code, o.name, o.short_name, o.abbreviation, o.sort, r.id, r.short_name,
  a.full_name, a.title, d.name
FROM tasks_part p JOIN offices_office o ON o.id = p.office_id
JOIN tasks_task t ON t.id = p.task_id JOIN coordination_area r ON r.id = t.area_id
LEFT JOIN offices_person a ON a.id = p.assignee_id
LEFT JOIN offices_division d ON d.id = p.division_id
WHERE p.task_id = ANY(%s) ORDER BY o.sort, p.id
"""
_PART = (
    "id", "task_id", "office_id", "role", "co_lead", "state", "sent_at", "submitted_by_id",
    "last_act", "last_act_at", "version", "assignee_id", "division_id",
)  # fmt: skip
_OFFICE = ("id", "code", "name", "short_name", "abbreviation", "sort")
_DEADLINES = """
SELECT d.id, d.part_id, d.task_id, d.office_id, d.set_by, d.due_on, d.due_time, d.first_due_on,
  d.state, d.outcome, d.met_on, d.away_days, d.is_internal, d.is_review,
  EXISTS (SELECT FROM tasks_duechange c WHERE c.deadline_id = d.id AND c.decision = 'pending')
FROM tasks_deadline d WHERE d.task_id = ANY(%s) ORDER BY d.due_on, d.id
"""
_DEADLINE = (
    "id", "part_id", "task_id", "office_id", "set_by", "due_on", "due_time", "first_due_on",
    "state", "outcome", "met_on", "away_days", "is_internal", "is_review", "change_pending",
)  # fmt: skip


def made[M: Model](model: type[M], names: Sequence[str], row: Sequence[Any]) -> M:
    """An object of the database with these columns, as a queryset would give it."""
    obj = model.__new__(model)
    obj.__dict__.update(zip(names, row, strict=False))
    obj._state = state = ModelState()
    state.adding, state.db = False, "default"
    return obj


def related(obj: Model, **objects: Model | None) -> None:
    """What `select_related` would have put there."""
    obj._state.fields_cache.update(objects)


class LightIterable(BaseIterable):  # type: ignore[type-arg]  # generic for the checker only
    """Iterates a queryset of plain columns (`only`, nothing joined) by `made`."""

    def __iter__(self) -> Iterator[Any]:
        found: Any = self.queryset
        compiler = found.query.get_compiler(using=found.db)
        rows = compiler.results_iter(
            chunked_fetch=self.chunked_fetch, chunk_size=self.chunk_size, tuple_expected=True
        )
        names: list[str] = []
        for row in rows:
            names = names or self.names_of(compiler.select)
            yield made(found.model, names, row)

    def names_of(self, select: Any) -> list[str]:
        return [one.target.attname for one, _sql, _as in select if hasattr(one, "target")]


# What a row shows besides the task's own columns, as one text each; names of offices, areas,
# people and divisions come with the parts.
TOLD = {
    "told_parts": """(
  SELECT json_agg(x ORDER BY x.sort, x.id)::text FROM (
    SELECT p.id, p.task_id, p.office_id, p.role, p.co_lead, p.state, p.sent_at, p.submitted_by_id,
      p.last_act, p.last_act_at, p.version, p.assignee_id, p.division_id, o.sort,
      o.code AS office_code, o.name AS office_name, o.short_name AS office_short,
      o.abbreviation AS office_abbreviation, r.short_name AS area_short, a.full_name, a.title,
      d.name AS division_name
    FROM tasks_part p JOIN offices_office o ON o.id = p.office_id
    LEFT JOIN offices_person a ON a.id = p.assignee_id
    LEFT JOIN offices_division d ON d.id = p.division_id,
    coordination_area r WHERE r.id = tasks_task.area_id AND p.task_id = tasks_task.id) x)""",
    "told_dates": """(
  SELECT json_agg(x ORDER BY x.due_on, x.id)::text FROM (
    SELECT d.id, d.part_id, d.task_id, d.office_id, d.set_by, d.due_on, d.due_time, d.first_due_on,
      d.state, d.outcome, d.met_on, d.away_days, d.is_internal, d.is_review,
      EXISTS (SELECT FROM tasks_duechange c
        WHERE c.deadline_id = d.id AND c.decision = 'pending') AS change_pending
    FROM tasks_deadline d WHERE d.task_id = tasks_task.id) x)""",
}


class TextIterable(LightIterable):
    """The same with `told`: all that was read of a row, to know it again by.

    For querysets with the two annotations of `TOLD`; they stand after the columns.
    """

    def names_of(self, select: Any) -> list[str]:
        return [*super().names_of(select), *TOLD]


def unfold(task: Any) -> None:
    """Parts and dates of the texts that came with the task, as `fill` would have loaded them."""
    from tasks.models.deadlines import Deadline
    from tasks.models.parts import Part

    parts = []
    for row in json.loads(task.told_parts or "[]"):
        part = revive(Part, row)
        office = made(Office, _OFFICE, (
            row["office_id"], row["office_code"], row["office_name"], row["office_short"],
            row["office_abbreviation"], row["sort"],
        ))  # fmt: skip
        person = row["assignee_id"] and made(
            Person, ("id", "full_name", "title"), (part.assignee_id, row["full_name"], row["title"])
        )
        division = row["division_id"] and made(
            Division, ("id", "name"), (part.division_id, row["division_name"])
        )
        related(part, task=task, office=office, assignee=person, division=division)
        related(task, area=made(Area, ("id", "short_name"), (task.area_id, row["area_short"])))
        if part.office_id == task.lead_office_id:
            related(task, lead_office=office)
        parts.append(part)
    dates = []
    for row in json.loads(task.told_dates or "[]"):
        deadline: Any = revive(Deadline, row)
        deadline.change_pending = row["change_pending"]
        related(deadline, task=task)
        dates.append(deadline)
    task.__dict__["_loaded"] = {"parts": parts, "deadlines": dates}


def _read(statement: str, ids: Sequence[int]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, [list(ids)])
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def fill(tasks: "Iterable[Task]") -> None:
    """Parts and dates of the tasks, and the names in them: two statements."""
    by_id = {task.pk: task for task in tasks}
    if not by_id:
        return
    parts, dates = _parts(by_id), _deadlines(by_id)
    for pk, task in by_id.items():
        task.__dict__["_loaded"] = {"parts": parts[pk], "deadlines": dates[pk]}


class _Known:
    """Each office, area, division and person once, however many rows name it."""

    def __init__(self) -> None:
        self.objects: dict[tuple[type[Model], int], Model] = {}

    def one[M: Model](self, model: type[M], names: Sequence[str], row: Sequence[Any]) -> M | None:
        if row[0] is None:
            return None
        key = (model, row[0])
        if key not in self.objects:
            self.objects[key] = made(model, names, row)
        return self.objects[key]  # type: ignore[return-value]


def _parts(by_id: "dict[int, Task]") -> dict[int, list[Any]]:
    from tasks.models.parts import Part

    known = _Known()
    found: dict[int, list[Any]] = defaultdict(list)
    for row in _read(_PARTS, list(by_id)):
        part, task = made(Part, _PART, row), by_id[row[1]]
        office = known.one(Office, _OFFICE, row[13:19])
        related(
            part, task=task, office=office,
            assignee=known.one(Person, ("id", "full_name", "title"), (row[11], *row[21:23])),
            division=known.one(Division, ("id", "name"), (row[12], row[23])),
        )  # fmt: skip
        related(task, area=known.one(Area, ("id", "short_name"), row[19:21]))
        if row[2] == task.lead_office_id:
            related(task, lead_office=office)
        found[task.pk].append(part)
    return found


def _deadlines(by_id: "dict[int, Task]") -> dict[int, list[Any]]:
    from tasks.models.deadlines import Deadline

    found: dict[int, list[Any]] = defaultdict(list)
    for row in _read(_DEADLINES, list(by_id)):
        deadline = made(Deadline, _DEADLINE, row)
        related(deadline, task=by_id[row[2]])
        found[row[2]].append(deadline)
    return found
