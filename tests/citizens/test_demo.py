"""The model cases come about by the verbs of the area, each in its state."""

from collections import Counter

import pytest

from citizens.demo import enter_demo
from citizens.models import Denunciation, Letter, Reception, Visit
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db


def test_model_cases(desk: Cast, bodies, chairman) -> None:
    assert enter_demo() == 13
    states = Counter(Letter.objects.values_list("state", flat=True))
    assert states["joined"] == 2
    assert {"dialogue", "suspended", "split", "waiting", "accepted"} <= set(states)
    assert Letter.objects.filter(state="waiting", urged_on__isnull=False).count() == 1
    assert Denunciation.objects.filter(state="forwarded").count() == 1
    assert Visit.objects.filter(people__gte=5).count() == 2
    assert Reception.objects.filter(kind="periodic", state="announced").count() == 1


def test_nothing_without_people(cast: Cast) -> None:
    assert enter_demo() == 0
