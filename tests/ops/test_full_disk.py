"""A full disk refuses files with a sentence; everything else goes on, and files too afterwards."""

import errno
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import FileSystemStorage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.urls import reverse

from offices.audit import heads
from tasks.models import File, Task
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
SENTENCE = "Máy chủ hiện không còn chỗ lưu tệp"


def add(cast: Cast, task: Task) -> HttpResponse:
    upload = SimpleUploadedFile("ghi chu.txt", "Nội dung".encode(), "text/plain")
    given = {"upload": upload, "version": task.version, "readers": "all"}
    door = reverse("tasks:add_file", args=[task.pk])
    return cast.client("an").post(door, given)


def test_a_file_is_refused_below_the_reserve_and_kept_again_above(
    cast: Cast, settings: Any
) -> None:
    task = cast.log("Việc")
    settings.DISK_KEPT_FREE = 1 << 62
    refused = add(cast, task)
    assert refused.status_code == 422 and SENTENCE in refused.content.decode()
    assert not File.objects.filter(task=task).exists()
    settings.DISK_KEPT_FREE = 0
    assert add(cast, task).status_code == 302
    with File.objects.get(task=task).stored.open() as kept:
        assert kept.read() == "Nội dung".encode()


def test_a_write_that_the_disk_breaks_off_leaves_nothing(
    cast: Cast, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken_off(self: FileSystemStorage, name: str, _content: Any) -> str:
        Path(self.path(name)).parent.mkdir(parents=True)
        Path(self.path(name)).write_bytes(b"half")
        raise OSError(errno.ENOSPC, "No space left on device")

    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr(FileSystemStorage, "_save", broken_off)
    refused = add(cast, cast.log("Việc"))
    assert refused.status_code == 422 and SENTENCE in refused.content.decode()
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_head_torn_by_a_full_disk_is_passed_over(settings: Any, tmp_path: Path) -> None:
    settings.AUDIT_DIR = str(tmp_path)
    (tmp_path / "heads").write_text(f"2026-01-01T00:00:00Z 1 {'a' * 64}\n2026-01-01T01:0")
    assert heads.keep(2, "b" * 64, datetime(2026, 1, 1, 2, tzinfo=UTC))
    assert {head.seq for head in heads.kept()} == {1, 2}
