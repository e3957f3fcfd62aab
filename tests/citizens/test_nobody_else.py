"""Planted names in no page, fragment or answer to a form of anybody who is not entitled to them.

The whole ring asks each address of each person in three ways, for five cases: 15,000 answers.
"""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import reverse

from citizens.models import Letter
from citizens.services import sorting
from tasks.models import Task
from tests.citizens.conftest import Enter, denounced, proposed
from tests.citizens.test_visits import visit
from tests.permissions.rules import DATA_PAGES
from tests.permissions.test_urls import undone
from tests.permissions.urls import Door, doors
from tests.support import rings
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
PLANTED = ("PlantedTên", "PlantedKhu", "PlantedChuyện")
# Who reads letters of vpub: the reception desk, the head of the board, the chief.
ENTITLED = {"cuc", "khanh", "en"}
# Where an entitled person meets a name, and where the content alone stands.
NAMED = {"citizens:sender", "citizens:paper", "citizens:register", "citizens:sender_change"}
TOLD = {"citizens:detail", "citizens:join"}
OF_THE_CASE = ("citizens:", "receptions:", "denunciations:", "tasks:", "reviews:")
LEFT_OUT = ("account_", "mfa_", "openid", "users", "api-v1:", DATA_PAGES)
WAYS = (("get", {}), ("get", {"HX-Request": "true"}), ("post", {}))
FEWEST = 15_000


def cases(desk: Cast, bodies, enter: Enter) -> list[Task]:
    """A new letter, one forwarded, one kept, a visit's reception, a denunciation."""
    planted = {"name": "PlantedTên Văn", "address": "PlantedKhu 3", "summary": "PlantedChuyện"}
    new = enter(source="hand", **planted)
    sent, kept = enter("petition", **planted), enter("petition", **planted)
    proposed(desk, sent, own=False, sent_to=bodies["so"])
    proposed(desk, kept, fit=False, unfit_why="unclear")
    for letter in (sent, kept):
        sorting.approve(task_id=letter.pk, actor=desk.actor("khanh"))
    row = visit(desk, handled="refused", refusal_ground="settled", **planted)
    return [new.task, sent.task, kept.task, row.task, denounced(desk).task]


def addresses(tasks: list[Task]) -> Iterator[tuple[Door, str]]:
    """Every address that can be made of the numbers at hand, once for each case it names."""
    for door in doors():
        if door.name.startswith(LEFT_OUT):
            continue
        found = set()
        for task in tasks if rings.WHOLE else tasks[:1]:
            known = {
                "task_id": task.pk,
                "pk": task.pk,
                "name": "bien-nhan",
                "kind": "docx",
                "way": "list",
                "year": 2026,
                "code": "vpub",
                "number": 1,
                "part_id": task.parts.get().pk,
                "visit_id": 1,
                "deadline_id": task.deadlines.values_list("pk", flat=True).first() or 1,
            }
            if set(door.kwargs) - set(known):
                continue
            words = {n: known[n] for n in door.kwargs}
            if door.name == "citizens:register":
                words = {"name": "letters", "kind": "xlsx"}
            found.add(reverse(door.name, kwargs=words))
        yield from ((door, one) for one in sorted(found))


def told(content: bytes) -> bool:
    text = content.decode(errors="replace")
    return any(word in text for word in PLANTED)


def leaks(client: Client, address: str, who: str) -> Iterator[bool]:
    """Of each way of asking, whether a planted word came back."""
    ways = WAYS if rings.WHOLE else WAYS[: 1 + rings.turn(address + who) % len(WAYS)]
    for method, headers in ways:
        with undone():
            answer = getattr(client, method)(address, headers=headers)
            yield not answer.streaming and told(answer.content)


@pytest.mark.timeout(3_600 if rings.WHOLE else 300)
def test_names_are_on_no_page_of_anybody_else(desk: Cast, bodies, enter: Enter) -> None:
    wrong, asked = [], 0
    for door, address in addresses(cases(desk, bodies, enter)):
        for who in rings.one_of_each(door.name, desk.people, lambda one: one in ENTITLED):
            if who in ENTITLED and not door.name.startswith(OF_THE_CASE):
                continue
            client = desk.client(who)
            client.raise_request_exception = False
            may = who in ENTITLED and door.name in NAMED | TOLD
            for leak in leaks(client, address, who):
                asked += 1
                wrong += [(who, address)] if leak and not may else []
    assert wrong == []
    assert asked > (FEWEST if rings.WHOLE else 300)


def test_who_may_meets_the_name_where_it_stands(desk: Cast, enter: Enter) -> None:
    letter = enter(name="PlantedTên Văn", summary="PlantedChuyện")
    at = letter.get_absolute_url()
    for who in sorted(ENTITLED):
        assert told(desk.client(who).get(f"{at}sender/").content), who
        assert told(desk.client(who).get(at).content), who
    assert not told(desk.client("cuc").get("/citizens/letters/?side=all").content)
    assert Letter.objects.count() == 1
