"""A restore that is not finished yet: marked in the database, its files beside their folder.

The mark is a schema of its own, written before the first row. Until it is gone `ops.database`
prepares nothing, so neither web nor worker nor tick starts; and the application's login holds no
right on any table, so that what runs already can neither read nor send.
"""

import os
import shutil
from pathlib import Path

import psycopg

MARK = "unfinished_restore"
STAGED = ".unfinished-restore"
WORDS = (
    "A restore into this database was broken off before it was finished. Finish it with"
    " `python -m ops.backup finish`, or restore into a fresh database. / Việc khôi phục vào cơ sở"
    " dữ liệu này chưa xong: hãy chạy `python -m ops.backup finish`."
)


def is_marked(url: str) -> bool:
    with psycopg.connect(url) as connection:
        row = connection.execute("SELECT to_regnamespace(%s)", [MARK]).fetchone()
    return row is not None and row[0] is not None


def mark(url: str) -> None:
    """From now on nothing of the application may work on this database."""
    with psycopg.connect(url) as connection:
        connection.execute(f"CREATE SCHEMA IF NOT EXISTS {MARK}")
        if connection.execute("SELECT 1 FROM pg_roles WHERE rolname = 'app'").fetchone():
            for kind in ("TABLES", "SEQUENCES"):
                connection.execute(
                    f"ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON {kind} FROM app"
                )


def unmark(url: str) -> None:
    """Nothing was committed: the database is as empty as before."""
    with psycopg.connect(url) as connection:
        connection.execute(f"DROP SCHEMA IF EXISTS {MARK}")


def staging(media: Path) -> Path:
    """An empty folder for files that nobody sees yet, on the disk they will lie on."""
    drop(media)
    media.mkdir(parents=True, exist_ok=True)
    folder = media / STAGED
    folder.mkdir(mode=0o700)
    return folder


def drop(media: Path) -> None:
    shutil.rmtree(media / STAGED, ignore_errors=True)


def publish(media: Path) -> None:
    """Put the staged files where they belong; repeatable."""
    folder = media / STAGED
    for path in sorted(folder.rglob("*")) if folder.exists() else []:
        if path.is_file():
            place = media / path.relative_to(folder)
            place.parent.mkdir(parents=True, exist_ok=True)
            os.replace(path, place)
    drop(media)
