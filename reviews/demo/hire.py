"""Gives the demo people their accounts and posts, through the same verbs as an administrator."""

import datetime as dt
from functools import cache

from django.contrib.auth.hashers import make_password

from coordination.models import Area
from coordination.services.rules import put_in_charge
from offices.foundation.actor import Actor
from offices.models import Division, Office, Person, Role
from offices.services.people import create_person, deactivate_person
from offices.services.posts import give_post
from reviews.demo.people import (
    ADMINISTRATOR,
    AUDITOR,
    DEACTIVATED,
    PASSWORD,
    PEOPLE,
    WITHOUT_POST,
    Someone,
)

SINCE = dt.date(2025, 10, 7)


def login_of(office: str, someone: Someone) -> str:
    return f"{office}.{someone.login}"


def _person(username: str, someone: Someone, *, actor: Actor) -> Person:
    person = create_person(
        actor=actor,
        username=username,
        full_name=someone.name,
        title=someone.title,
        email=f"{username}@phutho.example",
        must_change_password=False,
    )
    person.password = _hashed()
    person.save(actor=actor)
    return person


@cache
def _hashed() -> str:
    """The one password of the trial, hashed once: hashing is slow on purpose."""
    return make_password(PASSWORD)


def _post(person: Person, office: Office, someone: Someone, *, actor: Actor) -> None:
    divisions = list(Division.objects.filter(office=office).order_by("sort", "id"))
    division = None if someone.division is None else divisions[someone.division]
    give_post(
        actor=actor, person=person, office=office, role=someone.role, division=division, since=SINCE
    )


def hire_everybody(*, actor: Actor) -> None:
    for code, staff in PEOPLE.items():
        office = Office.objects.get(code=code)
        for someone in staff:
            _post(
                _person(login_of(code, someone), someone, actor=actor), office, someone, actor=actor
            )
    first = Office.objects.get(code="vptu")
    for someone in (ADMINISTRATOR, AUDITOR):
        _post(_person(someone.login, someone, actor=actor), first, someone, actor=actor)
    _person(WITHOUT_POST.login, WITHOUT_POST, actor=actor)
    gone = _person(DEACTIVATED.login, DEACTIVATED, actor=actor)
    _post(gone, Office.objects.get(code="vpdd"), DEACTIVATED, actor=actor)
    deactivate_person(actor=actor, person=gone, reason="Nghỉ hưu theo chế độ")
    _second_post(actor=actor)
    _charges(actor=actor)


def _second_post(*, actor: Actor) -> None:
    """One person works for two offices and may switch between them."""
    person = Person.objects.get(username="vpub.chuyenvien3")
    give_post(
        actor=actor,
        person=person,
        office=Office.objects.get(code="vpdd"),
        role=Role.OFFICER,
        division=None,
        since=SINCE,
    )


def _charges(*, actor: Actor) -> None:
    """Deputy chiefs are in charge of areas."""
    by_login = {
        "vptu.phochanhvp": (1, 6),
        "vptu.phochanhvp2": (2, 3, 7),
        "vpdd.phochanhvp": (2, 4),
        "vpub.phochanhvp": (1, 2, 3),
        "vpub.truongban": (5,),
    }
    for login, numbers in by_login.items():
        post = Person.objects.get(username=login).posts.get()
        for number in numbers:
            put_in_charge(actor=actor, post=post, area=Area.objects.get(number=number))
