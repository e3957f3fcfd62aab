"""Requested, approved, back, reported, closed; called off; and what each step is refused for."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from coordination.models import Leader
from tasks.models import DueChange, OwedPaper
from tasks.services.drafts import Due, LeaderWords
from tasks.services.milestones import add_due
from tasks.states import TaskState, WrongMove
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.support.diary import Diary
from tests.trips.conftest import Enter
from trips.choices import PermissionKind as Kind
from trips.models import Trip
from trips.services import course, permissions
from trips.services.permissions import gates_of

pytestmark = pytest.mark.django_db


def clock(trip: Trip, code: str):
    return trip.task.deadlines.filter(rule__code=code).latest("pk")


def test_office_of_the_highest_leader_leads_whoever_enters_it(cast: Cast, enter: Enter) -> None:
    trip = enter(by="en", head="lam", members="đ/c Thiệu")
    assert trip.task.lead_office == cast.offices["vptu"]
    with pytest.raises(ValidationError) as refused:
        enter(by="en", head="thieu", lead_office=cast.offices["vpub"])
    assert list(refused.value.error_dict) == ["lead_reason"]


def test_journey_of_the_party_is_restricted_unless_said(cast: Cast, province: Diary) -> None:
    sent = {
        "title": "Làm việc tại xã A",
        "kind": "local",
        "from_on": f"{in_days(9):%d/%m/%Y}",
        "head": province.leaders["thieu"].pk,
    }
    cast.client("binh").post("/trips/new/", sent)
    assert Trip.objects.get().task.access == "restricted"


def test_requests_wait_for_a_leader_who_sends_them(cast: Cast, enter: Enter) -> None:
    trip = enter(by="dung")
    assert trip.task.state == TaskState.TO_RELEASE
    with pytest.raises(PermissionDenied):
        course.send(task_id=trip.pk, actor=cast.actor("dung"))
    course.send(task_id=trip.pk, actor=cast.actor("en"))
    trip.task.refresh_from_db()
    assert trip.task.state == TaskState.OPEN
    assert cast.part(trip.task, "vptu").state == "sent"


def test_offices_asked_and_the_plan_are_owed_back_from_the_departure(sent: Enter) -> None:
    trip = sent(ahead=15)
    codes = {
        row.rule.code: row.office.code
        for row in trip.task.deadlines.filter(rule__code__startswith="ct")
    }
    assert codes == {"ct-tai-lieu-doan": "vptu", "ct-ke-hoach": "vpub"}
    assert {row.starts_on for row in trip.task.deadlines.filter(rule__isnull=False)} == {
        trip.from_on
    }


def test_nothing_is_owed_in_the_past(sent: Enter) -> None:
    assert not sent(ahead=1).task.deadlines.filter(rule__code="ct-ke-hoach").exists()


def test_agreement_is_kept_as_a_directive(approved: Enter, province: Diary) -> None:
    trip = approved(ahead=15)
    found = trip.task.directives.get()
    assert (found.leader, found.words) == (province.leaders["lam"], "Đồng ý")
    assert clock(trip, "ct-ke-hoach").outcome == "met"


def test_officer_does_not_approve(cast: Cast, sent: Enter, said: LeaderWords) -> None:
    with pytest.raises(PermissionDenied):
        course.approve(task_id=sent().pk, said=said, actor=cast.actor("dung"))


@pytest.mark.parametrize(
    ("post", "gate"),
    [
        ("Chủ tịch UBND tỉnh", Kind.PREMIER),
        ("Chủ tịch HĐND tỉnh", Kind.PREMIER),
        ("Bí thư Tỉnh ủy", Kind.POLITBURO),
        ("Phó Bí thư Thường trực Tỉnh ủy", Kind.POLITBURO),
        ("Trưởng Đoàn ĐBQH tỉnh", Kind.ASSEMBLY),
        ("Phó Chủ tịch UBND tỉnh", None),
    ],
)
def test_gates_follow_the_post_of_the_head(post: str, gate: Kind | None) -> None:
    required = {kind for kind, must in gates_of(Leader(position=post)).items() if must}
    assert required == {Kind.STANDING, Kind.DECISION, *([gate] if gate else [])}


def grant(cast: Cast, trip: Trip, kind: str) -> None:
    row = trip.permissions.get(kind=kind)
    permissions.note_permission(
        task_id=trip.pk,
        permission_id=row.pk,
        asked_on=in_days(-9),
        granted_on=in_days(-1),
        actor=cast.actor("en"),
    )


def test_journey_abroad_waits_for_the_decision(cast: Cast, sent: Enter, said: LeaderWords) -> None:
    trip = sent(kind="abroad", head="nga", acting="lam", ahead=40)
    grant(cast, trip, Kind.STANDING)
    with pytest.raises(ValidationError, match="Quyết định cử đoàn"):
        course.approve(task_id=trip.pk, said=said, actor=cast.actor("en"))
    assert clock(trip, "ct-xin-phep").is_open
    grant(cast, trip, Kind.DECISION)
    assert clock(trip, "ct-xin-phep").met_on == in_days(-9)
    course.approve(task_id=trip.pk, said=said, actor=cast.actor("en"))


def test_who_acts_is_named_before_a_journey_abroad(
    cast: Cast, sent: Enter, said: LeaderWords
) -> None:
    trip = sent(kind="abroad", head="nga", acting="", ahead=40)
    for kind in (Kind.STANDING, Kind.DECISION):
        grant(cast, trip, kind)
    with pytest.raises(ValidationError, match="người điều hành"):
        course.approve(task_id=trip.pk, said=said, actor=cast.actor("en"))


def test_report_is_a_product_that_meets_its_clock(cast: Cast, returned: Enter) -> None:
    trip = returned()
    assert clock(trip, "ct-bao-cao").starts_on == in_days(-1)
    course.report(
        task_id=trip.pk, reported_on=in_days(0), report_number="12/BC-UBND", actor=cast.actor("en")
    )
    assert clock(trip, "ct-bao-cao").met_on == in_days(0)
    trip = course.close(task_id=trip.pk, actor=cast.actor("en"))
    trip.task.refresh_from_db()
    assert (trip.task.state, trip.task.done_on) == (TaskState.DONE, in_days(0))
    assert cast.part(trip.task, "vpub").products.get().number == "12/BC-UBND"


def test_trip_is_not_closed_before_the_other_offices_parts(cast: Cast, returned: Enter) -> None:
    trip = returned(asked=("vptu",))
    course.report(task_id=trip.pk, reported_on=in_days(0), actor=cast.actor("en"))
    with pytest.raises(WrongMove, match="VP Tỉnh ủy"):
        course.close(task_id=trip.pk, actor=cast.actor("en"))


@pytest.mark.parametrize("kind", ["visit", "host"])
def test_visit_is_closed_with_the_day_it_was(returned: Enter, kind: str) -> None:
    trip = returned(kind=kind)
    assert trip.state == "closed"
    assert not trip.task.deadlines.open_ends().exists()


def test_conclusions_wait_for_the_return_and_become_child_tasks(
    cast: Cast, returned: Enter, approved: Enter
) -> None:
    client, ahead = cast.client("en"), approved()
    line = {"text": "Giao Văn phòng UBND tỉnh tổng hợp kiến nghị của xã Suối Bưởi."}
    assert client.post(f"/trips/{ahead.pk}/lines/new/", line).status_code == 422
    trip = returned(title="Khảo sát")
    notice = {
        "symbol": "VPUBND",
        "dated": f"{in_days(0):%d/%m/%Y}",
        "capacity": "head",
        "abstract": "Kết luận chuyến công tác",
        **line,
    }
    assert client.post(f"/trips/{trip.pk}/notice/", notice).status_code == 302
    [row] = trip.lines.all()
    assert client.post(f"/trips/{trip.pk}/lines/{row.pk}/task/").status_code == 302
    row.refresh_from_db()
    assert row.child is not None
    assert row.child.parent_id == trip.pk


def paper(cast: Cast, trip: Trip) -> OwedPaper:
    rule = clock(trip, "ct-tai-lieu-doan").rule
    sent = {"title": "Báo cáo của xã", "office": cast.offices["vptu"].pk, "rule": rule.pk}
    assert cast.client("en").post(f"/trips/{trip.pk}/papers/new/", sent).status_code == 302
    return OwedPaper.objects.get(task=trip.task)


def test_cancelled_trip_leaves_nobody_late(cast: Cast, approved: Enter) -> None:
    trip = approved(ahead=15)
    owed = paper(cast, trip)
    course.cancel(task_id=trip.pk, reason="Trùng kỳ họp", actor=cast.actor("en"))
    owed.refresh_from_db()
    trip.task.refresh_from_db()
    assert (owed.state, trip.task.state) == ("dropped", TaskState.STOPPED)
    assert not trip.task.deadlines.open_ends().exists()


def test_postponed_trip_stops_the_clocks_and_the_new_day_sets_them(
    cast: Cast, approved: Enter
) -> None:
    trip = approved(ahead=15)
    course.postpone(task_id=trip.pk, reason="Mưa lũ", actor=cast.actor("en"))
    row = clock(trip, "ct-tai-lieu-doan")
    assert row.state == "paused"
    course.move_trip(
        task_id=trip.pk,
        from_on=in_days(30),
        reason="Ấn định ngày mới",
        chosen=[row.pk],
        actor=cast.actor("en"),
    )
    row.refresh_from_db()
    assert (row.state, row.starts_on) == ("running", in_days(30))


def test_moved_day_moves_what_is_ticked_and_asks_other_lead_offices(
    cast: Cast, approved: Enter
) -> None:
    trip = approved(ahead=15)
    own, day = clock(trip, "ct-tai-lieu-doan"), trip.from_on
    task = cast.log("Chuẩn bị báo cáo", by="hai", lead="vpdd")
    part = cast.part(task, "vpdd")
    part.task = task
    due = Due(day - dt.timedelta(days=2), what="Báo cáo", starts_on=day, event_task_id=trip.pk)
    theirs = add_due(part, due, actor=cast.actor("hai"))
    course.move_trip(
        task_id=trip.pk,
        from_on=in_days(22),
        reason="Đổi lịch",
        chosen=[own.pk],
        actor=cast.actor("en"),
    )
    before = theirs.due_on
    for row in (own, theirs):
        row.refresh_from_db()
    assert own.starts_on == in_days(22)
    assert theirs.due_on == before
    assert DueChange.objects.pending().get().deadline == theirs


def test_moved_member_stands_before_the_one_above(cast: Cast, enter: Enter) -> None:
    trip = enter(members="Giám đốc Sở Y tế\nGiám đốc Sở Nội vụ\nBáo chí: Báo Phú Thọ")
    last = trip.participants.in_order().last()
    cast.client("en").post(f"/trips/{trip.pk}/people/{last.pk}/up/")
    names = [row.words for row in trip.participants.in_order()]
    assert names == ["Giám đốc Sở Y tế", "Báo Phú Thọ", "Giám đốc Sở Nội vụ"]
