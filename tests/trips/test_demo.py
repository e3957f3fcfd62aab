"""The model cases of the trial stand where the sheet says."""

import pytest

from coordination.services.defaults import install_defaults
from offices.foundation.actor import Actor
from reviews.demo.hire import hire_everybody
from tests.support.cast import Cast
from trips.demo import enter_demo
from trips.models import Trip


@pytest.mark.django_db
def test_eight_model_cases() -> None:
    install_defaults(actor=Actor.system())
    hire_everybody(actor=Actor.system())
    assert enter_demo() == 8
    states = dict(Trip.objects.values_list("task__lead_office__code", "state"))
    assert sorted(Trip.objects.values_list("state", flat=True)) == [
        "approved",
        "approved",
        "closed",
        "ended",
        "postponed",
        "preparing",
        "preparing",
        "reported",
    ]
    assert set(states) == {"vptu", "vpdd", "vpub"}


@pytest.mark.django_db
def test_nothing_without_leaders(cast: Cast) -> None:
    assert enter_demo() == 0
