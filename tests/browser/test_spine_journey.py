"""One task from its logging to its end, by hand in a browser; the chief looks after each step."""

from collections.abc import Iterator
from typing import Any

import pytest

from tasks.models import Deadline, Task
from tests.browser.desk import Desk
from tests.browser.reading import let_in
from tests.support.cast import Cast
from tests.support.days import day, in_days

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.early]


class Office:
    """Everybody's desk, opened when first needed."""

    def __init__(self, browser: Any, site: str, cast: Cast) -> None:
        self.browser, self.site, self.cast = browser, site, cast
        self.desks: dict[str, Desk] = {}

    def __getitem__(self, who: str) -> Desk:
        if who not in self.desks:
            self.desks[who] = Desk(self.browser, self.site)
            let_in(self.desks[who].page, self.cast.people[who])
        return self.desks[who]

    def chief_reads(self, at: str, *words: str) -> None:
        page = self["binh"].page
        page.goto(at)
        text = " ".join((page.text_content("main") or "").split())
        assert [one for one in words if one not in text] == []


@pytest.fixture
def office(browser: Any, live_site: str, cast: Cast) -> Iterator[Office]:
    found = Office(browser, live_site, cast)
    yield found
    for desk in found.desks.values():
        desk.context.close()


def log(desk: Desk, cast: Cast) -> str:
    """Two offices, each with its own request and its own date."""
    page = desk.page
    page.goto("/")
    page.click("a.side-new")
    page.fill("[name=title]", "Chuẩn bị Hội nghị tổng kết năm")
    page.locator("[name=area]").select_option(str(cast.areas[1].pk))
    page.fill("[name=due_on]", day(14))
    for code, ask, ahead in (("vpdd", "Số liệu kỳ họp", 8), ("vpub", "Góp ý phần kinh tế", 9)):
        page.click(f"label:has(input[name=coordinating_offices][value={code}])")
        page.fill(f"[name=ask_{code}]", ask)
        page.fill(f"[name=due_{code}]", day(ahead))
    page.click(".form-actions button[value=send]")
    page.wait_for_url("**/tasks/*/")
    return str(page.url)


def test_a_task_travels_and_the_chief_sees_each_step(office: Office, cast: Cast) -> None:
    at = log(office["an"], cast)
    office.chief_reads(at, "Chờ duyệt gửi", "Số liệu kỳ họp", "Góp ý phần kinh tế", day(8), day(9))
    released_and_received(office, at)
    assigned_and_adjusted(office, cast, at)
    delivered_and_noted(office, at)
    office["an"].do("complete", at, number="25-BC/VPTU", dated=day())
    office.chief_reads(at, "Hoàn thành", "25-BC/VPTU", "Nguyễn Văn An đã")
    task = Task.objects.get()
    assert task.state == "done" and not task.deadlines.running().exists()


def released_and_received(office: Office, at: str) -> None:
    office["binh"].do("release", at)
    office.chief_reads(at, "Đang thực hiện", "Đã gửi đề nghị", "đã duyệt gửi")
    for contact in ("cuc", "giang"):
        page = office[contact].page
        page.goto("/inbox/")
        assert "Đề nghị mới, chờ tiếp nhận" in page.text_content("main")
        office[contact].do("receive")
    office.chief_reads(at, "Đã tiếp nhận", "Lê Thị Cúc", "Ngô Thu Giang")


def assigned_and_adjusted(office: Office, cast: Cast, at: str) -> None:
    office["khanh"].do("assign", at, assignee=str(cast.dung.pk))
    office["hai"].do("assign", at, assignee=str(cast.phuc.pk))
    office.chief_reads(at, "Đang phối hợp")
    # His own date has passed: more time is asked of the office that set the other.
    Deadline.objects.filter(is_internal=True, assignee=cast.phuc).update(due_on=in_days(-1))
    office["phuc"].do("ask-change", at, new_due_on=day(11), reason="Chờ số liệu của các Ban")
    office.chief_reads(at, "Được đề nghị điều chỉnh thời hạn", "Chờ số liệu của các Ban")
    office["binh"].do("decide-change", at, decision="agree")
    office.chief_reads(at, day(11), f"hạn đầu {day(8)}")
    office["an"].do("nudge", at)
    office.chief_reads(at, "đã nhắc phối hợp")


def delivered_and_noted(office: Office, at: str) -> None:
    for chief, number in (("en", "671/VPUB-TH"), ("hai", "88/VP-CTHĐND")):
        office[chief].do("deliver", at, number=number, dated=day(), answer="Gửi kết quả kèm theo")
        office.chief_reads(at, "Đã có kết quả, chờ xem", number)
    for _ in range(2):
        office["an"].do("note-result", at)
    office.chief_reads(at, "Đã tiếp nhận kết quả")
