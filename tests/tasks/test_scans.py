"""Scans among the files of a task: sealed until they are read, kept, asked about, or refused."""

import datetime as dt
import os
from dataclasses import replace
from time import monotonic
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from notifications.models import Notification
from offices.foundation.refusals import REFUSED
from offices.models import Refusal
from reading.files.inspect import admit_upload
from tasks.models import File, FilePassage, Scan, Task
from tasks.models.scans import in_a_day
from tasks.services import scan_ends, scans
from tests.reading.files.build import pdf
from tests.reading.scans import draw
from tests.reading.scans.test_read_scans import NOISE, page, read_once
from tests.support.cast import Cast
from tests.tasks.verbs.conftest import address
from tests.tasks.verbs.stages import working

NAME = "Thông báo 126.pdf"
STAMPED = replace(draw.CLEAN, grey=False)


@pytest.fixture(autouse=True)
def _own_folders(settings, tmp_path, monkeypatch):
    settings.MEDIA_ROOT, settings.VAR_DIR = tmp_path / "media", tmp_path
    monkeypatch.setattr(scans, "read_scanned_page", read_once)


@pytest.fixture(scope="module")
def clean() -> bytes:
    return page(draw.CLEAN)


@pytest.fixture(scope="module")
def stamped() -> bytes:
    return page(STAMPED, draw.stamp("MẬT", left=45, top=50))


def add(cast: Cast, task: Task, data: bytes, name: str = NAME, **more: Any) -> Any:
    given = {"upload": SimpleUploadedFile(name, data), "readers": "all", **more}
    return cast.client("dung").post(address(cast, task, "add_file", "vpub"), given)


def read_all() -> None:
    while Scan.objects.waiting().exists():
        scans.work(monotonic() + 60)


def everything(folder: Any) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_scan_waits_sealed_and_nobody_opens_it(cast: Cast, clean, tmp_path):
    task = working(cast)
    assert add(cast, task, clean).status_code == 302
    file = File.objects.get(task=task)
    assert (file.state, file.stored.name, file.sha256) == ("reading", "", "")
    assert NAME not in file.name
    assert cast.client("dung").get(f"/tasks/{task.pk}/files/{file.pk}/").status_code == 404
    told = cast.client("an").get(f"/tasks/{task.pk}/").content.decode()
    assert "Đang đọc" in told and NAME not in told
    assert b"%PDF" not in everything(tmp_path) and list(tmp_path.glob("quarantine/*.sealed"))


def test_a_scan_that_was_read_is_kept_with_its_words(cast: Cast, clean, tmp_path):
    task = working(cast)
    add(cast, task, clean)
    read_all()
    file = File.objects.get(task=task)
    assert (file.state, file.name, file.readable) == ("kept", NAME, True)
    assert (file.confidence or 0) > 80 and not file.declared_clean
    assert b"".join(cast.client("an").get(file.get_absolute_url())) == clean
    assert "giải ngân vốn đầu tư công" in FilePassage.objects.get(file=file).text
    assert not Scan.objects.exists()


def test_of_a_stamped_scan_nothing_stays(
    cast: Cast, stamped, tmp_path, django_capture_on_commit_callbacks
):
    task = working(cast)
    add(cast, task, stamped)
    with django_capture_on_commit_callbacks(execute=True):
        read_all()
    file = File.objects.get(task=task)
    assert (file.state, file.stored.name, file.sha256, file.size) == ("refused", "", "", 0)
    assert not Scan.objects.exists() and not FilePassage.objects.exists()
    assert everything(tmp_path) == b""
    assert NAME not in str(list(File.history.values_list("name", "sha256")))
    told = cast.client("dung").get(f"/tasks/{task.pk}/").content.decode()
    assert str(REFUSED) in told
    assert Refusal.objects.get().person == cast.dung
    assert Notification.objects.get(kind="file_not_kept").person == cast.dung


def test_a_page_that_cannot_be_read_asks_who_sent_it(cast: Cast, tmp_path):
    task = working(cast)
    add(cast, task, draw.as_picture(NOISE), "anh.png")
    read_all()
    file = File.objects.get(task=task)
    address = f"/tasks/{task.pk}/files/{file.pk}/declare/"
    assert file.state == "unread"
    assert cast.client("an").post(address).status_code == 403
    assert cast.client("dung").get(f"/tasks/{task.pk}/files/{file.pk}/").status_code == 404
    assert cast.client("dung").post(address).status_code == 302
    file.refresh_from_db()
    assert (file.state, file.name, file.declared_clean) == ("kept", "anh.png", True)


def test_what_was_declared_at_once_is_kept_unread(cast: Cast):
    task = working(cast)
    add(cast, task, draw.as_picture(NOISE), "anh.png", declared="on")
    read_all()
    file = File.objects.get(task=task)
    assert (file.state, file.readable, file.declared_clean) == ("kept", False, True)


def test_a_scanned_denunciation_is_refused(cast: Cast):
    task = working(cast)
    html = draw.html_of("<h1>ĐƠN TỐ CÁO</h1><p>Kính gửi: Ủy ban nhân dân xã, tôi xin trình bày.")
    pages = [draw.scanned(draw.printed(html, 200)[0], draw.CLEAN)]
    add(cast, task, draw.as_pdf(pages, 200))
    read_all()
    assert File.objects.get(task=task).state == "refused"


def test_a_worker_that_died_in_mid_page_is_followed_by_another(cast: Cast, clean, monkeypatch):
    task = working(cast)
    add(cast, task, clean)
    with monkeypatch.context() as killed:
        killed.setattr(scans, "read_scanned_page", _dies)
        for _time in range(2):
            with pytest.raises(KeyboardInterrupt):
                scans.work(monotonic() + 60)
    scan = Scan.objects.get()
    assert (scan.state, scan.done, scan.tries) == ("reading", 0, 2)
    read_all()
    assert File.objects.get(task=task).state == "kept"


def _dies(*_given: object) -> None:
    raise KeyboardInterrupt


def test_after_a_day_nothing_waits(cast: Cast, clean, tmp_path, django_capture_on_commit_callbacks):
    task = working(cast)
    add(cast, task, clean)
    with django_capture_on_commit_callbacks(execute=True):
        scans.sweep(timezone.now() + dt.timedelta(hours=25))
    assert File.objects.get(task=task).state == "refused"
    assert everything(tmp_path) == b""


def test_a_version_stands_for_the_old_one_only_once_it_is_read(cast: Cast, clean):
    task = working(cast)
    add(cast, task, pdf("<p>Báo cáo số liệu tuần của Văn phòng UBND tỉnh"), "cu.pdf")
    old = File.objects.get(task=task)
    add(cast, task, clean, replaces=old.pk)
    assert old in File.objects.kept().current()
    read_all()
    assert File.objects.kept().current().get(task=task).replaces == old


@pytest.fixture
def paper(cast: Cast) -> Scan:
    """A paper of Dũng's that is read already."""
    found = admit_upload("Thông báo.txt", "Thông báo số 12/TB-UBND".encode(), field="upload")
    return scans.take_paper(found=found, actor=cast.actor("dung"), text=found.text or "")


def test_a_paper_that_filled_a_form_becomes_a_file_of_the_task(cast: Cast, paper: Scan):
    task = working(cast)
    given = {"scan_id": paper.pk, "tasks": [task]}
    assert scan_ends.keep_as_file(actor=cast.actor("an"), **given) is None
    scan_ends.keep_as_file(actor=cast.actor("dung"), **given)
    file = File.objects.get(task=task)
    assert (file.state, file.name, file.part) == (
        "kept",
        "Thông báo.txt",
        task.parts.get(role="lead"),
    )
    assert not Scan.objects.exists()


def test_a_paper_about_several_tasks_is_stored_once(cast: Cast, paper: Scan):
    tasks = [working(cast), working(cast)]
    scan_ends.keep_as_file(scan_id=paper.pk, tasks=tasks, actor=cast.actor("dung"))
    first, second = (File.objects.get(task=task) for task in tasks)
    assert first.stored.name == second.stored.name and first.sha256 == second.sha256
    assert FilePassage.objects.filter(file=second).exists()


def test_a_paper_becomes_no_file_in_area_five(cast: Cast, paper: Scan):
    area, task = cast.areas[5], working(cast)
    type(area).objects.filter(pk=area.pk).update(always_restricted=True)
    Task.objects.filter(pk=task.pk).update(area=area)
    given = {"scan_id": paper.pk, "tasks": [Task.objects.get(pk=task.pk)]}
    assert scan_ends.keep_as_file(actor=cast.actor("dung"), **given) is None
    assert not File.objects.exists() and not Scan.objects.exists()


def test_nobody_waits_behind_a_thick_scan(cast: Cast):
    given = {"extension": "pdf", "size": 1, "expires_at": in_a_day(), "person": cast.dung}
    Scan(name="thick", done=7, total=300, **given).save()
    thin = Scan(name="thin", **given)
    thin.save()
    assert Scan.objects.waiting().first() == thin


def test_sealed_files_without_a_row_go_when_no_row_can_come(cast: Cast, clean, tmp_path):
    add(cast, working(cast), clean)
    lost = tmp_path / "quarantine" / "lost.sealed"
    lost.write_bytes(b"x")
    now = timezone.now().timestamp()
    os.utime(lost, (now, now))
    assert scans.sweep_quarantine() == 0
    os.utime(lost, (now - 7_200, now - 7_200))
    assert scans.sweep_quarantine() == 1
    assert len(list(tmp_path.glob("quarantine/*.sealed"))) == 1
