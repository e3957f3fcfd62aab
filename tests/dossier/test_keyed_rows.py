"""Rows of a list by their keys, of a statement put together once for a reader."""

from typing import Any

import pytest

from citizens.pages.letters import LETTER_LIST
from coordination.models import DeadlineRule
from documents.pages import LIST as FILES
from information.pages import LIST as REQUESTS
from offices.powers import Powers, load_powers
from tasks.dossier.keyed_rows import dossier_by_key, rows_by_key
from tasks.dossier.listing import Listing
from tasks.dossier.loading import Loads
from tasks.models import Task
from tests.dossier.test_loading import values
from tests.dossier.test_sample import case
from tests.support.cast import Cast
from training.pages import LIST as COURSES
from trips.pages import LIST as TRIPS
from voters.pages import PETITION_LIST

__all__ = ["case"]
EVERY = (LETTER_LIST, FILES, REQUESTS, COURSES, TRIPS, PETITION_LIST)
pytestmark = pytest.mark.django_db


def of(cast: Cast, who: str) -> Powers:
    return load_powers(cast.people[who].pk)


@pytest.mark.parametrize("listing", EVERY, ids=lambda one: one.pages.model.__name__)
def test_every_list_reads_columns_as_they_are(listing: Listing, cast: Cast) -> None:
    """What Django turns into something else after reading would come as it is kept."""
    loads = listing.loads
    assert loads is not None
    assert rows_by_key(loads, of(cast, "en"), [1]) == []
    for table in (Task, loads.model):
        fields = table._meta.concrete_fields
        assert [one for one in fields if hasattr(one, "from_db_value")] == []


@pytest.mark.usefixtures("sample")
def test_rows_are_those_of_the_queryset_in_the_order_asked(
    case: Any, cast: Cast, rule: DeadlineRule, django_assert_num_queries: Any
) -> None:
    first, second = case.make(), case.make()
    loads = Loads(model=type(first), tables=())
    powers = of(cast, "en")
    with django_assert_num_queries(2):
        found = rows_by_key(loads, powers, [second.pk, first.pk])
        shown = [(one.task.title, one.task.lead_office.code) for one in found]
    expected = type(first).objects.order_by("-pk")
    assert [values(row) for row in found] == [values(row) for row in expected]
    assert shown == [(one.task.title, one.task.lead_office.code) for one in expected]


@pytest.mark.usefixtures("sample")
def test_whoever_may_not_read_a_row_is_not_given_it_by_its_key(case: Any, cast: Cast) -> None:
    visit = case.make()
    loads = Loads(model=type(visit), tables=())
    found = {who: rows_by_key(loads, of(cast, who), [visit.pk]) for who in ("en", "an", "phuc")}
    assert {who: len(rows) for who, rows in found.items()} == {"en": 1, "an": 1, "phuc": 0}


@pytest.mark.usefixtures("sample")
def test_a_page_finds_its_dossier_by_one_statement_for_its_readers_alone(
    case: Any, cast: Cast, django_assert_num_queries: Any
) -> None:
    visit = case.make()
    loads = Loads(model=type(visit), tables=())
    en, phuc = of(cast, "en"), of(cast, "phuc")
    with django_assert_num_queries(2):
        assert dossier_by_key(loads, phuc, visit.pk) is None
        found = dossier_by_key(loads, en, visit.pk)
        assert (found.place, found.task.title) == (visit.place, visit.task.title)


@pytest.mark.usefixtures("sample")
def test_a_number_no_key_can_have_finds_nothing(case: Any, cast: Cast) -> None:
    loads = Loads(model=type(case.make()), tables=())
    assert dossier_by_key(loads, of(cast, "en"), 2**64) is None
