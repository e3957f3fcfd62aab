"""Rounds: dates of the law, the diary, deputies at two places, postponing."""

import datetime as dt

import pytest
import time_machine
from django.core.exceptions import ValidationError

from diary.models import Slot
from tasks.dossier.destinations import Destination
from tasks.dossier.services.lines import LineGiven, add_lines, correct_line, make_task
from tasks.states import WrongMove
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.voters.conftest import Enter
from voters.services import contacts, course
from voters.services.contacts import ContactGiven
from voters.services.points import PointGiven, add_point, drop_point

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 12, 14)


def test_press_is_told_seven_working_days_before(enter: Enter, cast: Cast) -> None:
    contact = enter(stream="qh", on=DAY)
    course.announce(task_id=contact.pk, actor=cast.actor("hai"))
    due = contact.task.deadlines.get(rule__code="txct-bao-chi")
    assert due.due_on == dt.date(2026, 12, 3)
    assert due.state == "running"
    assert any("14/12/2026" in line for line in due.working)


def test_points_stand_in_the_diary_once_announced(enter: Enter, cast: Cast) -> None:
    contact = enter(places="Xã Suối Bưởi\nXã Thượng Cọ")
    assert {slot.state for slot in Slot.objects.filter(task=contact.task)} == {"draft"}
    course.announce(task_id=contact.pk, actor=cast.actor("hai"))
    asked = Slot.objects.filter(task=contact.task, state="asked")
    assert {slot.place for slot in asked} == {"Xã Suối Bưởi", "Xã Thượng Cọ"}


def test_communes_are_read_from_the_place(enter: Enter) -> None:
    point = enter().points.get()
    assert [body.short_name for body in point.communes.all()] == ["UBND xã Suối Bưởi"]


def test_without_a_point_nothing_is_announced(enter: Enter, cast: Cast) -> None:
    contact = enter(places="")
    with pytest.raises(ValidationError):
        course.announce(task_id=contact.pk, actor=cast.actor("hai"))


def test_deputy_is_at_one_point_at_a_time(enter: Enter, cast: Cast) -> None:
    contact, hai = enter(), cast.actor("hai")
    given = {"on": DAY, "new_deputies": "Lò Thị Mẫu", "place_words": "Xã Thượng Cọ"}
    add_point(task_id=contact.pk, given=PointGiven(**given), actor=hai)
    with pytest.raises(ValidationError) as refused:
        add_point(task_id=contact.pk, given=PointGiven(**given), actor=hai)
    assert "Lò Thị Mẫu" in str(refused.value)
    afternoon = PointGiven(**given | {"half": "afternoon"})
    add_point(task_id=contact.pk, given=afternoon, actor=hai)
    add_point(task_id=contact.pk, given=PointGiven(**given), override="Dự nửa buổi", actor=hai)


def test_days_are_those_of_the_points(enter: Enter, cast: Cast) -> None:
    contact, hai = enter(), cast.actor("hai")
    later = add_point(
        task_id=contact.pk, given=PointGiven(on=in_days(25), place_words="Xã A"), actor=hai
    )
    contact.refresh_from_db()
    assert (contact.on, contact.ends_on) == (in_days(19), in_days(25))
    drop_point(task_id=contact.pk, point_id=later.pk, reason="Gộp điểm", actor=hai)
    contact.refresh_from_db()
    assert contact.ends_on == in_days(19)


@pytest.mark.usefixtures("wednesday")
def test_postponed_round_moves_with_its_dates(enter: Enter, cast: Cast) -> None:
    contact, hai = enter(stream="qh", on=DAY), cast.actor("hai")
    course.announce(task_id=contact.pk, actor=hai)
    course.postpone(task_id=contact.pk, reason="Mưa lũ", actor=hai)
    course.reschedule(task_id=contact.pk, on=dt.date(2026, 12, 21), reason="Ngày mới", actor=hai)
    due = contact.task.deadlines.get(rule__code="txct-bao-chi")
    assert due.due_on == dt.date(2026, 12, 10)
    assert contact.points.get().on == dt.date(2026, 12, 21)
    assert Slot.objects.get(task=contact.task, state="asked").date == dt.date(2026, 12, 21)


def test_compiling_is_owed_by_the_session(enter: Enter, cast: Cast) -> None:
    opens = dt.date(2027, 1, 20)
    contact, hai = enter(side="before", opens_on=opens, on=in_days(0)), cast.actor("hai")
    course.announce(task_id=contact.pk, actor=hai)
    course.hold(task_id=contact.pk, actor=hai)
    due = contact.task.deadlines.get(rule__code="kh-y-kien-cu-tri")
    assert due.due_on == dt.date(2026, 12, 25)
    course.compile_round(task_id=contact.pk, actor=hai)
    due.refresh_from_db()
    assert (due.outcome, due.met_on) == ("met", in_days(0))


def test_day_of_the_session_moves_the_day_of_compiling(enter: Enter, cast: Cast) -> None:
    hai, opens = cast.actor("hai"), dt.date(2027, 1, 20)
    plan = cast.log("Kỳ họp thứ 6, HĐND tỉnh", by="hai", lead="vpdd", ask={})
    session = Destination(task=plan, label="Kỳ họp thứ 6", on=opens, is_session=True)
    contact = enter(side="before", on=in_days(0))
    contacts.tie_session(task_id=contact.pk, session=session, actor=hai)
    course.hold(task_id=contact.pk, actor=hai)
    contact.refresh_from_db()
    assert (contact.session_name, contact.opens_on) == ("Kỳ họp thứ 6", opens)
    assert contact.task.deadlines.get(rule__code="kh-y-kien-cu-tri").event_task == plan
    with pytest.raises(WrongMove):
        contacts.tie_session(task_id=contact.pk, session=None, actor=hai)


def test_a_change_of_the_round_keeps_its_session(enter: Enter, cast: Cast) -> None:
    contact, hai = enter(), cast.actor("hai")
    plan = cast.log("Kỳ họp thứ 6", by="hai", lead="vpdd", ask={})
    session = Destination(task=plan, label="Kỳ họp thứ 6", on=in_days(40), is_session=True)
    contacts.tie_session(task_id=contact.pk, session=session, actor=hai)
    given = ContactGiven(stream="hdnd", kind="before", session_name="Kỳ họp thứ 6")
    contacts.change_contact(task_id=contact.pk, title="Đợt mới", given=given, actor=hai)
    contact.refresh_from_db()
    assert contact.session_task == plan


@pytest.mark.usefixtures("wednesday")
def test_round_of_the_future_is_not_held(enter: Enter, cast: Cast) -> None:
    contact = enter()
    with pytest.raises(ValidationError):
        course.hold(task_id=contact.pk, actor=cast.actor("hai"))
    with time_machine.travel(dt.datetime(2026, 12, 20, 2, tzinfo=dt.UTC)):
        assert course.hold(task_id=contact.pk, actor=cast.actor("hai")).state == "held"


def test_what_a_committee_asks_for_becomes_a_task(enter: Enter, cast: Cast) -> None:
    contact, hai = enter(on=in_days(0)), cast.actor("hai")
    text = "Giao Văn phòng Đoàn ĐBQH và HĐND tỉnh đôn đốc trả lời kiến nghị trước ngày 20/12/2026"
    with pytest.raises(WrongMove):
        add_lines(task_id=contact.pk, text=text, actor=hai)
    course.hold(task_id=contact.pk, actor=hai)
    [line] = add_lines(task_id=contact.pk, text=text, actor=hai)
    page = cast.client("hai").get(f"/voters/contacts/{contact.pk}/").content.decode()
    assert line.text in page
    given = LineGiven(title="Đôn đốc trả lời kiến nghị", lead=cast.offices["vpdd"])
    correct_line(task_id=contact.pk, line_id=line.pk, given=given, actor=hai)
    task = make_task(task_id=contact.pk, line_id=line.pk, actor=hai)
    assert task.parent_id == contact.pk


def test_cancelled_round_owes_nothing(enter: Enter, cast: Cast) -> None:
    contact, hai = enter(stream="qh", on=DAY), cast.actor("hai")
    course.announce(task_id=contact.pk, actor=hai)
    course.cancel(task_id=contact.pk, reason="Thiên tai", actor=hai)
    contact.task.refresh_from_db()
    assert contact.task.state == "stopped"
    assert not contact.task.deadlines.open_ends().exists()
    with pytest.raises(WrongMove):
        course.announce(task_id=contact.pk, actor=hai)
