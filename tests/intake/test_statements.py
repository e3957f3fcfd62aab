"""Pages of incoming work ask the database the same number of times however many rows."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from intake.services.directives import record_words
from tasks.services.drafts import LeaderWords
from tasks.services.sources import enter_source
from tests.intake.test_import import ROWS, match, take, upload
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
type More = Callable[[int], str]


@pytest.fixture
def directives(cast: Cast) -> More:
    said = LeaderWords(said_by="Bí thư Tỉnh ủy", said_on=timezone.localdate(), words="Giao báo cáo")

    def more(count: int) -> str:
        for _one in range(count):
            record_words(said=said, actor=cast.actor("an"))
        return "/directives/"

    return more


@pytest.fixture
def source(cast: Cast) -> More:
    paper = enter_source(
        actor=cast.actor("an"), basis="conclusion", number="78-TB/VPTU", dated=None, abstract="Họp"
    )

    def more(count: int) -> str:
        for number in range(count):
            cast.log(f"Mục {number}", source=paper)
        return f"/sources/{paper.pk}/"

    return more


@pytest.fixture
def table(cast: Cast) -> More:
    def more(count: int) -> str:
        page = take(cast, upload([ROWS[0]] * count))
        match(cast, page)
        return page

    return more


@pytest.mark.parametrize("kind", ["directives", "source", "table"])
def test_page_asks_the_same_for_one_and_for_many_rows(
    cast: Cast, kind: str, request: pytest.FixtureRequest
) -> None:
    more, client, asked = request.getfixturevalue(kind), cast.client("an"), set()
    for count in (1, 2, 7 if kind == "source" else 57):  # logging sixty takes its time
        page = more(count)
        client.get(page)
        with CaptureQueriesContext(connection) as statements:
            assert client.get(page).status_code == 200
        asked.add(len(statements))
    assert len(asked) == 1
