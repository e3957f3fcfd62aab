"""The list acceptance runs start from says what is so today, not what was sown."""

from typing import Any

import pytest
from django.contrib.auth.hashers import make_password

from offices.foundation.actor import Actor
from offices.models import Person, Role
from offices.services.people import deactivate_person
from offices.services.posts import give_post
from reviews.demo.manifest import manifest
from reviews.demo.people import PASSWORD
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def trial(cast: Cast) -> Cast:
    """Everybody has the trial's password."""
    encoded = make_password(PASSWORD)
    for person in cast.people.values():
        person.password = encoded
        person.save(actor=Actor.system())
    return cast


def user(name: str) -> dict[str, Any] | None:
    return next((row for row in manifest()["users"] if row["username"] == name), None)


def test_person_with_a_post_has_office_and_role(trial: Cast) -> None:
    assert user("binh") == {
        "username": "binh",
        "password": PASSWORD,
        "office": "vptu",
        "role": "chief",
        "posts": [{"office": "vptu", "role": "chief"}],
    }


def test_person_without_a_post_has_no_role(trial: Cast) -> None:
    row = user("son")
    assert row is not None and (row["office"], row["role"], row["posts"]) == (None, "none", [])


def test_second_post_stands_behind_the_home_post(trial: Cast) -> None:
    office = trial.offices["vpdd"]
    give_post(actor=Actor.system(), person=trial.dung, office=office, role=Role.CLERK)
    row = user("dung")
    assert row is not None and (row["office"], row["role"]) == ("vpub", "officer")
    assert [post["office"] for post in row["posts"]] == ["vpub", "vpdd"]


def test_person_who_has_left_is_marked(trial: Cast) -> None:
    deactivate_person(actor=Actor.system(), person=trial.hai, reason="Nghỉ hưu")
    row = user("hai")
    assert row is not None and (row["office"], row["role"]) == ("vpdd", "deactivated")


def test_person_with_an_own_password_is_left_out(trial: Cast) -> None:
    person = Person.objects.get(pk=trial.an.pk)
    person.set_password("một mật khẩu riêng")
    person.save(actor=Actor.system())
    assert user("an") is None and user("binh") is not None


def test_task_names_its_offices_the_lead_first(trial: Cast) -> None:
    task = trial.log(ask={"vpub": None}, by="binh", access="open")
    (row,) = manifest()["objects"]["task"]
    assert (row["id"], row["url"]) == (task.pk, f"/tasks/{task.pk}/")
    assert (row["lead"], row["offices"], row["access"]) == ("vptu", ["vptu", "vpub"], "open")
