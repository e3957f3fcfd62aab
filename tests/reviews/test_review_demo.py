"""The model cases come about by their own verbs, each in its state."""

from collections import Counter

import pytest

from coordination.defaults.deadlines import REVIEWS
from reviews.demo.reviews import enter_demo
from reviews.models import Consent, Obstacle, Review
from tasks.models import Task
from tests.support.cast import Cast
from tests.support.limits import install_limits

pytestmark = pytest.mark.django_db


def test_model_cases(cast: Cast) -> None:
    install_limits(cast, REVIEWS)
    assert enter_demo() == 8
    states = Counter(Review.objects.values_list("state", flat=True))
    assert states == dict.fromkeys(
        ("planned", "writing", "compiling", "asking", "agreed", "held", "issued", "cancelled"), 1
    )
    issued, asking = (Review.objects.get(state=state) for state in ("issued", "asking"))
    done = Task.objects.filter(parent=issued.pk, state="done")
    assert (done.count(), issued.lines.count()) == (3, 4)
    assert Consent.objects.live().filter(review=asking).count() == 2
    assert Obstacle.objects.count() == 5


def test_nothing_without_chiefs() -> None:
    assert enter_demo() == 0
