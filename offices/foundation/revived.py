"""Model objects of rows that PostgreSQL has written as JSON.

One statement can then bring whole families of rows: each arrives as its kind and its columns.
"""

import datetime as dt
import uuid
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from django.db.models import Model
from django.db.models.base import ModelState

_READ: Mapping[str, Callable[[str], Any]] = {
    "DateField": dt.date.fromisoformat,
    "DateTimeField": dt.datetime.fromisoformat,
    "TimeField": dt.time.fromisoformat,
    "UUIDField": uuid.UUID,
}
type Columns = Mapping[str, tuple[str, Callable[[str], Any] | None]]


@cache
def _columns(model: Any) -> Columns:
    """Column → attribute and how its writing is read; what is not named here stays as it is."""
    fields = model._meta.concrete_fields
    return {f.column: (f.attname, _READ.get(f.get_internal_type())) for f in fields}


def revive[M: Model](model: type[M], row: Mapping[str, Any]) -> M:
    """The object of that row; columns it lacks are asked for when they are wanted."""
    columns = _columns(model)
    obj = model.__new__(model)
    values = obj.__dict__
    for column, value in row.items():
        known = columns.get(column)
        if known is not None:
            name, read = known
            values[name] = value if read is None or value is None else read(value)
    obj._state = state = ModelState()
    state.adding, state.db = False, "default"
    return obj


class Loaded(list[Any]):
    """The related rows that came with an object, in the place of a prefetched QuerySet.

    Whatever else is asked of them is asked of the database, by the relation itself.
    """

    __slots__ = ("name", "owner")

    def __init__(self, owner: Model, name: str, rows: list[Any]) -> None:
        super().__init__(rows)
        self.owner, self.name = owner, name

    def __getattr__(self, wanted: str) -> Any:
        kept: Any = self.owner
        known = kept._prefetched_objects_cache.pop(self.name)
        try:
            return getattr(getattr(kept, self.name).get_queryset(), wanted)
        finally:
            kept._prefetched_objects_cache[self.name] = known


def attach(owner: Any, **rows: list[Any]) -> None:
    """What `prefetch_related` would have put there."""
    kept = owner.__dict__.setdefault("_prefetched_objects_cache", {})
    kept.update((name, Loaded(owner, name, found)) for name, found in rows.items())


def those(owner: Any, name: str) -> Iterable[Any]:
    """The related rows, without the manager Django makes for each time they are asked for."""
    kept = owner.__dict__.get("_prefetched_objects_cache")
    return kept[name] if kept and name in kept else getattr(owner, name).all()  # type: ignore[no-any-return]


def point(obj: Any, **known: Mapping[int, Any]) -> None:
    """What `select_related` would have put there: the object each foreign key names."""
    for name, objects in known.items():
        key = getattr(obj, f"{name}_id")
        if key is None or key in objects:
            obj._state.fields_cache[name] = None if key is None else objects[key]
