"""Signs of life: written by the worker's jobs and by beat itself, read by /readyz."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from coordination.celery import app
from notifications import jobs
from notifications.beat import HeartbeatScheduler
from notifications.models import Heartbeat

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _keep_the_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    """It belongs to the test, whose rows would go with it."""
    monkeypatch.setattr("notifications.beat.close_old_connections", lambda: None)


def live() -> None:
    jobs.dispatch()
    HeartbeatScheduler(app=app, schedule={}, lazy=True).tick()


def test_worker_and_beat_write_their_names():
    live()
    assert set(Heartbeat.objects.values_list("name", flat=True)) == {"worker", "beat"}


@pytest.mark.parametrize(("minutes", "status"), [(0, 200), (2, 200), (4, 503)])
def test_readiness_turns_red_after_three_silent_minutes(client: Any, minutes: int, status: int):
    live()
    with time_machine.travel(timezone.now() + timedelta(minutes=minutes), tick=False):
        answer = client.get("/readyz")
    assert answer.status_code == status
    assert answer.json()["silent"] == ([] if status == 200 else ["beat", "worker"])


def test_scheduler_has_the_two_entries_of_the_design_and_that_of_mailboxes():
    assert {one["task"] for one in app.conf.beat_schedule.values()} == {
        "notifications.tick",
        "notifications.dispatch",
        "intake.read_mailboxes",  # decision 40
    }
