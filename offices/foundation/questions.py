"""Statements asked again and again: put together once, and planned once by each database session.

Django builds and compiles a large QuerySet for longer than PostgreSQL answers it. Where the text
and its values follow from a few plain values alone, they are kept under those; what is asked is
asked anew each time.

It also writes the values into the text, so PostgreSQL plans every look anew: for a page's larger
statements that takes longer than answering them. Here the values travel beside the text, and a
session keeps the plan (`prepare_threshold` in the settings).
"""

import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Model, QuerySet
from psycopg import Cursor
from psycopg.sql import Literal

type Values = tuple[Any, ...] | list[Any] | dict[str, Any]


def prepared(text: str, values: Values = ()) -> list[tuple[Any, ...]]:
    """All rows of the statement, as PostgreSQL gives them.

    A value whose type PostgreSQL cannot tell from its place needs a cast in the text (`%s::date`).
    """
    connection.close_if_health_check_failed()
    connection.ensure_connection()
    held: Any = connection.connection
    usual, held.cursor_factory = held.cursor_factory, Cursor  # which sends values beside the text
    try:
        cursor = connection.cursor()
    finally:
        held.cursor_factory = usual
    with cursor:
        cursor.execute(text, values)
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found


type Statement = tuple[str, tuple[Any, ...] | dict[str, Any]]

MOST = 2_000
_PLACES = re.compile(r"(%%|%s)")
_KEPT: dict[Hashable, Statement | None] = {}
_TEXTS: dict[str, str] = {}


def _compiled(found: QuerySet[Any, Any]) -> Statement | None:
    """Text and values of a QuerySet of plain columns; None when it can hold no row."""
    try:
        text, values = found.query.sql_with_params()
    except EmptyResultSet:
        return None
    return text, tuple(_plain(value) for value in values)


def _plain(value: Any) -> Any:
    """Django says `Int4` of any number; sent beside the text, one that is larger would be cut."""
    if isinstance(value, int) and type(value) is not bool:
        return int(value)
    return value


def _settled(asked: Statement | None) -> Statement | None:
    """With words and truths written into the text: they are the same for everybody.

    A plan that is kept may then use the indexes of running dates, open tasks, parts to decide.
    """
    if asked is None:
        return None
    texts, left = list[str](), list[Any]()
    values: Iterator[Any] = iter(asked[1])
    for piece in _PLACES.split(asked[0]):
        if piece == "%s" and _is_word(value := next(values)):
            written = Literal(str(value) if isinstance(value, str) else value).as_string()
            texts.append(written.replace("%", "%%"))
        else:
            texts.append(piece)
            left += [value] if piece == "%s" else []
    text = "".join(texts)
    return _TEXTS.setdefault(text, text), tuple(left)


def _is_word(value: Any) -> bool:
    if isinstance(value, list):
        return bool(value) and all(isinstance(one, str) for one in value)
    return isinstance(value, str | bool)


def statement(
    key: Hashable, make: Callable[[], QuerySet[Any, Any]], moving: Sequence[Any] = ()
) -> Statement | None:
    """What `make` asks; under a key that is not None it is put together once.

    `moving`: values that differ from look to look, as the hour; those kept give way to them.
    """
    if key is None or len({*moving}) < len(moving):
        return _compiled(make())
    kept = _kept(key, lambda: _marked(_compiled(make()), moving))
    if kept is None or not moving:
        return kept
    text, values = kept
    return text, tuple(moving[v.place] if type(v) is _Mark else v for v in values)


def composed(key: Hashable, make: Callable[[], Statement]) -> Statement:
    """What `make` puts together of several statements, as `statement` keeps one."""
    if key is None:
        return make()
    kept = _kept(key, make)
    assert kept is not None
    return kept


def _kept(key: Hashable, make: Callable[[], Statement | None]) -> Statement | None:
    if key not in _KEPT:
        if len(_KEPT) >= MOST:
            _KEPT.clear()
            _TEXTS.clear()
        _KEPT[key] = _settled(make())
    return _KEPT[key]


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


def rows(asked: Statement | None, *, anew: bool = False) -> list[tuple[Any, ...]]:
    """The rows of a statement, as PostgreSQL gives them; none without asking when it has none.

    `anew`: planned for these values at each look, where a large sum is worth its own plan.
    """
    if asked is None:
        return []
    if not anew:
        return prepared(*asked)
    with connection.cursor() as cursor:
        cursor.execute(*asked)
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found


def objects[M: Model](model: type[M], asked: Statement | None) -> list[M]:
    """The objects of a statement of all columns of a model, for columns that are plain."""
    names = [field.attname for field in model._meta.concrete_fields]
    return [model.from_db("default", names, row) for row in rows(asked)]


def column(field: Any) -> str:
    """A field in the list of a statement of ours, told as its querysets tell it."""
    plain = f'"{field.model._meta.db_table}"."{field.column}"'
    return str(field.select_format(None, plain, ())[0])


@cache
def selecting(model: type[Model], beside: str = "") -> str:
    """All columns of a model for a statement of ours, as `objects` reads them; `beside`: more."""
    fields = model._meta.concrete_fields
    assert not any(hasattr(field, "from_db_value") for field in fields), model
    columns = ", ".join([*map(column, fields), *filter(None, [beside])])
    return f'SELECT {columns} FROM "{model._meta.db_table}"'  # noqa: S608 - our own names


@cache
def _by_pk(model: type[Model], beside: str) -> tuple[str, list[str]]:
    text = f'{selecting(model, beside)} WHERE "{model._meta.pk.column}" = %s'
    return text, [field.attname for field in model._meta.concrete_fields]


def by_pk[M: Model](
    model: type[M], pk: int, beside: tuple[str, tuple[Any, ...]] = ("", ())
) -> M | None:
    """One row of plain columns by its key, for what every request asks.

    `beside`: text and values of one more column, read for what it does.
    """
    text, names = _by_pk(model, beside[0])
    found = rows((text, (*beside[1], pk)))
    return model.from_db("default", names, found[0][: len(names)]) if found else None
