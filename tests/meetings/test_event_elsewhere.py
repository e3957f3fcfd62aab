"""A session or meeting moves: dates in other tasks follow, or their lead office is asked."""

import datetime as dt

import pytest

from coordination.models import DeadlineRule
from coordination.workdays import calendars
from meetings.models import Session
from meetings.services import course
from offices.foundation.actor import Actor
from tasks.models import Deadline, DueChange, Task
from tasks.services import dates
from tasks.services.milestones import add_due, counted_from
from tasks.states import WrongMove
from tests.meetings.conftest import Enter
from tests.meetings.test_sessions import monday, move, plan  # noqa: F401 (a fixture)
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = pytest.mark.django_db
WEEK = dt.timedelta(days=7)
TITLE = "Hồ sơ trình phiên họp"


def rule() -> DeadlineRule:
    found = DeadlineRule.objects.filter(code="theo-su-kien").first()
    if found is None:
        found = DeadlineRule(
            code="theo-su-kien",
            name="Gửi hồ sơ",
            legal_basis="Quy chế",
            start_event="ngày khai mạc",
            amount=5,
            unit="wd",
            direction="back",
        )
        found.save(actor=Actor.system())
    return found


def follows(cast: Cast, event: Task, day: dt.date, *, by: str, lead: str, **more) -> Deadline:
    """A date of another task, five working days before the event."""
    task = cast.log(TITLE, by=by, lead=lead, **more)
    due = counted_from(rule(), day, calendars()[None], what="Gửi hồ sơ", event_task=event)
    return add_due(cast.part(task, lead), due, actor=cast.actor(by))


def now(row: Deadline) -> Deadline:
    return Deadline.objects.get(pk=row.pk)


def due_of(row: Deadline) -> dt.date:
    assert row.due_on is not None
    return row.due_on


def asked_about(row: Deadline) -> DueChange:
    return DueChange.objects.pending().get(deadline=row)


def test_a_date_of_the_own_office_is_in_the_preview_and_moves_with_it(cast: Cast, plan: Session):  # noqa: F811
    row, day = follows(cast, plan.task, plan.opens_on, by="phuc", lead="vpdd"), plan.opens_on + WEEK
    page = cast.client("hai").get(f"/sessions/{plan.pk}/move/?opens_on={day:%d/%m/%Y}")
    assert row.task.code in page.content.decode()
    assert move(cast, plan, day).status_code == 302
    after, change = now(row), DueChange.objects.get(deadline=row)
    assert (after.due_on, after.starts_on) == (due_of(row) + WEEK, day)
    assert (change.kind, change.decision) == ("rescheduled", "agreed")
    assert f"{day:%d/%m/%Y}" in after.working[0]


def test_a_date_left_without_a_tick_stays_and_nobody_is_asked(cast: Cast, plan: Session):  # noqa: F811
    row, day = follows(cast, plan.task, plan.opens_on, by="phuc", lead="vpdd"), plan.opens_on + WEEK
    move(cast, plan, day, **{f"move_{row.pk}": ""})
    assert now(row).due_on == row.due_on
    assert not DueChange.objects.filter(deadline=row).exists()


def test_another_lead_office_is_asked_and_nothing_moves_before(cast: Cast, plan: Session):  # noqa: F811
    row, day = follows(cast, plan.task, plan.opens_on, by="an", lead="vptu"), plan.opens_on + WEEK
    page = cast.client("hai").get(f"/sessions/{plan.pk}/move/?opens_on={day:%d/%m/%Y}")
    assert row.task.code not in page.content.decode()
    move(cast, plan, day)
    change = asked_about(row)
    assert now(row).due_on == row.due_on
    assert (change.kind, change.new_due_on, change.event_on) == (
        "rescheduled",
        due_of(row) + WEEK,
        day,
    )
    assert row.task.code in cast.client("binh").get("/decisions/").content.decode()


@pytest.mark.parametrize(("agree", "weeks"), [(True, 1), (False, 0)])
def test_the_lead_office_decides(cast: Cast, plan: Session, agree: bool, weeks: int):  # noqa: F811
    row, day = follows(cast, plan.task, plan.opens_on, by="an", lead="vptu"), plan.opens_on + WEEK
    move(cast, plan, day)
    dates.decide_change(
        change_id=asked_about(row).pk, agree=agree, words="Theo lịch mới", actor=cast.actor("binh")
    )
    after = now(row)
    assert after.due_on == due_of(row) + weeks * WEEK
    assert after.starts_on == (day if agree else row.starts_on)


def test_the_lead_office_decides_also_where_another_has_logged_the_task(cast: Cast, plan: Session):  # noqa: F811
    task = cast.log(TITLE, by="en", lead="vptu")
    due = counted_from(rule(), plan.opens_on, calendars()[None], event_task=plan.task)
    row = add_due(cast.part(task, "vptu"), due, actor=cast.actor("en"))
    move(cast, plan, plan.opens_on + WEEK)
    change = asked_about(row)
    waits = {who: DueChange.objects.to_decide_by(powers_of(cast, who)) for who in ("binh", "en")}
    assert [list(found) for found in waits.values()] == [[change], []]


def powers_of(cast: Cast, who: str):
    from offices.powers import load_powers

    return load_powers(cast.people[who].pk)


def test_what_the_mover_may_not_read_is_asked_about_and_not_shown(cast: Cast, plan: Session):  # noqa: F811
    """Led by his own office, but restricted to others: the preview does not know it."""
    row = follows(cast, plan.task, plan.opens_on, by="phuc", lead="vpdd")
    task = row.task
    task.access = "restricted"
    task.save(actor=Actor.system())
    day, client = plan.opens_on + WEEK, cast.client("giang")
    page = client.get(f"/sessions/{plan.pk}/move/?opens_on={day:%d/%m/%Y}").content.decode()
    assert task.code not in page
    assert move(cast, plan, day, by="giang").status_code == 302
    assert now(row).due_on == row.due_on
    assert asked_about(row).new_due_on == due_of(row) + WEEK
    assert task.code not in client.get("/").content.decode()


def test_who_may_not_read_the_event_sees_no_word_of_it(cast: Cast, plan: Session):  # noqa: F811
    row = follows(cast, plan.task, plan.opens_on, by="an", lead="vptu")
    assert plan.task.code in cast.client("binh").get(f"/tasks/{row.task_id}/").content.decode()
    Task.objects.filter(pk=plan.pk).update(access="restricted")
    plan.task.refresh_from_db()
    plan.task.save(actor=Actor.system())
    move(cast, plan, plan.opens_on + WEEK, reason="Chủ tịch bận việc riêng")
    assert asked_about(row).kind == "rescheduled"
    client = cast.client("an")
    pages = [client.get(f"/tasks/{row.task_id}/{end}").content.decode() for end in ("", "history/")]
    for word in (plan.task.code, "Kỳ họp cuối năm", "Chủ tịch bận"):
        assert not any(word in page for page in pages)
    assert "Sự kiện làm mốc tính thời hạn chuyển từ" in pages[0]


def test_a_second_move_takes_the_place_of_the_first(cast: Cast, plan: Session):  # noqa: F811
    row = follows(cast, plan.task, plan.opens_on, by="an", lead="vptu")
    move(cast, plan, plan.opens_on + WEEK)
    first = asked_about(row)
    plan.refresh_from_db()
    move(cast, plan, plan.opens_on + WEEK)
    first.refresh_from_db()
    assert (first.decision, asked_about(row).new_due_on) == ("withdrawn", due_of(row) + 2 * WEEK)


def test_a_move_does_not_wait_for_a_request_of_the_officer(cast: Cast, plan: Session):  # noqa: F811
    row = follows(cast, plan.task, plan.opens_on, by="an", lead="vptu", assignee=cast.an)
    own = dates.ask_change(
        deadline_id=row.pk,
        new_due_on=due_of(row) + WEEK,
        reason="Chờ số liệu",
        actor=cast.actor("an"),
    )
    move(cast, plan, plan.opens_on + WEEK)
    assert set(DueChange.objects.pending().values_list("kind", flat=True)) == {
        own.kind,
        "rescheduled",
    }


def test_nobody_takes_back_what_an_event_asks_for(cast: Cast, plan: Session):  # noqa: F811
    row = follows(cast, plan.task, plan.opens_on, by="an", lead="vptu", assignee=cast.an)
    move(cast, plan, plan.opens_on + WEEK)
    with pytest.raises(WrongMove):
        dates.take_back_change(change_id=asked_about(row).pk, actor=cast.actor("an"))


def test_a_meeting_brought_forward_moves_its_own_and_asks_the_others(cast: Cast, invited: Enter):
    meeting = invited(on=monday(20))
    own = follows(cast, meeting.task, meeting.on, by="dung", lead="vpub")
    other = follows(cast, meeting.task, meeting.on, by="an", lead="vptu")
    course.bring_forward(
        task_id=meeting.pk, on=monday(20) - WEEK, reason="Sớm hơn", actor=cast.actor("en")
    )
    assert now(own).due_on == due_of(own) - WEEK
    assert (now(other).due_on, asked_about(other).new_due_on) == (
        other.due_on,
        max(due_of(other) - WEEK, in_days(0)),
    )


def test_what_is_counted_from_the_closing_day_follows_that_day(cast: Cast, plan: Session):  # noqa: F811
    plan.closes_on = plan.opens_on + dt.timedelta(days=2)
    plan.save(actor=Actor.system())
    own = follows(cast, plan.task, plan.closes_on, by="phuc", lead="vpdd")
    other = follows(cast, plan.task, plan.closes_on, by="an", lead="vptu")
    move(cast, plan, plan.opens_on + WEEK)
    plan.refresh_from_db()
    assert (now(own).starts_on, now(own).due_on) == (plan.closes_on, due_of(own) + WEEK)
    assert asked_about(other).event_on == plan.closes_on
