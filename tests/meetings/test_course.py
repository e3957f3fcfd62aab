"""From draft to closed; postponed, brought forward, cancelled: along the table and no other way."""

import datetime as dt

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError

from meetings.detail.page import offered
from meetings.models import Meeting
from meetings.services import course
from meetings.states import MEETING_MOVES, MeetingState
from notifications.models import Notification
from tasks.models import DueChange
from tasks.states import WrongMove
from tests.meetings.conftest import Enter
from tests.support.cast import Cast
from tests.support.days import in_days


def test_every_move_leads_somewhere_and_every_state_is_reached() -> None:
    reached = {move.target for move in MEETING_MOVES.values()} | {MeetingState.DRAFT}
    assert reached == set(MeetingState)


def test_a_step_outside_the_table_is_refused(cast: Cast, enter: Enter) -> None:
    meeting = enter()
    with pytest.raises(WrongMove):
        course.close(task_id=meeting.pk, actor=cast.actor("en"))


def test_another_office_does_not_move_it(cast: Cast, enter: Enter) -> None:
    with pytest.raises(PermissionDenied):
        course.postpone(task_id=enter().pk, reason="x", actor=cast.actor("an"))


def test_invited_are_told_once_and_may_read(cast: Cast, invited: Enter) -> None:
    meeting = invited()
    course.invite(task_id=meeting.pk, actor=cast.actor("en"))
    told = Notification.objects.filter(kind="meeting_invited", task_id=meeting.pk)
    assert set(told.values_list("person__username", flat=True)) == {"phuc", "mai"}
    assert cast.client("phuc").get(f"/meetings/{meeting.pk}/").status_code == 200


def test_the_furthest_step_is_the_next(cast: Cast, enter: Enter, invited: Enter) -> None:
    """Invitations may be sent again; the one button in colour leads on."""
    shown = [(meeting := invited()), enter()]
    course.invite(task_id=meeting.pk, actor=cast.actor("en"))
    meeting.refresh_from_db()
    steps = [[verb.name for verb in offered(one)["first"]] for one in shown]
    assert steps == [["hold"], ["invite"]]
    assert "invite" in [verb.name for verb in offered(meeting)["rest"]]


def test_nobody_entered_nobody_invited(cast: Cast, enter: Enter) -> None:
    with pytest.raises(ValidationError):
        course.invite(task_id=enter().pk, actor=cast.actor("en"))


def test_moved_day_takes_papers_and_its_own_date_along(cast: Cast, invited: Enter) -> None:
    meeting = invited()
    paper = cast.part(meeting.task, "vptu").deadlines.get()
    assert meeting.on is not None
    assert paper.due_on is not None
    before, earlier = paper.due_on, meeting.on - dt.timedelta(days=4)
    course.bring_forward(
        task_id=meeting.pk, on=earlier, reason="Trùng lịch", actor=cast.actor("en")
    )
    paper.refresh_from_db()
    meeting.day_deadline.refresh_from_db()
    assert paper.due_on < before
    assert meeting.day_deadline.due_on == earlier
    changes = DueChange.objects.filter(deadline__task=meeting.task)
    assert {c.kind for c in changes} == {"rescheduled"}
    assert len({c.batch for c in changes}) == 1
    assert Meeting.objects.get(pk=meeting.pk).state == MeetingState.FORWARD


def test_postponed_then_called_for_a_new_day(cast: Cast, invited: Enter) -> None:
    meeting, actor = invited(), cast.actor("en")
    course.postpone(task_id=meeting.pk, reason="Đồng chí chủ trì bận", actor=actor)
    again = course.reschedule(task_id=meeting.pk, on=in_days(30), time_words="chiều", actor=actor)
    assert (again.state, again.on, again.half) == ("invited", in_days(30), "afternoon")
    assert again.first_on == meeting.on
    told = Notification.objects.filter(task_id=meeting.pk, person=cast.phuc)
    assert {n.kind for n in told} >= {"meeting_invited", "meeting_postponed", "meeting_moved"}


def test_forward_means_earlier(cast: Cast, invited: Enter) -> None:
    with pytest.raises(ValidationError):
        course.bring_forward(
            task_id=invited().pk, on=in_days(40), reason="x", actor=cast.actor("en")
        )


def test_cancelled_meeting_owes_nothing_and_stops_its_task(cast: Cast, invited: Enter) -> None:
    meeting = invited()
    course.cancel(task_id=meeting.pk, reason="Không họp", actor=cast.actor("en"))
    meeting.task.refresh_from_db()
    assert meeting.task.state == "stopped"
    assert not meeting.task.deadlines.running().exists()


def test_held_meeting_meets_its_own_date_on_that_day(held: Enter) -> None:
    meeting = held(days_ago=2)
    meeting.day_deadline.refresh_from_db()
    assert (meeting.state, meeting.day_deadline.outcome) == ("held", "met")
    assert meeting.day_deadline.met_on == in_days(-2)


def test_a_day_to_come_is_not_held(cast: Cast, enter: Enter) -> None:
    with pytest.raises(ValidationError):
        course.hold(task_id=enter().pk, held_on=in_days(3), actor=cast.actor("en"))


def test_closed_without_notice_needs_a_reason_and_completes_the_task(
    cast: Cast, held: Enter
) -> None:
    meeting, actor = held(asked=()), cast.actor("en")
    with pytest.raises(ValidationError):
        course.close(task_id=meeting.pk, actor=actor)
    course.close(task_id=meeting.pk, why_no_notice="Làm việc nội bộ", actor=actor)
    meeting.task.refresh_from_db()
    assert (meeting.task.state, meeting.task.done_on) == ("done", meeting.on)


def test_page_offers_what_fits_and_says_why_not(cast: Cast, enter: Enter) -> None:
    meeting = enter()
    page = cast.client("en").get(f"/meetings/{meeting.pk}/").content.decode()
    assert f"/meetings/{meeting.pk}/invite/" in page
    assert f"/meetings/{meeting.pk}/close/" not in page
    answer = cast.client("en").post(f"/meetings/{meeting.pk}/close/", {"why_no_notice": "x"})
    assert answer.status_code == 422


def test_reader_of_another_office_sees_no_button(cast: Cast, enter: Enter) -> None:
    meeting = enter()
    page = cast.client("an").get(f"/meetings/{meeting.pk}/").content.decode()
    assert "/invite/" not in page
    assert mail.outbox == []
