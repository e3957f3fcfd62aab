"""What newcomers stumbled over, as journeys: each job within its seconds of the keystroke model.

An officer of 52 who knows Word and Excel, a chief on a Monday morning (also on the telephone) and
a new administrator, with nothing but the screen.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from coordination.models import CalendarDay, DocumentKind, Responsibility
from diary.models import Slot
from offices.foundation.actor import Actor
from offices.models import Person
from offices.services.people import set_preferences
from tasks.models import Directive, DueChange, Note, Task
from tests.browser.reading import let_in
from tests.support.cast import Cast
from tests.support.days import day, in_days
from tests.support.diary import make_diary
from tests.support.strokes import Hand
from tests.tasks.verbs.stages import to_release, working

pytestmark = pytest.mark.django_db(transaction=True)
SENTENCE = (
    "Công văn số 6202/UBND-KT ngày 18/11/2026: Giao Văn phòng Tỉnh ủy chủ trì, phối hợp với Văn "
    "phòng UBND tỉnh tổng hợp số liệu giải ngân, báo cáo trước ngày 15/12/2030"
)
LONG = "Chuẩn bị nội dung, tài liệu và điều kiện phục vụ Hội nghị tổng kết công tác năm của tỉnh"
SPOKEN = "Chủ tịch vừa giao: rà soát các dự án chậm tiến độ, xong trước 15/12, phối hợp VPTU"
type Within = Callable[[float], Hand]


@pytest.fixture
def within(browser_page: Any, request: pytest.FixtureRequest) -> Iterator[Within]:
    """A hand that has so many seconds."""
    given: list[tuple[Hand, float]] = []

    def hand(seconds: float) -> Hand:
        given.append((Hand(browser_page), seconds))
        return given[-1][0]

    yield hand
    for found, seconds in given:
        print(f"{request.node.name}: {found.told()}")  # noqa: T201 - shown by pytest -rP
        assert found.seconds <= seconds, found.told()


def sits(hand: Hand, cast: Cast, who: str, at: str, width: int = 1440) -> None:
    hand.page.set_viewport_size({"width": width, "height": 900})
    let_in(hand.page, cast.people[who])
    hand.page.goto(at)


def test_a_task_is_logged_and_another_office_asked(within: Within, cast: Cast) -> None:
    hand = within(45)
    sits(hand, cast, "an", "/")
    hand.press("n")
    hand.page.wait_for_url("**/tasks/new/")
    hand.paste("[name=paste]", SENTENCE)
    hand.click("button[value=read]:visible")
    hand.page.wait_for_selector(".proposals")
    hand.click(".form-actions button[value=send]")
    hand.page.wait_for_url("**/tasks/*/")
    assert Task.objects.get().parts.count() == 2


def test_no_key_acts_in_a_field_or_where_a_person_switched_them_off(
    browser_page: Any, cast: Cast
) -> None:
    hand = Hand(browser_page)
    sits(hand, cast, "an", "/")
    hand.click("[data-search]")
    hand.page.keyboard.type("nj")
    assert hand.page.input_value("[data-search]") == "nj"
    assert hand.page.url.endswith("/")
    set_preferences(actor=cast.actor("an"), uses_keys=False)
    sits(hand, cast, "an", "/")
    hand.page.keyboard.press("n")
    hand.page.wait_for_timeout(300)
    assert hand.page.url.endswith("/")


def test_a_result_is_reported_by_the_officer_and_sent_by_the_leader(
    within: Within, cast: Cast
) -> None:
    DocumentKind(code="cong-van", name="Công văn", system="state").save(actor=Actor.system())
    task = working(cast)
    hand = within(25)
    sits(hand, cast, "dung", f"/tasks/{task.pk}/")
    hand.click(".task-offers a[href*='/submit-inside/']")
    hand.choose("#loaded [name=kind]", "Công văn")
    hand.write("#loaded [name=number]", "671/VP-TH")
    hand.tab_to("#loaded [name=dated]", day(0))
    hand.click("#loaded .form-actions button")
    hand.page.wait_for_selector(".toast")
    part = cast.part(task, "vpub")
    assert (part.state, part.products.get().number) == ("submitted", "671/VP-TH")
    leader = within(10)
    sits(leader, cast, "en", "/decisions/")
    leader.click("main .task-row button[formaction='/decisions/agree/']")
    leader.page.wait_for_selector(".toast")
    part.refresh_from_db()
    assert (part.state, part.products.get().confirmed_by) == ("delivered", cast.en)


def test_more_time_is_asked_for(within: Within, cast: Cast) -> None:
    task = working(cast)
    hand = within(20)
    sits(hand, cast, "dung", f"/tasks/{task.pk}/")
    hand.click("main a[href*='/ask-change/']")
    hand.write("#loaded [name=new_due_on]", day(5))
    hand.tab_to("#loaded [name=reason]", "Chờ số liệu")
    hand.click("#loaded .form-actions button")
    hand.page.wait_for_selector(".toast")
    assert DueChange.objects.pending().count() == 1


def test_where_it_stands_and_a_reminder(within: Within, cast: Cast) -> None:
    task = working(cast)
    hand = within(20)
    sits(hand, cast, "an", "/")
    hand.press("/")
    hand.type(task.code[-4:])
    hand.press("Enter")
    hand.page.wait_for_url("**/search/**")
    hand.click(f"#results a[href='/tasks/{task.pk}/']")
    hand.page.wait_for_url(f"**/tasks/{task.pk}/")
    hand.click("main a[href*='/nudge/']")
    hand.click("#loaded .form-actions button")
    hand.page.wait_for_selector(".toast:has-text('Đã gửi nhắc tới')")
    assert Note.objects.filter(kind="remind").count() == 1


def test_an_entry_of_the_diary(within: Within, cast: Cast) -> None:
    make_diary(cast)
    hand = within(35)
    sits(hand, cast, "dung", "/diary/new/")
    hand.write("[name=line]", "8h30 T6 Họp giao ban P. họp 1 đ/c Lãm")
    hand.click("button[value=read]")
    hand.page.wait_for_selector("[name=subject]")
    hand.click("button[value=ask]")
    hand.page.wait_for_url("**/diary/?week=*")
    assert hand.page.locator(f"#slot-{Slot.objects.get().pk}:target").is_visible()


@pytest.mark.parametrize("width", [1440, 390])
def test_three_decisions(within: Within, cast: Cast, width: int) -> None:
    for _n in range(3):
        to_release(cast)
    hand = within(20)
    sits(hand, cast, "binh", "/decisions/", width)
    for _n in range(3):
        hand.click("main .task-row button[formaction='/decisions/agree/']")
        hand.page.wait_for_load_state()
    hand.page.wait_for_selector("main .empty, main:has-text('Không có việc')")
    assert set(Task.objects.values_list("state", flat=True)) == {"open"}


def test_the_bar_of_a_leader_at_the_foot_of_a_telephone(within: Within, cast: Cast) -> None:
    to_release(cast)
    hand = within(5)
    sits(hand, cast, "binh", "/tasks/", 390)
    words = hand.page.locator(".bar li").all_inner_texts()
    assert len(words) == 4
    hand.page.wait_for_selector("#bar-count:has-text('1')")


def test_a_new_account(within: Within, cast: Cast) -> None:
    hand = within(45)
    sits(hand, cast, "quan", "/settings/people/new/")
    hand.write("[name=full_name]", "Nguyễn Thị Hoa")
    hand.tab_to("[name=title]", "Chuyên viên")
    hand.tab_to("[name=username]", "vpub.hoa")
    hand.choose("[name=office]", str(cast.offices["vpub"]))
    hand.choose("[name=role]", "Chuyên viên")
    foreign = cast.divisions["vptu"].pk
    assert hand.page.locator(f"[name=division] option[value='{foreign}']").is_disabled()
    hand.click(".form-actions button")
    hand.page.wait_for_selector(".toast [data-copy*='vpub.hoa']")
    assert Person.objects.filter(username="vpub.hoa").exists()


def test_a_swapped_day_with_its_saturday(within: Within, cast: Cast) -> None:
    hand = within(30)
    sits(hand, cast, "quan", "/settings/workdays/new/")
    hand.write("[name=day]", "04/01/2027")
    hand.click("label:has([name=kind][value=swapped_off])")
    hand.write("[name=made_up]", "09/01/2027")
    hand.tab_to("[name=name]", "Hoán đổi")
    hand.tab_to("[name=source]", "TB 120")
    hand.click(".form-actions button")
    hand.page.wait_for_url("**/settings/workdays/?year=2027")
    kinds = dict(CalendarDay.objects.values_list("date", "kind"))
    assert kinds[dt.date(2027, 1, 4)] == "swapped_off"
    assert kinds[dt.date(2027, 1, 9)] == "make_up"


def test_twenty_five_tasks_stand_on_one_screen(browser_page: Any, cast: Cast) -> None:
    for number in range(27):
        cast.log(f"{LONG} {number}", assignee=cast.an, due=in_days(number % 9))
    set_preferences(actor=cast.actor("an"), density="dense")
    browser_page.set_viewport_size({"width": 1440, "height": 900})
    let_in(browser_page, cast.an)
    browser_page.goto("/tasks/?state=all")
    boxes = [row.bounding_box() for row in browser_page.locator("main .task-row").all()]
    assert len(boxes) == 27
    assert sum(box["y"] + box["height"] <= 900 for box in boxes) >= 25
    for what in (".code", "a[href^='/tasks/']", "[class^=s-]", "[data-who]", "[class^=d-]"):
        assert browser_page.locator(f"main .task-row {what}").first.is_visible(), what


def test_spoken_words_of_a_leader_become_a_task_of_the_own_office(
    within: Within, cast: Cast
) -> None:
    hand = within(40)
    sits(hand, cast, "dung", "/tasks/new/")
    hand.paste("[name=paste]", SPOKEN)
    hand.click("button[value=read]:visible")
    hand.page.wait_for_selector(".proposals")
    hand.click(".form-actions button[value=send]")
    hand.page.wait_for_url("**/tasks/*/")
    task = Task.objects.get()
    assert (task.lead_office.code, task.basis) == ("vpub", "directive")
    assert task.parts.coordinating().get().office.code == "vptu"


def test_a_chief_records_his_own_words(within: Within, cast: Cast) -> None:
    hand = within(30)
    sits(hand, cast, "binh", "/directives/")
    hand.click("main a[href='/directives/new/']")
    hand.write("[name=words]", "Chuẩn bị số liệu cho giao ban thứ Hai")
    hand.click(".form-actions button[value=record]")
    hand.page.wait_for_url("**/directives/")
    said = Directive.objects.get()
    assert said.said_by in (cast.binh.title, cast.binh.full_name)


def test_from_a_name_to_that_persons_work(within: Within, cast: Cast) -> None:
    cast.log(assignee=cast.an, due=in_days(2))
    hand = within(10)
    sits(hand, cast, "binh", "/dashboard/")
    hand.click(f"#load a:has-text('{cast.an.full_name}')")
    hand.page.wait_for_load_state()
    assert hand.page.locator("main .task-row").count() == 1


def test_the_overview_on_paper_behind_one_button(within: Within, cast: Cast) -> None:
    hand = within(10)
    sits(hand, cast, "binh", "/dashboard/")
    assert hand.page.locator("main .printing").count() == 1
    hand.click("main .printing summary")
    with hand.page.expect_download() as file:
        hand.click("main .printing a[href*='pdf']")
    assert file.value.suggested_filename.endswith(".pdf")


def test_of_a_second_lead_it_is_asked_which_stays(within: Within, cast: Cast) -> None:
    cells = Responsibility.objects.filter(area=cast.areas[4])
    cells.filter(office=cast.offices["vptu"]).update(role="coordinate")
    hand = within(45)
    sits(hand, cast, "quan", "/settings/matrix/4/vptu/")
    hand.click("label:has([name=role][value=lead])")
    hand.click("label:has([name=others][value=change])")
    hand.write("[name=reason]", "Theo ý kiến ba Chánh Văn phòng")
    hand.click(".form-actions button")
    hand.page.wait_for_url("**/settings/matrix/**")
    assert [one.office.code for one in cells.filter(role="lead")] == ["vptu"]
