"""What a watchman sees without signing in."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection
from django.test import Client
from django.utils import timezone

from notifications.models import Dispatch, Heartbeat
from offices.models import Person

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


def test_unready_when_a_mail_is_half_an_hour_late(client: Client) -> None:
    beat("worker")
    beat("beat")
    late = timezone.now() - timedelta(minutes=31)
    person = Person.objects.system()
    Dispatch.objects.create(
        person=person,
        kind="single",
        dedupe_key="x",
        day=timezone.localdate(),
        not_before=late,
        next_try_at=late,
    )
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["wrong"]) == (503, ["mail"])


def test_unready_when_the_disk_is_full(client: Client, settings: Any) -> None:
    beat("worker")
    beat("beat")
    settings.DISK_FREE_LEAST = 1 << 62
    assert client.get("/readyz").json()["wrong"] == ["disk"]


def test_ready_never_needs_redis(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("redis.connection.AbstractConnection.connect", pytest.fail)
    beat("worker")
    beat("beat")
    assert client.get("/readyz").status_code == 200
