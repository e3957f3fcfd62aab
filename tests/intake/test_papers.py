"""Đọc văn bản: a scan or a file is read, its facts corrected, and tasks are logged from it."""

from time import monotonic
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tasks.models import Scan, SourceDocument, Task
from tasks.services import scans
from tests.intake.conftest import NOTICE, posted
from tests.reading.files.build import png
from tests.reading.files.signing import paper as signed_paper
from tests.reading.files.signing import signed, with_page_added
from tests.reading.scans import draw
from tests.reading.scans.test_read_scans import NOISE, page, read_once
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
NEW = "/papers/"


@pytest.fixture(autouse=True)
def _own_folders(settings, tmp_path, monkeypatch):
    settings.MEDIA_ROOT, settings.VAR_DIR = tmp_path / "media", tmp_path
    monkeypatch.setattr(scans, "read_scanned_page", read_once)


@pytest.fixture(scope="module")
def scan() -> bytes:
    return page(draw.CLEAN)


def give(cast: Cast, data: bytes, name: str = "tb.pdf", who: str = "an") -> Any:
    return cast.client(who).post(NEW, {"upload": SimpleUploadedFile(name, data)})


def fields(answer: Any) -> dict[str, Any]:
    """What the page of a paper that was read would post back, untouched."""
    form = answer.context["form"]
    return {name: form[name].value() or "" for name in form.fields}


def read_all() -> None:
    while Scan.objects.waiting().exists():
        scans.work(monotonic() + 60)


def test_a_scan_is_read_and_its_facts_are_proposed(cast: Cast, scan: bytes) -> None:
    here = give(cast, scan).headers["Location"]
    waiting = cast.client("an").get(here)
    assert "Đang đọc" in waiting.content.decode()
    read_all()
    form = cast.client("an").get(here).context["form"]
    assert (form["number"].value(), form["dated"].value()) == ("126/TB-UBND", "24/11/2026")
    assert form["issuer"].value() and "họp" in form["abstract"].value()


def test_many_tasks_are_logged_from_a_scan_that_becomes_their_document(
    cast: Cast, scan: bytes
) -> None:
    here = give(cast, scan).headers["Location"]
    read_all()
    rows = cast.client("an").post(here, fields(cast.client("an").get(here)) | {"action": "many"})
    data = posted(rows) | {"area": cast.areas[8].pk, "action": "all", "looked": "on"}
    cast.client("an").post("/tasks/new/many/", data | {"lead_reason": "Theo phân công"})
    source = SourceDocument.objects.get()
    with source.stored.open("rb") as kept:
        assert kept.read() == scan
    assert Task.objects.filter(source=source).count() == 2
    assert not Scan.objects.exists()


def test_one_task_begins_with_the_facts_of_the_paper(cast: Cast) -> None:
    here = give(cast, NOTICE.encode(), "tb.txt").headers["Location"]
    sent = fields(cast.client("an").get(here)) | {"action": "one"}
    to = cast.client("an").post(here, sent).headers["Location"]
    form = cast.client("an").get(to).context["form"]
    assert form["document_number"].value() == "78-TB/VPTU"
    assert form["source"].value() == SourceDocument.objects.get().pk


def test_a_paper_is_there_for_who_gave_it_alone(cast: Cast) -> None:
    here = give(cast, NOTICE.encode(), "tb.txt").headers["Location"]
    assert cast.client("an").get(here).status_code == 200
    assert cast.client("mai").get(here).status_code == 404


def test_a_stamped_paper_is_refused_and_its_name_is_gone(cast: Cast) -> None:
    stamped = page(draw.Way(200, 0.3, grey=False), draw.stamp("TỐI MẬT", left=45, top=50))
    here = give(cast, stamped, "ke-hoach.pdf").headers["Location"]
    read_all()
    told = cast.client("an").get(here).content.decode()
    assert "dấu chỉ độ mật" in told and "ke-hoach" not in told
    assert bytes(Scan.objects.get().sealed_pages) == b""


def test_a_scan_on_ghi_nhieu_goes_the_same_way(cast: Cast, scan: bytes) -> None:
    given = {"upload": SimpleUploadedFile("tb.pdf", scan), "action": "read"}
    answer = cast.client("an").post("/tasks/new/many/", given)
    assert answer.headers["Location"] == f"/papers/{Scan.objects.get().pk}/"


def test_a_paper_changed_after_signing_is_told_before_a_task_is_logged(cast: Cast) -> None:
    here = give(cast, with_page_added(signed(signed_paper()))).headers["Location"]
    page = cast.client("an").get(here)
    assert [one.tone for one in page.context["paper"].signatures] == ["danger"]
    assert "ĐÃ BỊ THAY ĐỔI" in page.content.decode()


def test_a_page_that_cannot_be_read_wants_the_declaration(cast: Cast) -> None:
    here = give(cast, draw.as_picture(NOISE), "anh.png").headers["Location"]
    read_all()
    sent = fields(cast.client("an").get(here)) | {"action": "one"}
    assert cast.client("an").post(here, sent).status_code == 422
    assert cast.client("an").post(here, sent | {"declared": "on"}).status_code == 302


def test_a_paper_is_thrown_away(cast: Cast) -> None:
    here = give(cast, png(3, 3), "anh.png").headers["Location"]
    read_all()
    cast.client("an").post(here, {"action": "forget"})
    assert not Scan.objects.exists()
