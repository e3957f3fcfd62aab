"""Rows of a list by their keys, with their tasks: read by a statement put together once.

Which columns and annotations a row shows is the same at every look of a reader, whatever side or
filter found it. Put together by Django at each look, the statement takes longer than the rows.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from django.db import DEFAULT_DB_ALIAS
from django.db.models import QuerySet
from django.utils import timezone

from offices.foundation.questions import rows as rows_of
from offices.foundation.questions import statement
from offices.powers import Powers
from tasks.dossier.loading import Loads
from tasks.models import Task
from tasks.models.queries_lists import OF_TASK

type Table = Any  # the class of a model


@cache
def not_shown() -> tuple[str, ...]:
    """Plain columns of a task that no row of tasks shows."""
    return tuple(
        field.attname
        for field in Task._meta.concrete_fields
        if not (field.is_relation or field.primary_key or field.name in OF_TASK)
    )


@cache
def _of_task() -> tuple[str, ...]:
    return tuple(name for name in _columns(Task) if name not in not_shown())


@cache
def _columns(table: Table, only: tuple[str, ...] = ()) -> tuple[str, ...]:
    """In the order `from_db` takes them."""
    names = (field.attname for field in table._meta.concrete_fields)
    return tuple(name for name in names if not only or name in only)


def rows_by_key(loads: Loads, powers: Powers, keys: Sequence[int]) -> list[Any]:
    """Those the person may read, in the order of their keys, with what `loads` names."""
    model = loads.model
    own, of_task = _columns(model, loads.columns.get(model, ())), _of_task()
    names = ("pk", *own, *(f"task__{name}" for name in of_task), *loads.added)
    asked = _statement(loads, powers, names)
    if asked is None or not keys:
        return []
    task, added = 1 + len(own), 1 + len(own) + len(of_task)
    objects: dict[int, Any] = {}
    text = f"SELECT r.* FROM ({asked[0]}) AS r(pk) WHERE r.pk = ANY(%s::bigint[])"  # noqa: S608
    for row in rows_of((text, (*asked[1], list(keys)))):
        objects[row[0]] = one = model.from_db(DEFAULT_DB_ALIAS, own, row[1:task])
        one.task = Task.from_db(DEFAULT_DB_ALIAS, of_task, row[task:added])
        for name, value in zip(loads.added, row[added:], strict=True):
            setattr(one, name, value)
    found = [objects[key] for key in keys if key in objects]
    loads.beside(found)
    return found


def _statement(loads: Loads, powers: Powers, names: Sequence[str]) -> Any:
    """Put together once for a person's keys; the day tells what is under way."""

    def asked() -> QuerySet[Any, Any]:
        rows = loads.model._default_manager.all().visible_to(powers, found=True)
        found: QuerySet[Any, Any] = rows.for_rows().order_by().values_list(*names)
        return found

    key = powers.key and ("listed", loads.model, powers.key, timezone.localdate())
    return statement(key or None, asked)
