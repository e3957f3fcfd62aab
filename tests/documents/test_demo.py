"""The model cases come about by the verbs of the area, each in its state."""

from collections import Counter

import pytest

from coordination.models import Body
from documents.demo import enter_demo
from documents.models import Appraisal, Slip
from offices.foundation.actor import Actor
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db


def test_model_cases(cast: Cast, bodies: dict[str, Body]) -> None:
    Body(
        name="Hội đồng nhân dân tỉnh", short_name="HĐND tỉnh", kind="elected",
        served_by=cast.offices["vpdd"],
    ).save(actor=Actor.system())  # fmt: skip
    assert enter_demo() == 8
    states = Counter(Appraisal.objects.values_list("state", flat=True))
    assert states == dict.fromkeys(
        ("incomplete", "examining", "reported", "revising", "polling", "tabled", "decided",
         "returned"), 1,
    )  # fmt: skip
    assert Slip.objects.exclude(answered_on=None).count() == 14
    assert Appraisal.objects.get(state="returned").round == 2


def test_nothing_without_bodies(cast: Cast) -> None:
    assert enter_demo() == 0
