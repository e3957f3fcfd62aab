"""A trip by hand: a clash solved, approved, moved, back, reported, its conclusions tasks."""

from collections.abc import Iterator
from typing import Any

import pytest

from diary.models import Slot
from tasks.models import Task
from tests.browser.desk import Desk, send
from tests.browser.reading import let_in
from tests.browser.test_meeting_journey import sends
from tests.support.cast import Cast
from tests.support.days import day, in_days
from tests.support.diary import Diary, at
from tests.trips.conftest import province
from trips.models import Trip

__all__ = ["province"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.early]
PROGRAMME = """8h00-10h00 làm việc tại xã Suối Bưởi / đ/c Lãm / xe 19A-000.01
14h00 khảo sát tại phường Sông Mai / đ/c Lãm"""
NOTICE = "1. Giao Văn phòng UBND tỉnh tổng hợp kiến nghị của xã Suối Bưởi."


@pytest.fixture
def desk(browser: Any, live_site: str, cast: Cast) -> Iterator[Desk]:
    """Én's: chief of the office that leads."""
    found = Desk(browser, live_site)
    let_in(found.page, cast.en)
    yield found
    found.context.close()


def entered(desk: Desk, province: Diary) -> Trip:
    """The car is taken at that hour: told, then another one is named."""
    page = desk.page
    page.goto("/trips/new/")
    page.fill("[name=title]", "Làm việc tại xã Suối Bưởi")
    page.select_option("[name=head]", str(province.leaders["lam"].pk))
    page.fill("[name=from_on]", day())
    page.fill("[name=programme]", PROGRAMME)
    send(page)
    assert "Họp giao ban" in (page.text_content("main") or "")
    assert not Trip.objects.exists()
    page.fill("[name=programme]", PROGRAMME.replace(" / xe 19A-000.01", ""))
    send(page)
    return Trip.objects.select_related("task").get()


def moved(desk: Desk, at_page: str) -> None:
    """The preview first, then the confirmation."""
    page = desk.page
    page.goto(f"{at_page}move/")
    page.fill("[name=from_on]", day(1))
    send(page, "main form[method=get] .form-actions button >> nth=0")
    page.fill("[name=reason]", "Đồng chí trưởng đoàn bận họp")
    send(page)


def concluded(desk: Desk, trip: Trip) -> Task:
    page = desk.page
    sends(page, "/notice/", {"abstract": "Kết luận chuyến công tác", "text": NOTICE})
    send(page, ".line-open .line-acts form button")
    return Task.objects.get(conclusion__task=trip.task)


def test_trip_from_its_programme_to_the_tasks_it_leaves(
    desk: Desk, cast: Cast, province: Diary
) -> None:
    province.put(
        "Họp giao ban", date=in_days(0), start=at("09:00"), end=at("10:30"), cars=(province.car,)
    )
    trip = entered(desk, province)
    here = f"/trips/{trip.pk}/"
    desk.do("send", here)
    desk.do("approve", here)
    moved(desk, here)
    slots = Slot.objects.filter(task=trip.task, mark="")
    assert set(slots.values_list("date", flat=True)) == {in_days(1)}
    Trip.objects.filter(pk=trip.pk).update(from_on=in_days(0), to_on=in_days(0))  # a day has passed
    desk.do("note-return", here, returned_on=day())
    child = concluded(desk, trip)
    assert child.parent_id == trip.pk
    desk.do("report", here, report_number="12/BC-UBND")
    desk.do("close", here)
    trip.refresh_from_db()
    trip.task.refresh_from_db()
    assert (trip.state, trip.task.state) == ("closed", "done")
    with desk.page.expect_download() as paper:
        desk.press("a[href$='chuong-trinh.docx']")
    assert paper.value.suggested_filename.endswith(".docx")
