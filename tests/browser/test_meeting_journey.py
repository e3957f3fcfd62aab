"""A meeting by hand: entered, invited, held, its notice numbered, its lines tasks with one key."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

from coordination.models import Body
from diary.models import Slot
from meetings.models import Meeting
from notifications.models import Notification
from tasks.models import Task
from tests.browser.desk import Desk, send
from tests.browser.reading import let_in
from tests.meetings.conftest import bodies
from tests.support.cast import Cast
from tests.support.days import day

__all__ = ["bodies"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.early]
NOTICE = """1. Giao Văn phòng UBND tỉnh chủ trì, phối hợp với Văn phòng Tỉnh ủy rà soát báo cáo \
kinh tế - xã hội, hoàn thành trước ngày {due}.
2. Giao Văn phòng UBND tỉnh tổng hợp kiến nghị của các xã, phường.
3. Thống nhất nội dung tờ trình."""


@pytest.fixture
def desk(browser: Any, live_site: str, cast: Cast) -> Iterator[Desk]:
    """Én's: chief of the office that serves the convening body."""
    found = Desk(browser, live_site)
    let_in(found.page, cast.en)
    yield found
    found.context.close()


def entered(desk: Desk, bodies: dict[str, Body]) -> Meeting:
    page = desk.page
    page.goto("/meetings/new/")
    page.select_option("[name=kind]", "sitting")
    page.fill("[name=title]", "Phiên họp UBND tỉnh thường kỳ")
    page.select_option("[name=body]", str(bodies["vpub"].pk))
    page.fill("[name=on]", day())
    page.fill("[name=time_words]", "8h30")
    page.fill("[name=place]", "Phòng họp 1")
    send(page)
    return Meeting.objects.select_related("task").get()


def sends(page: Any, link: str, fill: dict[str, str]) -> None:
    """A link of the meeting's page to a sheet of its own, filled in and sent."""
    send(page, f"main a[href$='{link}']")
    for name, value in fill.items():
        field = page.locator(f"main [name={name}]")
        if field.evaluate("one => one.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    send(page)


def invited(desk: Desk, cast: Cast, meeting: Meeting) -> None:
    guests = {"people": str(cast.phuc.pk), "words_box": "Giám đốc Sở Tài chính"}
    sends(desk.page, "/people/new/", guests)
    desk.do("invite")
    slot = Slot.objects.get(task=meeting.task, state="asked", mark="")
    assert slot.start == dt.time(8, 30)
    assert Notification.objects.filter(kind="meeting_invited", person=cast.phuc).exists()


def one_key_each(desk: Desk) -> None:
    """The first open line waits under Enter; each press logs it and waits at the next."""
    page = desk.page
    page.click("a[href='?log=1']")
    for left in (2, 1):
        page.wait_for_selector(".line-open .line-acts form button:focus")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert page.locator(".line-open").count() == left


def test_meeting_from_its_entry_to_how_its_conclusions_stand(
    desk: Desk, cast: Cast, bodies: dict[str, Body]
) -> None:
    meeting = entered(desk, bodies)
    at = f"/meetings/{meeting.pk}/"
    invited(desk, cast, meeting)
    desk.do("hold", at)
    text = NOTICE.format(due=day(20))
    sends(desk.page, "/notice/", {"abstract": "Kết luận phiên họp", "text": text})
    meeting.refresh_from_db()
    assert meeting.notice.symbol.startswith("1/TB-")
    one_key_each(desk)
    desk.page.check(".line-open input[name=line]")
    desk.page.fill("#none-form [name=reason]", "Nội dung thống nhất, không giao việc")
    with desk.page.expect_navigation():
        desk.page.click("#none-form button")
    logged = list(
        Task.objects.filter(conclusion__task=meeting.task).order_by("conclusion__position")
    )
    assert [one.lead_office.code for one in logged] == ["vpub", "vpub"]
    assert [part.office.code for part in logged[0].parts.filter(role="coordinate")] == ["vptu"]
    assert f"{logged[0].next_due_on:%d/%m/%Y}" == day(19)
    standing = " ".join((desk.page.text_content("#lines") or "").split())
    for words in ("Tình hình thực hiện kết luận", logged[0].code, logged[1].code, "Không cần"):
        assert words in standing
