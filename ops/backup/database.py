"""pg_dump and pg_restore of PostgreSQL 18, and what a database holds in figures."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import IO
from urllib.parse import unquote, urlsplit

import psycopg
from psycopg import sql

PIECE = 8 * 1024 * 1024


def program(name: str) -> str:
    """The one that fits PostgreSQL 18: of the embedded package, else of the machine."""
    try:
        from ops.postgres import BIN
    except ImportError:  # a server without the embedded package
        BIN = Path("/usr/lib/postgresql/18/bin")  # noqa: N806
    for path in (BIN / name, Path("/usr/lib/postgresql/18/bin") / name):
        if path.exists():
            return str(path)
    if found := shutil.which(name):
        return found
    raise SystemExit(f"{name} of PostgreSQL 18 is not here: install postgresql-client-18.")


def _environ(url: str) -> dict[str, str]:
    """The address by variables: a password on a command line is read by every process."""
    parts = urlsplit(url)
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    found = {
        "PGHOST": parts.hostname, "PGPORT": str(parts.port or 5432), "PGUSER": parts.username,
        "PGPASSWORD": parts.password, "PGDATABASE": parts.path.lstrip("/"),
    }  # fmt: skip
    return plain | {name: unquote(value) for name, value in found.items() if value}


def dump(url: str) -> Iterator[bytes]:
    """The database as pg_dump writes it, in pieces; SystemExit when it fails."""
    words = [program("pg_dump"), "--format=custom", "--compress=gzip:3", "--no-owner", "--no-acl"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, env=_environ(url)) as process:
        assert process.stdout is not None
        while piece := process.stdout.read(PIECE):
            yield piece
    if process.returncode:
        raise SystemExit("pg_dump failed; see above.")


class Restorer:
    """Feeds pg_restore piece by piece; all or nothing, into an empty database."""

    def __init__(self, url: str) -> None:
        words = [program("pg_restore"), "--no-owner", "--no-acl", "--no-comments"]
        words += [
            "--exit-on-error",
            "--single-transaction",
            f"--dbname={urlsplit(url).path.lstrip('/')}",
        ]
        self._process = subprocess.Popen(words, stdin=subprocess.PIPE, env=_environ(url))

    @property
    def into(self) -> IO[bytes]:
        assert self._process.stdin is not None
        return self._process.stdin

    def finish(self) -> None:
        self.into.close()
        if self._process.wait():
            raise SystemExit("pg_restore failed; see above. The database is as it was.")


def tables(url: str) -> dict[str, str]:
    """Every table of ours with the number of its rows and a hash over all of them."""
    with psycopg.connect(url) as connection:
        names = connection.execute(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = "
            "'public'::regnamespace ORDER BY 1"
        ).fetchall()
        return {name: _hash(connection, name) for (name,) in names}


def _hash(connection: psycopg.Connection, name: str) -> str:
    statement = sql.SQL(
        "SELECT count(*), coalesce(encode(sha256(string_agg(h, '' ORDER BY h)), 'hex'), '') "
        "FROM (SELECT sha256(convert_to(t::text, 'UTF8')) AS h FROM {} t) hashed"
    ).format(sql.Identifier(name))
    row = connection.execute(statement).fetchone()
    assert row is not None
    return f"{row[0]} {row[1]}"


def is_empty(url: str) -> bool:
    """No table of ours stands in it."""
    with psycopg.connect(url) as connection:
        row = connection.execute(
            "SELECT count(*) FROM pg_class WHERE relkind = 'r' AND relnamespace = "
            "'public'::regnamespace"
        ).fetchone()
    return row == (0,)
