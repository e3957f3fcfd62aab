"""A new installation starts from the default rows, and starting twice adds none."""

from datetime import date

import pytest
from django.core.management import call_command

from coordination.models import (
    Area,
    Body,
    DeadlineRule,
    DocumentKind,
    Leader,
    LeadRule,
    Regulation,
    Responsibility,
    Setting,
)
from coordination.services.defaults import install_defaults
from offices.foundation.actor import Actor
from offices.models import Division, Office, OfficeGroupPermission, Role
from offices.powers import DEFAULT_POWERS

pytestmark = pytest.mark.django_db


def test_installing_twice_makes_nothing(house):
    assert set(install_defaults(actor=Actor.system()).values()) == {0}


def test_command_tells_what_it_made(house, capsys):
    call_command("install_defaults")
    assert "offices: 0" in capsys.readouterr().out


def test_what_an_administrator_changed_stays(house, quan):
    area = Area.objects.get(number=1)
    area.short_name = "Hội họp"
    area.save(actor=quan)
    install_defaults(actor=Actor.system())
    assert Area.objects.get(number=1).short_name == "Hội họp"


def test_three_offices_with_their_divisions(house):
    assert list(house) == ["vptu", "vpdd", "vpub"]
    counts = [office.divisions.count() for office in house.values()]
    assert counts == [5, 4, 9]
    assert Division.objects.filter(name="Ban Tiếp công dân", office=house["vpub"]).exists()


def test_regulation_was_signed_on_7_october_2025(house):
    regulation = Regulation.objects.get(is_current=True)
    assert regulation.signed_on == regulation.effective_on == date(2025, 10, 7)
    assert len(regulation.principles.splitlines()) == 6
    assert len(regulation.signers.splitlines()) == 3


def test_the_council_and_the_milestones_of_its_sessions_are_rows(house):
    assert Setting.objects.current().council == Body.objects.get(name="Hội đồng nhân dân tỉnh")
    counts = {
        kind: DeadlineRule.objects.in_plan_of(kind).count()
        for kind in ("ordinary", "thematic", "urgent")
    }
    assert counts == {"ordinary": 13, "thematic": 6, "urgent": 6}


def test_eight_areas_each_with_a_lead_rule_and_a_full_row(house):
    assert list(Area.objects.values_list("number", flat=True)) == list(range(1, 9))
    assert LeadRule.objects.count() == 8
    assert Responsibility.objects.current().count() == 24
    assert list(Area.objects.filter(always_restricted=True).values_list("number", flat=True)) == [5]


@pytest.mark.parametrize("number", range(1, 9))
def test_every_area_has_somebody_who_may_lead(house, number):
    area = Area.objects.get(number=number)
    assert any(Responsibility.objects.may_lead(area, office) for office in house.values())


def test_every_default_passes_its_own_checks(house):
    for model in (Office, Area, Responsibility, LeadRule, Body, Leader, DeadlineRule, DocumentKind):
        for row in model.objects.all():
            row.full_clean()


def test_29_state_kinds_of_documents(house):
    assert DocumentKind.objects.exclude(system="party").count() == 29


def test_no_district_is_left(house):
    assert not Body.objects.filter(name__regex="[Hh]uyện|[Tt]hị xã").exists()


def test_outside_bodies_have_no_office(house):
    assert Body.objects.outside().filter(kind="department").count() >= 13
    assert Body.objects.served().count() == 12


def test_first_secretary_ranks_first(house):
    assert next(leader.position for leader in Leader.objects.all()) == "Bí thư Tỉnh ủy"


def test_each_office_gets_the_default_powers(house):
    rows = OfficeGroupPermission.objects.filter(content_object=house["vpub"])
    assert rows.count() == sum(len(powers) for powers in DEFAULT_POWERS.values())
    assert set(Role) == set(DEFAULT_POWERS)


def test_settings_are_one_row(house):
    assert Setting.objects.count() == 1
    assert Setting.objects.current().province == "Phú Thọ"


def test_every_rule_names_its_legal_basis(house):
    assert not DeadlineRule.objects.filter(legal_basis="").exists()
