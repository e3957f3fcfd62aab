"""A week's diary in a browser: register, issue, clash, override with a reason, adjust, all told."""

from typing import Any

import pytest

from diary.models import ClashOverride, DiaryIssue, Slot
from notifications.models import Notification
from tests.browser.reading import let_in
from tests.support.cast import make_cast
from tests.support.diary import Diary, make_diary

pytestmark = pytest.mark.django_db(transaction=True)
WEEK = "/diary/?week=2026-W48"


@pytest.fixture
def house(transactional_db: None) -> Diary:
    return make_diary(make_cast())


def sits(page: Any, house: Diary, who: str, path: str) -> None:
    page.context.clear_cookies()
    let_in(page, house.cast.people[who])
    page.goto(path)


def told(kind: str) -> set[str]:
    return {n.person.username for n in Notification.objects.filter(kind=kind)}


def sends(page: Any, button: str) -> None:
    page.click(f"button[value={button}]")
    page.wait_for_url("**/diary/?week=2026-W48*")


def registered_and_issued(page: Any, house: Diary) -> Slot:
    """Dũng registers in one line, Khánh serves; Én issues the diary of the week."""
    sits(page, house, "dung", "/diary/new/?week=2026-W48")
    page.fill("[name=line]", "8h30 - 9h30 T2 Họp giao ban P. họp 1 đ/c Lãm")
    page.click("button[value=read]")
    page.select_option("[name=officers]", str(house.cast.khanh.pk))
    sends(page, "ask")
    sits(page, house, "en", "/diary/issue/?week=2026-W48")
    page.click("main form button[type=submit]")
    page.wait_for_url("**/diary/?week=2026-W48*")
    mine = Slot.objects.get(subject="Họp giao ban")
    assert mine.state == "issued"
    return mine


SEEN = """() => {
    const box = document.querySelector("#diary-clashes .notice").getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight;
}"""


def clash_let_stand(page: Any, house: Diary) -> None:
    """An of another office wants the same leader at that hour: told, then stands with a reason."""
    sits(page, house, "an", "/diary/new/?week=2026-W48")
    page.fill("[name=line]", "8h00 - 10h00 T2 Hội nghị Tỉnh ủy Hội trường Tỉnh ủy đ/c Lãm")
    page.click("button[value=read]")
    page.click("button[value=ask]")
    page.wait_for_selector("#diary-clashes .notice")
    assert Slot.objects.count() == 1
    page.wait_for_selector("[name=override]:focus")
    assert page.evaluate(SEEN)
    page.fill("[name=override]", "Đồng chí Chủ tịch dự nửa buổi")
    sends(page, "ask")


def test_register_issue_clash_override_adjust_and_everyone_concerned_is_told(
    browser_page: Any, house: Diary
) -> None:
    page = browser_page
    mine = registered_and_issued(page, house)
    clash_let_stand(page, house)
    reason = ClashOverride.objects.get()
    assert (reason.other_id, reason.reason) == (mine.pk, "Đồng chí Chủ tịch dự nửa buổi")
    assert told("slot_overridden") == {"dung", "khanh"}

    sits(page, house, "en", f"/diary/{mine.pk}/change/")
    page.fill("[name=start]", "14h")
    page.fill("[name=end]", "15h")
    page.fill("[name=reason]", "Theo ý kiến đồng chí Chủ tịch")
    sends(page, "save")
    mine.refresh_from_db()
    assert (mine.mark, mine.half, DiaryIssue.objects.count()) == ("changed", "afternoon", 2)
    assert told("slot_changed") == {"dung", "khanh"}
    assert "Điều chỉnh" in page.text_content("main")
    sits(page, house, "hai", "/diary/versions/?week=2026-W48")
    assert "điều chỉnh lần 1" in page.text_content("main").lower()


def test_entry_moves_with_the_keyboard(browser_page: Any, house: Diary) -> None:
    slot = house.put("Họp", half="morning", who=["lam"])
    sits(browser_page, house, "dung", WEEK)
    browser_page.focus(f"[data-slot='{slot.pk}']")
    with browser_page.expect_navigation():
        browser_page.keyboard.press("Alt+ArrowDown")
    slot.refresh_from_db()
    assert slot.half == "afternoon"


def test_entry_is_dragged_to_another_day(browser_page: Any, house: Diary) -> None:
    slot = house.put("Họp", half="morning", who=["lam"])
    sits(browser_page, house, "dung", WEEK)
    cell = f"tr:has([data-slot='{slot.pk}']) [data-date='2026-11-25'][data-half='afternoon']"
    with browser_page.expect_navigation():
        browser_page.drag_and_drop(f"[data-slot='{slot.pk}']", cell)
    slot.refresh_from_db()
    assert (f"{slot.date:%d/%m}", slot.half) == ("25/11", "afternoon")
