"""The rows that the page of a dossier shows beside its own, read as one statement.

Django puts each of ten small statements together for longer than PostgreSQL answers it. Which
tables a page reads is the same for every dossier of its kind: `Loads` names them once, and their
statement, written of that once, is planned once (`offices.foundation.questions`).
"""

import datetime as dt
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.db.models import Model

from offices.foundation.json_rows import from_json, set_related
from offices.foundation.questions import prepared
from offices.models import Office, Person
from tasks.models import (
    Conclusion,
    Deadline,
    ExternalRequest,
    Notice,
    OwedPaper,
    Part,
    Participant,
    Task,
)

type Table = Any  # the class of a model
# Of these a page shows no more.
COLUMNS: Mapping[Table, tuple[str, ...]] = {
    Person: ("id", "username", "full_name", "sort_key", "title", "is_active"),
}


_TASKS = "ANY(%(tasks)s::bigint[])"


@dataclass(frozen=True, eq=False)
class Tables:
    """`own`: tables by the foreign key that leads to the dossier or its task, through another one
    as "stop__trip", by one of two as "petition or other". `named`: foreign keys of tables whose
    rows are read too."""

    own: Mapping[Table, str] = field(default_factory=dict)
    named: tuple[tuple[Table, str], ...] = ()


# Rows that several areas share.
PARTS = Tables({Part: "task", Deadline: "task"}, ((Task, "area"), (Deadline, "rule")))
PARTICIPANTS = Tables(
    {Participant: "task"},
    ((Participant, "person"), (Participant, "leader"), (Participant, "body")),
)
OWED_PAPERS = Tables({OwedPaper: "task"}, ((OwedPaper, "file"),))
CONCLUSIONS = Tables({Notice: "task", Conclusion: "task"})
OUTSIDE = Tables({ExternalRequest: "part__task"}, ((ExternalRequest, "body"),))


@dataclass(frozen=True, eq=False, kw_only=True)
class Loads:
    """What stands beside dossiers of this `model`: the offices, and `tables`.

    `columns`: all that is read of a table, where that is not the whole row, of the dossiers of a
    list as well. `added`: annotations that are read with it. `settle`: puts rows where the dossier
    keeps what its verbs and papers ask of them.
    """

    model: Table
    tables: tuple[Tables, ...]
    columns: Mapping[Table, tuple[str, ...]] = field(default_factory=dict)
    added: tuple[str, ...] = ()
    settle: Callable[[Any, "Loaded"], None] | None = None

    def of(self, dossier: Any) -> "Loaded":
        """The rows beside it, each tied to those it names; whoever asks may read the dossier."""
        loaded = self.beside([dossier])
        if self.settle is not None:
            self.settle(dossier, loaded)
        return loaded

    def beside(self, dossiers: Sequence[Any]) -> "Loaded":
        """The same of the rows of a list, for all of them together."""
        tables, text = _written(self)
        [(document,)] = prepared(text, {"tasks": [one.pk for one in dossiers]})
        told = json.loads(document)
        loaded = Loaded({table: _by_key(table, told[name]) for name, table in tables.items()})
        for table in tables.values():
            loaded.tie(table, loaded.objects[table].values())
        loaded.tie(self.model, dossiers)
        loaded.tie(Task, [one.task for one in dossiers])
        return loaded


class Loaded:
    """Rows by their table and key."""

    def __init__(self, objects: dict[Table, dict[int, Any]]) -> None:
        self.objects = objects

    def tie(self, table: Table, rows: Iterable[Any]) -> None:
        """What `select_related` would have put there."""
        known = {
            name: self.objects[named]
            for name, named in foreign_keys(table)
            if self.objects.get(named)
        }
        for row in rows:
            set_related(row, **known)

    def reads(self, table: Table) -> bool:
        return table in self.objects

    def of[M: Model](self, table: type[M]) -> list[M]:
        """In the order of their keys."""
        rows = self.objects[table]
        return [rows[pk] for pk in sorted(rows)]

    def deadlines(self) -> list[Deadline]:
        """As their table is ordered: by the day, those without one last."""
        return sorted(self.of(Deadline), key=lambda one: (one.due_on or dt.date.max, one.pk))

    def ruled_deadlines(self) -> list[Deadline]:
        """Those that a rule gives."""
        return [one for one in self.deadlines() if one.rule_id]


def _by_key(table: Table, told: Sequence[Mapping[str, Any]] | None) -> dict[int, Any]:
    key = table._meta.pk.column
    return {row[key]: from_json(table, row) for row in told or ()}


@cache
def foreign_keys(table: Table) -> tuple[tuple[str, Table], ...]:
    """Their names and the tables they lead to."""
    fields = table._meta.concrete_fields
    return tuple((one.name, one.related_model) for one in fields if one.is_relation)


@cache
def _written(loads: Loads) -> tuple[dict[str, Table], str]:
    """The tables by their names, and the statement of one document with their rows under these."""
    every = loads.tables
    own = {table: path for one in every for table, path in one.own.items()}
    where = {table: _leads(table, path) for table, path in own.items()} | {Office: "true"}
    beside = {loads.model: _leads(loads.model, "task"), Task: f"x.id = {_TASKS}"}
    keys: dict[Table, list[str]] = {}
    for table, name in (pair for one in every for pair in one.named):
        key = table._meta.get_field(name)
        named = key.related_model
        if named in own or named is Office:
            continue
        found = keys.setdefault(named, [])
        found.append(_select(table, key.column, where.get(table) or beside[table]))
        where[named] = _among(named, " UNION ALL ".join(found))
    columns = {**COLUMNS, **loads.columns}
    lists = [_list_of(table, condition, columns.get(table)) for table, condition in where.items()]
    tables = {table._meta.label: table for table in where}
    return tables, f"SELECT json_build_object({', '.join(lists)})::text"


def _select(table: Table, column: str, condition: str) -> str:
    return f"SELECT x.{column} FROM {table._meta.db_table} x WHERE {condition}"  # noqa: S608 - ours


def _among(table: Table, keys: str) -> str:
    return f"x.{table._meta.pk.column} = ANY(ARRAY({keys}))"


def _leads(table: Table, path: str) -> str:
    """Which rows `x` of the table lead to the task by that path, or by one of several."""
    if len(ways := path.split(" or ")) > 1:
        return f"({' OR '.join(_leads(table, way) for way in ways)})"
    name, _dots, rest = path.partition("__")
    key = table._meta.get_field(name)
    if not rest:
        return f"x.{key.column} = {_TASKS}"
    other = key.related_model
    keys = _select(other, other._meta.pk.column, _leads(other, rest))
    return f"x.{key.column} = ANY(ARRAY({keys}))"


def _list_of(table: Table, condition: str, columns: tuple[str, ...] | None) -> str:
    """The table's name, and its rows as a list."""
    shown = "x"
    if columns is not None:
        shown = f"json_build_object({', '.join(f"'{one}', x.{one}" for one in columns)})"
    rows = f"SELECT json_agg({shown}) FROM {table._meta.db_table} x WHERE {condition}"  # noqa: S608
    return f"'{table._meta.label}', ({rows})"
