"""The course of a course: dates of each office, summons, sessions in the diary, end, report."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from diary.models import Slot
from notifications.models import Notification
from tasks.models import Deadline
from tasks.services import delivering, receiving
from tasks.states import WrongMove
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.support.diary import at, diary
from tests.training.conftest import Enter, quota_of
from training.services import attendance, course, learners, sessions
from training.services.entering import tie_trip
from training.services.sessions import SessionFacts

__all__ = ["diary"]
pytestmark = pytest.mark.django_db


def open_codes(task: object) -> list[str]:
    rows = Deadline.objects.open_ends().filter(task=task, rule__isnull=False)
    return sorted(rows.values_list("rule__code", flat=True))


def test_each_office_owes_its_list_by_its_own_date(announced: Enter, cast: Cast) -> None:
    """A stated date is not shifted, whatever day it falls on; without one the rule counts."""
    made = announced(seats={"vpub": 2}, words="trước ngày 25/11/2026")
    owed = cast.part(made.task, "vpub").deadlines.get()
    assert (owed.due_on, owed.raw) == (dt.date(2026, 11, 24), "trước ngày 25/11/2026")
    other = announced(seats={"vptu": 1, "vpub": 2, "vpdd": 2})
    days = {q.office.code: q.deadline.due_on for q in other.quotas.select_related("deadline")}
    assert days.keys() == {"vptu", "vpub", "vpdd"}
    assert all(day is not None and day < other.opens_on for day in days.values())
    assert "dt-trieu-tap" in open_codes(other.task)


def test_unreadable_date_of_a_list_is_refused(enter: Enter) -> None:
    with pytest.raises(ValidationError) as refused:
        enter(words="khẩn trương")
    assert "list_vptu" in refused.value.message_dict


def test_only_a_leader_of_the_office_sends_its_list(announced: Enter, enrol, cast: Cast) -> None:
    made = announced()
    given = {"task_id": made.pk, "quota_id": quota_of(made, "vpub")}
    with pytest.raises(ValidationError):
        learners.send_list(**given, actor=cast.actor("en"))
    enrol(made, "vpub", "dung", by="cuc")
    with pytest.raises(PermissionDenied):
        learners.send_list(**given, actor=cast.actor("cuc"))
    learners.send_list(**given, actor=cast.actor("en"))
    part = cast.part(made.task, "vpub")
    assert (part.state, part.deadlines.get().outcome) == ("delivered", "met")
    assert made.quotas.get(office__code="vpub").sent_on == in_days(0)


def test_list_that_came_on_the_page_of_the_task_is_noted(announced: Enter, cast: Cast) -> None:
    made = announced()
    part = cast.part(made.task, "vpub")
    receiving.receive_part(part_id=part.pk, actor=cast.actor("en"))
    receiving.assign_part(part_id=part.pk, assignee=cast.dung, actor=cast.actor("en"))
    delivering.deliver_part(part_id=part.pk, answer="Cử đồng chí Dũng", actor=cast.actor("en"))
    assert made.quotas.get(office__code="vpub").sent_on == in_days(0)


def test_summons_tells_learners_and_shows_the_sessions(summoned: Enter, cast: Cast) -> None:
    made = summoned()
    told = Notification.objects.filter(kind="training_summoned", task_id=made.pk)
    assert {row.person.username for row in told} == {"an", "dung", "cuc"}
    slot = made.sessions.get().slot
    assert (slot.state, slot.date, slot.task_id) == ("asked", made.opens_on, made.pk)
    assert cast.part(made.task, "vpub").state == "noted"
    assert open_codes(made.task) == []


def test_nobody_is_summoned_without_a_list_or_a_session(announced: Enter, cast: Cast) -> None:
    made = announced()
    with pytest.raises(ValidationError):
        course.summon(task_id=made.pk, actor=cast.actor("binh"))


def test_call_for_learners_is_a_leaders_act(enter: Enter, cast: Cast) -> None:
    made = enter()
    with pytest.raises(PermissionDenied):
        course.announce(task_id=made.pk, actor=cast.actor("an"))


def test_session_moved_moves_its_entry_and_tells_once(summoned: Enter, cast: Cast) -> None:
    made = summoned()
    before = made.sessions.get()
    facts = SessionFacts(on=in_days(21), topic=before.topic, half="afternoon")
    for _press in range(2):
        sessions.change_session(
            task_id=made.pk, session_id=before.pk, facts=facts, actor=cast.actor("binh")
        )
    after = made.sessions.select_related("slot").get()
    assert (after.slot_id, after.slot.date, after.slot.half) == (
        before.slot_id,
        in_days(21),
        "afternoon",
    )
    assert Notification.objects.filter(kind="training_moved", person=cast.dung).count() == 1


def test_room_taken_is_refused_until_a_reason_is_given(summoned: Enter, diary, cast: Cast) -> None:
    made = summoned()
    taken = {"date": in_days(21), "start": at("08:00"), "end": at("10:00")}
    diary.put("Họp giao ban", place="Phòng họp 1", **taken)
    here = f"/training/courses/{made.pk}/sessions/new/"
    sent = {
        "on": f"{in_days(21):%d/%m/%Y}",
        "half": "morning",
        "start": "08:30",
        "end": "09:30",
        "topic": "Thực hành",
        "place": "Phòng họp 1",
    }
    answer = cast.client("binh").post(here, sent)
    assert answer.status_code == 422
    assert "Họp giao ban" in answer.content.decode()
    answer = cast.client("binh").post(here, {**sent, "override": "Đã thống nhất"})
    assert (answer.status_code, made.sessions.count()) == (302, 2)


def test_session_outside_of_the_days_is_refused(enter: Enter, cast: Cast) -> None:
    made = enter()
    facts = SessionFacts(on=in_days(40), topic="Thực hành")
    with pytest.raises(ValidationError):
        sessions.add_session(task_id=made.pk, facts=facts, actor=cast.actor("binh"))


def test_new_day_moves_sessions_dates_and_entries(summoned: Enter, cast: Cast) -> None:
    made, actor = summoned(), cast.actor("binh")
    course.postpone(task_id=made.pk, reason="Mưa lũ", actor=actor)
    assert made.sessions.get().slot.mark == "postponed"
    course.reschedule(task_id=made.pk, opens_on=in_days(27), reason="Nước rút", actor=actor)
    made.refresh_from_db()
    session = made.sessions.select_related("slot").get()
    assert (made.closes_on, session.on, session.slot.date) == (
        in_days(28),
        in_days(27),
        in_days(27),
    )
    assert session.slot.mark == ""
    assert open_codes(made.task) == ["dt-trieu-tap"]


def test_nobody_is_late_while_no_new_day_is_known(announced: Enter, cast: Cast) -> None:
    made, actor = announced(), cast.actor("binh")
    owed = made.task.deadlines.filter(rule__code="dt-danh-sach")
    course.postpone(task_id=made.pk, reason="Trùng kỳ họp", actor=actor)
    assert set(made.task.deadlines.open_ends().values_list("state", flat=True)) == {"paused"}
    course.reschedule(task_id=made.pk, opens_on=in_days(40), reason="Sau kỳ họp", actor=actor)
    assert set(owed.values_list("state", "starts_on")) == {("running", in_days(40))}


def test_not_held_without_attendance(summoned: Enter, cast: Cast) -> None:
    made, actor = summoned(opens=-1, closes=0), cast.actor("binh")
    with pytest.raises(ValidationError):
        course.hold(task_id=made.pk, closed_on=in_days(0), actor=actor)
    session = made.sessions.get()
    attendance.mark_rest_present(task_id=made.pk, session_id=session.pk, actor=actor)
    course.hold(task_id=made.pk, closed_on=in_days(0), actor=actor)
    assert open_codes(made.task) == ["dt-bao-cao"]


def test_attendance_of_a_future_session_is_refused(summoned: Enter, cast: Cast) -> None:
    made = summoned()
    session = made.sessions.get()
    with pytest.raises(WrongMove):
        attendance.mark_rest_present(
            task_id=made.pk, session_id=session.pk, actor=cast.actor("binh")
        )


def test_course_abroad_has_its_own_date_of_report(held: Enter) -> None:
    assert open_codes(held(abroad=True).task) == ["dt-bao-cao-nuoc-ngoai"]


def test_report_meets_its_date_and_closing_completes_the_task(held: Enter, cast: Cast) -> None:
    made, actor = held(), cast.actor("binh")
    course.report(task_id=made.pk, report_number="21/BC-VPTU", reported_on=in_days(0), actor=actor)
    assert open_codes(made.task) == []
    course.close(task_id=made.pk, actor=actor)
    made.task.refresh_from_db()
    assert (made.task.state, made.task.done_on) == ("done", in_days(0))


def test_cancelled_course_owes_nothing_and_stands_off(summoned: Enter, cast: Cast) -> None:
    made = summoned()
    course.cancel(task_id=made.pk, reason="Gộp lớp", actor=cast.actor("binh"))
    assert not Deadline.objects.open_ends().filter(task=made.task).exists()
    assert not Slot.objects.taking_place().filter(task=made.task).exists()


def test_exchange_visit_is_tied_to_a_trip_by_its_task(enter: Enter, cast: Cast) -> None:
    trip = cast.log("Học tập kinh nghiệm tại tỉnh bạn", by="binh", area=6)
    hidden = cast.log("Chuyến đi hạn chế", by="en", lead="vpub", area=6, access="restricted")
    made = enter(kind="visit")
    here = f"/training/courses/{made.pk}/trip/"
    offered = cast.client("binh").get(here).context["form"].fields["trip"].queryset
    assert trip in offered
    assert hidden not in offered
    tie_trip(task_id=made.pk, trip=trip, actor=cast.actor("binh"))
    page = cast.client("binh").get(made.get_absolute_url()).content.decode()
    assert trip.get_absolute_url() in page
