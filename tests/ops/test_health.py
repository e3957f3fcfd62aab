"""What a watchman sees without signing in."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection
from django.test import Client
from django.utils import timezone

from notifications.models import Heartbeat

pytestmark = pytest.mark.django_db


def beat(name: str, age: timedelta = timedelta()) -> None:
    Heartbeat.objects.create(name=name, at=timezone.now() - age)


def test_alive_without_sign_in_and_without_the_database(client: Client) -> None:
    with connection.execute_wrapper(lambda *_: pytest.fail("asked the database")):
        answer = client.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


def test_ready_when_worker_and_beat_live(client: Client) -> None:
    beat("worker")
    beat("beat")
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["silent"]) == (200, [])


def test_unready_when_the_worker_is_silent(client: Client) -> None:
    beat("worker", timedelta(minutes=4))
    beat("beat")
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["silent"]) == (503, ["worker"])


def test_unready_when_the_database_is_away(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object) -> None:
        raise DatabaseError

    monkeypatch.setattr(connection, "close", lambda: None)
    with connection.execute_wrapper(away):
        answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["database"]) == (503, False)


def test_ready_never_needs_redis(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("redis.connection.AbstractConnection.connect", pytest.fail)
    beat("worker")
    beat("beat")
    assert client.get("/readyz").status_code == 200
