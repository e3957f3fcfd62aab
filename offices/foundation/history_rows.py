"""History rows and bulk changes, written out: one statement for any number of rows.

Django makes an object of every history row and a CASE of every changed column; the rows are the
same without that detour. `offices.foundation.history` is the only caller.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from re import sub
from typing import Any

from django.db import connection, models
from django.utils import timezone

from offices.foundation.actor import Actor

type Field = models.Field[Any, Any]
MARKS = ("history_date", "history_type", "history_change_reason", "history_user_id")
DESK = ("acting_office_id", "acting_for_id")


@cache
def _insert(history: Any) -> tuple[str, tuple[Field, ...]]:
    """Head of the statement, and the tracked fields in its order."""
    fields = tuple(history._meta.get_field(field.name) for field in history.tracked_fields)
    named = {"history_id", *MARKS, *DESK, *(field.attname for field in fields)}
    missing = {field.attname for field in history._meta.concrete_fields} - named
    assert not missing, (history, missing)
    columns = ", ".join(f'"{name}"' for name in (*(f.column for f in fields), *MARKS, *DESK))
    return f'INSERT INTO "{history._meta.db_table}" ({columns}) VALUES ', fields  # noqa: S608


@dataclass(frozen=True, slots=True)
class Entry:
    """An object as it stands and what is said of it; `kind`: +, ~ or -."""

    obj: Any
    kind: str
    actor: Actor
    reason: str = ""


def write(model: Any, entries: Iterable[Entry]) -> list[int]:
    """A history row of each entry, in their order; their keys."""
    history = model.history.model
    head, fields = _insert(history)
    now, rows, values = timezone.now(), 0, list[Any]()
    for rows, one in enumerate(entries, start=1):  # noqa: B007 - counted on purpose
        values += [_ready(field, getattr(one.obj, field.attname)) for field in fields]
        desk = one.actor.office.pk if one.actor.office else None
        absent = one.actor.acting_for.pk if one.actor.acting_for else None
        values += (now, one.kind, one.reason, one.actor.person.pk, desk, absent)
    if not rows:
        return []
    row = "(" + ", ".join(["%s"] * (len(values) // rows)) + ")"
    with connection.cursor() as cursor:
        cursor.execute(f"{head}{', '.join([row] * rows)} RETURNING history_id", values)
        return [found for (found,) in cursor.fetchall()]


def _ready(field: Field, value: Any) -> Any:
    return field.get_db_prep_save(value, connection)


def write_sets(records: Any, history: Any, pairs: Sequence[tuple[int, int]]) -> None:
    """The many-to-many sets of history rows, as they are now; `pairs`: (history row, row)."""
    keys, rows = [key for key, _pk in pairs], [pk for _key, pk in pairs]
    for field in history._history_m2m_fields:
        kept = records.m2m_models[field]
        through = field.remote_field.through
        own = through._meta.get_field(field.m2m_field_name()).column
        columns = ", ".join(f'"{f.column}"' for f in through._meta.concrete_fields)
        with connection.cursor() as cursor:
            cursor.execute(
                f'INSERT INTO "{kept._meta.db_table}" (history_id, {columns})'  # noqa: S608
                f' SELECT said.key, {columns} FROM "{through._meta.db_table}"'
                f' JOIN unnest(%s::bigint[], %s::bigint[]) AS said(key, obj) ON "{own}" = said.obj',
                [keys, rows],
            )


@cache
def _kinds(model: Any, names: tuple[str, ...]) -> tuple[tuple[Field, ...], str, str]:
    """Fields, the casts of the first row, and what is set; a text is never cut by its cast."""
    fields = tuple(model._meta.get_field(name) for name in names)
    every = (model._meta.pk, *fields)
    casts = [sub(r"\(\d+\)", "", field.cast_db_type(connection)) for field in every]
    first = ", ".join(f"%s::{cast}" for cast in casts)
    changes = ", ".join(f'"{field.column}" = v."{field.column}"' for field in fields)
    columns = ", ".join(f'"{field.column}"' for field in every)
    key, table = model._meta.pk.column, model._meta.db_table
    head = f'UPDATE "{table}" SET {changes} FROM (VALUES '  # noqa: S608
    tail = f') AS v ({columns}) WHERE "{table}"."{key}" = v."{key}"'
    return every, f"{head}({first})", tail


def change(objs: Sequence[Any], names: Sequence[str]) -> int:
    """Save these fields of many rows; how many rows there were to change."""
    model: Any = type(objs[0])
    every, begin, tail = _kinds(model, tuple(names))
    row = ", (" + ", ".join(["%s"] * len(every)) + ")"
    values = [_ready(field, getattr(obj, field.attname)) for obj in objs for field in every]
    with connection.cursor() as cursor:
        cursor.execute(begin + row * (len(objs) - 1) + tail, values)
        return int(cursor.rowcount)
