"""Builds the wall around every table that hangs on a task; after `migrate`, as the owner.

A table of a later release is walled without anybody thinking of it: what decides is a way over
foreign keys to a task, of any length (`tasks.wall.paths`), and a column of words.
"""

from collections.abc import Iterable
from typing import Any

from psycopg import sql

from tasks.sql import restricted_text as apart_sql
from tasks.wall import series_sql, sources_sql
from tasks.wall import sql as wall_sql
from tasks.wall.paths import Ways, walled

__all__ = ["add_columns", "build_wall", "close", "is_quick", "triggers_act_as_owner", "walled"]

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


def build_wall(cursor: Any) -> None:
    """Repeatable; says nothing and does nothing where the wall stands."""
    tables = walled()
    fresh = add_columns(cursor, ["tasks_task", *tables])
    cursor.execute(wall_sql.SEALED_OF + wall_sql.TASK)
    for table, ways in tables.items():
        cursor.execute(wall_sql.row_trigger(table, ways))
    cursor.execute(wall_sql.again(tables) + wall_sql.fill_function(tables))
    fresh_series = add_columns(cursor, series_sql.TABLES)
    cursor.execute(series_sql.FUNCTIONS)
    triggers_act_as_owner(cursor)
    for table in fresh:
        _fill_and_close(cursor, table, tables)
    if fresh_series:
        cursor.execute(series_sql.FILL)
    for table in fresh_series:
        close(cursor, table)
    _close_sources(cursor)


def _close_sources(cursor: Any) -> None:
    cursor.execute(sources_sql.FUNCTION)
    if not cursor.execute(sources_sql.IS_CLOSED, [sources_sql.TABLE]).fetchone()[0]:
        for statement in sources_sql.POLICIES:
            cursor.execute(statement)


def add_columns(cursor: Any, tables: Iterable[str]) -> list[str]:
    """Give these tables the column `sealed`; returns those that had none."""
    fresh = [table for table in tables if cursor.execute(COLUMN, [table]).fetchone() is None]
    for table in fresh:
        name = sql.Identifier(table)
        cursor.execute(sql.SQL("ALTER TABLE {} ADD COLUMN sealed bigint[]").format(name))
    return fresh


def _fill_and_close(cursor: Any, table: str, tables: dict[str, Ways]) -> None:
    """Fill first, then close: no restricted row is ever readable in between."""
    if table == "tasks_task":
        cursor.execute("UPDATE tasks_task SET is_open = is_open WHERE access = 'restricted'")
        close(cursor, table, fails_closed="access <> 'restricted'")
        return
    cursor.execute(wall_sql.fill(table, tables[table]))
    # What is apart is of restricted tasks alone: a row nobody has sealed is for nobody.
    apart = table == apart_sql.TABLE
    close(cursor, table, fails_closed="false" if apart else "sealed IS NULL")


def close(cursor: Any, table: str, *, fails_closed: str = "sealed IS NULL") -> None:
    for statement in wall_sql.policies(table, fails_closed=fails_closed):
        cursor.execute(statement)


def triggers_act_as_owner(cursor: Any) -> None:
    """They read and write rows that whoever set them off may not see."""
    for (function,) in cursor.execute(KEEPS).fetchall():
        settings = "SECURITY DEFINER SET search_path = public, pg_temp"
        cursor.execute(f"ALTER FUNCTION {function} {settings}")


def is_quick(cursor: Any) -> bool:
    """Whether indexes on arrays and words serve behind the wall (ops.postgres.make_database)."""
    return bool(cursor.execute(LEAKPROOF).fetchone()[0])
