"""`python -m ops.backup make | check FILE | restore FILE | finish | nightly`: also as make targets.

BACKUP_KEY(_FILE) seals; BACKUP_DIR (default VAR_DIR/backups) keeps. DATABASE_BACKUP_URL is the
login that reads every row, also past row-level security; beside a running copy it is found by
itself. `restore` needs an empty database, then calms the reminders: what was told before is not
told again. Broken off after its rows were in, it is ended by `finish`: until then nothing of the
application works on that database. Without any address it fills the own database below VAR_DIR,
which must not run.
"""

import argparse
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from ops.adoption import adopt
from ops.backup import unfinished
from ops.backup.database import is_empty
from ops.backup.make import make, prune
from ops.backup.restore import check, restore
from ops.backup.sealed import BrokenBackupError, key_of_environment
from ops.places import ROOT, var_dir

VN = ZoneInfo("Asia/Ho_Chi_Minh")


def _given(name: str) -> str:
    file = os.environ.get(f"{name}_FILE")
    return os.environ.get(name) or (Path(file).read_text("utf-8").strip() if file else "")


def _url() -> str:
    for name in ("DATABASE_BACKUP_URL", "DATABASE_OWNER_URL", "DATABASE_URL"):
        if url := _given(name):
            return url
    raise SystemExit("DATABASE_OWNER_URL is needed.")


def _folder() -> Path:
    return Path(os.environ.get("BACKUP_DIR") or var_dir() / "backups")


def _media() -> Path:
    return Path(os.environ.get("MEDIA_DIR") or var_dir() / "media")


def _make() -> None:
    make(_folder(), key=key_of_environment(), url=_url(), media=_media())
    days = int(os.environ.get("BACKUP_DAYS") or 30)
    for name in prune(_folder(), days=days):
        print(f"{name}: older than {days} days, removed")


def calm(url: str) -> int:
    """After a restore: no reminder of a day gone by is sent again.

    The application's rights, the calming and the end of the mark are one transaction.
    """
    os.environ |= {"DATABASE_URL": url, "READS_ALL": "yes"}
    os.environ.setdefault("SECRET_KEY", "only-for-this-command-" + "0123456789" * 4)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coordination.settings")
    sys.path.insert(0, str(ROOT))
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection, transaction

    from tasks.services.restored import after_restore

    call_command("migrate", verbosity=0)
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(f"DROP SCHEMA IF EXISTS {unfinished.MARK}")
        call_command("grant_app", stdout=sys.stderr)
        return after_restore()


@contextmanager
def _target() -> Iterator[str]:
    if url := _given("DATABASE_OWNER_URL") or _given("DATABASE_URL"):
        yield url
        return
    from ops.backup.own import own_database

    with own_database() as url:
        yield url


def _restore(file: Path) -> None:
    with _target() as url:
        _restore_into(file, url)


def _finish() -> None:
    """For a restore that was killed after its rows were in."""
    with _target() as url:
        if not unfinished.is_marked(url):
            raise SystemExit("No restore of this database is unfinished.")
        if is_empty(url):
            unfinished.drop(_media())
            unfinished.unmark(url)
            print("Nothing had come in yet: restore again.")
            return
        unfinished.publish(_media())
        print(f"Finished: {calm(url)} deadlines calmed")


def _restore_into(file: Path, url: str) -> None:
    began = time.monotonic()
    listed = restore(file, key=key_of_environment(), url=url, media=_media())
    quiet = calm(url)
    took = time.monotonic() - began
    print(
        f"Restored as of {listed['began']}: {len(listed['files'])} files, {quiet} deadlines"
        f" calmed, {took:.0f} s"
    )


def _nightly() -> None:
    """For the backup service: each night at BACKUP_HOUR (default 2) of Vietnamese time."""
    hour = int(os.environ.get("BACKUP_HOUR") or 2)
    while True:
        now = datetime.now(VN)
        at = now.replace(hour=hour, minute=0, second=0, microsecond=0)
        if at <= now:
            at += timedelta(days=1)
        time.sleep((at - now).total_seconds())
        _make()


def main() -> None:
    words = argparse.ArgumentParser(prog="python -m ops.backup", description=__doc__)
    words.add_argument("verb", choices=["make", "check", "restore", "finish", "nightly"])
    words.add_argument("file", nargs="?", type=Path)
    given = words.parse_args()
    adopt()
    if given.verb in ("check", "restore") and given.file is None:
        words.error("name the file")
    try:
        if given.verb == "check":
            listed = check(given.file, key=key_of_environment())
            print(f"Whole: as of {listed['began']}, {len(listed['files'])} files")
        else:
            plain = {"make": _make, "nightly": _nightly, "finish": _finish}
            plain.get(given.verb, lambda: _restore(given.file))()
    except BrokenBackupError as error:
        raise SystemExit(f"This backup cannot be used: {error}") from error


if __name__ == "__main__":
    main()
