"""Every page of the rules, for an administrator, a chief, an officer, nobody and a stranger."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from coordination.models import Body, CalendarDay, Charge, DeadlineRule, Leader, ReminderLadder
from offices.foundation.actor import Actor

pytestmark = pytest.mark.django_db

LISTS = [
    "administration",
    "audit",
    "matrix",
    "lead_rules",
    "areas",
    "province",
    "bodies",
    "body_add",
    "leaders",
    "leader_add",
    "charges",
    "deadline_rules",
    "deadline_rule_add",
    "ladders",
    "ladder_add",
    "workdays",
    "workday_add",
]
ROWS = [
    "matrix_cell",
    "lead_rule",
    "area",
    "body",
    "leader",
    "charge_add",
    "deadline_rule",
    "ladder",
    "workday",
    "workday_switch",
    "workday_remove",
    "workdays_seed",
]
POSTS = ["area_move", "charge_end"]


@pytest.fixture
def rules(cast) -> dict[str, list[Any]]:
    """One row of each table, and what its address wants."""
    system = Actor.system()
    body = Body(name="Tỉnh ủy", short_name="TU", kind="party", served_by=cast.offices["vptu"])
    leader = Leader(full_name="Trần Văn Thử", position="Bí thư", body=body, precedence=1)
    rule = DeadlineRule(
        code="thu", name="Thử", legal_basis="Luật", start_event="ngày nhận", amount=5, unit="wd"
    )
    day = CalendarDay(date=dt.date(2026, 11, 24), kind="holiday", name="Ngày thử", is_on=False)
    charge = Charge(post=cast.binh.posts.get(), area=cast.areas[1])
    ladder = ReminderLadder()
    for row in (body, leader, rule, day, charge, ladder):
        row.save(actor=system)
    return {
        "matrix_cell": [1, "vptu"],
        "lead_rule": [1],
        "area": [1],
        "area_move": [1],
        "body": [body.pk],
        "leader": [leader.pk],
        "charge_add": ["vptu"],
        "charge_end": [charge.pk],
        "deadline_rule": [rule.pk],
        "ladder": [ladder.pk],
        "workday": [day.pk],
        "workday_switch": [day.pk],
        "workday_remove": [day.pk],
        "workdays_seed": [2031],
    }


@pytest.mark.parametrize("name", [*LISTS, *ROWS])
def test_opens_to_administrators_only(cast, rules, name):
    path = reverse(f"coordination:{name}", args=rules.get(name, []))
    assert cast.client("quan").get(path).status_code == 200
    assert {cast.client(who).get(path).status_code for who in ("binh", "an", "son")} == {403}
    assert Client().get(path).status_code == 302


@pytest.mark.parametrize("name", [*LISTS, *ROWS, *POSTS])
def test_takes_no_word_from_others(cast, rules, name):
    path = reverse(f"coordination:{name}", args=rules.get(name, []))
    answers = {cast.client(who).post(path, {"reason": "Thử"}).status_code for who in ("binh", "an")}
    assert answers <= {403, 405}
    assert Client().post(path).status_code in (302, 405)


@pytest.mark.parametrize("name", POSTS)
def test_acts_are_posted(cast, rules, name):
    path = reverse(f"coordination:{name}", args=rules[name])
    assert cast.client("quan").get(path).status_code == 405


@pytest.mark.parametrize(
    "path",
    [
        "matrix/99/vptu/",
        "matrix/1/zzz/",
        "lead-rules/99/",
        "areas/99/",
        "bodies/99999/",
        "leaders/99999/",
        "charges/zzz/new/",
        "deadline-rules/99999/",
        "ladder/99999/",
        "workdays/99999/",
        "workdays/99999/switch/",
        "workdays/99999999999999999999/remove/",
    ],
)
def test_what_does_not_exist_is_not_found(cast, path):
    assert cast.client("quan").get(f"/settings/{path}").status_code == 404


@pytest.mark.parametrize("name", LISTS)
def test_lists_take_few_statements(cast, rules, name, django_assert_max_num_queries):
    client, path = cast.client("quan"), reverse(f"coordination:{name}")
    with django_assert_max_num_queries(30 if name == "administration" else 16):
        client.get(path)
