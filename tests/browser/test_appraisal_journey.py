"""A file by hand: pasted, complete, reported, taken up, slips, a moved meeting, decided."""

from collections.abc import Iterator
from typing import Any

import pytest

from coordination.models import Leader
from documents.models import Appraisal, OpinionRound, Point
from meetings.models import AgendaItem, Meeting
from offices.foundation.actor import Actor
from tasks.models import Deadline, DueChange
from tests.browser.desk import Desk, seated, send
from tests.documents.conftest import bodies
from tests.support.cast import Cast
from tests.support.days import day, in_days

__all__ = ["bodies"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.early]
LINE = "Tờ trình số 245/TTr-SXD ngày 16/11/2026 của Sở Xây dựng về việc điều chỉnh bảng giá đất"


@pytest.fixture
def desks(browser: Any, live_site: str, cast: Cast) -> Iterator[dict[str, Desk]]:
    """Én's, who leads the file; Hải's, whose office leads the meeting; Sơn's, who is a member."""
    people = {who: cast.people[who] for who in ("en", "hai", "son")}
    with seated(browser, live_site, people) as found:
        yield found


@pytest.fixture
def meeting(cast: Cast) -> Meeting:
    """In three weeks, led by Hải's office; Én's is asked for its papers."""
    task = cast.log("Phiên họp Thường trực HĐND tỉnh", by="hai", lead="vpdd", ask={"vpub": None})
    row = Meeting(task=task, kind="sitting", on=in_days(21), state="draft")
    row.save(actor=cast.actor("hai"))
    return row


@pytest.fixture
def member(cast: Cast, bodies: dict[str, Any]) -> Leader:
    row = Leader(
        full_name="Tạ Ngọc Sơn",
        position="Phó Chủ tịch",
        body=bodies["ubnd"],
        precedence=5,
        person=cast.son,
    )
    row.save(actor=Actor.system())
    return row


def agreed(page: Any) -> None:
    page.select_option("[name^=choice_]", "agreed")
    send(page)


def received(desk: Desk) -> Appraisal:
    page = desk.page
    page.goto("/documents/new/")
    page.fill("[name=line]", LINE)
    with page.expect_navigation():
        page.press("[name=line]", "Enter")
    assert page.input_value("[name=number]") == "245/TTr-SXD"
    page.fill("[name=receiving_body]", "UBND tỉnh")
    page.check("[name=informed_offices][value=vpdd]")
    send(page)
    return Appraisal.objects.select_related("task").get()


def completed(desk: Desk, at: str) -> None:
    """Refused while papers are missing; asked for; ticked; complete."""
    page = desk.page
    page.goto(f"{at}confirm-complete/")
    page.locator("main form[method=post] .form-actions button >> nth=0").click()
    page.wait_for_selector("text=Còn thiếu")
    desk.do("ask-missing", at)
    page.goto(f"{at}papers/received/")
    for box in page.locator("main [name=papers]").all():
        box.check()
    send(page)
    desk.do("confirm-complete", at, complete_on=day())


def taken_up(desk: Desk, at: str) -> None:
    """A point is raised, the file goes to be revised, the point is answered."""
    page = desk.page
    page.goto(f"{at}points/new/")
    page.fill("[name=source]", "Sở Tài chính")
    page.fill("[name=clause]", "Điều 2")
    page.fill("[name=text]", "Giảm mức giá")
    send(page)
    desk.do("revise", at)
    page.goto(f"{at}points/{Point.objects.get().pk}/")
    page.select_option("[name=reply]", "kept")
    page.fill("[name=reply_text]", "Giữ theo khung giá")
    send(page)
    assert "Giữ theo khung giá" in (page.text_content("#points") or "")


def polled(desks: dict[str, Desk], cast: Cast, at: str) -> None:
    """The member answers here; a signed slip comes on paper; the third comes late."""
    page, words = desks["en"].page, "Ủy viên A\nỦy viên B\nỦy viên C"
    page.goto(f"{at}opinions/new/")
    page.fill("[name=questions]", "Đồng ý điều chỉnh")
    page.fill("[name=others]", words)
    page.fill("[name=due_on]", day())
    send(page)
    poll = OpinionRound.objects.get()
    page.goto(f"{at}rounds/{poll.pk}/send/")
    send(page)
    own = desks["son"].page
    own.goto(at)
    own.goto(str(own.get_attribute("main a[href*='/slips/']", "href")))
    agreed(own)
    _mine, signed, late, _out = poll.slips.order_by("pk")
    page.goto(f"{at}slips/{signed.pk}/")
    page.fill("[name=number]", "15/PLYK")
    agreed(page)
    poll.refresh_from_db()
    poll.sent_on, poll.due_on = in_days(-3), in_days(-1)
    poll.save(actor=cast.actor("en"))
    page.goto(f"{at}slips/{late.pk}/")
    agreed(page)
    shown = page.text_content("main") or ""
    assert "3/4" in shown and "15/PLYK" in shown and "trong đó chậm: 1" in shown


def moved(desks: dict[str, Desk], at: str, meeting: Meeting, file: Appraisal) -> None:
    """The other office moves its meeting: the date of the file stands until it is agreed to."""
    desks["en"].do("destination", at, destination=str(meeting.pk))
    due = Deadline.objects.get(task=file.task, event_task=meeting.task)
    before = due.due_on
    desks["hai"].do("bring-forward", f"/meetings/{meeting.pk}/", on=day(14), reason="Đổi lịch")
    change = DueChange.objects.pending().get(deadline=due)
    due.refresh_from_db()
    assert due.due_on == before
    page = desks["en"].page
    page.goto(f"/tasks/{file.pk}/changes/{change.pk}/decide-change/")
    page.check("[name=decision][value=agree]", force=True)
    send(page)
    due.refresh_from_db()
    assert before is not None and due.due_on is not None and due.due_on < before


def test_file_from_the_pasted_line_to_the_decision(
    desks: dict[str, Desk], cast: Cast, bodies: dict[str, Any], meeting: Meeting, member: Leader
) -> None:
    desk = desks["en"]
    file = received(desk)
    at = f"/documents/{file.pk}/"
    completed(desk, at)
    desk.do("report", at, verdict="after", report_number="12/BC-VP", reported_on=day())
    taken_up(desk, at)
    polled(desks, cast, at)
    moved(desks, at, meeting, file)
    other = desks["hai"].page
    other.goto(f"/meetings/{meeting.pk}/")
    with other.expect_navigation():
        other.click("#files form button")
    assert AgendaItem.objects.get(meeting=meeting).title == file.task.title
    desk.do("table", at, tabled_on=day())
    desk.do("decide", at, decision="passed", decided_on=day())
    file.refresh_from_db()
    assert (file.state, file.decision) == ("decided", "passed")
