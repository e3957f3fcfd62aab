"""A file by hand: pasted, incomplete, complete, reported, slips, on the agenda, decided."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from django.utils import timezone

from documents.models import Appraisal, OpinionRound
from meetings.models import AgendaItem, Meeting
from tests.browser.desk import Desk
from tests.browser.reading import let_in
from tests.documents.conftest import bodies
from tests.support.cast import Cast

__all__ = ["bodies"]
pytestmark = pytest.mark.django_db(transaction=True)
LINE = "Tờ trình số 245/TTr-SXD ngày 16/11/2026 của Sở Xây dựng về việc điều chỉnh bảng giá đất"


def day(ahead: int = 0) -> str:
    return f"{timezone.localdate() + dt.timedelta(days=ahead):%d/%m/%Y}"


@pytest.fixture
def desk(browser: Any, live_site: str, cast: Cast) -> Iterator[Desk]:
    """Én's: chief of the office that serves the receiving body."""
    found = Desk(browser, live_site)
    let_in(found.page, cast.en)
    yield found
    found.context.close()


def sent(page: Any) -> None:
    with page.expect_navigation():
        page.click("main form[method=post] .form-actions button[type=submit] >> nth=0")


def received(desk: Desk) -> Appraisal:
    page = desk.page
    page.goto("/documents/new/")
    page.fill("[name=line]", LINE)
    with page.expect_navigation():
        page.press("[name=line]", "Enter")
    assert page.input_value("[name=number]") == "245/TTr-SXD"
    page.fill("[name=receiving_body]", "UBND tỉnh")
    sent(page)
    return Appraisal.objects.select_related("task").get()


def completed(desk: Desk, at: str) -> None:
    """Refused while papers are missing; asked for; ticked; complete."""
    page = desk.page
    page.goto(f"{at}confirm-complete/")
    sent_form = page.locator("main form[method=post] .form-actions button >> nth=0")
    sent_form.click()
    page.wait_for_selector("text=Còn thiếu")
    desk.do("ask-missing", at)
    page.goto(f"{at}papers/received/")
    for box in page.locator("main [name=papers]").all():
        box.check()
    sent(page)
    desk.do("confirm-complete", at, complete_on=day())


def polled(desk: Desk, at: str) -> None:
    """Two members, one answers."""
    page = desk.page
    page.goto(f"{at}opinions/new/")
    page.fill("[name=questions]", "Đồng ý điều chỉnh")
    page.fill("[name=others]", "Ủy viên A\nỦy viên B")
    sent(page)
    poll = OpinionRound.objects.get()
    page.goto(f"{at}rounds/{poll.pk}/send/")
    sent(page)
    slip = poll.slips.first()
    assert slip is not None
    page.goto(f"{at}slips/{slip.pk}/")
    sent(page)
    page.goto(f"{at}opinions/1/")
    assert "1/2" in (page.text_content("main") or "")


def test_file_from_the_pasted_line_to_the_decision(
    desk: Desk, cast: Cast, bodies: dict[str, Any]
) -> None:
    task = cast.log("Phiên họp UBND tỉnh", by="en", lead="vpub")
    meeting = Meeting(
        task=task, kind="sitting", on=timezone.localdate() + dt.timedelta(days=14), state="draft"
    )
    meeting.save(actor=cast.actor("en"))
    file = received(desk)
    at = f"/documents/{file.pk}/"
    completed(desk, at)
    desk.do("report", at, verdict="after", report_number="12/BC-VP", reported_on=day())
    desk.do("revise", at)
    polled(desk, at)
    desk.do("destination", at, destination=str(meeting.pk))
    desk.page.goto(f"/meetings/{meeting.pk}/")
    with desk.page.expect_navigation():
        desk.page.click("#files form button")
    assert AgendaItem.objects.get(meeting=meeting).title == file.task.title
    desk.do("table", at, tabled_on=day())
    desk.do("decide", at, decision="passed", decided_on=day())
    file.refresh_from_db()
    assert (file.state, file.decision) == ("decided", "passed")
