"""Statements put together once for the values they follow from.

Django builds and compiles a large QuerySet for longer than PostgreSQL answers it. Where the text
and its values follow from a few plain values alone, they are kept under those; what is asked is
asked anew each time.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Model, QuerySet

type Statement = tuple[str, tuple[Any, ...] | dict[str, Any]]

MOST = 800
_KEPT: dict[Hashable, Statement | None] = {}
_TEXTS: dict[str, str] = {}


def _compiled(found: QuerySet[Any, Any]) -> Statement | None:
    """Text and values of a QuerySet of plain columns; None when it can hold no row."""
    try:
        text, values = found.query.sql_with_params()
    except EmptyResultSet:
        return None
    return _TEXTS.setdefault(text, text), tuple(values)


def statement(
    key: Hashable, make: Callable[[], QuerySet[Any, Any]], moving: Sequence[Any] = ()
) -> Statement | None:
    """What `make` asks; under a key that is not None it is put together once.

    `moving`: values that differ from look to look, as the hour; those kept give way to them.
    """
    if key is None or len({*moving}) < len(moving):
        return _compiled(make())
    if key not in _KEPT:
        if len(_KEPT) >= MOST:
            _KEPT.clear()
            _TEXTS.clear()
        _KEPT[key] = _marked(_compiled(make()), moving)
    kept = _KEPT[key]
    if kept is None or not moving:
        return kept
    text, values = kept
    return text, tuple(moving[v.place] if type(v) is _Mark else v for v in values)


@dataclass(frozen=True, slots=True)
class _Mark:
    """Stands for the moving value of that place."""

    place: int


def _marked(asked: Statement | None, moving: Sequence[Any]) -> Statement | None:
    if asked is None:
        return None
    text, values = asked
    places = {(type(value), value): _Mark(place) for place, value in enumerate(moving)}
    return text, tuple(
        places.get((type(v), v), v) if isinstance(v, Hashable) else v for v in values
    )


def rows(asked: Statement | None) -> list[tuple[Any, ...]]:
    """The rows of a statement, as PostgreSQL gives them; none without asking when it has none."""
    if asked is None:
        return []
    with connection.cursor() as cursor:
        cursor.execute(*asked)
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found


@cache
def _by_pk(model: type[Model]) -> tuple[str, list[str]]:
    fields = model._meta.concrete_fields
    columns = ", ".join(f'"{field.column}"' for field in fields)
    key = model._meta.pk.column
    text = f'SELECT {columns} FROM "{model._meta.db_table}" WHERE "{key}" = %s'  # noqa: S608
    return text, [field.attname for field in fields]


def by_pk[M: Model](model: type[M], pk: int) -> M | None:
    """One row of plain columns by its key, for what every request asks."""
    text, names = _by_pk(model)
    found = rows((text, (pk,)))
    return model.from_db("default", names, found[0]) if found else None
