"""The suite's clock inside PostgreSQL: functions before its own, for the application's login."""

import os

import psycopg
from psycopg import sql

MOVED = ("now", "clock_timestamp", "statement_timestamp", "transaction_timestamp")


def prepare(connection: psycopg.Connection) -> None:
    """The superuser puts functions in front of PostgreSQL's own for whoever looks there."""
    connection.execute("CREATE SCHEMA test_clock")
    connection.execute("GRANT USAGE ON SCHEMA test_clock TO app, owner")
    for name in MOVED:
        kind = "VOLATILE" if name == "clock_timestamp" else "STABLE"
        words = (
            "CREATE FUNCTION test_clock.{}() RETURNS timestamptz LANGUAGE sql {} AS $$ SELECT "
            "pg_catalog.{}() + make_interval(secs => "
            "coalesce(nullif(current_setting('test.ahead', true), ''), '0')::float8) $$"
        )
        found = sql.Identifier(name)
        connection.execute(sql.SQL(words).format(found, sql.SQL(kind), found))
    _guarded_too(connection)


def _guarded_too(connection: psycopg.Connection) -> None:
    """Functions with a search path of their own, as those of the audit."""
    found = connection.execute(
        "SELECT oid::regprocedure::text FROM pg_proc "
        "WHERE 'search_path=public, pg_temp' = ANY(proconfig)"
    )
    for (function,) in found.fetchall():
        path = "SET search_path = test_clock, pg_catalog, public, pg_temp"
        connection.execute(sql.SQL(f"ALTER FUNCTION {function} {path}"))


def age(connection: psycopg.Connection) -> None:
    """What migrations wrote into the log of acts lies before any moment a test may ask for."""
    connection.execute("SET session_replication_role = replica")
    connection.execute("UPDATE offices_auditrow SET at = '2020-01-01'")


def move(connection: psycopg.Connection, database: str) -> None:
    """The superuser says by how much, for all connections to that database from now on."""
    name, ahead = sql.Identifier(database), sql.Literal(os.environ["TEST_AHEAD"])
    connection.execute(sql.SQL("ALTER DATABASE {} SET test.ahead = {}").format(name, ahead))
    words = "ALTER ROLE app IN DATABASE {} SET search_path = test_clock, pg_catalog, public"
    connection.execute(sql.SQL(words).format(name))
