"""Computed deadlines follow the calendar; those that people set do not."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from coordination import moves
from coordination.models import CalendarDay, DeadlineRule
from coordination.workdays import calendars
from notifications.models import Notification
from offices.foundation.actor import Actor
from tasks.models import Deadline, DueChange
from tasks.services.drafts import Due
from tasks.services.logging_rows import deadline_row
from tasks.services.recalendar import carry

pytestmark = pytest.mark.django_db


def wednesday() -> dt.date:
    """At least a week away."""
    today = timezone.localdate()
    return today + dt.timedelta(days=14 - (today.weekday() - 2) % 7)


def counted(cast, *, unit="wd", direction="forward", **more) -> Deadline:
    """Three days over that Wednesday, owed by vpub: forward from Tuesday, back from Friday."""
    rule = DeadlineRule(
        code=f"thu-{unit}-{direction}",
        name="Thử",
        legal_basis="Luật",
        start_event="ngày nhận",
        amount=3,
        unit=unit,
        direction=direction,
    )
    rule.save(actor=Actor.system())
    back = direction == "back"
    start = wednesday() + dt.timedelta(days=2 if back else -1)
    due = start + dt.timedelta(days=-3 if back else 3)
    task = cast.log(by="binh", ask={"vpub": None})
    row = deadline_row(
        cast.part(task, "vpub"), Due(due, rule=rule, set_by="law", starts_on=start), task=task
    )
    row.state = "running"
    for name, value in more.items():
        setattr(row, name, value)
    row.save(actor=Actor.system())
    return row


def with_day_off(day: dt.date):
    """The calendars before and after one more day off."""
    before = calendars()
    CalendarDay(date=day, kind="holiday", name="Ngày thử").save(actor=Actor.system())
    return before, calendars()


def test_forward_moves_later_and_backward_earlier(cast):
    forward, back = counted(cast), counted(cast, direction="back")
    found = {move.deadline_id: move.new for move in moves.foreseen(*with_day_off(wednesday()))}
    assert found == {
        forward.pk: (forward.due_on or dt.date.min) + dt.timedelta(days=3),
        back.pk: (back.due_on or dt.date.max) - dt.timedelta(days=1),
    }


def test_calendar_days_move_only_off_a_day_off(cast):
    row = counted(cast, unit="d")
    assert moves.foreseen(*with_day_off(wednesday())) == []
    (move,) = moves.foreseen(*with_day_off(row.due_on))
    assert move.new == (row.due_on or dt.date.min) + dt.timedelta(days=3)


@pytest.mark.parametrize("state", ["paused", "closed"])
def test_what_does_not_run_stays(cast, state):
    today = timezone.localdate()
    ended = {"outcome": "ended"} if state == "closed" else {"paused_on": today}
    counted(cast, state=state, **ended)
    assert moves.foreseen(*with_day_off(wednesday())) == []


def test_date_never_falls_into_the_past_by_a_calendar(cast):
    today = timezone.localdate()
    row = counted(cast, direction="back")
    row.starts_on, row.due_on = today, calendars()[None].subtract(today, 3)
    row.save(actor=Actor.system())
    assert moves.foreseen(*with_day_off(calendars()[None].previous_working(today))) == []


def test_carried_in_one_batch_and_told(cast):
    rows = [counted(cast), counted(cast, direction="back")]
    assert moves.carry(
        *with_day_off(wednesday()), actor=cast.actor("quan"), reason="TB 1/TB"
    ) == len(rows)
    changes = DueChange.objects.filter(deadline__in=rows)
    assert {change.batch is not None for change in changes} == {True}
    assert len({change.batch for change in changes}) == 1
    assert {change.decided_by for change in changes} == {cast.quan}
    assert Notification.objects.filter(person=cast.cuc, kind="date_changed").count() == 2


def test_only_administrators_carry(cast):
    with pytest.raises(PermissionDenied):
        carry([], actor=cast.actor("binh"), reason="Thử")
