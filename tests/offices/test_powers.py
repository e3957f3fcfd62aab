"""What one person may do, read in one statement."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from offices.models import Absence, Role
from offices.powers import DEFAULT_POWERS, load_powers, load_powers_of, read_once
from offices.services.posts import end_post, give_post
from offices.services.powers import grant_power, revoke_power

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 23)


def away(cast, person, substitute, first=TODAY, last=TODAY):
    Absence(
        person=cast.people[person],
        substitute=cast.people[substitute],
        starts_on=first,
        ends_on=last,
    ).save(actor=cast.actor(person))


def test_powers_take_one_statement(cast, django_assert_num_queries):
    with django_assert_num_queries(1):
        powers = load_powers(cast.binh.pk)
    assert powers.by_office == {cast.offices["vptu"].pk: DEFAULT_POWERS[Role.CHIEF]}


def test_powers_of_many_take_one_statement(cast, django_assert_num_queries):
    ids = [person.pk for person in cast.people.values()]
    with django_assert_num_queries(1):
        found = load_powers_of(ids)
    assert set(found) == set(ids)


def test_officer_works_inside_own_office_only(cast):
    powers = load_powers(cast.an.pk)
    assert powers.can("log_task", cast.offices["vptu"].pk)
    assert not powers.can("log_task", cast.offices["vpub"].pk)
    assert not powers.can("deliver_part", cast.offices["vptu"].pk)


def test_person_without_post_has_nothing(cast):
    powers = load_powers(cast.son.pk)
    assert (powers.offices, powers.by_office) == (frozenset(), {})


def test_administrator_configures_and_is_at_work_in_no_office(cast):
    powers = load_powers(cast.quan.pk)
    assert powers.can_anywhere("configure")
    assert powers.offices == frozenset()


def test_deactivated_person_has_nothing(cast):
    cast.binh.is_active = False
    cast.binh.save(actor=cast.actor("quan"))
    assert load_powers(cast.binh.pk).by_office == {}


def test_two_offices_give_the_powers_of_both(cast):
    give_post(
        actor=cast.actor("quan"),
        person=cast.binh,
        office=cast.offices["vpub"],
        role=Role.CLERK,
        since=TODAY,
    )
    powers = load_powers(cast.binh.pk, TODAY)
    assert powers.offices == {cast.offices["vptu"].pk, cast.offices["vpub"].pk}
    assert powers.offices_with("release_request") == {cast.offices["vptu"].pk}
    assert powers.home_office == cast.offices["vptu"].pk


def test_substitute_acts_for_the_absent_chief_and_it_shows(cast):
    away(cast, "binh", "an")
    powers = load_powers(cast.an.pk, TODAY)
    office = cast.offices["vptu"].pk
    assert powers.can("release_request", office)
    assert powers.lender("release_request", office) == cast.binh.pk
    assert powers.lender("log_task", office) is None
    assert powers.stands_in_for == {cast.binh.pk}
    assert not powers.has_role(Role.CHIEF, office)


def test_substitution_ends_with_the_absence(cast):
    away(cast, "binh", "an")
    assert not load_powers(cast.an.pk, TODAY + dt.timedelta(1)).can_anywhere("release_request")


def test_substitute_from_another_office_gains_nothing_there(cast):
    away(cast, "binh", "phuc")
    powers = load_powers(cast.phuc.pk, TODAY)
    assert powers.stands_in_for == {cast.binh.pk}
    assert not powers.can_anywhere("release_request")


def test_cancelled_absence_lends_nothing(cast):
    away(cast, "binh", "an")
    row = Absence.objects.get()
    row.is_cancelled = True
    row.save(actor=cast.actor("binh"))
    assert load_powers(cast.an.pk, TODAY).stands_in_for == frozenset()


def test_administrator_desk_is_never_lent(cast):
    away(cast, "quan", "an")
    assert not load_powers(cast.an.pk, TODAY).can_anywhere("configure")


def test_administrator_standing_in_reads_no_cases(cast):
    away(cast, "binh", "quan")
    powers = load_powers(cast.quan.pk, TODAY)
    assert powers.offices == frozenset()
    assert not powers.can_anywhere("read_restricted")


def test_ended_post_acts_at_once(cast):
    post = cast.binh.posts.get()
    end_post(actor=cast.actor("quan"), post=post, reason="Nghỉ hưu")
    assert load_powers(cast.binh.pk).by_office == {}
    assert not cast.binh.groups.exists()


def test_future_post_gives_nothing_yet(cast):
    later = TODAY + dt.timedelta(7)
    give_post(
        actor=cast.actor("quan"),
        person=cast.son,
        office=cast.offices["vpdd"],
        role=Role.CLERK,
        since=later,
    )
    assert load_powers(cast.son.pk, TODAY).offices == frozenset()
    assert load_powers(cast.son.pk, later).offices == {cast.offices["vpdd"].pk}


def test_granted_and_revoked_power_acts_on_the_next_load(cast):
    office = cast.offices["vptu"]
    change: dict[str, Any] = {"role": Role.OFFICER, "codename": "deliver_part"}
    row = grant_power(actor=cast.actor("quan"), office=office, reason="Ủy quyền", **change)
    assert load_powers(cast.an.pk).can("deliver_part", office.pk)
    assert row.history.get().history_change_reason == "Ủy quyền"
    revoke_power(actor=cast.actor("quan"), office=office, reason="Thôi ủy quyền", **change)
    assert not load_powers(cast.an.pk).can("deliver_part", office.pk)


def test_chief_cannot_give_powers(cast):
    with pytest.raises(PermissionDenied):
        grant_power(
            actor=cast.actor("binh"),
            office=cast.offices["vptu"],
            role=Role.OFFICER,
            codename="deliver_part",
            reason="",
        )


def test_configure_is_never_taken_from_administrators(cast):
    with pytest.raises(ValidationError, match="Quản trị"):
        revoke_power(
            actor=cast.actor("quan"),
            office=cast.offices["vptu"],
            role=Role.ADMINISTRATOR,
            codename="configure",
            reason="",
        )


@pytest.mark.parametrize("role", list(Role))
def test_default_powers_are_declared_ones(role):
    from offices.models import Office

    assert DEFAULT_POWERS[role] <= {codename for codename, _ in Office._meta.permissions}


def test_guardian_agrees_with_the_loaded_powers(cast):
    office = cast.offices["vptu"]
    assert cast.binh.has_perm("release_request", office)
    assert not cast.an.has_perm("release_request", office)


def test_printed_table_is_current():
    from offices.management.commands.print_powers import PATH, printed

    assert PATH.read_text("utf-8") == printed()


@pytest.mark.parametrize("codename", ["manage_documents", "manage_trips", "manage_training"])
def test_occasions_of_other_areas_are_worked_on_by_whoever_works_on_meetings(codename):
    holders = {role for role, held in DEFAULT_POWERS.items() if codename in held}
    assert holders == {role for role, held in DEFAULT_POWERS.items() if "manage_meetings" in held}
    assert Role.SECRETARY in holders
    assert Role.CLERK not in holders


def test_reviews_are_for_chiefs_heads_of_divisions_and_contacts():
    assert {role for role, held in DEFAULT_POWERS.items() if "manage_reviews" in held} == {
        Role.CHIEF,
        Role.DEPUTY_CHIEF,
        Role.DIVISION_HEAD,
        Role.DIVISION_DEPUTY,
        Role.CONTACT,
    }


def test_powers_are_read_once_on_each_day_where_a_program_says_so(cast, django_assert_num_queries):
    with read_once(), django_assert_num_queries(3):
        first = load_powers(cast.binh.pk, TODAY)
        assert load_powers(cast.binh.pk, TODAY) is first
        assert set(load_powers_of([cast.binh.pk, cast.an.pk], TODAY)) == {cast.binh.pk, cast.an.pk}
        load_powers(cast.binh.pk, TODAY + dt.timedelta(days=1))
    with django_assert_num_queries(1):
        load_powers(cast.binh.pk, TODAY)
