"""Rows beside a dossier come as one statement, and are what the database's own reading gives."""

from typing import Any

import pytest
from django.contrib.postgres.fields import ArrayField

from citizens.pages.letters import LOADS as LETTERS
from coordination.models import DeadlineRule
from documents.detail import LOADS as FILES
from information.detail import LOADS as REQUESTS
from tasks.dossier import loading
from tasks.dossier.loading import PARTICIPANTS, PARTS, Loads
from tasks.models import Deadline, Part
from tests.dossier.test_sample import case
from tests.support.cast import Cast
from training.detail.course import LOADS as COURSES
from trips.detail import LOADS as TRIPS
from voters.detail.petition import LOADS as PETITIONS

__all__ = ["case"]
EVERY = (LETTERS, FILES, REQUESTS, COURSES, TRIPS, PETITIONS)
# JSON has no writing for these that `from_json` reads back.
UNLIKE = {"DecimalField", "DurationField", "BinaryField"}
DAYS = {"DateField", "DateTimeField", "TimeField"}


def values(row: Any) -> dict[str, Any]:
    return {one.attname: getattr(row, one.attname) for one in row._meta.concrete_fields}


@pytest.mark.parametrize("loads", EVERY, ids=lambda loads: loads.model.__name__)
def test_every_column_that_is_read_can_be_written_as_json(loads: Loads) -> None:
    tables, _text = loading._written(loads)
    for table in tables.values():
        for field in table._meta.concrete_fields:
            assert field.get_internal_type() not in UNLIKE, field
            if isinstance(field, ArrayField):
                assert field.base_field.get_internal_type() not in UNLIKE | DAYS, field


@pytest.mark.django_db
@pytest.mark.usefixtures("sample")
def test_rows_are_tied_and_ask_for_nothing_more(
    case: Any, cast: Cast, rule: DeadlineRule, django_assert_num_queries: Any
) -> None:
    visit = case.make()
    loads = Loads(model=type(visit), tables=(PARTS, PARTICIPANTS))
    expected = [values(row) for row in visit.task.parts.order_by("pk")]
    with django_assert_num_queries(1):
        loaded = loads.of(visit)
        offices = [part.office.code for part in loaded.of(Part)]
        assert all(one.office.code in offices for one in loaded.deadlines())
        assert visit.task.lead_office.code in offices
    assert [values(row) for row in loaded.of(Part)] == expected
    dates = visit.task.deadlines.order_by("due_on", "pk")
    assert [values(row) for row in loaded.deadlines()] == [values(row) for row in dates]
    assert all(isinstance(one, Deadline) for one in loaded.deadlines())
