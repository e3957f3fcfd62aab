"""The model cases come about by the verbs of the area, each in its state."""

from collections import Counter

import pytest

from coordination.models import Body
from documents.demo import enter_demo
from documents.models import Appraisal, Slip
from offices.foundation.actor import Actor
from tasks.dossier.demo import in_days
from tasks.models import ExternalRequest
from tests.support.cast import Cast

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wednesday")]


@pytest.fixture
def council(cast: Cast, bodies: dict[str, Body]) -> None:
    Body(
        name="Hội đồng nhân dân tỉnh",
        short_name="HĐND tỉnh",
        kind="elected",
        served_by=cast.offices["vpdd"],
    ).save(actor=Actor.system())


def test_model_cases(cast: Cast, council: None) -> None:
    assert enter_demo() == 8
    states = Counter(Appraisal.objects.values_list("state", flat=True))
    assert states == dict.fromkeys(
        (
            "incomplete",
            "examining",
            "reported",
            "revising",
            "polling",
            "tabled",
            "decided",
            "returned",
        ),
        1,
    )
    assert Slip.objects.exclude(answered_on=None).count() == 14
    assert Appraisal.objects.get(state="returned").round == 2


def test_nothing_without_bodies(cast: Cast) -> None:
    assert enter_demo() == 0


def test_model_cases_stand_where_the_sheet_has_them(cast: Cast, council: None) -> None:
    """Dates in working days from a Wednesday."""
    enter_demo()
    found = {one.state: one for one in Appraisal.objects.select_related("task")}
    assert found["examining"].task.next_due_on == in_days(2)
    assert found["polling"].task.next_due_on == in_days(1)
    owed = ExternalRequest.objects.waiting()
    revisions = {row.part.task.appraisal.state: row.due_on for row in owed}
    assert revisions["reported"] == in_days(2)
    assert revisions["revising"] == in_days(1)
    assert found["tabled"].days_waited == 6
    assert found["decided"].decided_on == in_days(-10)
    assert found["decided"].task.state == "done"
    assert found["returned"].away_since == in_days(-3)
