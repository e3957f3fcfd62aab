"""Pages of meetings, the diary and sessions: readable by all, empty and full, in both looks."""

from typing import Any

import pytest

from meetings.models import Session
from meetings.services import course
from tests.browser.reading import faults, let_in, looked_at
from tests.meetings.conftest import bodies, enter, held, invited
from tests.meetings.test_sessions import plan
from tests.support import rings
from tests.support.cast import Cast
from tests.support.diary import at, make_diary

__all__ = ["bodies", "enter", "held", "invited", "plan"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.early]
EMPTY = (
    "/meetings/",
    "/meetings/?side=lines",
    "/meetings/new/",
    "/meetings/pool/",
    "/meetings/pool/new/",
    "/meetings/templates/",
    "/diary/?week=2026-W48",
    "/diary/new/",
    "/diary/import/",
    "/diary/feeds/",
    "/diary/versions/?week=2026-W48",
    "/sessions/",
)
LONG = "Hội nghị đánh giá tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội " * 6
TABLE = (
    "Ngày\tBuổi\tThời gian\tNội dung\tĐịa điểm\tLãnh đạo chủ trì\n"
    f"Thứ 2 (23/11/2026)\tsáng\t8h30\t{LONG[:400]}\tP. họp 1\tđ/c Lãm; các PCT\n"
)


def test_empty_pages_are_readable_by_all(
    browser_page: Any, complaints: list[str], cast: Cast
) -> None:
    let_in(browser_page, cast.en)
    assert [fault for address in EMPTY for fault in looked_at(browser_page, address)] == []
    assert complaints == []


def test_full_pages_with_long_words_are_readable_by_all(
    browser_page: Any, complaints: list[str], cast: Cast, enter: Any, invited: Any, held: Any
) -> None:
    diary = make_diary(cast)
    first = diary.put(LONG[:480], start=at("08:00"), end=at("10:00"), who=["lam"], place=LONG[:250])
    diary.put("Họp", by="an", half="morning", who=["lam"])
    long, over, called = enter(title=LONG[:480], asked=()), held(), invited()
    course.postpone(task_id=called.pk, reason=LONG[:200], actor=cast.actor("en"))
    let_in(browser_page, cast.en)
    pages = [f"/meetings/{one.pk}/" for one in (long, over, called)]
    pages += ["/meetings/?side=all", "/diary/?week=2026-W48", "/diary/issue/?week=2026-W48"]
    pages += [f"/diary/{first.pk}/", f"/diary/{first.pk}/change/", f"/meetings/{long.pk}/change/"]
    assert [fault for address in pages for fault in looked_at(browser_page, address)] == []
    assert complaints == []


def test_plan_of_a_session_is_readable_by_all(
    browser_page: Any, complaints: list[str], cast: Cast, plan: Session
) -> None:
    let_in(browser_page, cast.hai)
    pages = ["/sessions/", f"/sessions/{plan.pk}/", f"/sessions/{plan.pk}/move/", "/sessions/new/"]
    assert [fault for address in pages for fault in looked_at(browser_page, address)] == []
    assert complaints == []


@pytest.mark.parametrize(
    ("address", "typed"),
    [
        ("/diary/import/", TABLE),
        ("/diary/import/", ""),
        ("/diary/new/", ""),
        ("/meetings/new/", ""),
    ],
)
def test_rows_read_and_faulty_forms_are_readable_by_all(
    browser_page: Any, cast: Cast, address: str, typed: str
) -> None:
    make_diary(cast)
    let_in(browser_page, cast.en)
    # The whole ring sends it anew at each width, and reads both answers.
    read = rings.some(f"{address} {typed[:4]}", (1440, 390), 1)
    for widths in [(1440,), (390,)] if rings.WHOLE else [(1440, 390)]:
        browser_page.set_viewport_size({"width": widths[0], "height": 900})
        browser_page.goto(address)
        if typed:
            browser_page.fill("[name=text]", typed)
        form = browser_page.locator("main form[method=post]").last
        form.evaluate("one => { one.noValidate = true; }")
        with browser_page.expect_navigation():
            form.locator(".form-actions button").first.click()
        for width in widths:
            browser_page.set_viewport_size({"width": width, "height": 900})
            assert width not in read or faults(browser_page) == []
            wide = browser_page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0
