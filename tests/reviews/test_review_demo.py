"""The model cases come about by their own verbs, each in its state."""

import datetime as dt
from collections import Counter

import pytest
from django.utils import timezone

from coordination.defaults.deadlines import REVIEWS
from reviews.demo.reviews import enter_demo
from reviews.models import Consent, FigureColumn, Obstacle, Review
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


def test_no_figure_is_frozen_before_its_period_is_over(cast: Cast, time_machine: object) -> None:
    """Early in a quarter too, when today's last one was not over at the first review's time."""
    install_limits(cast, REVIEWS)
    time_machine.move_to(dt.datetime(2027, 1, 11, 2, tzinfo=dt.UTC))  # type: ignore[attr-defined]
    assert enter_demo() == 8
    columns = FigureColumn.objects.select_related("review")
    assert len(columns) == 15
    assert all(timezone.localdate(one.frozen_at) > one.review.last for one in columns)


def test_nothing_without_chiefs() -> None:
    assert enter_demo() == 0
