"""Builds the wall around every table that hangs on a task; after `migrate`, as the owner.

A table of a later release is walled without anybody thinking of it: what decides is a foreign key
to a task, a part or a deadline, and a column of text.
"""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import models
from psycopg import sql

from tasks.sql import restricted_text as apart_sql
from tasks.wall import sql as wall_sql

WAYS = {"task": "task_id", "part": "part_id", "deadline": "deadline_id"}
# Slots have a rule of their own: drafts, published for all three offices, hidden as "Bận".
OUTSIDE = {"diary_slot", "diary_historicalslot", "tasks_task"}
WORDS = (models.CharField, models.TextField, models.JSONField)
COLUMN = """
SELECT 1 FROM pg_attribute WHERE attrelid = %s::regclass AND attname = 'sealed' AND NOT attisdropped
"""
KEEPS = """
SELECT p.oid::regprocedure::text FROM pg_proc p
WHERE p.pronamespace = 'public'::regnamespace AND p.prorettype = 'trigger'::regtype
  AND NOT p.prosecdef AND pg_get_userbyid(p.proowner) = current_user
  AND p.proname <> 'audit_only_grows'
"""
LEAKPROOF = (
    "SELECT bool_and(proleakproof) FROM pg_proc WHERE proname IN ('arrayoverlap', 'ts_match_vq')"
)


def walled() -> dict[str, str]:
    """{table: column that leads to its task} of all that is walled beside the tasks themselves."""
    return dict(_walled())


def _walled() -> Iterator[tuple[str, str]]:
    for model in apps.get_models():
        table = model._meta.db_table
        if table == "tasks_historicaltask":
            yield table, "id"
        elif table == "tasks_searchentry":
            yield table, "task_id"
        elif table not in OUTSIDE and _says_something(model) and (way := _way(model)):
            yield table, way


def _says_something(model: type[models.Model]) -> bool:
    return any(isinstance(f, WORDS) and not f.choices for f in model._meta.concrete_fields)


def _way(model: type[models.Model]) -> str | None:
    names = {f.name: f for f in model._meta.concrete_fields if isinstance(f, models.ForeignKey)}
    for name, column in WAYS.items():
        field = names.get(name)
        if field is not None and field.related_model._meta.label_lower == f"tasks.{name}":
            return column
    return None


def build_wall(cursor: Any) -> None:
    """Repeatable; says nothing and does nothing where the wall stands."""
    tables = walled()
    fresh = [table for table in ("tasks_task", *tables) if not _has_column(cursor, table)]
    for table in fresh:
        cursor.execute(sql.SQL("ALTER TABLE {} ADD COLUMN sealed bigint[]").format(_name(table)))
    cursor.execute(wall_sql.SEALED_OF + wall_sql.TASK)
    for table, column in tables.items():
        cursor.execute(wall_sql.row_trigger(table, column))
    cursor.execute(wall_sql.again(tables) + wall_sql.fill_function(tables))
    _triggers_act_as_owner(cursor)
    for table in fresh:
        _close(cursor, table, tables)


def _close(cursor: Any, table: str, tables: dict[str, str]) -> None:
    """Fill first, then close: no restricted row is ever readable in between."""
    if table == "tasks_task":
        cursor.execute("UPDATE tasks_task SET is_open = is_open WHERE access = 'restricted'")
        closed = wall_sql.policies(table, fails_closed="access <> 'restricted'")
    else:
        cursor.execute(wall_sql.fill(table, tables[table]))
        # What is apart is of restricted tasks alone: a row nobody has sealed is for nobody.
        apart = table == apart_sql.TABLE
        closed = wall_sql.policies(table, fails_closed="false" if apart else "sealed IS NULL")
    for statement in closed:
        cursor.execute(statement)


def _triggers_act_as_owner(cursor: Any) -> None:
    """They read and write rows that whoever set them off may not see."""
    for (function,) in cursor.execute(KEEPS).fetchall():
        settings = "SECURITY DEFINER SET search_path = public, pg_temp"
        cursor.execute(f"ALTER FUNCTION {function} {settings}")


def is_quick(cursor: Any) -> bool:
    """Whether indexes on arrays and words serve behind the wall (ops.postgres.make_database)."""
    return bool(cursor.execute(LEAKPROOF).fetchone()[0])


def _has_column(cursor: Any, table: str) -> bool:
    return cursor.execute(COLUMN, [table]).fetchone() is not None


def _name(table: str) -> sql.Identifier:
    return sql.Identifier(table)
