"""`make bench-data SIZES=10000,100000`: one database of each size on the embedded PostgreSQL.

The open tasks are the same in each; what grows is closed work of five years.
"""

import os
import subprocess
import sys
import time

import psycopg
from psycopg import sql

from ops import postgres
from ops.places import ROOT, var_dir
from tests.bench.filling import fill

SIZES = (10_000, 100_000, 1_000_000)
BASE = "bench_base"


def cluster() -> postgres.Cluster:
    """The server of `make services` at our own priority; started when it does not run so."""
    folder = var_dir() / "services" / "postgres"
    found = postgres.start_detached(folder, durable=True)
    if os.getpriority(os.PRIO_PROCESS, _pid(found)) != os.nice(0):
        postgres.stop(folder)
        found = postgres.start_detached(folder, durable=True)
    postgres.make_logins(found)
    return found


def _pid(server: postgres.Cluster) -> int:
    return int((server.data / "postmaster.pid").read_text().splitlines()[0])


def database(tasks: int) -> str:
    return f"bench_{tasks}"


def sizes(text: str | None = None) -> list[int]:
    """Of the word SIZES, by default the three of the measurement."""
    text = os.environ.get("SIZES", "") if text is None else text
    return [int(one) for one in text.replace("_", "").split(",") if one] or list(SIZES)


def drop(connection: psycopg.Connection, name: str) -> None:
    connection.execute(
        sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
    )


def make_base(server: postgres.Cluster) -> None:
    """Migrated, with rules and three hundred people, anew each time."""
    throw_away(server, BASE)
    postgres.make_database(server, BASE)
    for module in ("ops.database", "tests.bench.people"):
        run_on(server, BASE, "-m", module)


def run_on(server: postgres.Cluster, name: str, *words: str) -> None:
    """Python on the code, as the owner of that database."""
    owner = server.url("owner", name)
    environ = {
        **os.environ,
        "DATABASE_URL": owner,
        "DATABASE_OWNER_URL": owner,
        "SECRET_KEY": "only-for-measuring-" + "0123456789" * 4,
    }
    subprocess.run([sys.executable, *words], cwd=ROOT, env=environ, check=True)


def count_figures(server: postgres.Cluster, name: str) -> None:
    """The figures by day: the triggers that feed them rested while rows were loaded."""
    run_on(server, name, "manage.py", "recount_figures")
    with psycopg.connect(server.url("postgres", name), autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE reviews_closeddate, reviews_dayfigure")


def copy(server: postgres.Cluster, name: str, of: str) -> None:
    """The database `name` anew, with all that `of` holds."""
    with psycopg.connect(server.url("postgres", "postgres"), autocommit=True) as connection:
        drop(connection, name)
        command = sql.SQL("CREATE DATABASE {} OWNER owner TEMPLATE {} STRATEGY file_copy")
        connection.execute(command.format(sql.Identifier(name), sql.Identifier(of)))


def copied(server: postgres.Cluster, tasks: int) -> str:
    """The name of a copy to measure on: what a run writes does not change the next one's data."""
    name = f"{database(tasks)}_run"
    copy(server, name, database(tasks))
    return name


def throw_away(server: postgres.Cluster, name: str) -> None:
    with psycopg.connect(server.url("postgres", "postgres"), autocommit=True) as connection:
        drop(connection, name)


def make(server: postgres.Cluster, tasks: int) -> None:
    name = database(tasks)
    copy(server, name, BASE)
    with psycopg.connect(server.url("postgres", name), autocommit=True) as connection:
        fill(connection, tasks, tell=lambda line: print(f"  {line}", flush=True))
    count_figures(server, name)


def main() -> None:
    server = cluster()
    make_base(server)
    for tasks in sizes():
        began = time.monotonic()
        print(f"{tasks} tasks", flush=True)
        make(server, tasks)
        print(f"{tasks} tasks in {time.monotonic() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
