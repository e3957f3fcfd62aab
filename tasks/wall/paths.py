"""Which tables hang on a task, and over which foreign keys each row finds its task."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.search import SearchVectorField
from django.db import models

ROOT = "tasks_task"
WORDS = (models.CharField, models.TextField, models.JSONField, SearchVectorField)
# The diary's own rule (`diary.wall`): all three offices see when, who and what is taken; the words
# of a restricted event stand apart.
OUTSIDE = frozenset(
    {
        "diary_slot",
        "diary_restrictedslotwords",
        "diary_booking",
        "diary_slotleader",
        "diary_historicalslotleader",
        "diary_clashoverride",
        "diary_historicalclashoverride",
    }
)


@dataclass(frozen=True, slots=True)
class Way:
    """`column` leads to the task itself, or to a row of `table` (by `key`) that has a way `on`."""

    column: str
    table: str = ROOT
    key: str = "id"
    on: "Way | None" = None
    required: bool = True

    @property
    def length(self) -> int:
        return 1 + (self.on.length if self.on else 0)

    def task_of(self, row: str) -> str:
        """SQL for the id of the task of that row; `row`: how the statement calls it."""
        if self.on is None:
            return f"{row}.{self.column}"
        beyond = self.on.task_of("w" + str(self.length))
        return (
            f"(SELECT {beyond} FROM {self.table} w{self.length} "  # noqa: S608 - our own tables
            f"WHERE w{self.length}.{self.key} = {row}.{self.column})"
        )

    def rows_of(self, task: str) -> str:
        """SQL condition: the rows of that task; every step is served by a foreign key's index."""
        if self.on is None:
            return f"{self.column} = {task}"
        beyond = self.on.rows_of(task)
        return f"{self.column} IN (SELECT {self.key} FROM {self.table} WHERE {beyond})"  # noqa: S608


Ways = tuple[Way, ...]


def walled() -> dict[str, Ways]:
    """{table: its ways to a task, the first counts where it leads to a restricted one}."""
    return dict(_walled())


def _walled() -> Iterator[tuple[str, Ways]]:
    for model in apps.get_models(include_auto_created=True):
        table = model._meta.db_table
        if table in OUTSIDE or table == ROOT or not _says_something(model):
            continue
        if ways := ways_of(model):
            yield table, ways


def _says_something(model: type[models.Model]) -> bool:
    return any(_is_words(field) for field in model._meta.concrete_fields)


def _is_words(field: Any) -> bool:
    if isinstance(field, ArrayField):
        return _is_words(field.base_field)
    return isinstance(field, WORDS) and not field.choices


def ways_of(model: type[models.Model]) -> Ways:
    """The owning way first; a key named `task` beside it closes the row as well.

    A history row goes the way of the row it tells about, which other rows' deletion never cuts.
    """
    told_about: Any = getattr(model, "instance_type", model)
    if told_about._meta.db_table == ROOT:
        return (Way("id"),) if told_about is not model else ()
    owning = _owning(told_about)
    if owning is None:
        return ()
    beside = [
        Way(field.column)
        for field in _keys(told_about)
        if field.name == "task" and _target(field) == ROOT and field.column != owning.column
    ]
    return (owning, *beside)


@cache
def _owning(model: type[models.Model], seen: frozenset[str] = frozenset()) -> Way | None:
    """The shortest way over foreign keys that must be filled, else the shortest of all."""
    table = model._meta.db_table
    found = [way for field in _keys(model) if (way := _over(field, seen | {table})) is not None]
    return min(found, key=lambda way: (not way.required, way.length), default=None)


def _over(field: Any, seen: frozenset[str]) -> Way | None:
    target = _target(field)
    if target == ROOT:
        return Way(field.column, required=not field.null)
    if target in seen:
        return None
    on = _owning(field.related_model, seen)
    if on is None:
        return None
    key = field.target_field.column
    return Way(field.column, target, key, on, required=on.required and not field.null)


def _keys(model: type[models.Model]) -> list[Any]:
    return [f for f in model._meta.concrete_fields if isinstance(f, models.ForeignKey)]


def _target(field: Any) -> str:
    return str(field.related_model._meta.db_table)
