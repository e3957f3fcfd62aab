"""Kế hoạch chuẩn bị kỳ họp: milestones counted back, owed by offices, moved when confirmed."""

import datetime as dt

import pytest

from coordination.models import Body, DeadlineRule, Setting
from meetings.models import Session
from meetings.services.sessions import SessionGiven, Wanted, enter_session
from meetings.sessions.plans import proposed
from offices.foundation.actor import Actor
from tasks.models import DueChange
from tests.support.cast import Cast
from tests.support.days import in_days

pytestmark = pytest.mark.django_db
RULES = (
    ("kh-chu-truong", 17, "d", "vptu"),
    ("kh-ho-so-tham-tra", 15, "d", "vpub"),
    ("kh-tai-lieu", 5, "wd", "vpdd"),
)


def monday(days: int) -> dt.date:
    day = in_days(days)
    return day + dt.timedelta(days=-day.weekday() % 7)


@pytest.fixture
def plan(cast: Cast) -> Session:
    """Entered by Hải at vpdd: one milestone for each of the three offices."""
    for code, amount, unit, office in RULES:
        DeadlineRule(
            code=code,
            name=f"Mốc {code}",
            legal_basis="Thông lệ",
            area=cast.areas[1],
            unit=unit,
            start_event="ngày khai mạc",
            amount=amount,
            direction="back",
            owed_by=cast.offices[office],
            plans=["ordinary"],
        ).save(actor=Actor.system())
    opens = monday(40)
    wanted = tuple(Wanted(o.rule, o.office, o.rule.name) for o in proposed("ordinary", opens))
    given = SessionGiven(
        kind="ordinary", title="Kỳ họp cuối năm", opens_on=opens, milestones=wanted
    )
    return enter_session(given=given, actor=cast.actor("hai"))


def test_a_plan_begins_with_the_milestones_of_its_kind(cast: Cast, plan: Session) -> None:
    DeadlineRule.objects.filter(code="kh-tai-lieu").update(plans=["urgent"])
    assert {one.rule.code for one in proposed("ordinary", plan.opens_on)} == {
        "kh-chu-truong",
        "kh-ho-so-tham-tra",
    }
    assert [one.office for one in proposed("urgent", plan.opens_on)] == [cast.offices["vpdd"]]


@pytest.mark.parametrize("serves", ["vptu", "vpdd"])
def test_the_office_that_serves_the_council_leads(
    cast: Cast, bodies: dict[str, Body], plan: Session, serves: str
) -> None:
    Setting(council=bodies[serves]).save(actor=Actor.system())
    wanted = tuple(Wanted(o.rule, o.office, o.rule.name) for o in proposed("ordinary", monday(40)))
    given = SessionGiven(
        kind="ordinary", title="Kỳ họp giữa năm", opens_on=monday(40), milestones=wanted
    )
    session = enter_session(given=given, actor=cast.actor("hai"))
    assert session.task.lead_office == cast.offices[serves]


def dates(plan: Session) -> dict[str, dt.date]:
    return {
        row.rule.code: row.deadline.due_on
        for row in plan.milestones.select_related("deadline", "rule")
        if row.rule and row.deadline.due_on
    }


def test_each_office_owes_its_milestone_as_a_date(cast: Cast, plan: Session) -> None:
    owed = {(d.office.code, d.due_on) for d in plan.task.deadlines.all().select_related("office")}
    found = dates(plan)
    assert owed >= {
        ("vptu", found["kh-chu-truong"]),
        ("vpub", found["kh-ho-so-tham-tra"]),
        ("vpdd", found["kh-tai-lieu"]),
    }
    assert found["kh-tai-lieu"] == plan.opens_on - dt.timedelta(days=7)


def test_a_day_off_counts_back_to_the_working_day_before(plan: Session) -> None:
    """Seventeen days before a Monday is a Friday; fifteen a Sunday, so the Friday before."""
    found = dates(plan)
    assert found["kh-chu-truong"].weekday() == 4
    assert found["kh-ho-so-tham-tra"] == plan.opens_on - dt.timedelta(days=17)


def test_the_plan_is_drawn_and_read_by_offices_of_the_task_alone(cast: Cast, plan: Session) -> None:
    address = f"/sessions/{plan.pk}/"
    text = cast.client("en").get(address).content.decode()
    assert "<svg" in text
    assert "Mốc kh-ho-so-tham-tra" in text
    assert cast.client("quan").get(address).status_code == 404


def test_looking_at_a_new_day_moves_nothing(cast: Cast, plan: Session) -> None:
    before, day = dates(plan), plan.opens_on + dt.timedelta(days=7)
    answer = cast.client("hai").get(f"/sessions/{plan.pk}/move/?opens_on={day:%d/%m/%Y}")
    assert f"{before['kh-tai-lieu'] + dt.timedelta(days=7):%d/%m/%Y}" in answer.content.decode()
    plan.refresh_from_db()
    assert dates(plan) == before


def move(cast: Cast, plan: Session, day: dt.date, *, by: str = "hai", leave: str = "", **more):
    address = f"/sessions/{plan.pk}/move/?opens_on={day:%d/%m/%Y}"
    page = cast.client(by).get(address)
    if page.status_code != 200:
        return page
    form = page.context["form"]
    data = {name: form[name].value() or "" for name in form.fields}
    kept = {row.deadline_id for row in plan.milestones.filter(rule__code=leave)}
    data = {k: v for k, v in data.items() if k not in {f"move_{pk}" for pk in kept}}
    return cast.client(by).post(address, data | {"reason": "Dời theo thông báo"} | more)


def test_confirmed_dates_move_in_one_batch_the_others_stay(cast: Cast, plan: Session) -> None:
    before, day = dates(plan), plan.opens_on + dt.timedelta(days=7)
    assert move(cast, plan, day, leave="kh-chu-truong").status_code == 302
    plan.refresh_from_db()
    after = dates(plan)
    assert plan.opens_on == day
    assert after["kh-chu-truong"] == before["kh-chu-truong"]
    assert after["kh-tai-lieu"] == before["kh-tai-lieu"] + dt.timedelta(days=7)
    assert DueChange.objects.values("batch").distinct().count() == 1
    assert set(DueChange.objects.values_list("kind", flat=True)) == {"rescheduled"}


def test_another_proposal_than_the_one_shown_is_not_carried_out(cast: Cast, plan: Session) -> None:
    before, day = dates(plan), plan.opens_on + dt.timedelta(days=7)
    answer = move(cast, plan, day, shown="1:2026-01-01")
    assert answer.status_code in (409, 422)
    assert dates(plan) == before


def test_who_coordinates_does_not_move_the_day(cast: Cast, plan: Session) -> None:
    day = plan.opens_on + dt.timedelta(days=7)
    assert move(cast, plan, day, by="en").status_code == 403


def test_the_office_that_owes_it_notes_its_milestone(cast: Cast, plan: Session) -> None:
    row = plan.milestones.get(rule__code="kh-ho-so-tham-tra")
    address = f"/sessions/{plan.pk}/milestones/{row.pk}/met/"
    data = {"met_on": f"{in_days(0):%d/%m/%Y}", "note": "Đã gửi hồ sơ"}
    assert cast.client("an").post(address, data).status_code == 403
    assert cast.client("dung").post(address, data).status_code == 302
    row.refresh_from_db()
    assert row.deadline.outcome == "met"


def test_a_plan_is_entered_in_two_steps_and_words_are_kept(cast: Cast, plan: Session) -> None:
    address = f"/sessions/new/?kind=ordinary&opens_on={monday(50):%d/%m/%Y}"
    answer = cast.client("hai").post(address, {"title": "", "note": "Ghi chú dài"})
    assert answer.status_code == 422
    assert "Ghi chú dài" in answer.content.decode()
    data = {"title": "Kỳ họp chuyên đề", "keep_0": "on", "office_0": "vptu"}
    assert cast.client("hai").post(address, data).status_code == 302
    assert Session.objects.latest().first().task.title == "Kỳ họp chuyên đề"


@pytest.mark.parametrize("day", ["hôm-nào", "31/02/2027", "\x00"])
def test_a_day_that_is_none_is_told(cast: Cast, plan: Session, day: str) -> None:
    for page in ("new/?kind=ordinary&", f"{plan.pk}/move/?"):
        answer = cast.client("hai").get(f"/sessions/{page}opens_on={day}")
        assert answer.status_code == 422


def test_statements_do_not_grow(cast: Cast, plan: Session, django_assert_max_num_queries) -> None:
    client = cast.client("hai")
    for address, most in (("/sessions/", 12), (f"/sessions/{plan.pk}/", 16)):
        client.get(address)
        with django_assert_max_num_queries(most):
            client.get(address)
