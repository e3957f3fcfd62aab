"""What the database refuses by itself, each constraint broken once."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from offices.models import Absence, Division, Office, Person, Post, Role, RoleGroup, SignInRules

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 11, 23)


def broken(row, constraint, **kwargs):
    with transaction.atomic(), pytest.raises(IntegrityError, match=constraint):
        row.save(**kwargs)


def test_office_cannot_close_before_it_opens(cast):
    office = cast.offices["vptu"]
    office.works_to = dt.time(6)
    broken(office, "office_works_from_before_to", actor=cast.actor("quan"))


@pytest.mark.parametrize("field", ["name", "short_name", "abbreviation"])
def test_no_two_offices_are_called_the_same(cast, field):
    office = cast.offices["vptu"]
    setattr(office, field, getattr(cast.offices["vpub"], field))
    broken(office, f"office_{field}_once", actor=cast.actor("quan"))


def test_division_has_its_name_once_per_office(cast):
    row = Division(office=cast.offices["vptu"], name="Phòng Tổng hợp")
    broken(row, "division_once_per_office", actor=cast.actor("quan"))


def test_nobody_is_superuser(cast):
    cast.an.is_superuser = True
    broken(cast.an, "person_never_superuser", actor=cast.actor("quan"))


def test_username_is_unique(cast):
    row = Person(username="an", full_name="Người khác", password="!")
    broken(row, "username", actor=cast.actor("quan"))


@pytest.mark.parametrize(
    ("fields", "constraint"),
    [
        ({"until": dt.date(2019, 1, 1)}, "post_ends_after_it_begins"),
        ({"role": "king"}, "post_role_known"),
    ],
)
def test_post_is_checked(cast, fields, constraint):
    post = cast.an.posts.get()
    for name, value in fields.items():
        setattr(post, name, value)
    broken(post, constraint, actor=cast.actor("quan"))


def test_post_runs_once_even_without_a_division(cast):
    row = Post(person=cast.binh, office=cast.offices["vptu"], role=Role.CHIEF, since=DAY)
    broken(row, "post_running_once", actor=cast.actor("quan"))


def test_role_has_one_group_per_office(cast):
    known = RoleGroup.objects.earliest("pk")
    group = RoleGroup.objects.latest("pk").group
    row = RoleGroup(office=known.office, role=known.role, group=group)
    broken(row, "rolegroup_once|group_id")


@pytest.mark.parametrize(
    ("fields", "constraint"),
    [
        ({"ends_on": DAY - dt.timedelta(1)}, "absence_ends_after_it_starts"),
        ({"substitute": "an"}, "absence_substitute_is_another"),
    ],
)
def test_absence_is_checked(cast, fields, constraint):
    row = Absence(person=cast.an, substitute=cast.binh, starts_on=DAY, ends_on=DAY)
    for name, value in fields.items():
        setattr(row, name, cast.people.get(value, value))
    broken(row, constraint, actor=cast.actor("an"))


def test_absences_of_one_person_never_overlap(cast):
    week = {"starts_on": DAY, "ends_on": DAY + dt.timedelta(6)}
    Absence(person=cast.an, substitute=cast.binh, **week).save(actor=cast.actor("an"))
    row = Absence(person=cast.an, substitute=cast.mai, **week)
    broken(row, "absence_one_at_a_time", actor=cast.actor("an"))


def test_overlap_is_told_in_vietnamese(cast):
    week = {"starts_on": DAY, "ends_on": DAY}
    Absence(person=cast.an, substitute=cast.binh, **week).save(actor=cast.actor("an"))
    with pytest.raises(ValidationError, match="trùng"):
        Absence(person=cast.an, substitute=cast.mai, **week).full_clean()


def test_office_code_is_unique(cast):
    row = Office(code="vptu", name="x", short_name="x", abbreviation="x", layout="party")
    broken(row, "code", actor=cast.actor("quan"))


@pytest.mark.parametrize(
    ("fields", "constraint"),
    [
        ({"id": 2}, "signin_single_row"),
        ({"min_length": 4}, "signin_length_bounded"),
        ({"idle_minutes": 1}, "signin_limits_bounded"),
        ({"longest_hours": 30}, "signin_limits_bounded"),
        ({"data_from": dt.time(8)}, "signin_hours_paired"),
        ({"data_from": dt.time(17), "data_until": dt.time(8)}, "signin_hours_paired"),
    ],
)
def test_rules_of_signing_in_are_checked(cast, fields, constraint):
    broken(SignInRules(**fields), constraint, actor=cast.actor("quan"))
