"""Model objects of rows that PostgreSQL has written as JSON.

One statement can then bring whole families of rows: a document with a list under each name.
"""

import datetime as dt
import uuid
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model

_READ: Mapping[str, Callable[[str], Any]] = {
    "DateField": dt.date.fromisoformat,
    "DateTimeField": dt.datetime.fromisoformat,
    "TimeField": dt.time.fromisoformat,
    "UUIDField": uuid.UUID,
}
type Columns = list[tuple[str, str, Callable[[str], Any] | None]]


@cache
def _columns(model: Any) -> Columns:
    """Column, attribute and how its writing is read; what is not named above stays as it is."""
    fields = model._meta.concrete_fields
    return [(f.column, f.attname, _READ.get(f.get_internal_type())) for f in fields]


def from_json[M: Model](model: type[M], row: Mapping[str, Any]) -> M:
    """The object of that row; columns it lacks are asked for when they are wanted."""
    names, values = set(), []
    for column, name, read in _columns(model):
        if column in row:
            value = row[column]
            names.add(name)
            values.append(value if read is None or value is None else read(value))
    return model.from_db(DEFAULT_DB_ALIAS, names, values)


def set_related(obj: Any, **known: Mapping[int, Any]) -> None:
    """What `select_related` would have put there: the object each foreign key names."""
    for name, objects in known.items():
        key = getattr(obj, f"{name}_id")
        if key in objects:
            setattr(obj, name, objects[key])
