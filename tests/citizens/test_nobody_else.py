"""Planted names in no answer to anybody who is not entitled to them, on any page of the house."""

import pytest
from django.urls import reverse

from citizens.models import Letter, Visit
from tests.citizens.conftest import Enter, denounced
from tests.citizens.test_visits import visit
from tests.permissions.rules import DATA_PAGES
from tests.permissions.urls import doors
from tests.support import rings
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
PLANTED = ("PlantedTên", "PlantedKhu", "PlantedChuyện")
# Who reads letters of vpub: the reception desk, the head of the board, the chief.
ENTITLED = {"cuc", "khanh", "en"}
# Where an entitled person meets a name, and where the content alone stands.
NAMED = {"citizens:sender", "citizens:paper", "citizens:register"}
TOLD = {"citizens:detail", "citizens:join"}
OF_THE_CASE = ("citizens:", "receptions:", "denunciations:", "tasks:", "reviews:")
LEFT_OUT = ("account_", "mfa_", "openid", "users", "api-v1:", DATA_PAGES)


def addresses(letter: Letter, row: Visit) -> list[tuple[str, str]]:
    """Every address that can be made of the numbers at hand."""
    known = {
        "task_id": letter.pk, "pk": letter.pk, "name": "bien-nhan", "kind": "docx", "way": "list",
        "year": 2026, "code": "vpub", "number": 1, "part_id": letter.task.parts.get().pk,
    }  # fmt: skip
    found = []
    for door in doors():
        if door.name.startswith(LEFT_OUT) or set(door.kwargs) - set(known):
            continue
        words = {n: known[n] for n in door.kwargs}
        if door.name == "citizens:register":
            words = {"name": "letters", "kind": "xlsx"}
        found.append((door.name, reverse(door.name, kwargs=words)))
    return found


def told(content: bytes) -> bool:
    text = content.decode(errors="replace")
    return any(word in text for word in PLANTED)


def test_names_are_on_no_page_of_anybody_else(desk: Cast, enter: Enter) -> None:
    letter = enter(name="PlantedTên Văn", address="PlantedKhu 3", summary="PlantedChuyện",
                   source="hand")  # fmt: skip
    row = visit(desk, name="PlantedTên", address="PlantedKhu", summary="PlantedChuyện")
    denounced(desk)
    wrong, asked = [], 0
    for name, address in addresses(letter, row):
        for who in rings.one_of_each(name, desk.people, lambda one: one in ENTITLED):
            if who in ENTITLED and not name.startswith(OF_THE_CASE):
                continue
            client = desk.client(who)
            client.raise_request_exception = False
            answer, asked = client.get(address), asked + 1
            may = who in ENTITLED and name in NAMED | TOLD
            if not answer.streaming and told(answer.content) and not may:
                wrong.append((who, name))
    assert wrong == []
    assert asked > (1_500 if rings.WHOLE else 200)


def test_who_may_meets_the_name_where_it_stands(desk: Cast, enter: Enter) -> None:
    letter = enter(name="PlantedTên Văn", summary="PlantedChuyện")
    at = letter.get_absolute_url()
    for who in sorted(ENTITLED):
        assert told(desk.client(who).get(f"{at}sender/").content), who
        assert told(desk.client(who).get(at).content), who
    assert not told(desk.client("cuc").get("/citizens/letters/?side=all").content)
