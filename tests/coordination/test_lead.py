"""The lead office is proposed by the rule of the area, and the rule is told."""

from datetime import date

import pytest

from coordination.models import Area, Body, Leader, LeadRule
from coordination.models.area import LeadRuleKind
from coordination.services.lead import propose_lead
from coordination.services.matrix import set_lead_rule

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 23)


def proposed(number, **known):
    return propose_lead(area=Area.objects.get(number=number), **{"on": DAY, **known})


@pytest.mark.parametrize(
    ("number", "body", "code"),
    [
        (1, "Thường trực Tỉnh ủy", "vptu"),
        (1, "Thường trực Hội đồng nhân dân tỉnh", "vpdd"),
        (1, "Ủy ban nhân dân tỉnh", "vpub"),
        (2, "Ban Pháp chế Hội đồng nhân dân tỉnh", "vpdd"),
        (5, "Tỉnh ủy", "vptu"),
        (5, "Sở Nội vụ", "vpub"),
    ],
)
def test_office_that_serves_the_body_leads(house, number, body, code):
    proposal = proposed(number, body=Body.objects.get(name=body))
    assert proposal.office == house[code]


def test_explanation_names_office_and_body(house):
    proposal = proposed(1, body=Body.objects.get(name="Thường trực Tỉnh ủy"))
    assert proposal.explanation == "Văn phòng Tỉnh ủy phục vụ Thường trực Tỉnh ủy."


@pytest.mark.parametrize(
    ("position", "code"),
    [("Bí thư Tỉnh ủy", "vptu"), ("Chủ tịch HĐND tỉnh", "vpdd"), ("Chủ tịch UBND tỉnh", "vpub")],
)
def test_trip_is_led_by_the_office_of_the_highest_leader(house, position, code):
    assert proposed(6, leader=Leader.objects.get(position=position)).office == house[code]


def test_voters_are_always_the_same_office(house):
    assert proposed(4).office == house["vpdd"]


@pytest.mark.parametrize(("year", "code"), [(2026, "vptu"), (2027, "vpdd"), (2028, "vpub")])
def test_offices_take_turns_by_year(house, year, code):
    assert proposed(7, on=date(year, 3, 1)).office == house[code]


def test_fourth_year_begins_again(house):
    assert proposed(8, on=date(2029, 3, 1)).office == house["vptu"]


def test_joint_meeting_falls_to_the_first_office(house):
    assert proposed(1).office == house["vptu"]


def test_rule_that_cannot_tell_says_what_it_needs(house):
    proposal = proposed(3)
    assert proposal.office is None
    assert "văn phòng giữ thông tin" in proposal.explanation


def test_proposer_leads_where_the_rule_says_so(house, quan):
    area = Area.objects.get(number=8)
    set_lead_rule(actor=quan, area=area, kind=LeadRuleKind.PROPOSER, reason="Thử")
    assert proposed(8, asking_office=house["vpub"]).office == house["vpub"]


def test_area_without_a_rule_proposes_who_asks(house, quan):
    LeadRule.objects.get(area__number=8).delete(actor=quan)
    assert proposed(8, asking_office=house["vpub"]).office == house["vpub"]
