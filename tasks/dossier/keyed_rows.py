"""Dossiers by their keys, with their tasks, and how many a person reads: by statements put together
once for a reader.

Which columns and annotations a list or a page shows is the same at every look. Put together by
Django at each, the statement takes longer than its rows.

Of numbers the keys of the set come first and are met with their tasks at once: joined, each task
would be looked up by itself, for half as long again. Django writes each set by itself; put into one
another they would be copied at each step.
"""

from collections.abc import Collection, Sequence
from functools import cache
from typing import Any

from django.db import DEFAULT_DB_ALIAS
from django.db.models import QuerySet
from django.utils import timezone

from offices.foundation.questions import Statement, statement
from offices.foundation.questions import rows as rows_of
from offices.powers import Powers
from tasks.audience import reader_keys
from tasks.dossier.loading import Loads
from tasks.models import Task
from tasks.models.queries_lists import OF_TASK

type Table = Any  # the class of a model
# Each may stand apart, behind a look-up of its own (decision 30); read when somebody asks.
SELDOM_READ = frozenset({"deadline_text", "lead_reason", "lead_explained"})
LARGEST = 2**63 - 1  # an address may name more than a key can be
type Columns = Statement


@cache
def not_shown() -> frozenset[str]:
    """Plain columns of a task that no row of tasks shows."""
    return frozenset(
        field.attname
        for field in Task._meta.concrete_fields
        if not (field.is_relation or field.primary_key or field.name in OF_TASK)
    )


@cache
def _columns(table: Table, only: tuple[str, ...] = ()) -> tuple[str, ...]:
    """In the order `from_db` takes them."""
    names = (field.attname for field in table._meta.concrete_fields)
    return tuple(name for name in names if not only or name in only)


@cache
def _of_task(without: frozenset[str]) -> tuple[str, ...]:
    return tuple(name for name in _columns(Task) if name not in without)


def rows_by_key(loads: Loads, powers: Powers, keys: Sequence[int]) -> list[Any]:
    """Rows of a list that the person may read, in the order of their keys, with what `loads`
    names."""
    found = _read(loads, powers, keys, not_shown(), listed=True)
    if found:
        loads.beside(found)
    return found


def dossier_by_key(loads: Loads, powers: Powers, key: int) -> Any | None:
    """The dossier of a page, without the rows beside it; None for who may not read it."""
    if key > LARGEST:
        return None
    found = _read(loads, powers, [key], SELDOM_READ, listed=False)
    return found[0] if found else None


def _read(
    loads: Loads,
    powers: Powers,
    keys: Sequence[int],
    without: frozenset[str],
    *,
    listed: bool,
) -> list[Any]:
    model = loads.model
    only = loads.columns.get(model, ()) if listed else ()
    own, of_task = _columns(model, only), _of_task(without)
    names = ("pk", *own, *(f"task__{name}" for name in of_task), *loads.added)
    asked = _statement(loads, powers, names, listed=listed)
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
    return [objects[key] for key in keys if key in objects]


def _statement(loads: Loads, powers: Powers, names: Collection[str], *, listed: bool) -> Any:
    """Put together once for a person's keys; the day tells what is under way."""

    def asked() -> QuerySet[Any, Any]:
        rows = loads.model._default_manager.all().visible_to(powers, found=True)
        rows = rows.for_rows() if listed else rows
        found: QuerySet[Any, Any] = rows.order_by().values_list(*names)
        return found

    key = powers.key and ("keyed", loads, listed, powers.key, timezone.localdate())
    return statement(key or None, asked)


def number_read(rows: QuerySet[Any], powers: Powers, *, most: int | None = None) -> Columns:
    """`rows`: whoever may read them; counted no further than `most`."""
    asked = statement(None, rows.order_by().values("pk").all)
    if asked is None:
        return "0", ()
    read = f"id = ANY(ARRAY({asked[0]})) AND audience && %s::bigint[]"
    limit = f" LIMIT {most}" if most else ""
    text = f"cardinality(ARRAY(SELECT id FROM tasks_task WHERE {read}{limit}))"  # noqa: S608 - ours
    return text, (*asked[1], reader_keys(powers))


def together(columns: Sequence[Columns]) -> Columns:
    """Of one statement, in this order."""
    texts, values = zip(*columns, strict=True)
    return ", ".join(texts), tuple(one for own in values for one in own)


def select(columns: Sequence[Columns]) -> Statement:
    text, values = together(columns)
    return f"SELECT {text}", values
