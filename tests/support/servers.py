"""The throw-away PostgreSQL of the tests, shared by all test processes that run now.

Every process holds a shared lock on `users`; the last one to leave stops the server.
The migrated database is kept as a template, so a new test database is one copy.
"""

import contextlib
import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import psycopg
from psycopg import sql

from ops import postgres
from ops.places import ROOT

FOLDER = ROOT / "var" / "test"
SERVER = FOLDER / "postgres"
CLEAN = FOLDER / "stopped-cleanly"


@contextlib.contextmanager
def _locked(name: str) -> Iterator[None]:
    with (FOLDER / name).open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def join() -> IO[str]:
    """Count this process as a user of the server; keep the returned file open."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    file = (FOLDER / "users").open("a")
    fcntl.flock(file, fcntl.LOCK_SH)
    return file


def leave(file: IO[str]) -> None:
    """Stop counting; the last user stops the server."""
    with file:
        fcntl.flock(file, fcntl.LOCK_UN)
        with contextlib.suppress(BlockingIOError):
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if postgres.running_port(SERVER):
                postgres.stop(SERVER)
                CLEAN.touch()


def start() -> postgres.Cluster:
    """The running server; started, and remade after an unclean end, when needed."""
    with _locked("starting"):
        if postgres.running_port(SERVER) is None:
            if not CLEAN.exists():
                shutil.rmtree(SERVER, ignore_errors=True)
            CLEAN.unlink(missing_ok=True)
        cluster = postgres.start_detached(SERVER, durable=False)
        postgres.make_logins(cluster)
        return cluster


def admin(cluster: postgres.Cluster, database: str = "postgres") -> psycopg.Connection:
    """The superuser's connection, each statement for itself."""
    return psycopg.connect(cluster.url("postgres", database), autocommit=True)


def _fingerprint() -> str:
    marks = [ROOT / "requirements" / "base.txt", *ROOT.glob("*/migrations/*.py")]
    marks += (ROOT / "coordination" / "management" / "commands").glob("grant_app.py")
    marks += [*ROOT.glob("tasks/wall/*.py"), *ROOT.glob("offices/audit/*.py")]  # after `migrate`
    marks += ROOT.glob("diary/wall.py")
    marks += ROOT.glob("ops/postgres.py")
    seen = hashlib.sha256()
    for path in sorted(marks):
        seen.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return seen.hexdigest()[:12]


def _migrate(cluster: postgres.Cluster, name: str) -> None:
    owner = cluster.url("owner", name)
    environ = {**os.environ, "DATABASE_URL": owner, "DATABASE_OWNER_URL": owner}
    for command in (["migrate", "--verbosity", "0"], ["grant_app"]):
        line = [sys.executable, str(ROOT / "manage.py"), *command]
        done = subprocess.run(line, env=environ, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{' '.join(command)} as owner failed:\n{done.stdout}{done.stderr}")


def template(cluster: postgres.Cluster) -> str:
    """Name of the database with today's migrations; made by the first who asks."""
    name = f"migrated_{_fingerprint()}"
    with _locked("migrating"), admin(cluster) as connection:
        known = {row[0] for row in connection.execute("SELECT datname FROM pg_database")}
        if name not in known:
            draft = sql.Identifier(f"draft_{os.getpid()}")
            postgres.make_database(cluster, f"draft_{os.getpid()}")
            try:
                _migrate(cluster, f"draft_{os.getpid()}")
            except RuntimeError:
                connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(draft))
                raise
            rename = sql.SQL("ALTER DATABASE {} RENAME TO {}")
            connection.execute(rename.format(draft, sql.Identifier(name)))
    return name


def sweep(cluster: postgres.Cluster) -> None:
    """Drop databases of processes that are gone, and templates of older migrations."""
    with _locked("migrating"), admin(cluster) as connection:
        for (name,) in connection.execute("SELECT datname FROM pg_database").fetchall():
            kind, _, rest = name.partition("_")
            alive = rest.isdigit() and Path(f"/proc/{rest}").exists()
            old = kind == "migrated" and rest != _fingerprint()
            if (kind in ("test", "draft") and not alive) or old:
                drop(connection, name)


def drop(connection: psycopg.Connection, name: str) -> None:
    """Drop a database and end its connections."""
    connection.execute(
        sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
    )


def copy(cluster: postgres.Cluster, source: str, name: str) -> None:
    """A fresh database like the template, under that name; what was there is gone."""
    with admin(cluster) as connection:
        drop(connection, name)
        connection.execute(
            sql.SQL("CREATE DATABASE {} OWNER owner TEMPLATE {} STRATEGY file_copy").format(
                sql.Identifier(name), sql.Identifier(source)
            )
        )
