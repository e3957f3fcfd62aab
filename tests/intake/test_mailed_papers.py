"""Papers that came by mail on Đề nghị đến: tasks are logged from them, or they are declined."""

from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from intake.models import MailedPaper
from intake.services import mailed
from intake.services.mailed import decline_mailed, take_up_mailed
from tasks.models import Scan, SourceDocument
from tasks.services import scans
from tasks.states import WrongMove
from tests.intake.mailed import SENDER, came
from tests.reading.scans import draw
from tests.reading.scans.test_read_scans import NOISE, page, read_once
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_folders(settings, tmp_path, monkeypatch):
    settings.MEDIA_ROOT, settings.VAR_DIR = tmp_path / "media", tmp_path
    monkeypatch.setattr(scans, "read_scanned_page", read_once)


def fields(answer: Any) -> dict[str, Any]:
    form = answer.context["form"]
    return {name: form[name].value() or "" for name in form.fields}


def here(row: MailedPaper) -> str:
    return f"/inbox/papers/{row.pk}/"


def test_it_stands_on_the_inbox_with_its_facts_and_its_sender(cast: Cast) -> None:
    came(cast)
    told = cast.client("mai").get("/inbox/").content.decode()
    assert "78-TB/VPTU" in told and SENDER in told and "Văn bản gửi qua thư điện tử" in told


def test_others_neither_see_nor_open_it(cast: Cast) -> None:
    row = came(cast)
    for who in ("cuc", "an", "quan"):
        client = cast.client(who)
        assert SENDER not in client.get("/inbox/").content.decode()
        assert client.get(here(row)).status_code in (403, 404)
        assert client.post(f"{here(row)}decline/", {"reason": "x"}).status_code in (403, 404)


def test_the_form_of_a_task_begins_with_its_facts_and_its_file_is_kept(cast: Cast) -> None:
    row = came(cast)
    sent = fields(cast.client("mai").get(here(row))) | {"action": "one"}
    to = cast.client("mai").post(here(row), sent).headers["Location"]
    form = cast.client("mai").get(to).context["form"]
    source = SourceDocument.objects.get()
    assert form["document_number"].value() == "78-TB/VPTU" and form["source"].value() == source.pk
    assert source.stored and source.office == row.office
    row.refresh_from_db()
    assert (row.state, row.decided_by, row.source) == ("taken", cast.mai, source)
    assert not Scan.objects.exists()


def test_its_items_become_rows(cast: Cast) -> None:
    row = came(cast)
    sent = fields(cast.client("mai").get(here(row))) | {"action": "many"}
    answer = cast.client("mai").post(here(row), sent)
    assert answer.status_code == 200 and len(answer.context["rows"].forms) >= 4


def test_taken_up_twice_it_is_one_document(cast: Cast) -> None:
    row = came(cast)
    facts = {"basis": "letter", "number": "1", "dated": None, "abstract": "x"}
    key = uuid4()
    first, second = (
        take_up_mailed(paper_id=row.pk, facts=facts, form_key=key, actor=cast.actor("mai"))
        for _ in range(2)
    )
    assert first == second and SourceDocument.objects.count() == 1
    with pytest.raises(WrongMove):
        take_up_mailed(paper_id=row.pk, facts=facts, form_key=None, actor=cast.actor("mai"))


def test_declined_with_a_reason_its_bytes_go(cast: Cast) -> None:
    row = came(cast)
    assert cast.client("mai").post(f"{here(row)}decline/", {"reason": ""}).status_code == 422
    sent = {"reason": "Đã nhận bản giấy"}
    assert cast.client("mai").post(f"{here(row)}decline/", sent).status_code == 302
    row.refresh_from_db()
    assert (row.state, row.reason, row.decided_by) == ("declined", "Đã nhận bản giấy", cast.mai)
    assert not Scan.objects.exists()


def test_a_declined_paper_is_not_taken_up_any_more(cast: Cast) -> None:
    row = came(cast)
    decline_mailed(paper_id=row.pk, actor=cast.actor("mai"), reason="Trùng")
    assert cast.client("mai").get(here(row)).status_code == 404
    assert cast.client("mai").post(f"{here(row)}decline/", {}).headers["Location"] == "/inbox/"
    with pytest.raises(WrongMove):
        decline_mailed(paper_id=row.pk, actor=cast.actor("mai"), reason="Trùng")


def test_a_scan_is_read_and_proposed(cast: Cast) -> None:
    row = came(cast, page(draw.CLEAN), "quet.pdf")
    assert (row.state, row.number) == ("proposed", "126/TB-UBND")
    assert row.scan.expires_at > timezone.now() + mailed.KEPT / 2


def test_a_stamped_scan_says_who_sent_it_and_when_and_nothing_else(cast: Cast) -> None:
    stamped = page(draw.Way(200, 0.3, grey=False), draw.stamp("TỐI MẬT", left=45, top=50))
    row = came(cast, stamped, "ke-hoach.pdf")
    told = cast.client("mai").get("/inbox/").content.decode()
    assert "dấu chỉ độ mật" in told and SENDER in told and "ke-hoach" not in told
    assert row.scan is None and not Scan.objects.exists()
    assert cast.client("mai").post(f"{here(row)}decline/", {"reason": ""}).status_code == 302


def test_pages_that_cannot_be_read_want_the_declaration_of_who_takes_it_up(cast: Cast) -> None:
    row = came(cast, draw.as_picture(NOISE), "anh.png")
    sent = fields(cast.client("mai").get(here(row))) | {"action": "one"}
    assert cast.client("mai").post(here(row), sent).status_code == 422
    assert cast.client("mai").post(here(row), sent | {"declared": "on"}).status_code == 302


def test_after_a_month_it_says_that_it_is_gone(
    cast: Cast, tmp_path: Path, django_capture_on_commit_callbacks: Any
) -> None:
    row = came(cast)
    with django_capture_on_commit_callbacks(execute=True):
        scans.sweep(timezone.now() + mailed.KEPT * 2)
        mailed.settle()
    row.refresh_from_db()
    assert row.state == "refused" and "không còn ở đây" in row.words
    assert row.number == "" and not list(tmp_path.glob("quarantine/*.sealed"))
