"""What a person may do to a task, he finds on its page: each verb's door is drawn for him."""

import re
from html import unescape

import pytest

from tasks.models import Task
from tasks.verbs.offers import offers_for
from tests.support.cast import Cast
from tests.tasks.verbs.cases import CASES, Case
from tests.tasks.verbs.conftest import looked_at
from tests.tasks.verbs.stages import STAGES

pytestmark = pytest.mark.django_db
DOOR = re.compile(r'\b(?:href|action|formaction)="([^"]+)"')


def doors_drawn(cast: Cast, who: str, page: str) -> set[str]:
    answer = cast.client(who).get(page)
    assert answer.status_code == 200
    return {unescape(one).partition("?")[0] for one in DOOR.findall(answer.content.decode())}


def offered(cast: Cast, who: str, task: Task) -> set[str]:
    found = offers_for(looked_at(cast, who, task))
    rows = (found.parts, found.deadlines, found.changes, found.products, found.opinions)
    each = [one for offers in rows for held in offers.values() for one in held]
    return {one.href.partition("?")[0] for one in (*found.task, *each)}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.verb)
def test_every_verb_offered_has_its_door_on_the_page(case: Case, cast: Cast) -> None:
    task = STAGES[case.stage](cast)
    for who in {case.by, case.refused} - {"son"}:
        wanted = offered(cast, who, task)
        assert wanted - doors_drawn(cast, who, task.get_absolute_url()) == set(), who


def test_each_verb_is_offered_somewhere(cast: Cast) -> None:
    """Else the test above would look for nothing."""
    task = STAGES["working"](cast)
    assert len(offered(cast, "binh", task)) > 5
