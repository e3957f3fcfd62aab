"""One clock for the suite: an ordinary Wednesday, or what TEST_NOW says; it ticks.

The moment is the suite's start, so that no test depends on the day it is run. Kept by the test
process, by Python programs that it starts (tests/clock), and by statements of the application's
login; certificates, timeouts and the database's owner keep the machine's clock.
"""

import os
import time
from datetime import datetime

import psycopg
import time_machine
from psycopg import sql

from ops.places import ROOT

ORDINARY = "2026-11-25T09:00+07:00"
MOVED = ("now", "clock_timestamp", "statement_timestamp", "transaction_timestamp")
CHILDREN = f"{ROOT / 'tests' / 'clock'}:{ROOT}"


def begin() -> None:
    """Move this process and those it will start; once, for a child is moved from its start."""
    if "TEST_AHEAD" in os.environ:
        return
    wanted = datetime.fromisoformat(os.environ.get("TEST_NOW") or ORDINARY).timestamp()
    os.environ |= {"TEST_AHEAD": str(round(wanted - time.time())), "PYTHONPATH": CHILDREN}
    time_machine.travel(wanted).start()


def machine() -> dict[str, str]:
    """Our environment for a program that is to keep the machine's clock."""
    return {name: value for name, value in os.environ.items() if name != "TEST_AHEAD"}


def prepare(connection: psycopg.Connection) -> None:
    """The superuser puts functions in front of PostgreSQL's own for whoever looks there."""
    connection.execute("CREATE SCHEMA test_clock")
    connection.execute("GRANT USAGE ON SCHEMA test_clock TO app, owner")
    for name in MOVED:
        kind = "VOLATILE" if name == "clock_timestamp" else "STABLE"
        words = (
            "CREATE FUNCTION test_clock.{}() RETURNS timestamptz LANGUAGE sql {} AS $$ SELECT "
            "pg_catalog.{}() + make_interval(secs => current_setting('test.ahead')::float8) $$"
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
