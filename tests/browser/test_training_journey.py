"""A course by hand: from the need of the plan to what its learners think of it."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.browser.desk import Desk, send
from tests.browser.reading import let_in
from tests.support.cast import Cast
from tests.support.days import day
from tests.training.conftest import rules
from training.models import Course, TrainingPlan

__all__ = ["rules"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.early]
type Sit = Callable[[str], Desk]


@pytest.fixture
def sit(browser: Any, live_site: str, cast: Cast) -> Iterator[Sit]:
    """Somebody at an own window; the same one each time."""
    desks: dict[str, Desk] = {}

    def of(who: str) -> Desk:
        if who not in desks:
            desks[who] = Desk(browser, live_site)
            let_in(desks[who].page, cast.people[who])
        return desks[who]

    yield of
    for desk in desks.values():
        desk.context.close()


def planned(sit: Sit) -> TrainingPlan:
    """Hải begins the plan of the year that is his office's turn; Dũng enters a need."""
    page = sit("hai").page
    page.goto("/training/plan/new/")
    page.fill("[name=year]", "2027")
    page.fill("[name=needs_by]", day(9))
    send(page)
    assert page.url.endswith("/training/plan/2027/")
    desk = sit("dung")
    desk.page.goto("/training/plan/2027/")
    desk.press("a[href*='/needs/new/']")
    form = desk.page.locator("#loaded form[method=post]")
    form.locator("[name=lines]").fill("Kỹ năng ghi biên bản; 2; I")
    with desk.page.expect_navigation():
        form.locator(".form-actions button").first.click()
    assert "Kỹ năng ghi biên bản" in (desk.page.text_content("#needs") or "")
    return TrainingPlan.objects.get()


def proposed(sit: Sit, plan: TrainingPlan) -> Course:
    """Out of the ticked need, today; with one session."""
    page = sit("hai").page
    page.goto("/training/plan/2027/")
    page.check("[name=need]")
    send(page, "button[form=new-course]")
    assert page.input_value("[name=title]") == "Kỹ năng ghi biên bản"
    assert page.input_value("[name=seats_vpub]") == "2"
    page.fill("[name=opens_on]", day())
    page.fill("[name=closes_on]", day())
    page.select_option("[name=lead_office]", "vpdd")
    page.fill("[name=lead_reason]", "Cơ quan đề xuất chủ trì")
    send(page)
    course = Course.objects.get(plan=plan)
    sit("hai").do("sessions/new", f"/training/courses/{course.pk}/", topic="Thể thức biên bản")
    return course


def enrolled(sit: Sit, at: str, cast: Cast) -> None:
    desk = sit("en")
    desk.page.goto(at)
    desk.press("a[href*='/enrol/']")
    form = desk.page.locator("#loaded form[method=post]")
    for name in ("dung", "khanh"):
        form.locator(f"label:has([name=people][value='{cast.people[name].pk}'])").click()
    with desk.page.expect_navigation():
        form.locator(".form-actions button").first.click()
    desk.do("send", at)


def attended(sit: Sit, course: Course, cast: Cast) -> None:
    """On a phone: one tap a person, without the page being loaded anew."""
    page, session = sit("hai").page, course.sessions.get()
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"/training/courses/{course.pk}/sessions/{session.pk}/attendance/")
    for name in ("dung", "khanh"):
        row = page.locator(".attendance > li", has_text=cast.people[name].full_name)
        row.locator("button[value=present]").click()
        row.locator("button[value=present][aria-pressed=true]").wait_for()
    assert session.attendances.filter(presence="present").count() == 2


def test_course_from_the_need_to_the_feedback(sit: Sit, cast: Cast, rules: None) -> None:
    course = proposed(sit, planned(sit))
    at, desk = f"/training/courses/{course.pk}/", sit("hai")
    desk.do("announce", at)
    enrolled(sit, at, cast)
    desk.do("summon", at)
    attended(sit, course, cast)
    desk.do("hold", at, closed_on=day())
    for name in ("dung", "khanh"):
        scores = {f"score_{number}": "4" for number in range(4)}
        sit(name).do("feedback", at, **scores)
        assert "Cho ý kiến" not in (sit(name).page.text_content("main") or "")
    desk.page.goto(at)
    assert not desk.page.locator("#feedback").count(), "two answers are too few to be shown"
    desk.do("report", at, report_number="21/BC-VP", reported_on=day())
    desk.do("close", at)
    course.refresh_from_db()
    assert (course.state, course.feedback.answered) == (
        "closed",
        sorted([cast.dung.pk, cast.khanh.pk]),
    )
