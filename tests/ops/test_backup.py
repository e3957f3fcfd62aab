"""A backup holds every row and file, shows nothing without the key, and comes back the same."""

import io
import os
import subprocess
import sys
from base64 import urlsafe_b64decode
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from django.utils import timezone

from notifications.models import Dispatch
from offices.foundation.locks import locks
from offices.models import Person
from ops import adoption, postgres
from ops.backup import database, make, restore, unfinished
from ops.backup.own import own_database
from ops.backup.sealed import PIECE, BrokenBackupError, Opener, Sealer, key_of_environment
from ops.places import ROOT
from tasks.models import Deadline
from tasks.services.restored import after_restore
from tests.support import servers
from tests.support.cast import Cast
from tests.support.database import TestDatabase

KEY = "k" * 40


def sealed(data: bytes) -> bytes:
    out = io.BytesIO()
    sealer = Sealer(out, KEY)
    sealer.write(data)
    sealer.close()
    return out.getvalue()


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE + 7])
def test_what_is_sealed_opens_again(size: int) -> None:
    data = os.urandom(size)
    assert Opener(io.BytesIO(sealed(data)), KEY).read() == data


def test_another_key_opens_nothing() -> None:
    with pytest.raises(BrokenBackupError):
        Opener(io.BytesIO(sealed(b"x" * 99)), "o" * 40).read()


def test_keys_have_128_bits_or_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of backups 256 by a text of 32 characters or more; of the second step 128 and 128."""
    lengths = []
    monkeypatch.setattr("ops.backup.sealed.AESGCM", lambda key: lengths.append(8 * len(key)))
    Sealer(io.BytesIO(), KEY)
    assert lengths == [256]
    monkeypatch.setenv("BACKUP_KEY", "k" * 31)
    with pytest.raises(SystemExit):
        key_of_environment()
    monkeypatch.setattr(
        "offices.foundation.locks.Fernet", lambda key: lengths.append(urlsafe_b64decode(key))
    )
    monkeypatch.setattr("offices.foundation.locks.MultiFernet", list)
    locks("second step")
    assert [8 * len(key) for key in lengths[1:]] == [256]


@pytest.mark.parametrize("change", ["cut", "flip", "swap", "grow"])
def test_no_change_goes_unnoticed(change: str) -> None:
    whole = bytearray(sealed(b"a" * PIECE + b"b" * PIECE + b"c"))
    head, step = len(whole) - 2 * (PIECE + 16) - 17, PIECE + 16
    if change == "cut":
        del whole[head + 2 * step :]
    elif change == "flip":
        whole[head + 9] ^= 1
    elif change == "swap":
        whole[head : head + 2 * step] = (
            whole[head + step : head + 2 * step] + whole[head : head + step]
        )
    else:
        whole += b"x"
    with pytest.raises(BrokenBackupError):
        Opener(io.BytesIO(bytes(whole)), KEY).read()


@pytest.fixture
def stand(test_database: TestDatabase, tmp_path: Path) -> tuple[str, str, Path]:
    """The login that reads all, an empty database beside it, and a folder of files."""
    media = tmp_path / "media"
    (media / "2026").mkdir(parents=True)
    (media / "2026" / "Công văn 1.pdf").write_bytes(os.urandom(300_000))
    (media / "empty").touch()
    name, cluster = test_database.name, test_database.cluster
    fresh = f"test_{os.getpid()}_fresh"
    with servers.admin(cluster) as connection:
        servers.drop(connection, fresh)
    postgres.make_database(cluster, fresh)
    return cluster.url("postgres", name), cluster.url("owner", fresh), media


@pytest.mark.django_db(transaction=True)
def test_backup_wipe_restore_is_equal_to_the_last_row_and_file(
    cast: Cast, stand: tuple[str, str, Path], tmp_path: Path, test_database: TestDatabase
) -> None:
    source, target, media = stand
    due = timezone.localdate() + timedelta(days=9)
    for n in range(5):
        cast.log(f"Việc canary-{n}", ask={"vpub": due}, by="binh")
    before = database.tables(source)
    file = make.make(tmp_path / "kept", key=KEY, url=source, media=media)
    assert b"canary-" not in file.read_bytes()
    files = {p.relative_to(media): p.read_bytes() for p in media.rglob("*") if p.is_file()}
    fresh = tmp_path / "fresh"
    restore.restore(file, key=KEY, url=target, media=fresh)
    all_of_it = test_database.cluster.url("postgres", target.rpartition("/")[2])
    assert database.tables(all_of_it) == before
    assert {p.relative_to(fresh): p.read_bytes() for p in fresh.rglob("*") if p.is_file()} == files
    unfinished.unmark(target)
    with pytest.raises(SystemExit, match="not empty"):
        restore.restore(file, key=KEY, url=target, media=fresh)
    with servers.admin(test_database.cluster) as connection:
        servers.drop(connection, target.rpartition("/")[2])


@pytest.mark.django_db
def test_after_a_restore_no_old_reminder_goes_out_again(cast: Cast) -> None:
    from notifications.services.tick import run_tick

    now = timezone.now()
    cast.log("Việc", due=timezone.localdate() + timedelta(days=2), assignee=cast.people["an"])
    old = {"not_before": now - timedelta(days=1), "next_try_at": now}
    Dispatch.objects.create(
        person=Person.objects.get(username="an"),
        kind="single",
        dedupe_key="x",
        day=timezone.localdate(),
        **old,
    )
    assert after_restore() == Deadline.objects.running().count() > 0
    assert not Dispatch.objects.pending().exists()
    assert [row for row in run_tick(now) if row.step and row.step != "T-2"] == []


def test_backup_beside_a_running_copy_reads_past_row_level_security(tmp_path: Path) -> None:
    """`make backup` with nothing but VAR_DIR and a key; the owner alone would be refused."""
    cluster = postgres.start_detached(tmp_path / "postgres", durable=False)
    try:
        postgres.make_logins(cluster)
        postgres.make_database(cluster, "coordination")
        addresses = {login: cluster.url(login, "coordination") for login in ("owner", "backup")}
        with psycopg.connect(addresses["owner"]) as owner:
            owner.execute("CREATE TABLE walled AS SELECT 'canary' AS word")
            owner.execute("ALTER TABLE walled ENABLE ROW LEVEL SECURITY")
            owner.execute("ALTER TABLE walled FORCE ROW LEVEL SECURITY")
        adoption.keep(
            tmp_path / "run.env",
            {"DATABASE_OWNER_URL": addresses["owner"], "DATABASE_BACKUP_URL": addresses["backup"]},
        )
        environ = {n: v for n, v in os.environ.items() if not n.startswith("DATABASE_")}
        environ |= {"VAR_DIR": str(tmp_path), "BACKUP_KEY": KEY}
        words = [sys.executable, "-m", "ops.backup", "make"]
        subprocess.run(words, cwd=ROOT, env=environ, check=True)
        [file] = (tmp_path / "backups").iterdir()
        postgres.make_database(cluster, "fresh")
        restore.restore(file, key=KEY, url=cluster.url("owner", "fresh"), media=tmp_path / "media")
        found = database.tables(cluster.url("postgres", "fresh"))
        assert found == database.tables(cluster.url("postgres", "coordination"))
        with pytest.raises(SystemExit, match="pg_dump failed"):
            list(database.dump(addresses["owner"]))
    finally:
        postgres.stop(tmp_path / "postgres")


def test_the_own_database_is_filled_by_a_restore_alone(tmp_path: Path) -> None:
    environ = {"VAR_DIR": str(tmp_path)}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VAR_DIR", str(tmp_path))
        with own_database() as url:
            assert database.is_empty(url)
            done = subprocess.run(
                [sys.executable, "-m", "ops.run"],
                cwd=ROOT,
                env={**os.environ, **environ},
                check=False,
                capture_output=True,
                text=True,
            )
    assert done.returncode != 0 and "Already running" in done.stderr
    assert postgres.running_port(tmp_path / "postgres") is None


def test_old_backups_go_and_the_newest_stays(tmp_path: Path) -> None:
    for day in ("20200101", "20200102", "20200103"):
        (tmp_path / f"phoihop-{day}T020000Z{make.SUFFIX}").touch()
    assert len(make.prune(tmp_path, days=30)) == 2
    assert [p.name for p in tmp_path.iterdir()] == [f"phoihop-20200103T020000Z{make.SUFFIX}"]
