"""Area 5 by hand: a visit to its result, a complaint suspended and decided, a denunciation."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import Denunciation, Letter, Visit
from offices.foundation.actor import Actor
from tasks.models import ExternalRequest
from tests.browser.desk import Desk
from tests.browser.hand import Hand
from tests.browser.reading import faults, let_in
from tests.citizens.conftest import bodies, give_desks
from tests.support.cast import Cast

__all__ = ["bodies"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.early]
PAPER = {"number": "12/QĐ-UBND"}


def today(ahead: int = 0) -> str:
    return f"{timezone.localdate() + dt.timedelta(days=ahead):%d/%m/%Y}"


@pytest.fixture
def desk(cast: Cast) -> Cast:
    return give_desks(cast)


@pytest.fixture
def windows(browser: Any, live_site: str, desk: Cast) -> Iterator[dict[str, Desk]]:
    """Cúc takes letters, Khánh heads the board: each at an own window."""
    made = {}
    for who in ("cuc", "khanh"):
        made[who] = Desk(browser, live_site)
        let_in(made[who].page, desk.people[who])
    yield made
    for one in made.values():
        one.context.close()


def send(page: Any, address: str, **fields: str) -> None:
    page.goto(address)
    for name, value in fields.items():
        field = page.locator(f"main [name={name}]").first
        if field.evaluate("one => one.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    with page.expect_navigation():
        page.click("main form[method=post] .form-actions button >> nth=0")


def test_visit_letter_forwarded_late_urged_result_told(windows, bodies) -> None:
    cuc, khanh = windows["cuc"], windows["khanh"]
    send(
        cuc.page,
        "/citizens/visits/new/",
        kind="petition",
        handled="letter",
        name="Công dân mẫu 1",
        summary="Cấp giấy chứng nhận",
    )
    letter = Letter.objects.select_related("task").get()
    at = letter.get_absolute_url()
    cuc.do("sort", at, content="e", field="land", own_competence="no")
    cuc.do("propose", at, sent_to=str(bodies["so"].pk))
    khanh.do("approve", at)
    asked = ExternalRequest.objects.get()
    asked.due_on = timezone.localdate() - dt.timedelta(days=1)
    asked.sent_on = asked.due_on
    asked.save(actor=Actor.system())
    cuc.page.goto(at)
    assert "Kết quả đã chậm" in (cuc.page.text_content("main") or "")
    assert faults(cuc.page) == []
    cuc.do("urge", at)
    cuc.do("take-result", at, number="5/STNMT", verdict="right")
    cuc.do("tell-sender", at)
    cuc.do("close", at)
    letter.refresh_from_db()
    assert (letter.state, letter.urged_on, letter.told_on) == (
        "closed",
        timezone.localdate(),
        timezone.localdate(),
    )


def test_complaint_accepted_suspended_resumed_decided(windows, bodies) -> None:
    cuc, khanh = windows["cuc"], windows["khanh"]
    send(
        cuc.page,
        "/citizens/letters/new/",
        denounces="no",
        kind="complaint",
        name="Công dân mẫu 4",
    )
    letter = Letter.objects.get()
    at = letter.get_absolute_url()
    cuc.do("sort", at, content="e", field="land", own_competence="yes")
    cuc.do("propose", at)
    khanh.do("accept", at, **PAPER, dated=today())
    cuc.do("suspend", at, number="14/QĐ-UBND", dated=today())
    cuc.do("resume", at, number="15/QĐ-UBND", dated=today())
    cuc.do("decide", at, number="16/QĐ-UBND", dated=today(), verdict="partly")
    letter.refresh_from_db()
    assert (letter.state, letter.verdict) == ("decided", "partly")


def test_denunciation_with_a_camera_over_every_page(windows, bodies) -> None:
    """What somebody would type of it stands on no page he comes past."""
    cuc, khanh = windows["cuc"], windows["khanh"]
    seen = []
    cuc.page.on("load", lambda page: seen.append(page.content()))
    khanh.page.on("load", lambda page: seen.append(page.content()))
    send(cuc.page, "/citizens/denunciations/new/", category="duty", shelf="A2-15")
    row = Denunciation.objects.get()
    at = row.get_absolute_url()
    cuc.do("propose", at, outcome="accept")
    khanh.do("approve", at, **PAPER, dated=today())
    cuc.do("conclude", at, number="3/KL-UBND", dated=today())
    cuc.do("close", at)
    row.refresh_from_db()
    assert row.state == "closed"
    assert len(seen) >= 7
    fields = ("[name=name]", "[name=address]", "[name=summary]", "[type=file]", "textarea")
    cuc.page.goto("/citizens/denunciations/new/")
    assert [one for one in fields if cuc.page.locator(f"main {one}").count()] == []
    assert all("Công dân mẫu" not in text for text in seen)


def test_a_visit_is_entered_in_less_than_a_minute(windows) -> None:
    page = windows["cuc"].page
    page.goto("/citizens/visits/new/")
    hand = Hand(page)
    hand.begin("kind")
    hand.choose("kind", "petition")
    hand.choose("handled", "guided")
    hand.write("name", "Nguyễn Công Dân Mẫu")
    hand.write("address", "khu 3, phường Đồi Trám")
    hand.write("summary", "Đề nghị sửa đường vào khu 3 bị sạt lở")
    hand.send()
    assert Visit.objects.get().handled == "guided"
    assert hand.seconds < 60


def test_a_letter_is_registered_sorted_proposed_in_ninety_seconds(windows, bodies) -> None:
    """Until its slip can be printed: four presses of two people, one of them approves."""
    page = windows["cuc"].page
    page.goto("/citizens/letters/new/")
    hand = Hand(page)
    hand.begin("denounces")
    hand.choose("denounces", "no")
    hand.choose("kind", "petition")
    hand.write("name", "Nguyễn Công Dân Mẫu")
    hand.write("address", "khu 3, phường Đồi Trám")
    hand.write("summary", "Đề nghị sửa đường vào khu 3 bị sạt lở")
    hand.send()
    at = Letter.objects.get().get_absolute_url()
    page.goto(f"{at}sort/")
    hand.begin("kind")
    for name, value in (("content", "e"), ("field", "land"), ("own_competence", "no")):
        hand.choose(name, value)
    hand.send()
    page.goto(f"{at}propose/")
    hand.begin("outcome")
    hand.find("sent_to", str(bodies["so"].pk))
    hand.send()
    windows["khanh"].do("approve", at)
    hand.presses += 2  # the head's press, and the printing
    slip = page.request.get(f"{at}print/phieu.docx")
    assert (slip.status, Letter.objects.get().state) == (200, "forwarded")
    assert hand.seconds < 90
