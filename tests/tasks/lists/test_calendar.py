"""Lịch thời hạn: what one may see falls on its day; days off are greyed."""

import datetime as dt

import pytest

from coordination.models import CalendarDay
from tests.tasks.lists.conftest import codes, day

pytestmark = pytest.mark.django_db


def test_a_month_counts_what_one_may_see(cast, send):
    for number in range(5):
        send(f"Việc số {number}", due=0)
    text = cast.client("an").get("/tasks/calendar/").content.decode()
    assert "5 nhiệm vụ" in text
    assert "và 2 nhiệm vụ nữa" in text
    assert "Việc số 0" in text
    foreign = cast.client("phuc").get("/tasks/calendar/").content.decode()
    assert "nhiệm vụ nữa" not in foreign
    assert "Việc số" not in foreign


def test_a_week_shows_the_rows_and_its_days_off(cast, send):
    task = send(due=0)
    holiday = CalendarDay(date=day(0), kind="holiday", name="Ngày lễ thử", source="Thông báo 1")
    holiday.save(actor=cast.actor("quan"))
    address = f"/tasks/calendar/?view=week&day={day(0).isoformat()}"
    assert codes(cast.client("an"), address) == [task.code]
    assert "Ngày lễ thử" in cast.client("an").get(address).content.decode()
    assert codes(cast.client("phuc"), address) == []


@pytest.mark.parametrize(
    "query", ["day=x", "day=0001-01-01", "day=9999-12-31", "view=x", "day=%00"]
)
@pytest.mark.parametrize("view", ["week", "month"])
def test_odd_addresses_fall_back_to_today(cast, query, view):
    assert cast.client("an").get(f"/tasks/calendar/?view={view}&{query}").status_code == 200


def test_the_list_of_a_day_holds_its_tasks(cast, send):
    task = send(due=3)
    send(due=4)
    address = f"/tasks/?day={(day(0) + dt.timedelta(days=3)).isoformat()}"
    assert codes(cast.client("an"), address) == [task.code]
    assert cast.client("an").get("/tasks/?day=hôm-nào").status_code == 200


def test_statements_do_not_grow(cast, send, django_assert_max_num_queries):
    client = cast.client("an")
    for rows in (1, 12):
        for number in range(rows):
            send(f"Việc {number}", due=0)
        for view in ("week", "month"):
            client.get(f"/tasks/calendar/?view={view}")
            with django_assert_max_num_queries(12):
                client.get(f"/tasks/calendar/?view={view}")
