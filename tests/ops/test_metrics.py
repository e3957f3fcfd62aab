"""Figures for Prometheus: for the bearer of the token and listed addresses only."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from notifications.models import Heartbeat

pytestmark = pytest.mark.django_db


def test_figures_stand_in_the_answer_for_the_token(client: Client, settings: Any) -> None:
    settings.METRICS_TOKEN, settings.METRICS_ADDRESSES = "t" * 20, []
    Heartbeat.objects.create(name="worker", at=timezone.now())
    client.get("/healthz")
    words = client.get("/metrics", headers={"Authorization": "Bearer " + "t" * 20}).content.decode()
    assert 'coordination_heartbeat_age_seconds{name="worker"}' in words
    assert 'coordination_requests_total{method="GET",status="200"}' in words
    assert "coordination_mail_lag_seconds 0.0" in words


def test_a_wrong_token_finds_nothing(client: Client, settings: Any) -> None:
    settings.METRICS_TOKEN, settings.METRICS_ADDRESSES = "t" * 20, []
    assert client.get("/metrics").status_code == 404
    assert client.get("/metrics", headers={"Authorization": "Bearer ưu"}).status_code == 404


def test_a_listed_address_behind_a_proxy_finds_nothing(client: Client, settings: Any) -> None:
    settings.METRICS_ADDRESSES = ["127.0.0.1"]
    assert client.get("/metrics").status_code == 200
    passed_on = {"X-Forwarded-For": "127.0.0.1"}
    assert client.get("/metrics", headers=passed_on).status_code == 404


def test_made_up_methods_fill_no_memory(client: Client, settings: Any) -> None:
    for word in ("BREW", "WHEN"):
        client.generic(word, "/healthz")
    words = client.get("/metrics").content.decode()
    assert 'method="other"' in words and "BREW" not in words
