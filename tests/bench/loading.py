"""Loading many rows and leaving the tables as the product keeps them.

Reference checks and triggers rest meanwhile: what they would derive is loaded as well, and a
test holds it against the product's own recount.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager

import psycopg
from psycopg import sql

INDEXES = """
SELECT c.relname, pg_get_indexdef(c.oid) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
WHERE i.indrelid = %s::regclass
  AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = c.oid)
"""


@contextmanager
def quiet(connection: psycopg.Connection) -> Iterator[None]:
    """While open, only triggers that always fire do."""
    connection.execute("SET session_replication_role = replica")
    try:
        yield
    finally:
        connection.execute("SET session_replication_role = origin")


@contextmanager
def bare(connection: psycopg.Connection, table: str) -> Iterator[None]:
    """While open, the table has only the indexes that its constraints need; then all again."""
    found = connection.execute(INDEXES, [table]).fetchall()
    for name, _definition in found:
        connection.execute(sql.SQL("DROP INDEX {}").format(sql.Identifier(name)))
    yield
    for _name, definition in found:
        connection.execute(definition)


def load_table(
    connection: psycopg.Connection,
    table: str,
    statement: str,
    used: Mapping[str, object] | None = None,
) -> None:
    """The rows of the statement into the bare table, what it does not name left empty."""
    with bare(connection, table), empty_columns(connection, table):
        connection.execute(statement, used)


def restart_numbers(connection: psycopg.Connection, table: str, column: str) -> None:
    """The next number follows the greatest that was loaded."""
    restart = sql.SQL(
        "SELECT setval(pg_get_serial_sequence({name}, {text}), coalesce(max({column}), 0) + 1,"
        " false) FROM {table}"
    )
    connection.execute(
        restart.format(
            name=sql.Literal(table),
            text=sql.Literal(column),
            column=sql.Identifier(column),
            table=sql.Identifier(table),
        )
    )


EMPTY = {
    "character varying": "''",
    "text": "''",
    "boolean": "false",
    "integer": "0",
    "smallint": "0",
}
UNFILLED = """
SELECT column_name, data_type FROM information_schema.columns
WHERE table_schema = 'public' AND table_name = %s AND is_nullable = 'NO'
  AND column_default IS NULL AND is_identity = 'NO'
"""


@contextmanager
def empty_columns(connection: psycopg.Connection, table: str) -> Iterator[None]:
    """While open, a column that the load does not name is empty, as Django would leave it."""
    found = connection.execute(UNFILLED, [table]).fetchall()
    named = [(name, EMPTY[kind]) for name, kind in found if kind in EMPTY]
    change = sql.SQL("ALTER TABLE {} ALTER {} SET DEFAULT {}")
    for name, value in named:
        given = sql.SQL(value)
        connection.execute(change.format(sql.Identifier(table), sql.Identifier(name), given))
    yield
    rest = sql.SQL("ALTER TABLE {} ALTER {} DROP DEFAULT")
    for name, _value in named:
        connection.execute(rest.format(sql.Identifier(table), sql.Identifier(name)))


def load(
    connection: psycopg.Connection,
    steps: Iterable[tuple[str, str]],
    *,
    tell: Callable[[str], None] = lambda _line: None,
) -> None:
    """Each table by its statement, in order."""
    with quiet(connection):
        for table, statement in steps:
            load_table(connection, table, statement)
            connection.execute(sql.SQL("ANALYZE {}").format(sql.Identifier(table)))
            tell(table)
