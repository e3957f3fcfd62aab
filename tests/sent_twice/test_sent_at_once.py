"""Forms that create, sent eight times at once: one of each kind of form base, or all of them."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection

from tests.sent_twice.row import Town
from tests.sent_twice.sending import ROWS, Answer, sender
from tests.sent_twice.town import make_town
from tests.support import rings
from tests.support.database import TestDatabase

AT_ONCE = 8


@pytest.fixture(scope="module")
def committed(
    django_db_setup: None, django_db_blocker: Any, test_database: TestDatabase
) -> Iterator[Town]:
    """Made once and kept, for requests that come at once; thrown away with the database."""
    with django_db_blocker.unblock():
        yield make_town()
        test_database.renew()


@pytest.mark.parametrize(
    "name", rings.one_of_each("sent at once", sorted(ROWS), lambda name: ROWS[name].base)
)
def test_a_form_sent_eight_times_at_once_makes_its_rows_once(committed: Town, name: str) -> None:
    row = ROWS[name]
    before, send = row.model.objects.count(), sender(committed, name)

    def sent() -> Answer:
        try:
            return send()
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = {one.result(timeout=120) for one in [pool.submit(sent) for _ in range(AT_ONCE)]}
    made = row.model.objects.count() - before
    assert {answer.status for answer in answers} == {200 if row.shown else 302}, answers
    assert row.shown or len(answers) == 1
    assert made > 0 if row.several else made == 1
    once = made
    assert send().status < 500
    assert row.model.objects.count() - before == once
