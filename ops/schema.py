"""`python -m ops.schema`: keep the tables of a migrated database as SQL, for fresh trial copies.

Running every migration takes twenty seconds: Django draws all related models anew for each table.
`make run` and the tests load `ops/schema.sql.gz` into an empty database instead, as long as it was
written from the migrations of the day; otherwise they migrate. Installations always migrate.
tests/migrations/test_schema.py holds both ways against each other.
"""

import gzip
import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg

from ops.backup.database import environ_of, program
from ops.places import ROOT

KEPT = ROOT / "ops" / "schema.sql.gz"
MARK = "-- made from "
# psql's own lines, and settings that need not hold for a session that goes on.
_NOT_SQL = re.compile(
    r"^(\\(un)?restrict .*|SELECT pg_catalog\.set_config\('search_path'.*)\n", re.M
)


def sources() -> Iterator[Path]:
    """What decides how a migrated database looks."""
    yield ROOT / "requirements" / "base.txt"  # migrations of the libraries
    yield ROOT / "coordination" / "management" / "commands" / "grant_app.py"
    for room in ROOT.glob("*/apps.py"):
        yield from room.parent.glob("migrations/*.py")
    yield from (ROOT / "offices/audit" / name for name in ("sql.py", "watching.py"))
    for pattern in ("tasks/wall/*.py", "tasks/sql/*.py", "diary/wall.py"):
        yield from ROOT.glob(pattern)


def fingerprint() -> str:
    seen = hashlib.sha256()
    for path in sorted(sources()):
        seen.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return seen.hexdigest()


def text_of(superuser_url: str) -> str:
    """The whole database as statements, rows as INSERTs."""
    words = [program("pg_dump"), "--no-owner", "--no-comments", "--inserts", "--encoding=UTF8"]
    done = subprocess.run(words, env=environ_of(superuser_url), capture_output=True, check=True)
    return _NOT_SQL.sub("", done.stdout.decode())


def keep(superuser_url: str) -> None:
    """Write the file from a database that was just migrated and granted."""
    whole = f"{MARK}{fingerprint()}\n{text_of(superuser_url)}"
    KEPT.write_bytes(gzip.compress(whole.encode(), mtime=0))


def load(owner_url: str) -> bool:
    """Fill an empty database as its owner; False, and nothing done, where the file is of others."""
    if not KEPT.exists():
        return False
    whole = gzip.decompress(KEPT.read_bytes()).decode()
    if not whole.startswith(MARK + fingerprint()):
        return False
    with psycopg.connect(owner_url) as connection:
        known = connection.execute("SELECT to_regclass('public.django_migrations')").fetchone()
        if known != (None,):
            return False
        connection.execute(whole.encode())
        connection.execute("RESET ALL")
    return True


def main() -> None:
    from tests.support import servers

    users = servers.join()
    cluster = servers.start()
    try:
        with servers.migrated(cluster) as name:
            keep(cluster.url("postgres", name))
    finally:
        servers.leave(users)
    sys.stdout.write(f"{KEPT.relative_to(ROOT)}: {KEPT.stat().st_size:,} bytes\n")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coordination.settings")
    main()
