"""The life of a task under random hands (docs/lifecycle.md); HYPOTHESIS_PROFILE=night goes far."""

import os

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.support import rings
from tests.support.cast import Cast
from tests.tasks.lifecycle.machine import Lifecycle
from tests.tasks.lifecycle.people import more_people

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
# Shrinking asks a database a thousand times; HYPOTHESIS_SHRINK=1 does it where one is lost.
PHASES = [Phase.explicit, Phase.reuse, Phase.generate]
PHASES += [Phase.shrink] if os.environ.get("HYPOTHESIS_SHRINK") else []
PROFILES = {
    # The same paths each time: what fails, fails because of the change at hand.
    "default": settings(
        max_examples=25 if rings.WHOLE else 12, stateful_step_count=25, derandomize=True
    ),
    "hour": settings(max_examples=200, stateful_step_count=30),
    "night": settings(max_examples=5000, stateful_step_count=60),
}


@pytest.mark.timeout(0)
def test_every_life_of_a_task_follows_the_rules(cast: Cast) -> None:
    more_people(cast)
    profile = os.environ.get("HYPOTHESIS_PROFILE", "default")
    chosen = PROFILES.get(profile, PROFILES["default"])
    run_state_machine_as_test(
        lambda: Lifecycle(cast),
        settings=settings(
            chosen,
            deadline=None,
            suppress_health_check=SLOW,
            phases=PHASES,
            report_multiple_bugs=False,
        ),
    )
