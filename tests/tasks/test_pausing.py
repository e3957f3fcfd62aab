"""A deadline stands still and runs on: from the decision's date, in its own unit, off days off."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import F
from hypothesis import given
from hypothesis import strategies as st

from coordination.defaults.days import DAYS
from coordination.models import CalendarDay, DeadlineRule
from coordination.services.clocks import resume_due as count_on
from coordination.workdays import build
from offices.foundation.actor import Actor
from tasks.models import Deadline, DueChange
from tasks.services import closing, pausing
from tasks.states import WrongMove
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.tasks.verbs.conftest import press  # noqa: F401 (a fixture)
from tests.tasks.verbs.stages import due_paused, paused, working

CALENDAR = build(CalendarDay(**day._asdict()) for day in DAYS if day.is_on)
DAY = st.dates(dt.date(2026, 1, 5), dt.date(2026, 11, 30))
SPAN = st.integers(0, 60)


def count(due, stop, back, unit):
    return count_on(due_on=due, paused_on=stop, resumed_on=back, unit=unit, calendar=CALENDAR)


@given(stop=DAY, left=SPAN, away=SPAN)
def test_calendar_days_left_are_neither_lost_nor_won(stop, left, away):
    back = stop + dt.timedelta(days=away)
    found = count(stop + dt.timedelta(days=left), stop, back, "d")
    assert (found.raw_on - back).days == left
    assert found.due_on == CALENDAR.roll_forward(found.raw_on)


@given(stop=DAY, left=SPAN, away=SPAN)
def test_working_days_left_are_neither_lost_nor_won(stop, left, away):
    back, due = stop + dt.timedelta(days=away), CALENDAR.add(stop, left)
    found = count(due, stop, back, "wd")
    assert CALENDAR.between(back, found.due_on) == left or (left == 0 and found.raw_on == back)
    assert CALENDAR.is_working(found.due_on)


@given(stop=DAY, left=SPAN, away=SPAN, unit=st.sampled_from(["d", "wd"]))
def test_a_pause_never_makes_a_date_earlier(stop, left, away, unit):
    due = stop + dt.timedelta(days=left)
    assert count(due, stop, stop + dt.timedelta(days=away), unit).due_on >= due


def test_days_left_that_end_in_tet_move_behind_it():
    found = count(dt.date(2026, 2, 3), dt.date(2026, 1, 30), dt.date(2026, 2, 13), "d")
    assert (found.raw_on, found.due_on) == (dt.date(2026, 2, 17), dt.date(2026, 2, 23))


def test_a_worked_saturday_counts_as_a_day_left():
    """22 August 2026 is worked in place of the 31st: Friday and Saturday are the two days left."""
    found = count(dt.date(2026, 8, 6), dt.date(2026, 8, 4), dt.date(2026, 8, 20), "wd")
    assert found.due_on == dt.date(2026, 8, 22)


def due_of(cast: Cast, task, office="vpub") -> Deadline:
    return cast.part(task, office).deadlines.get(is_internal=False)


def since(due: Deadline, days: int, unit: str = "") -> Deadline:
    """As if it had been stopped that many days ago, under a rule of that unit."""
    due.paused_on, due.starts_on = in_days(-days), in_days(-days - 2)
    if unit:
        due.rule = DeadlineRule(
            code=f"thu-{unit}",
            name="Thử",
            legal_basis="Luật",
            start_event="ngày nhận",
            amount=9,
            unit=unit,
        )
        due.rule.save(actor=Actor.system())
    due.save(actor=Actor.system())
    return due


@pytest.mark.django_db
@pytest.mark.parametrize("unit", ["d", "wd"])
def test_running_on_counts_from_the_decision_in_the_unit_of_the_rule(cast: Cast, unit):
    due = since(due_of(cast, due_paused(cast)), 9, unit)
    pausing.resume_due(
        deadline_id=due.pk, reason="Đã có ý kiến", decided_on=in_days(-4), actor=cast.actor("binh")
    )
    after = Deadline.objects.get(pk=due.pk)
    by_law = count_on(
        due_on=due.due_on,
        paused_on=in_days(-9),
        resumed_on=in_days(-4),
        unit=unit,
        calendar=build([]),
    )
    assert (after.state, after.due_on, after.paused_on) == ("running", by_law.due_on, None)
    assert after.working[-len(by_law.working) :] == list(by_law.working)


@pytest.mark.django_db
def test_the_change_tells_old_new_reason_and_the_date_of_the_decision(cast: Cast):
    due = since(due_of(cast, due_paused(cast)), 9)
    pausing.resume_due(
        deadline_id=due.pk, reason="Đã có ý kiến", decided_on=in_days(-4), actor=cast.actor("binh")
    )
    change = DueChange.objects.get(deadline=due)
    assert (change.old_due_on, change.reason) == (due.due_on, "Đã có ý kiến")
    assert change.new_due_on == Deadline.objects.get(pk=due.pk).due_on
    assert (change.kind, change.decision_on) == ("suspension", in_days(-4))


@pytest.mark.django_db
@pytest.mark.parametrize("days", [-10, 1])
def test_a_decision_before_the_pause_or_after_today_is_refused(cast: Cast, days):
    due = since(due_of(cast, due_paused(cast)), 9)
    with pytest.raises(ValidationError) as refused:
        pausing.resume_due(
            deadline_id=due.pk, reason="x", decided_on=in_days(days), actor=cast.actor("binh")
        )
    assert "decided_on" in refused.value.message_dict
    assert Deadline.objects.get(pk=due.pk).state == "paused"


@pytest.mark.django_db
def test_the_task_running_on_leaves_a_date_stopped_alone(cast: Cast):
    task = due_paused(cast)
    binh = cast.actor("binh")
    closing.pause(task_id=task.pk, reason="Chờ", review_on=in_days(9), actor=binh)
    closing.resume(task_id=task.pk, reason="Tiếp", actor=binh)
    states = dict(task.deadlines.filter(is_internal=False).values_list("office__code", "state"))
    assert states == {"vptu": "running", "vpdd": "running", "vpub": "paused"}


@pytest.mark.django_db
def test_the_whole_task_runs_on_from_the_decision_too(cast: Cast):
    task = paused(cast)
    for row in task.deadlines.filter(state="paused"):
        since(row, 9)
    old = due_of(cast, task).due_on or dt.date.max
    binh = cast.actor("binh")
    closing.resume(task_id=task.pk, reason="Tiếp", decided_on=in_days(-7), actor=binh)
    assert due_of(cast, task).due_on == build([]).roll_forward(old + dt.timedelta(days=2))


@pytest.mark.django_db
def test_what_was_missed_before_the_pause_is_missed_by_as_much_after_it(cast: Cast):
    due = since(due_of(cast, due_paused(cast)), 9)
    due.due_on = due.first_due_on = in_days(-12)
    due.save(actor=Actor.system())
    pausing.resume_due(deadline_id=due.pk, reason="x", actor=cast.actor("binh"))
    assert Deadline.objects.get(pk=due.pk).due_on == in_days(-3)


@pytest.mark.django_db
def test_only_who_decides_on_a_date_stops_it_and_only_while_it_runs(cast: Cast):
    due = due_of(cast, working(cast))
    with pytest.raises(PermissionDenied):
        pausing.pause_due(deadline_id=due.pk, reason="x", actor=cast.actor("en"))
    pausing.pause_due(deadline_id=due.pk, reason="x", actor=cast.actor("binh"))
    with pytest.raises(WrongMove):
        pausing.pause_due(deadline_id=due.pk, reason="x", actor=cast.actor("binh"))


@pytest.mark.django_db
def test_the_page_asks_for_the_date_and_the_course_tells_it(cast: Cast, press):  # noqa: F811
    task = due_paused(cast)
    since(due_of(cast, task), 9)
    assert press("binh", task, "resume_due", reason="x", decided_on="").status_code == 422
    day = in_days(-4).strftime("%d/%m/%Y")
    assert press("binh", task, "resume_due", reason="x", decided_on=day).status_code == 302
    page = cast.client("binh").get(f"/tasks/{task.pk}/history/").content.decode()
    assert f"từ quyết định ngày {day}" in page
    assert "đã tạm dừng tính thời hạn" in page


@pytest.mark.django_db
def test_stopped_and_run_on_within_a_day_the_date_is_said_to_stay(cast: Cast, press):  # noqa: F811
    task = due_paused(cast)
    today = in_days(0).strftime("%d/%m/%Y")
    assert press("binh", task, "resume_due", reason="x", decided_on=today).status_code == 302
    # On a day off the date moves behind it; here it stays.
    DueChange.objects.update(new_due_on=F("old_due_on"))
    page = cast.client("binh").get(f"/tasks/{task.pk}/history/").content.decode()
    assert "không đổi" in page
    due = DueChange.objects.get().old_due_on.strftime("%d/%m/%Y")
    assert f"{due} chuyển thành {due}" not in page
    assert f"từ {due} đến {due}" not in page
