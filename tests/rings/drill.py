"""`make drill`: backup → wipe → restore in a fresh cluster, equal to the last row and file.

Backed up by the login that only reads; restored twice: once compared row by row while the mark of
an unfinished restore still stands, once by the command into a folder as `make run` keeps it, where
reminders are calmed besides.
"""

import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from ops import postgres
from ops.backup import database
from ops.backup.make import make
from ops.backup.restore import restore
from ops.places import ROOT


def _cluster(folder: Path) -> postgres.Cluster:
    cluster = postgres.start_detached(folder, durable=False)
    postgres.make_logins(cluster)
    postgres.make_database(cluster, "drill")
    return cluster


def _manage(cluster: postgres.Cluster, var: Path, *words: str) -> None:
    owner = cluster.url("owner", "drill")
    login = owner if words[0] in ("migrate", "grant_app") else cluster.url("app", "drill")
    environ = {
        **os.environ,
        "DATABASE_URL": login,
        "DATABASE_OWNER_URL": owner,
        "SECRET_KEY": "drill" * 12,
        "VAR_DIR": str(var),
    }
    subprocess.run(
        [sys.executable, "manage.py", *words],
        cwd=ROOT,
        env=environ,
        check=True,
        stdout=subprocess.DEVNULL,
    )


def _files(media: Path) -> dict[str, bytes]:
    return {
        p.relative_to(media).as_posix(): p.read_bytes() for p in media.rglob("*") if p.is_file()
    }


def drill(folder: Path) -> bool:
    """Whether the restored copy equals the one that was wiped; prints each figure."""
    key, var, media = secrets.token_urlsafe(32), folder / "var", folder / "var" / "media"
    media.mkdir(parents=True)
    first = _cluster(folder / "first")
    for words in (["migrate"], ["grant_app"], ["seed_demo"]):
        _manage(first, var, *words)
    for n in range(20):
        (media / f"Văn bản số {n}.pdf").write_bytes(secrets.token_bytes(100_000 + n))
    before, files = database.tables(first.url("postgres", "drill")), _files(media)
    began = time.monotonic()
    kept = make(folder / "kept", key=key, url=first.url("backup", "drill"), media=media)
    saved = time.monotonic() - began
    postgres.stop(folder / "first")
    shutil.rmtree(folder / "first")
    shutil.rmtree(media)
    began = time.monotonic()
    second = _cluster(folder / "second")
    restore(kept, key=key, url=second.url("owner", "drill"), media=media)
    took = time.monotonic() - began
    after = database.tables(second.url("postgres", "drill"))
    rows = sum(int(words.split()[0]) for words in before.values())
    wrong = sorted(
        name for name in before.keys() | after.keys() if before.get(name) != after.get(name)
    )
    same_files = _files(media) == files
    print(f"{len(before)} tables, {rows} rows, {len(files)} files; backup {saved:.1f} s;")
    print(f"restore in a fresh cluster {took:.1f} s; tables that differ: {wrong or 'none'};")
    print(f"files equal: {same_files}")
    postgres.stop(folder / "second")
    return not wrong and same_files and _by_command(folder / "third", kept, key, before)


def _by_command(var: Path, kept: Path, key: str, before: dict[str, str]) -> bool:
    """`make restore FILE=…` with nothing but VAR_DIR, as beside an ended `make run`."""
    given = {name: value for name, value in os.environ.items() if not name.startswith("DATABASE_")}
    environ = {**given, "VAR_DIR": str(var), "BACKUP_KEY": key}
    words = [sys.executable, "-m", "ops.backup", "restore", str(kept)]
    subprocess.run(words, cwd=ROOT, env=environ, check=True)
    cluster = postgres.start_detached(var / "postgres", durable=False)
    after = database.tables(cluster.url("postgres", "coordination"))
    postgres.stop(var / "postgres")
    # What calming changes is left out: reminders' first day, with its history and audit.
    calmed = ("deadline", "dispatch", "audit", "sessions", "day", "closing")
    told = {name for name in before if not any(word in name for word in calmed)}
    # Readers of a task whose dates were calmed are listed anew, in another order: rows are counted.
    before, after = ({n: _rows(n, words) for n, words in one.items()} for one in (before, after))
    wrong = sorted(name for name in told if before[name] != after.get(name))
    print(f"restored by command: {len(told)} tables compared, differ: {wrong or 'none'}")
    return not wrong


def _rows(name: str, words: str) -> str:
    return words.partition(" ")[0] if name.startswith("tasks_") else words


def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="drill-"))
    folder.chmod(0o755)
    try:
        equal = drill(folder)
    finally:
        for name in ("first", "second", "third/postgres"):
            postgres.stop(folder / name)
        shutil.rmtree(folder, ignore_errors=True)
    raise SystemExit(not equal)


if __name__ == "__main__":
    main()
