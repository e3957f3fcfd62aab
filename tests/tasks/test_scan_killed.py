"""kill -9 of a worker in mid-page: nothing of the scan is readable, and the page is read again."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from ops.places import ROOT
from reading.files.refused import UploadRefused
from tasks.models import File, FilePassage, Scan
from tasks.services import scans
from tests.notifications.workers import wait_until
from tests.reading.scans import draw
from tests.reading.scans.test_read_scans import page, read_once
from tests.support.cast import Cast
from tests.tasks.test_scans import NAME, add, everything, read_all
from tests.tasks.verbs.stages import working

WORK = """
import django
django.setup()
from time import monotonic
from offices.reader_keys import reading_all
from tasks.services import scans
with reading_all():
    scans.work(monotonic() + 60)
"""


@pytest.fixture(autouse=True)
def _own_folders(settings, tmp_path):
    settings.MEDIA_ROOT, settings.VAR_DIR = tmp_path / "media", tmp_path


@contextmanager
def worker_to_kill(folder: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """What a worker does with scans, in a process group of its own; killed at the end."""
    given = {"VAR_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "coordination.settings"}
    words = [sys.executable, "-W", "ignore", "-c", WORK]
    environ = os.environ | given
    with subprocess.Popen(words, cwd=ROOT, env=environ, start_new_session=True) as process:
        try:
            yield process
        finally:
            os.killpg(process.pid, signal.SIGKILL)


def is_reading(pid: int) -> bool:
    """Whether the process that reads one page has begun."""
    return bool(Path(f"/proc/{pid}/task/{pid}/children").read_text().strip())


@pytest.mark.early
@pytest.mark.django_db(transaction=True)
def test_worker_killed_in_mid_page_leaves_nothing_readable(cast: Cast, tmp_path, monkeypatch):
    data, task = page(draw.CLEAN), working(cast)
    add(cast, task, data)
    with worker_to_kill(tmp_path) as process:
        assert wait_until(lambda: is_reading(process.pid), seconds=60, each=lambda: None)
    scan, file = Scan.objects.get(), File.objects.get(task=task)
    assert (scan.state, scan.done, scan.tries, bytes(scan.sealed_pages)) == ("reading", 0, 1, b"")
    assert (file.state, file.stored.name) == ("reading", "")
    assert not FilePassage.objects.exists()
    assert b"%PDF" not in everything(tmp_path) and NAME not in file.name
    assert cast.client("dung").get(f"/tasks/{task.pk}/files/{file.pk}/").status_code == 404
    monkeypatch.setattr(scans, "read_scanned_page", read_once)
    read_all()
    file.refresh_from_db()
    assert file.state == "kept"


def test_page_whose_reader_was_killed_is_read_again(cast: Cast, monkeypatch):
    asked: list[int] = []

    def reader(extension: str, data: bytes, number: int) -> Any:
        asked.append(number)
        if len(asked) == 1:
            raise UploadRefused("stopped")
        return read_once(extension, data, number)

    monkeypatch.setattr(scans, "read_scanned_page", reader)
    add(cast, working(cast), page(draw.CLEAN))
    read_all()
    assert asked == [0, 0]
    assert File.objects.get().state == "kept"
