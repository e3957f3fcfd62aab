"""However far back the newest tasks with the words lie, exactly those are found."""

import random

import psycopg
import pytest

from offices.powers import load_powers
from tasks.audience import own_offices
from tasks.models import SearchEntry, Task
from tasks.models.search import ERA_BITS
from tasks.searching.newest import best_first, counted, newest_hits
from tasks.searching.words import read
from tests.support.cast import Cast
from tests.support.database import TestDatabase

pytestmark = pytest.mark.django_db
TITLES = ("Báo cáo ngân sách xã", "Sách về ngân hàng", "Ngân sách huyện", "Rà soát quy hoạch")
MADE = 18


def leave_out(database: TestDatabase, numbers: int) -> None:
    """The next task is that many numbers further; only the owner may set a sequence."""
    with psycopg.connect(database.owner_url) as owner:
        owner.execute(
            "SELECT setval(name, nextval(name) + %s)"
            " FROM pg_get_serial_sequence('tasks_task', 'id') AS name",
            [numbers],
        )


@pytest.fixture
def scattered(
    cast: Cast, send, request: pytest.FixtureRequest, test_database: TestDatabase
) -> Cast:
    """Tasks close together and eras apart, some of them of another office alone."""
    drawn = random.Random(request.param)
    foreign = {"by": "hai", "lead": "vpdd", "ask": {}}
    for _ in range(MADE):
        leave_out(test_database, int(drawn.choice((0.01, 0.3, 1, 2.5, 9, 40)) * (1 << ERA_BITS)))
        send(drawn.choice(TITLES), **(foreign if drawn.random() < 0.3 else {}))
    return cast


@pytest.mark.parametrize("scattered", [1, 2, 3, 4], indirect=True)
@pytest.mark.parametrize(("words", "begun"), [("sách ngân", False), ("ngân sa", True)])
def test_the_newest_are_found_in_whatever_era(scattered, words, begun):
    powers = load_powers(scattered.an.pk)
    asked, last = read(words), SearchEntry.objects.last_number()
    query = asked.anywhere(own_offices(powers), begun=begun)
    seen = Task.objects.visible_to(powers).filter(search_entry__words__holds=query)
    expected = [*seen.order_by("-pk").values_list("pk", flat=True)]
    assert 0 < len(expected) < MADE
    for limit in (1, 2, 3, 5, 8, 1_001):
        found = newest_hits(asked, powers, limit=limit, begun=begun, last=last)
        assert sorted(best_first(found), reverse=True) == expected[:limit]
        assert counted(found) == len(expected[:limit])


@pytest.mark.parametrize("scattered", [5], indirect=True)
def test_each_task_stands_in_the_era_of_its_number(scattered):
    eras = SearchEntry.objects.values_list("pk", "eras")
    assert {pk: [pk >> ERA_BITS] for pk, _ in eras} == dict(eras)
