"""Fills a migrated database that knows people and rules with any number of tasks."""

import time
from collections.abc import Callable

import psycopg

from tests.bench import areas_sql, files, information_rows, journeys, rows_sql, words
from tests.bench.floor import tables as floor_tables
from tests.bench.loading import bare, load_table, quiet, restart_numbers
from tests.bench.past import PAST, history_of, write_past

OPEN = 3_000
OFFICERS = """
CREATE TEMP TABLE officer AS
SELECT row_number() OVER (PARTITION BY o.id ORDER BY x.id) - 1 AS no,
  dense_rank() OVER (ORDER BY o.sort) - 1 AS house, o.id AS office, x.person_id AS person,
  x.division_id AS division
FROM offices_post x JOIN offices_office o ON o.id = x.office_id WHERE x.role = 'officer'
"""
AREAS = """
CREATE TEMP TABLE bench_area AS SELECT row_number() OVER (ORDER BY number) - 1 AS no, id
FROM coordination_area WHERE NOT always_restricted
"""


COUNTS = """
SELECT (SELECT count(*) FROM bench_area),
  min(n) FROM (SELECT count(*) n FROM officer GROUP BY house) x
"""


def _vocabulary(connection: psycopg.Connection) -> dict[str, int]:
    connection.execute(OFFICERS)
    connection.execute(AREAS)
    connection.execute(areas_sql.BODIES)
    for table, rows in (("title", words.titles()), ("place", words.places())):
        connection.execute(f"CREATE TEMP TABLE bench_{table} (no int, text text)")
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO bench_{table} VALUES (%s, %s)",  # noqa: S608 - literal names
                rows,
            )
    found = connection.execute(COUNTS)
    areas, each = found.fetchone() or (0, 0)
    return {
        "areas": areas,
        "each": each,
        "titles": len(words.titles()),
        "places": len(words.places()),
    }


def plan(connection: psycopg.Connection, tasks: int, open_tasks: int) -> None:
    """The table `plan`, of which all others are drawn; it dies with the connection."""
    sizes = _vocabulary(connection)
    connection.execute(rows_sql.PICK)
    settings = {"tasks": tasks, "open": open_tasks, **sizes}
    connection.execute(rows_sql.PLAN % settings)
    connection.execute(rows_sql.READER)


def fill(
    connection: psycopg.Connection,
    tasks: int,
    *,
    open_tasks: int = OPEN,
    tell: Callable[[str], None] = lambda _line: None,
) -> None:
    """`connection`: the superuser's, autocommit; `tell` hears how long each table took."""
    connection.execute("SET maintenance_work_mem = '1GB'")
    connection.execute("SET work_mem = '256MB'")
    connection.execute("SET synchronous_commit = off")
    plan(connection, tasks, min(open_tasks, tasks // 2))
    texts = {"answer": words.ANSWER, "note": words.NOTE, "description": words.DESCRIPTION}
    with quiet(connection):
        for table, statement in (*rows_sql.STEPS, *areas_sql.STEPS):
            began = time.monotonic()
            used = {name: text for name, text in texts.items() if f"%({name})s" in statement}
            load_table(connection, table, statement, used)
            connection.execute(f"ANALYZE {table}")
            tell(f"{table} {time.monotonic() - began:.1f} s")
        for table in PAST:
            began = time.monotonic()
            with bare(connection, history_of(table)):
                write_past(connection, table)
            tell(f"{history_of(table)} {time.monotonic() - began:.1f} s")
        connection.execute("SELECT tasks_wall_fill()")
    files.fill(connection, tell=tell)
    journeys.fill(connection, tell=tell)
    information_rows.fill(connection, tell=tell)
    for table in (*PAST, "citizens_matter"):
        restart_numbers(connection, table, "id")
    floor_tables.fill(connection)
    connection.execute("VACUUM (ANALYZE, PARALLEL 0)")
