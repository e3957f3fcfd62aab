"""History rows and bulk changes, written out: one statement for any number of rows.

Django makes an object of every history row and a CASE of every changed column; the rows are the
same without that detour. Rows travel as one value, so that their statement is the same for any
number of them and PostgreSQL plans it once. `offices.foundation.history` is the only caller.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import connection, models
from django.utils import timezone

from offices.foundation.actor import Actor
from offices.foundation.questions import rows

type Field = models.Field[Any, Any]
MARKS = ("history_date", "history_type", "history_change_reason", "history_user_id")
DESK = ("acting_office_id", "acting_for_id")


# Stored as they stand; the others are made ready by their field.
AS_THEY_STAND = (
    models.CharField,
    models.TextField,
    models.BooleanField,
    models.IntegerField,
    models.ForeignKey,
    models.JSONField,
    ArrayField,
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """How rows of one table are written: the statement, and columns with where their values lie."""

    text: str
    columns: tuple[tuple[str, str, Field | None], ...]

    def line(self, obj: Any) -> dict[str, Any]:
        """These columns of one object, as JSON can say them."""
        held = ((column, getattr(obj, name), field) for column, name, field in self.columns)
        return {
            column: value if field is None else field.get_prep_value(value)
            for column, value, field in held
        }

    def write(self, lines: Sequence[dict[str, Any]]) -> list[int]:
        """One statement, planned once, for any number of rows; their keys in the same order."""
        told = json.dumps(lines, ensure_ascii=False, default=str)
        return [key for (key,) in rows((self.text, (told,)))] if lines else []


def _columns(fields: Iterable[Field]) -> tuple[tuple[str, str, Field | None], ...]:
    return tuple(
        (str(f.column), f.attname, None if isinstance(f, AS_THEY_STAND) else f) for f in fields
    )


def _sheet(model: Any, fields: Iterable[Field], more: Sequence[str] = ()) -> Sheet:
    made = _columns(fields)
    table, key = model._meta.db_table, model._meta.pk.column
    columns = ", ".join(f'"{name}"' for name in (*(column for column, _n, _f in made), *more))
    text = (
        f'INSERT INTO "{table}" ({columns}) SELECT {columns}'  # noqa: S608 - our own names
        f' FROM json_populate_recordset(NULL::"{table}", %s::json) RETURNING "{key}"'
    )
    return Sheet(text, made)


@cache
def _history(model: Any) -> Sheet:
    """Of the history rows of a model."""
    history = model.history.model
    fields = [history._meta.get_field(field.name) for field in history.tracked_fields]
    named = {"history_id", *MARKS, *DESK, *(field.attname for field in fields)}
    missing = {field.attname for field in history._meta.concrete_fields} - named
    assert not missing, (history, missing)
    return _sheet(history, fields, (*MARKS, *DESK))


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """An object as it stands and what is said of it; `kind`: +, ~ or -."""

    obj: Any
    kind: str
    actor: Actor
    reason: str = ""


@cache
def _own(model: Any, keyed: bool) -> Sheet:
    """Of the rows themselves, with the keys they have or for such as are given one."""
    return _sheet(model, [f for f in model._meta.concrete_fields if keyed or not f.primary_key])


def insert(model: Any, objs: Sequence[Any]) -> None:
    """New rows; triggers fill what Python does not know, and derive the rest.

    All have a key of their own or none has; who refers to an object is saved after it.
    """
    if not objs:
        return
    sheet, now = _own(model, objs[0].pk is not None), timezone.now()
    moments = [f.attname for f in model._meta.concrete_fields if getattr(f, "auto_now_add", False)]
    for obj in objs:
        obj.__dict__.update(dict.fromkeys(moments, now))
    for obj, key in zip(objs, sheet.write([sheet.line(obj) for obj in objs]), strict=True):
        obj.pk, obj._state.adding, obj._state.db = key, False, connection.alias


def write(model: Any, entries: Iterable[HistoryEntry]) -> list[int]:
    """A history row of each entry, in their order; their keys."""
    sheet, now = _history(model), timezone.now()
    return sheet.write([{**sheet.line(one.obj), **_said(one, now)} for one in entries])


def _said(one: HistoryEntry, now: datetime) -> dict[str, Any]:
    actor = one.actor
    return {
        "history_date": now,
        "history_type": one.kind,
        "history_change_reason": one.reason,
        "history_user_id": actor.person.pk,
        "acting_office_id": actor.office.pk if actor.office else None,
        "acting_for_id": actor.acting_for.pk if actor.acting_for else None,
    }


def write_sets(records: Any, history: Any, pairs: Sequence[tuple[int, int]]) -> None:
    """The many-to-many sets of history rows, as they are now; `pairs`: (history row, row)."""
    keys, objs = [key for key, _pk in pairs], [pk for _key, pk in pairs]
    for field in history._history_m2m_fields:
        rows((_set(records.m2m_models[field], field), (keys, objs)))


@cache
def _set(kept: Any, field: Any) -> str:
    """Copies the rows of a many-to-many field for history rows."""
    through = field.remote_field.through
    own = through._meta.get_field(field.m2m_field_name()).column
    columns = ", ".join(f'"{f.column}"' for f in through._meta.concrete_fields)
    return (
        f'INSERT INTO "{kept._meta.db_table}" (history_id, {columns})'  # noqa: S608 - our own names
        f' SELECT said.key, {columns} FROM "{through._meta.db_table}"'
        f' JOIN unnest(%s::bigint[], %s::bigint[]) AS said(key, obj) ON "{own}" = said.obj'
        " RETURNING history_id"
    )


@cache
def _changes(model: Any, names: tuple[str, ...]) -> Sheet:
    """Of some columns of rows that are there."""
    fields = [model._meta.get_field(name) for name in names]
    table, key = model._meta.db_table, model._meta.pk
    changes = ", ".join(f'"{field.column}" = v."{field.column}"' for field in fields)
    text = (
        f'UPDATE "{table}" SET {changes}'  # noqa: S608 - our own names
        f' FROM json_populate_recordset(NULL::"{table}", %s::json) AS v'
        f' WHERE "{table}"."{key.column}" = v."{key.column}" RETURNING v."{key.column}"'
    )
    return Sheet(text, _columns([key, *fields]))


def change(objs: Sequence[Any], names: Sequence[str]) -> int:
    """Save these fields of many rows; how many rows there were to change."""
    model: Any = type(objs[0])
    sheet = _changes(model, tuple(names))
    return len(sheet.write([sheet.line(obj) for obj in objs]))
