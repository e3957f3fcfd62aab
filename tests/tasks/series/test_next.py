"""One ahead, never in the past, never twice."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from reading.deadlines.reading import Recurrence
from tasks.models import Task
from tasks.series.services.occurrences import make_next, run_all
from tasks.series.services.series import (
    SeriesGiven,
    StaleSeries,
    change_series,
    end_series,
    start_series,
)
from tasks.services.closing import cancel, complete
from tasks.services.delivering import Result
from tasks.states import TaskState, WrongMove
from tests.support.cast import Cast
from tests.tasks.series.conftest import Given, Start, day

pytestmark = pytest.mark.django_db


def dates() -> list[str]:
    return [
        f"{one:%d/%m}" for one in Task.objects.order_by("id").values_list("series_on", flat=True)
    ]


def move(clock: Any, to: dt.date, hour: int = 8) -> None:
    clock.move_to(
        dt.datetime(to.year, to.month, to.day, hour, tzinfo=timezone.get_current_timezone())
    )


def test_the_first_appears_at_once_with_its_hour(cast: Cast, start: Start) -> None:
    series = start()
    task = Task.objects.get()
    due = task.parts.get().deadlines.counted().get()
    assert (task.series, task.created_by) == (series, cast.an)
    assert (due.due_on, due.due_time) == (day("26/11/2026"), dt.time(15))
    assert due.raw == "trước 15 giờ 00 thứ Năm hằng tuần"


def test_twice_in_one_day_makes_no_double(start: Start) -> None:
    start()
    assert (run_all(), run_all()) == (0, 0)
    assert dates() == ["26/11"]


def test_the_next_appears_the_day_after(start: Start, monday: Any) -> None:
    start()
    move(monday, day("26/11/2026"))
    assert run_all() == 0
    move(monday, day("27/11/2026"))
    assert run_all() == 1
    assert dates() == ["26/11", "03/12"]


def test_an_outage_of_three_weeks_leaves_no_task_in_the_past(start: Start, monday: Any) -> None:
    start()
    move(monday, day("18/12/2026"))
    assert (run_all(), run_all()) == (1, 0)
    assert dates() == ["26/11", "24/12"]


def test_completing_one_makes_the_next(cast: Cast, start: Start) -> None:
    start("ngày 20 hằng tháng")
    task = Task.objects.get()
    result = Result(dated=timezone.localdate(), number="1-BC/VPTU")
    complete(task_id=task.pk, result=result, actor=cast.actor("binh"))
    assert dates() == ["20/12", "20/01"]
    assert run_all() == 0


def test_cancelling_one_leaves_the_rest(cast: Cast, start: Start) -> None:
    start()
    cancel(task_id=Task.objects.get().pk, reason="Nghỉ họp", actor=cast.actor("an"))
    assert run_all() == 1
    assert dates() == ["26/11", "03/12"]


def test_an_hour_already_past_is_not_owed_today(start: Start, monday: Any) -> None:
    move(monday, day("26/11/2026"), hour=16)
    start()
    assert dates() == ["03/12"]


def test_it_waits_for_the_days_it_appears_before(start: Start, monday: Any) -> None:
    start("ngày 20 hằng tháng", appears_days=5, day_off="earlier")
    assert dates() == []
    move(monday, day("10/12/2026"))
    assert run_all() == 0
    move(monday, day("11/12/2026"))
    assert run_all() == 1


def test_in_tet_the_task_is_due_before_it(tet: None, start: Start, monday: Any) -> None:
    move(monday, day("29/01/2027"))
    start(starts_on=day("11/02/2027"), day_off="earlier")
    due = Task.objects.get().parts.get().deadlines.counted().get()
    assert due.due_on == day("03/02/2027")


def test_an_ended_one_makes_none(cast: Cast, start: Start, monday: Any) -> None:
    series = start()
    end_series(series_id=series.pk, reason="Quy chế mới", actor=cast.actor("mai"))
    move(monday, day("27/11/2026"))
    assert run_all() == 0
    assert make_next(series_id=series.pk, today=day("27/11/2026")) is None
    with pytest.raises(WrongMove):
        end_series(series_id=series.pk, reason="Lần nữa", actor=cast.actor("an"))


def test_ending_needs_a_reason(cast: Cast, start: Start) -> None:
    with pytest.raises(WrongMove):
        end_series(series_id=start().pk, reason="  ", actor=cast.actor("an"))


def test_a_change_counts_for_those_to_come(
    cast: Cast, start: Start, given: Given, monday: Any
) -> None:
    series = start()
    change_series(
        series_id=series.pk,
        given=given("thứ Sáu hằng tuần", title="Mới"),
        version=1,
        actor=cast.actor("an"),
    )
    assert Task.objects.get().title == "Trao đổi tình hình trong tuần"
    move(monday, day("27/11/2026"))
    run_all()
    assert list(Task.objects.order_by("id").values_list("title", flat=True))[1:] == ["Mới"]
    assert dates() == ["26/11", "27/11"]


def test_the_second_saver_is_told(cast: Cast, start: Start, given: Given) -> None:
    series = start()
    changed = given(description="Kèm số liệu")
    change_series(series_id=series.pk, given=changed, version=1, actor=cast.actor("an"))
    with pytest.raises(StaleSeries):
        change_series(series_id=series.pk, given=given(), version=1, actor=cast.actor("mai"))


def test_another_office_may_neither_change_nor_end(cast: Cast, start: Start, given: Given) -> None:
    series = start()
    with pytest.raises(PermissionDenied):
        end_series(series_id=series.pk, reason="Không", actor=cast.actor("en"))
    with pytest.raises(PermissionDenied):
        change_series(series_id=series.pk, given=given(), actor=cast.actor("dung"))


def test_who_may_not_log_starts_none(cast: Cast, given: Given) -> None:
    with pytest.raises(PermissionDenied):
        start_series(given=given(), actor=cast.actor("quan"))
    with pytest.raises(ValidationError):
        start_series(given=given(), actor=cast.actor("son"))


def test_requests_carry_their_own_earlier_dates(cast: Cast, start: Start) -> None:
    asks = ({"office": "vpub", "ask": "Gửi số liệu", "days_before": 2},)
    start(requests=asks, informed=("vpdd",))
    task = Task.objects.get()
    part = cast.part(task, "vpub")
    assert (part.ask, part.deadlines.get().due_on) == ("Gửi số liệu", day("24/11/2026"))
    assert cast.part(task, "vpdd").role == "informed"
    assert task.state == TaskState.TO_RELEASE  # an officer's request waits for the leader


def test_a_chief_s_series_goes_out_by_itself(cast: Cast, given: Given, monday: Any) -> None:
    asks = ({"office": "vpub", "ask": "Gửi số liệu", "days_before": 0},)
    start_series(given=given(requests=asks), actor=cast.actor("binh"))
    assert Task.objects.get().state == TaskState.OPEN


def test_when_the_creator_has_left_the_chief_logs(cast: Cast, start: Start, monday: Any) -> None:
    start(finds="person", assignee=cast.an)
    assert cast.part(Task.objects.get(), "vptu").assignee == cast.an
    cast.an.refresh_from_db()
    cast.an.is_active = False
    cast.an.save(actor=cast.actor("binh"))
    move(monday, day("27/11/2026"))
    run_all()
    second = Task.objects.latest("id")
    assert (second.created_by, cast.part(second, "vptu").assignee) == (cast.binh, cast.mai)


def test_what_stands_in_the_way_is_told_and_stops_no_other(
    cast: Cast, start: Start, monday: Any
) -> None:
    from coordination.models import Responsibility

    first, second = start(), start(area=cast.areas[1])
    for row in Responsibility.objects.filter(area=cast.areas[3]):
        row.delete(actor=cast.actor("quan"))
    move(monday, day("27/11/2026"))
    assert run_all() == 1
    first.refresh_from_db()
    second.refresh_from_db()
    assert first.trouble and not second.trouble


def test_the_title_takes_the_numbers_of_its_turn(start: Start) -> None:
    start(title="Giao ban tháng {tháng}, tuần {tuần}, quý {quý}")
    assert Task.objects.get().title == "Giao ban tháng 11/2026, tuần 48, quý IV/2026"


def test_a_series_of_area_five_is_restricted(cast: Cast, start: Start) -> None:
    assert start(area=cast.areas[5], access="open").access == "restricted"
    assert Task.objects.get().access == "restricted"


def test_saving_a_series_without_a_change_writes_no_history(cast):
    given = SeriesGiven(
        title="Trao đổi tuần",
        area=cast.areas[3],
        lead_office=cast.offices["vptu"],
        starts_on=timezone.localdate() + dt.timedelta(days=90),
        appears_days=1,
        rule=Recurrence("week", weekday=3),
        recurrence="thứ Năm hằng tuần",
    )
    series = start_series(given=given, actor=cast.actor("an"))
    kept = series.history.count(), series.version
    change_series(series_id=series.pk, given=given, actor=cast.actor("an"))
    series.refresh_from_db()
    assert (series.history.count(), series.version) == kept
