"""The newest history rows of many tables in one statement, each with the row before it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection, models

from offices.foundation.history import Tracked

type Model = type[Tracked]

_TABLE = """
(SELECT {number} AS kind, h.history_id, h.history_date, h.history_type, h.history_user_id,
        h.history_change_reason, h.acting_office_id, to_jsonb(h) AS now,
        (SELECT to_jsonb(p) FROM {table} p WHERE p.{key} = h.{key} AND p.history_id < h.history_id
         ORDER BY p.history_id DESC LIMIT 1) AS before
 FROM {table} h WHERE {where}
 ORDER BY h.history_date DESC, h.history_id DESC LIMIT %(until)s)
"""
_ALL = """
SELECT * FROM ({tables}) every_table
ORDER BY history_date DESC, history_id DESC OFFSET %(offset)s LIMIT %(limit)s
"""


@dataclass(frozen=True, slots=True)
class Raw:
    """One history row as stored: `now` and `before` are columns and their values."""

    model: Model
    at: datetime
    kind: str
    user_id: int
    reason: str
    office_id: int | None
    now: dict[str, Any]
    before: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Which changes: of one person's hand, between two days, without the system's own."""

    by: int | None = None
    first: date | None = None
    last: date | None = None
    without: int | None = None
    object_ids: Sequence[int] | None = None


_CONDITIONS = {
    "by": "h.history_user_id = %(by)s",
    "without": "h.history_user_id <> %(without)s",
    "first": "(h.history_date AT TIME ZONE 'Asia/Ho_Chi_Minh')::date >= %(first)s",
    "last": "(h.history_date AT TIME ZONE 'Asia/Ho_Chi_Minh')::date <= %(last)s",
    "object_ids": "h.{key} = ANY(%(object_ids)s)",
}


def newest(
    kinds: Sequence[Model], narrowed: Narrowed | None = None, *, offset: int = 0, limit: int = 50
) -> list[Raw]:
    """History rows of these models, newest first; one statement whatever their number."""
    wanted = narrowed or Narrowed()
    values: dict[str, Any] = {name: getattr(wanted, name) for name in _CONDITIONS}
    values["object_ids"] = list(wanted.object_ids) if wanted.object_ids is not None else None
    values |= {"until": offset + limit, "offset": offset, "limit": limit}
    told = [text for name, text in _CONDITIONS.items() if values[name] is not None]
    tables = [_table(number, kind, told) for number, kind in enumerate(kinds)]
    with connection.cursor() as cursor:
        cursor.execute(_ALL.format(tables=" UNION ALL ".join(tables)), values)
        rows = cursor.fetchall()
    return [_raw(kinds[row[0]], row) for row in rows]


def _table(number: int, kind: Model, told: list[str]) -> str:
    history: type[models.Model] = kind.history.model
    meta = kind._meta
    assert meta.pk is not None
    key = connection.ops.quote_name(str(meta.pk.column))
    return _TABLE.format(
        number=number,
        table=connection.ops.quote_name(history._meta.db_table),
        key=key,
        where=" AND ".join(told).replace("{key}", key) or "true",
    )


def _raw(kind: Model, row: tuple[Any, ...]) -> Raw:
    return Raw(kind, row[2], row[3], row[4], row[5] or "", row[6], _columns(row[7]), _maybe(row[8]))


def _columns(value: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(value) if isinstance(value, str) else value
    return found


def _maybe(value: Any) -> dict[str, Any] | None:
    return None if value is None else _columns(value)
