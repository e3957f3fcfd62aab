"""A restore that is broken off: nothing works on it until it is finished, and no file is left."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from django.db import ProgrammingError, connection, connections
from django.utils import timezone

from coordination.management.commands import grant_app
from coordination.watch import outage
from ops.backup import database, make, restore, unfinished
from ops.places import ROOT
from tests.ops.test_backup import KEY, stand  # noqa: F401 (a fixture)
from tests.support.cast import Cast
from tests.support.database import TestDatabase

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.early]


@pytest.fixture
def kept(
    cast: Cast,
    stand: tuple[str, str, Path],  # noqa: F811
    tmp_path: Path,
) -> Path:
    """A backup with an open date of the past week."""
    cast.log("Việc", due=timezone.localdate() + timedelta(days=2), assignee=cast.people["an"])
    source, _target, media = stand
    return make.make(tmp_path / "kept", key=KEY, url=source, media=media)


def files_below(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def run(module: str, *words: str, **given: str) -> subprocess.CompletedProcess[str]:
    environ = {**os.environ, **given}
    command = [sys.executable, "-m", module, *words]
    return subprocess.run(
        command, cwd=ROOT, env=environ, check=False, capture_output=True, text=True
    )


def test_between_its_rows_and_the_calming_nothing_may_work_on_it(
    kept: Path,
    stand: tuple[str, str, Path],  # noqa: F811
    tmp_path: Path,
    test_database: TestDatabase,
) -> None:
    target, media = stand[1], tmp_path / "fresh"
    restore.restore(kept, key=KEY, url=target, media=media)
    app = test_database.cluster.url("app", target.rpartition("/")[2])
    with psycopg.connect(app) as session, pytest.raises(psycopg.errors.InsufficientPrivilege):
        session.execute("SELECT count(*) FROM tasks_deadline")
    with pytest.raises(SystemExit, match="finish"):
        restore.restore(kept, key=KEY, url=target, media=media)
    assert "finish" in run("ops.database", DATABASE_URL=target).stderr
    done = run("ops.backup", "finish", DATABASE_OWNER_URL=target, MEDIA_DIR=str(media))
    assert done.returncode == 0, done.stderr
    assert not unfinished.is_marked(target)
    with psycopg.connect(app) as session:
        session.execute("SELECT set_config('app.reader_keys', '{0}', false)")
        rows = session.execute("SELECT reminders_from FROM tasks_deadline").fetchall()
    assert rows and all(day is not None for (day,) in rows)


def test_a_restore_that_fails_leaves_neither_file_nor_mark(
    kept: Path,
    stand: tuple[str, str, Path],  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target, media = stand[1], tmp_path / "fresh"

    def fails(_self: object) -> None:
        raise SystemExit("pg_restore failed")

    monkeypatch.setattr(database.Restorer, "finish", fails)
    with pytest.raises(SystemExit, match="failed"):
        restore.restore(kept, key=KEY, url=target, media=media)
    assert files_below(media) == []
    assert database.is_empty(target) and not unfinished.is_marked(target)


def test_what_a_killed_restore_left_before_its_rows_is_swept_by_the_next(
    kept: Path,
    stand: tuple[str, str, Path],  # noqa: F811
    tmp_path: Path,
) -> None:
    target, media = stand[1], tmp_path / "fresh"
    unfinished.mark(target)
    (unfinished.staging(media) / "left-over").touch()
    restore.restore(kept, key=KEY, url=target, media=media)
    assert sorted(path.name for path in files_below(media)) == ["Công văn 1.pdf", "empty"]


@contextmanager
def working_on(name: str) -> Iterator[None]:
    """This process's web as it runs on another database."""
    held = connections["default"]
    other = held.copy()
    other.settings_dict = {**held.settings_dict, "NAME": name}
    connections["default"] = other
    try:
        yield
    finally:
        other.close()
        connections["default"] = held


def test_a_running_web_says_so_in_vietnamese_until_it_is_finished(
    cast: Cast,
    kept: Path,
    stand: tuple[str, str, Path],  # noqa: F811
    tmp_path: Path,
) -> None:
    target, media, client = stand[1], tmp_path / "fresh", cast.client("an")
    client.raise_request_exception = False
    restore.restore(kept, key=KEY, url=target, media=media)
    with working_on(target.rpartition("/")[2]):
        for path in ("/", "/tasks/", "/accounts/login/", "/api/v1/me"):
            answer = client.get(path, headers={"Authorization": "Bearer x"})
            assert (answer.status_code, answer.headers["Retry-After"]) == (503, "10"), path
        assert "Cơ sở dữ liệu" in client.get("/").content.decode()
        assert [client.get(path).status_code for path in ("/healthz", "/readyz")] == [200, 503]
        run("ops.backup", "finish", DATABASE_OWNER_URL=target, MEDIA_DIR=str(media))
        assert client.get("/accounts/login/").status_code == 200


def test_a_missing_table_without_the_mark_is_a_fault() -> None:
    with connection.cursor() as cursor, pytest.raises(ProgrammingError) as failed:
        cursor.execute("SELECT * FROM no_such_table")
    assert not outage.database_is_away(failed.value)


def test_all_know_the_mark_by_one_name() -> None:
    assert grant_app.UNFINISHED == outage.UNFINISHED == unfinished.MARK
