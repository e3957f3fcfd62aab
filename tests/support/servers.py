"""The throw-away PostgreSQL of the tests, shared by all test processes that run now.

A migrated cluster is kept, stopped, for each state of the migrations; the server is a copy of it
made at its start, and each test database is a copy of the server's. The server stands in memory
where there is room: a test that commits throws its database away and takes a fresh copy, which is
ten times as quick there. Every process holds a shared lock on `users`; the last one to leave stops
the server. `python -m tests.support.servers` makes the kept one, beside checks that need no
database, `python -m tests.migrations.kept` one with the databases of tests/migrations as well.
"""

import contextlib
import fcntl
import functools
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO

import psycopg
from psycopg import sql

from ops import postgres, schema
from ops.places import ROOT
from tests.support import clock, database_clock

FOLDER = ROOT / "var" / "test"
MIGRATED, WHOLE = "coordination", "migrated"
RELEASE = ROOT / "tests" / "migrations" / "last_release.dump"
MEMORY = Path("/dev/shm")  # noqa: S108 (a folder below it of this checkout's own)
ROOM = 2 * 1024**3
type Maker = Callable[[postgres.Cluster, str], None]  # fills that empty database


@contextlib.contextmanager
def _locked(name: str) -> Iterator[None]:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / name).open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@functools.cache
def fingerprint() -> str:
    """Of what the migrated database of tests is made of."""
    seen = hashlib.sha256(schema.fingerprint().encode())
    for path in (ROOT / "ops/postgres.py", ROOT / "tests/support/database_clock.py", RELEASE):
        seen.update(path.read_bytes())
    return seen.hexdigest()[:12]


def _servers() -> Path:
    """Where the servers of this checkout stand."""
    if MEMORY.is_dir() and shutil.disk_usage(MEMORY).total >= ROOM:
        return MEMORY / f"tests-{hashlib.sha256(bytes(ROOT)).hexdigest()[:12]}"
    return FOLDER


def _server() -> Path:
    return _servers() / f"server-{fingerprint()}"


def join() -> IO[str]:
    """Count this process as a user of the server; keep the returned file open."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    file = (FOLDER / f"users-{fingerprint()}").open("a")
    fcntl.flock(file, fcntl.LOCK_SH)
    return file


def leave(file: IO[str]) -> None:
    """Stop counting; the last user stops the server and throws it away."""
    with file:
        fcntl.flock(file, fcntl.LOCK_UN)
        with contextlib.suppress(BlockingIOError):
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            postgres.stop(_server())
            shutil.rmtree(_server(), ignore_errors=True)


def start() -> postgres.Cluster:
    """The running server, else a fresh copy of the kept cluster; its database is `MIGRATED`."""
    with _locked("starting"):
        if postgres.running_port(_server()) is None:
            _copy_folder(_kept_standing() if _kept_standing().exists() else kept(), _server())
        return postgres.start_detached(_server(), durable=False)


def copy_kept(folder: Path) -> None:
    """The migrated cluster, stopped, in a folder of its own; what was there is gone."""
    _copy_folder(kept(), folder)


def _copy_folder(source: Path, folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["cp", "-a", "--reflink=auto", f"{source}/.", str(folder)], check=True)


def kept() -> Path:
    """Folder of the stopped cluster with today's migrations; made by the first who asks."""
    folder, draft = FOLDER / f"migrated-{fingerprint()}", FOLDER / "draft"
    with _locked("migrating"):
        if not folder.exists():
            _sweep()
            _make(draft)
            draft.rename(folder)
    return folder


def _kept_standing() -> Path:
    """Folder of a kept cluster with more databases in it, once `keep_standing` has made it."""
    return FOLDER / f"standing-{fingerprint()}"


def keep_standing(makers: Mapping[str, Maker]) -> None:
    """Fill these databases before the tests begin, so that none of them waits for another."""
    draft = FOLDER / "draft-standing"
    with _locked("keeping-standing"):
        if _kept_standing().exists():
            return
        postgres.stop(draft)
        copy_kept(draft)
        cluster = postgres.start_detached(draft, durable=False)
        try:
            with ThreadPoolExecutor() as side_by_side:
                list(side_by_side.map(lambda one: _make_standing(cluster, *one), makers.items()))
        finally:
            postgres.stop(draft)
        draft.rename(_kept_standing())


def _make(folder: Path) -> None:
    cluster = postgres.start_detached(folder, durable=False)
    try:
        postgres.make_logins(cluster)
        postgres.make_database(cluster, MIGRATED)
        if not schema.load(cluster.url("owner", MIGRATED)):
            migrate(cluster, MIGRATED)
        with admin(cluster, MIGRATED) as inside:
            database_clock.prepare(inside)
            database_clock.age(inside)
    finally:
        postgres.stop(folder)


def migrated(cluster: postgres.Cluster) -> contextlib.AbstractContextManager[str]:
    """A database made by running every migration; thrown away afterwards."""
    return standing(cluster, WHOLE, migrate)


@contextlib.contextmanager
def standing(cluster: postgres.Cluster, name: str, make: Maker) -> Iterator[str]:
    """A copy of the database that `make` fills, thrown away afterwards.

    Where `keep_standing` has not filled it, the first process that asks does, for all of this
    server.
    """
    copied = f"{name}_{os.getpid()}"
    with _locked(f"making-{name}"):
        if not _stands(cluster, name):
            _make_standing(cluster, name, make)
    with admin(cluster) as connection:
        _copy(connection, copied, name)
    try:
        yield copied
    finally:
        with admin(cluster) as connection:
            drop(connection, copied)


def _stands(cluster: postgres.Cluster, name: str) -> bool:
    with admin(cluster) as connection:
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        return found.fetchone() is not None


def _make_standing(cluster: postgres.Cluster, name: str, make: Maker) -> None:
    """Under its name once it is complete."""
    draft = f"{name}_draft"
    with admin(cluster) as connection:
        drop(connection, draft)
    postgres.make_database(cluster, draft)
    make(cluster, draft)
    with admin(cluster) as connection:
        connection.execute(
            sql.SQL("ALTER DATABASE {} RENAME TO {}").format(
                sql.Identifier(draft), sql.Identifier(name)
            )
        )


def migrate(cluster: postgres.Cluster, name: str) -> None:
    """As installations do it: as the owner, then the rights of the application's login."""
    owner = cluster.url("owner", name)
    environ = {**clock.machine(), "DATABASE_URL": owner, "DATABASE_OWNER_URL": owner}
    environ |= {"SECRET_KEY": "only-for-tests", "VAR_DIR": str(FOLDER / "files")}
    for command in (["migrate", "--verbosity", "0"], ["grant_app"]):
        line = [sys.executable, str(ROOT / "manage.py"), *command]
        done = subprocess.run(line, env=environ, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{' '.join(command)} as owner failed:\n{done.stdout}{done.stderr}")


def _sweep() -> None:
    """Clusters of other states of the migrations that nobody uses."""
    servers = [*FOLDER.glob("server-*"), *_servers().glob("server-*")]
    drafts = [FOLDER / "draft", FOLDER / "draft-standing"]
    for folder in [*servers, *FOLDER.glob("migrated-*"), *FOLDER.glob("standing-*"), *drafts]:
        users = FOLDER / f"users-{folder.name.partition('-')[2]}"
        with users.open("a") as file, contextlib.suppress(BlockingIOError):
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            postgres.stop(folder)
            shutil.rmtree(folder, ignore_errors=True)


def admin(cluster: postgres.Cluster, database: str = "postgres") -> psycopg.Connection:
    """The superuser's connection, each statement for itself."""
    return psycopg.connect(cluster.url("postgres", database), autocommit=True)


def drop(connection: psycopg.Connection, name: str) -> None:
    """Drop a database and end its connections."""
    connection.execute(
        sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
    )


def copy(cluster: postgres.Cluster, name: str, source: str = MIGRATED) -> None:
    """A fresh copy of the migrated database, or of another, under that name."""
    with admin(cluster) as connection:
        _copy(connection, name, source)
        database_clock.move(connection, name)


def _copy(connection: psycopg.Connection, name: str, source: str) -> None:
    drop(connection, name)
    connection.execute(
        sql.SQL("CREATE DATABASE {} OWNER owner TEMPLATE {} STRATEGY file_copy").format(
            sql.Identifier(name), sql.Identifier(source)
        )
    )


if __name__ == "__main__":
    kept()
