"""Every form on every page, with every field wrong in every way: told, never a fault."""

from collections import Counter
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.badinput.reading import Form, forms_on
from tests.badinput.wrong import faults, lost
from tests.permissions.conftest import Stage
from tests.permissions.rules import DATA_PAGES
from tests.permissions.urls import doors
from tests.support import rings
from tests.tasks.verbs.cases import CASES

pytestmark = [pytest.mark.early, pytest.mark.timeout(1200)]
VERBS = {f"tasks:{case.verb}" for case in CASES}  # tried at their own stages beside this
PAGES = sorted(
    (door.name, door.kwargs)
    for door in doors()
    if not door.name.startswith(DATA_PAGES) and door.name not in VERBS
)
PEOPLE = ("quan", "binh", "en", "an")
OPENED_BY = len(PEOPLE) if rings.WHOLE else 2  # of those who may, so many look for its forms
MISSED_BY = len(PEOPLE) if rings.WHOLE else 2  # so many find nothing at its address, nobody does
MISSING, POSTED_TO = 404, 405  # the one for this person, the other whoever comes

type Found = list[tuple[Client, Form]]


def forms_of(answer: Any, address: str) -> list[Form]:
    if answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/html"):
        return forms_on(answer.content.decode(), address)
    return []


@pytest.fixture(scope="module")
def found(stage: Stage) -> Found:
    """Every different form somebody can reach, with who reaches it first."""
    by_key: dict[object, tuple[Client, Form]] = {}
    opened, missed = Counter[str](), Counter[str]()
    for who in PEOPLE:
        client = stage.client(who)
        client.raise_request_exception = False
        for name, kwargs in PAGES:
            if opened[name] >= OPENED_BY or missed[name] >= MISSED_BY:
                continue
            address = reverse(name, kwargs=stage.kwargs("internal", kwargs))
            answer = client.get(address)
            posted_to = answer.status_code == POSTED_TO
            opened[name] += len(PEOPLE) if posted_to else answer.status_code == 200
            missed[name] += answer.status_code == MISSING
            for form in forms_of(answer, address):
                by_key.setdefault(form.key, (client, form))
    return list(by_key.values())


def test_no_answer_is_a_fault(found: Found) -> None:
    assert len(found) > 40
    assert [fault for client, form in found for fault in faults(client, form)] == []


def test_words_of_a_refused_form_are_kept(found: Found) -> None:
    assert [word for client, form in found for word in lost(client, form)] == []
