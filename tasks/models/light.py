"""Rows of lists read straight into model objects.

`Model.__init__` takes every column in turn, also those left out; a list of 50 tasks has some 400
objects, and that was half its time. Columns not read here are asked for as with `only()`.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from django.db.models import Model, TextField
from django.db.models.base import ModelState
from django.db.models.expressions import RawSQL
from django.db.models.query import BaseIterable

from coordination.models import Area
from offices.foundation.prepared import prepared
from offices.foundation.questions import column
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
WHERE p.task_id = ANY(%s::int[]) ORDER BY o.sort, p.id
"""
_PART = (
    "id",
    "task_id",
    "office_id",
    "role",
    "co_lead",
    "state",
    "sent_at",
    "submitted_by_id",
    "last_act",
    "last_act_at",
    "version",
    "assignee_id",
    "division_id",
)
_OFFICE = ("id", "code", "name", "short_name", "abbreviation", "sort")
_DEADLINES = """
SELECT d.id, d.part_id, d.task_id, d.office_id, d.set_by, d.due_on, d.due_time, d.first_due_on,
  d.state, d.outcome, d.met_on, d.away_days, d.is_internal, d.is_review,
  EXISTS (SELECT FROM tasks_duechange c WHERE c.deadline_id = d.id AND c.decision = 'pending')
FROM tasks_deadline d WHERE d.task_id = ANY(%s::int[]) ORDER BY d.due_on, d.id
"""
_DEADLINE = (
    "id",
    "part_id",
    "task_id",
    "office_id",
    "set_by",
    "due_on",
    "due_time",
    "first_due_on",
    "state",
    "outcome",
    "met_on",
    "away_days",
    "is_internal",
    "is_review",
    "change_pending",
)


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


# What a row shows besides the task's own columns, as one text each: a list of values per row, and
# the names by their keys (a join would read all people again for each row of the page).
_LISTED = tuple(name for name in _PART if name != "task_id")
_DATED = tuple(name for name in _DEADLINE if name not in ("task_id", "change_pending"))
TOLD = {
    "told_parts": f"""(
  SELECT json_agg(json_build_array({", ".join(f"p.{name}" for name in _LISTED)},
    (SELECT json_build_array({", ".join(_OFFICE)}) FROM offices_office WHERE id = p.office_id),
    (SELECT json_build_array(id, full_name, title) FROM offices_person WHERE id = p.assignee_id),
    (SELECT json_build_array(id, name) FROM offices_division WHERE id = p.division_id),
    (SELECT short_name FROM coordination_area WHERE id = tasks_task.area_id)))::text
  FROM tasks_part p WHERE p.task_id = tasks_task.id)""",  # noqa: S608 - names of ours
    "told_dates": f"""(
  SELECT json_agg(json_build_array({", ".join(f"d.{name}" for name in _DATED)},
    EXISTS (SELECT FROM tasks_duechange c WHERE c.deadline_id = d.id AND c.decision = 'pending')
  ) ORDER BY d.due_on, d.id)::text
  FROM tasks_deadline d WHERE d.task_id = tasks_task.id)""",  # noqa: S608 - names of ours
}


def beside(texts: Mapping[str, str]) -> dict[str, RawSQL]:
    """Subqueries of ours by name, as annotations that an iterable of texts reads."""
    return {
        name: RawSQL(text, (), output_field=TextField())  # noqa: S611 - ours
        for name, text in texts.items()
    }


class TextIterable(LightIterable):
    """The same with `told`: all that was read of a row, to know it again by.

    For querysets with the two annotations of `TOLD`; they stand after the columns.
    """

    def names_of(self, select: Any) -> list[str]:
        return [*super().names_of(select), *TOLD]


@cache
def _row_fields() -> list[Any]:
    """What a row shows of the task itself, in the order of its table."""
    from tasks.models.queries_lists import OF_TASK
    from tasks.models.task import Task

    return [field for field in Task._meta.concrete_fields if field.name in ("id", *OF_TASK)]


@cache
def text_names() -> list[str]:
    """What the columns of `with_row_texts` are called, in their order."""
    return [*(field.attname for field in _row_fields()), *TOLD]


def _of_tasks(columns: Iterable[str]) -> str:
    return f"SELECT {', '.join(columns)} FROM tasks_task WHERE id = ANY(%s::int[])"  # noqa: S608 - ours


def unfold(task: Any) -> None:
    """Parts and dates of the texts that came with the task, as `fill` would have loaded them."""
    from tasks.models.deadlines import Deadline
    from tasks.models.parts import Part

    parts = []
    for *values, office, person, division, area in json.loads(task.told_parts or "[]"):
        part = revive(Part, dict(zip(_LISTED, values, strict=True)))
        named = made(Office, _OFFICE, office)
        related(
            part,
            task=task,
            office=named,
            assignee=person and made(Person, ("id", "full_name", "title"), person),
            division=division and made(Division, ("id", "name"), division),
        )
        related(task, area=made(Area, ("id", "short_name"), (task.area_id, area)))
        if part.office_id == task.lead_office_id:
            related(task, lead_office=named)
        parts.append(part)
    parts.sort(key=lambda part: (part.office.sort, part.pk))
    dates = []
    for *values, pending in json.loads(task.told_dates or "[]"):
        deadline: Any = revive(Deadline, dict(zip(_DATED, values, strict=True)))
        deadline.change_pending = pending
        related(deadline, task=task)
        dates.append(deadline)
    task.__dict__["_loaded"] = {"parts": parts, "deadlines": dates}


@cache
def _asked_of_tasks() -> tuple[str, list[str]]:
    fields = _row_fields()
    return _of_tasks(map(column, fields)), [field.attname for field in fields]


def read(ids: Collection[int]) -> "dict[int, Task]":
    """Tasks as rows show them, whoever may read them; three statements, none for no ids."""
    from tasks.models.task import Task

    if not ids:
        return {}
    text, names = _asked_of_tasks()
    tasks = [made(Task, names, row) for row in prepared(text, [list(ids)])]
    fill(tasks)
    return {task.pk: task for task in tasks}


@cache
def _told_of_tasks() -> str:
    return _of_tasks([*map(column, _row_fields()), *TOLD.values()])


def read_told(ids: Collection[int]) -> "dict[int, Task]":
    """The same in one statement, for a page of rows at most: texts take longer to read."""
    from tasks.models.task import Task

    rows = prepared(_told_of_tasks(), [list(ids)]) if ids else []
    tasks = [made(Task, text_names(), row) for row in rows]
    for task in tasks:
        unfold(task)
    return {task.pk: task for task in tasks}


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
    for row in prepared(_PARTS, [list(by_id)]):
        part, task = made(Part, _PART, row), by_id[row[1]]
        office = known.one(Office, _OFFICE, row[13:19])
        related(
            part,
            task=task,
            office=office,
            assignee=known.one(Person, ("id", "full_name", "title"), (row[11], *row[21:23])),
            division=known.one(Division, ("id", "name"), (row[12], row[23])),
        )
        related(task, area=known.one(Area, ("id", "short_name"), row[19:21]))
        if row[2] == task.lead_office_id:
            related(task, lead_office=office)
        found[task.pk].append(part)
    return found


def _deadlines(by_id: "dict[int, Task]") -> dict[int, list[Any]]:
    from tasks.models.deadlines import Deadline

    found: dict[int, list[Any]] = defaultdict(list)
    for row in prepared(_DEADLINES, [list(by_id)]):
        deadline = made(Deadline, _DEADLINE, row)
        related(deadline, task=by_id[row[2]])
        found[row[2]].append(deadline)
    return found
