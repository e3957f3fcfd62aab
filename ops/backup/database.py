"""pg_dump and pg_restore of PostgreSQL 18, and what a database holds in figures."""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Self

import psycopg
from psycopg import pq, sql

OF_THE_MACHINE = Path("/usr/lib/postgresql/18/bin")
PIECE = 8 * 1024 * 1024


def program(name: str) -> str:
    """The one that fits PostgreSQL 18: of the machine, which knows TLS, else of the package."""
    try:
        from ops.postgres import BIN
    except ImportError:  # a server without the embedded package
        BIN = OF_THE_MACHINE  # noqa: N806
    for path in (OF_THE_MACHINE / name, BIN / name):
        if path.exists():
            return str(path)
    if found := shutil.which(name):
        return found
    raise SystemExit(f"{name} of PostgreSQL 18 is not here: install postgresql-client-18.")


def environ_of(url: str) -> dict[str, str]:
    """The address by variables: a password on a command line is read by every process.

    Whatever the address asks for goes along, or nothing does: a lost `sslmode` would be no TLS.
    """
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    for one in pq.Conninfo.parse(url.encode()):
        if one.val is None:
            continue
        if not one.envvar:
            raise SystemExit(f"The database's address may not say {one.keyword.decode()}.")
        plain[one.envvar.decode()] = one.val.decode()
    return plain


def dump(url: str) -> Iterator[bytes]:
    """The database as pg_dump writes it, in pieces; SystemExit when it fails."""
    words = [program("pg_dump"), "--format=custom", "--compress=gzip:3", "--no-owner", "--no-acl"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, env=environ_of(url)) as process:
        assert process.stdout is not None
        while piece := process.stdout.read(PIECE):
            yield piece
    if process.returncode:
        raise SystemExit("pg_dump failed; see above.")


class Restorer:
    """Feeds pg_restore piece by piece; all or nothing, into an empty database."""

    def __init__(self, url: str) -> None:
        words = [program("pg_restore"), "--no-owner", "--no-acl", "--no-comments"]
        environ = environ_of(url)
        words += ["--exit-on-error", "--single-transaction", f"--dbname={environ['PGDATABASE']}"]
        self._process = subprocess.Popen(words, stdin=subprocess.PIPE, env=environ)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *fault: object) -> None:
        """What was broken off commits nothing: the program ends before its input does."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        with contextlib.suppress(OSError):
            self.into.close()

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
