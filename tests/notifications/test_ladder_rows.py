"""Which ladder a date climbs and which deputy is told: the rows of the rules, asked by the tick."""

from datetime import date

import pytest

from coordination.models import Area, Charge, ReminderLadder
from notifications.services.tick import run_tick
from offices.models import Division, Post
from tests.notifications.conftest import House, moment

FRIDAY = date(2026, 11, 27)
GENERAL, OF_AREA, OF_URGENCY, OF_BOTH = "general", "area", "urgency", "both"
BEFORE = {GENERAL: 5, OF_AREA: 4, OF_URGENCY: 3, OF_BOTH: 2}

pytestmark = pytest.mark.django_db


def told(at: str) -> set[tuple[str, str]]:
    return {(row.person, row.step) for row in run_tick(moment(at))}


def ladder(house: House, name: str) -> None:
    area = house.area if name in (OF_AREA, OF_BOTH) else None
    urgency = "urgent" if name in (OF_URGENCY, OF_BOTH) else ""
    row = ReminderLadder(area=area, urgency=urgency, before=[BEFORE[name]])
    row.save(actor=house.system)


@pytest.mark.parametrize(
    ("kept", "urgency", "wins"),
    [
        ((GENERAL, OF_AREA, OF_URGENCY, OF_BOTH), "urgent", OF_BOTH),
        ((GENERAL, OF_AREA, OF_URGENCY), "urgent", OF_URGENCY),
        ((GENERAL, OF_AREA), "urgent", OF_AREA),
        ((GENERAL,), "urgent", GENERAL),
        ((GENERAL, OF_AREA, OF_URGENCY, OF_BOTH), "", OF_AREA),
        ((GENERAL, OF_URGENCY, OF_BOTH), "", GENERAL),
    ],
)
def test_the_most_special_ladder_wins(house: House, kept, urgency, wins):
    house.task("an.vpub", FRIDAY, urgency=urgency)
    for name in kept:
        ladder(house, name)
    assert told("2026-11-27 07:00") == {("an.vpub", f"T-{BEFORE[wins]}")}


def test_the_ladder_of_another_area_is_not_climbed(house: House):
    other = Area(number=2, code="a2", name="Lĩnh vực 2", short_name="LV2")
    other.save(actor=house.system)
    ReminderLadder(area=other, before=[5]).save(actor=house.system)
    house.task("an.vpub", FRIDAY)
    assert told("2026-11-27 07:00") == {("an.vpub", "T")}


def test_steps_after_the_date_are_those_of_the_row(house: House):
    ReminderLadder(before=[0], after_first=2, after_every=5, deputy_after=2, chief_after=4).save(
        actor=house.system
    )
    house.task("an.vpub", FRIDAY)
    assert told("2026-11-30 07:00") == {("an.vpub", "T")}
    assert told("2026-12-01 07:00") == {("an.vpub", "T+2"), ("deputy.vpub", "T+2")}
    assert told("2026-12-03 07:00") == {("chief.vpub", "T+4")}
    assert told("2026-12-08 07:00") == {("an.vpub", "T+7")}


def in_charge(house: House, deputy: str, **of: object) -> None:
    post = Post.objects.get(person=house[deputy])
    Charge(post=post, **of).save(actor=house.system)


def deputies(at: str) -> set[str]:
    return {row.person for row in run_tick(moment(at)) if row.kind == "escalation"}


def test_the_deputy_in_charge_of_the_area_is_told(house: House):
    house.hire("deputy2.vpub", "deputy_chief")
    house.task("an.vpub", FRIDAY)
    in_charge(house, "deputy2.vpub", area=house.area)
    assert deputies("2026-11-30 07:00") == {"deputy2.vpub"}


def test_the_deputy_in_charge_of_the_division_comes_before_the_one_of_the_area(house: House):
    house.hire("deputy2.vpub", "deputy_chief")
    owed = house.task("an.vpub", FRIDAY)
    division = Division(office=house.offices["vpub"], name="Phòng Kinh tế")
    division.save(actor=house.system)
    owed.part.division = division
    owed.part.save(actor=house.system)
    in_charge(house, "deputy2.vpub", area=house.area)
    in_charge(house, "deputy.vpub", division=division)
    assert deputies("2026-11-30 07:00") == {"deputy.vpub"}


def test_where_no_deputy_is_in_charge_all_are_told(house: House):
    house.hire("deputy2.vpub", "deputy_chief")
    house.task("an.vpub", FRIDAY)
    assert deputies("2026-11-30 07:00") == {"deputy.vpub", "deputy2.vpub"}
