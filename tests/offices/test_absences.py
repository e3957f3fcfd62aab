"""Who stands in for whom."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from offices.models import Absence
from offices.services.absences import cancel_absence, set_absence

pytestmark = pytest.mark.django_db


def leave(cast, by="an", person="an", substitute="binh", start=1, days=3):
    first = timezone.localdate() + dt.timedelta(start)
    return set_absence(
        actor=cast.actor(by),
        person=cast.people[person],
        substitute=cast.people[substitute],
        starts_on=first,
        ends_on=first + dt.timedelta(days - 1),
    )


@pytest.mark.parametrize("by", ["an", "binh", "quan"])
def test_set_by_the_person_their_leader_or_an_administrator(cast, by):
    absence = leave(cast, by=by, substitute="mai")
    assert Absence.objects.on(absence.starts_on).get() == absence
    assert not Absence.objects.on(absence.ends_on + dt.timedelta(1)).exists()


@pytest.mark.parametrize("by", ["mai", "hai", "son"])
def test_nobody_else_sets_it(cast, by):
    with pytest.raises(PermissionDenied):
        leave(cast, by=by)


def test_substitute_works_in_the_same_office(cast):
    with pytest.raises(ValidationError, match="cùng văn phòng"):
        leave(cast, substitute="phuc")


def test_substitute_must_be_there(cast):
    leave(cast, by="binh", person="binh", substitute="mai")
    with pytest.raises(ValidationError, match="cũng vắng mặt"):
        leave(cast)


def test_inactive_substitute_is_refused(cast):
    cast.binh.is_active = False
    cast.binh.save(actor=cast.actor("quan"))
    with pytest.raises(ValidationError, match="không còn hoạt động"):
        leave(cast)


def test_cancelled_before_it_begins_it_never_was(cast):
    absence = cancel_absence(actor=cast.actor("an"), absence=leave(cast), reason="Hoãn nghỉ")
    assert absence.is_cancelled
    assert not Absence.objects.standing().exists()


def test_cancelled_while_it_runs_it_ends_with_yesterday(cast):
    absence = cancel_absence(actor=cast.actor("an"), absence=leave(cast, start=-2, days=6))
    assert absence.ends_on == timezone.localdate() - dt.timedelta(1)


def test_cancelled_twice_is_refused(cast):
    absence = cancel_absence(actor=cast.actor("an"), absence=leave(cast))
    with pytest.raises(ValidationError, match="đã kết thúc"):
        cancel_absence(actor=cast.actor("an"), absence=absence)
