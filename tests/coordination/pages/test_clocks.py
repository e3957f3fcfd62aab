"""Limits of the law and reminder steps."""

import datetime as dt

import pytest

from coordination.models import DeadlineRule, ReminderLadder
from offices.foundation.actor import Actor

pytestmark = pytest.mark.django_db
LIMIT = {
    "name": "Thụ lý",
    "code": "thu-ly",
    "legal_basis": "Luật, Điều 1",
    "start_event": "ngày nhận",
    "amount": 10,
    "unit": "wd",
    "direction": "forward",
    "valid_from": "01/01/2026",
    "extendable": 1,
}
STEPS = {
    "before": "5, 2, 0",
    "after_first": 1,
    "after_every": 2,
    "deputy_after": 1,
    "chief_after": 4,
}


@pytest.fixture
def rule(cast) -> DeadlineRule:
    row = DeadlineRule(
        code="thu-ly",
        name="Thụ lý",
        legal_basis="Luật",
        start_event="ngày nhận đơn",
        amount=10,
        unit="wd",
        valid_from=dt.date(2026, 1, 1),
    )
    row.save(actor=Actor.system())
    return row


def test_limit_is_added(cast):
    answer = cast.client("quan").post("/settings/deadline-rules/new/", LIMIT)
    assert answer.status_code == 302
    assert DeadlineRule.objects.get().amount == 10


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"amount": "0"}, "amount"),
        ({"amount": "x"}, "amount"),
        ({"unit": "y"}, "unit"),
        ({"code": "Có dấu"}, "code"),
        ({"legal_basis": ""}, "legal_basis"),
        ({"valid_to": "31/12/2025"}, "valid_to"),
        ({"valid_from": "1/13/2026"}, "valid_from"),
        ({"name": "a\x00"}, "name"),
        ({"name": "x" * 1_000_000}, "name"),
    ],
)
def test_wrong_limit_is_told(cast, wrong, field):
    answer = cast.client("quan").post("/settings/deadline-rules/new/", LIMIT | wrong)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert not DeadlineRule.objects.exists()


def test_milestone_without_an_office_is_told_there(cast):
    given = LIMIT | {"plans": ["ordinary", "urgent"]}
    answer = cast.client("quan").post("/settings/deadline-rules/new/", given)
    assert set(answer.context["form"].errors) == {"owed_by"}
    given |= {"owed_by": cast.offices["vpub"].pk}
    assert cast.client("quan").post("/settings/deadline-rules/new/", given).status_code == 302
    assert DeadlineRule.objects.get().plans == ["ordinary", "urgent"]


def test_a_new_version_keeps_who_owes_the_milestone_unless_told(cast, rule):
    rule.owed_by, rule.plans = cast.offices["vpub"], ["ordinary"]
    rule.save(actor=Actor.system())
    given = LIMIT | {"valid_from": "01/01/2027", "reason": "Quy chế mới", "plans": ["urgent"]}
    given |= {"owed_by": cast.offices["vpdd"].pk}
    cast.client("quan").post(f"/settings/deadline-rules/{rule.pk}/", given)
    old, new = DeadlineRule.objects.order_by("valid_from")
    assert (old.owed_by, old.plans) == (cast.offices["vpub"], ["ordinary"])
    assert (new.owed_by, new.plans) == (cast.offices["vpdd"], ["urgent"])


def test_replacement_ends_the_old_version_the_day_before(cast, rule):
    given = LIMIT | {"valid_from": "01/01/2027", "amount": 7, "reason": "Nghị định mới"}
    path = f"/settings/deadline-rules/{rule.pk}/"
    assert cast.client("quan").post(path, given).status_code == 302
    old, new = DeadlineRule.objects.order_by("valid_from")
    assert (old.valid_to, old.amount) == (dt.date(2026, 12, 31), 10)
    assert (new.valid_from, new.amount, new.name) == (dt.date(2027, 1, 1), 7, "Thụ lý")


def test_a_version_that_was_followed_leads_to_the_latest(cast, rule):
    path = f"/settings/deadline-rules/{rule.pk}/"
    assert "Thay bằng bản mới" in cast.client("quan").get(path).content.decode()
    given = LIMIT | {"valid_from": "01/01/2027", "amount": 7, "reason": "Nghị định mới"}
    cast.client("quan").post(path, given)
    page = cast.client("quan").get(path).content.decode()
    latest = DeadlineRule.objects.order_by("valid_from").last()
    assert "Thay bằng bản mới" not in page
    assert page.count(f'href="/settings/deadline-rules/{latest.pk}/"') == 2
    assert (
        "Thay bằng bản mới"
        in cast.client("quan").get(path.replace(str(rule.pk), str(latest.pk))).content.decode()
    )


def test_what_was_replaced_is_not_replaced_again_beside_its_successor(cast, rule):
    given = LIMIT | {"valid_from": "01/01/2027", "amount": 7, "reason": "Nghị định mới"}
    path = f"/settings/deadline-rules/{rule.pk}/"
    cast.client("quan").post(path, given)
    for day in ("01/06/2026", "01/06/2027"):
        again = cast.client("quan").post(path, given | {"valid_from": day})
        assert set(again.context["form"].errors) == {"valid_from"}
    rule.refresh_from_db()
    assert rule.valid_to == dt.date(2026, 12, 31)
    assert DeadlineRule.objects.count() == 2


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"valid_from": "01/01/2026"}, "valid_from"),
        ({"valid_from": ""}, "valid_from"),
        ({"reason": ""}, "reason"),
    ],
)
def test_wrong_replacement_is_told_and_changes_nothing(cast, rule, wrong, field):
    given = LIMIT | {"valid_from": "01/01/2027", "reason": "Nghị định mới"} | wrong
    answer = cast.client("quan").post(f"/settings/deadline-rules/{rule.pk}/", given)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert DeadlineRule.objects.get().valid_to is None


def test_limit_is_tried_with_a_day(cast, rule):
    page = cast.client("quan").get(f"/settings/deadline-rules/{rule.pk}/?start=02/03/2026")
    assert page.context["computed"].due_on == dt.date(2026, 3, 16)
    assert "16/03/2026" in page.content.decode()


@pytest.mark.parametrize("start", ["", "x", "31/02/2026", "%00"])
def test_odd_day_to_try_does_no_harm(cast, rule, start):
    page = cast.client("quan").get(f"/settings/deadline-rules/{rule.pk}/?start={start}")
    assert page.status_code == 200
    assert page.context["computed"] is None


def test_list_shows_what_is_in_force_or_everything(cast, rule):
    over = DeadlineRule(
        code="cu",
        name="Cũ",
        legal_basis="Luật cũ",
        start_event="ngày nhận",
        amount=3,
        unit="d",
        valid_to=dt.date(2025, 1, 1),
    )
    over.save(actor=Actor.system())
    client = cast.client("quan")
    assert "Luật cũ" not in client.get("/settings/deadline-rules/").content.decode()
    assert "Luật cũ" in client.get("/settings/deadline-rules/?all=1").content.decode()


def test_steps_are_added_for_an_area_and_urgency(cast):
    given = STEPS | {"area": cast.areas[5].pk, "urgency": "urgent"}
    assert cast.client("quan").post("/settings/ladder/new/", given).status_code == 302
    row = ReminderLadder.objects.get()
    assert (row.before, row.urgency, row.chief_after) == ([5, 2, 0], "urgent", 4)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"before": "a, b"}, "before"),
        ({"before": "-1"}, "before"),
        ({"before": "400"}, "before"),
        ({"after_first": "0"}, "after_first"),
        ({"urgency": "now"}, "urgency"),
        ({"area": "99"}, "area"),
        ({"before": "٣"}, "before"),
    ],
)
def test_wrong_steps_are_told(cast, wrong, field):
    answer = cast.client("quan").post("/settings/ladder/new/", STEPS | wrong)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors


def test_same_steps_a_second_time_are_told_at_their_area(cast):
    given = STEPS | {"area": cast.areas[5].pk, "urgency": "urgent"}
    cast.client("quan").post("/settings/ladder/new/", given)
    answer = cast.client("quan").post("/settings/ladder/new/", given)
    assert set(answer.context["form"].errors) == {"area"}


def test_second_of_two_administrators_sees_both(cast):
    row = ReminderLadder()
    row.save(actor=Actor.system())
    path = f"/settings/ladder/{row.pk}/"
    seen = cast.client("quan").get(path).context["form"]["version"].value()
    cast.client("quan").post(path, STEPS | {"version": seen})
    late = cast.client("quan").post(path, STEPS | {"version": seen, "before": "9"})
    assert late.status_code == 409
    assert ReminderLadder.objects.get().before == [5, 2, 0]
