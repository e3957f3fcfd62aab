"""Every form that creates, sent twice in sequence, makes its rows once; none is forgotten."""

import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.urls import resolve, reverse

from tasks.dossier.views.verbs import verb_page
from tests.permissions.urls import Door, doors
from tests.sent_twice.row import Town
from tests.sent_twice.sending import CHANGES, ROWS, sender
from tests.sent_twice.town import make_town

# Pages of the framework and of allauth, and the interface, whose requests carry a key of their own.
OTHERS = ("admin:", "account_", "mfa_", "usersessions_", "openid_connect_", "api-v1:")
WORDS = {"code": "vptu", "year": 2027, "kind": "docx", "batch": uuid.UUID(int=1)}


@pytest.fixture(scope="module")
def stage(django_db_setup: None, django_db_blocker: Any) -> Iterator[Town]:
    """Made once inside one transaction; what a form writes is taken back."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_town()
        transaction.set_rollback(True)


@pytest.fixture
def town(stage: Town) -> Iterator[Town]:
    with transaction.atomic():
        yield stage
        transaction.set_rollback(True)


@pytest.mark.parametrize("name", sorted(ROWS))
def test_a_form_sent_again_makes_nothing_more(town: Town, name: str) -> None:
    row = ROWS[name]
    before, send = row.model.objects.count(), sender(town, name)
    first, after = send(), row.model.objects.count()
    assert first.status == (200 if row.shown else 302), first
    assert after > before if row.several else after == before + 1
    second = send()
    assert second.status < 500
    assert row.shown or second == first
    assert row.model.objects.count() == after


def _ids(door: Door) -> dict[str, Any]:
    numbers = {name: 999_999_999 for name in door.kwargs if f"<int:{name}>" in door.route}
    return {name: numbers.get(name, "x") for name in door.kwargs} | {
        name: word for name, word in WORDS.items() if name in door.kwargs
    }


def _by_the_kit(path: str) -> bool:
    """A verb with a form of `VerbForm`, which carries the key; `answer` lets it act once."""
    return getattr(resolve(path).func, "__wrapped__", None) is verb_page


def test_every_address_that_takes_a_form_is_known_to_create_or_to_change(town: Town) -> None:
    client = town.cast.client("son")
    places = {
        door.name: reverse(door.name, kwargs=_ids(door))
        for door in doors()
        if not door.name.startswith(OTHERS)
    }
    taking = {name for name, path in places.items() if client.post(path).status_code != 405}
    kit = {name for name, path in places.items() if _by_the_kit(path)}
    assert not ROWS.keys() & CHANGES
    assert taking - kit - ROWS.keys() - CHANGES == set(), (
        "give it a row, or say that it makes nothing"
    )
    assert (ROWS.keys() | CHANGES) - taking == set()
