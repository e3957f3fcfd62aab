"""The default rows of a new installation, and somebody who may change them."""

import pytest

from coordination.services.defaults import install_defaults
from offices.foundation.actor import Actor
from offices.models import Office, Role
from offices.services.people import create_person
from offices.services.posts import give_post


@pytest.fixture
def house(db):
    """Everything `install_defaults` puts in place; gives the offices by code."""
    install_defaults(actor=Actor.system())
    return {office.code: office for office in Office.objects.all()}


@pytest.fixture
def quan(house):
    """The administrator's actor."""
    person = create_person(actor=Actor.system(), username="quan", full_name="Lý Hoàng Quân")
    give_post(actor=Actor.system(), person=person, office=house["vptu"], role=Role.ADMINISTRATOR)
    return Actor(person=person, office=house["vptu"])


@pytest.fixture
def an(house):
    """An officer's actor: works with the rules, changes none."""
    person = create_person(actor=Actor.system(), username="an", full_name="Nguyễn Văn An")
    give_post(actor=Actor.system(), person=person, office=house["vptu"], role=Role.OFFICER)
    return Actor(person=person, office=house["vptu"])
