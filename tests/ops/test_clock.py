"""One clock for all that is written down: UTC, and how far machines are apart is measured."""

import datetime as dt
import json
import logging
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client

from coordination.watch.logs import PlainFormatter
from ops.places import ROOT
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db


def test_lines_of_the_log_tell_utc() -> None:
    record = logging.LogRecord("tasks.x", logging.INFO, "", 1, "done", (), None)
    at = dt.datetime.fromisoformat(json.loads(PlainFormatter().format(record))["at"])
    assert at.utcoffset() == dt.timedelta(0)
    assert abs((dt.datetime.now(dt.UTC) - at).total_seconds()) < 60


def test_no_table_keeps_a_moment_without_its_zone(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema ="
            " 'public' AND data_type = 'timestamp without time zone'"
        )
        assert cursor.fetchall() == []


def test_rows_of_the_log_of_acts_are_of_this_moment(cast: Cast) -> None:
    client = Client()
    client.post("/accounts/login/", {"login": "an", "password": "sai"})
    with connection.cursor() as cursor:
        cursor.execute("SELECT max(at) FROM offices_auditrow")
        at = cursor.fetchone()[0]
    assert at.tzinfo and abs((dt.datetime.now(dt.UTC) - at).total_seconds()) < 60


@pytest.mark.parametrize("ahead", [-300, 0, 300])
def test_a_clock_that_goes_wrong_is_seen(client: Client, settings: Any, ahead: int) -> None:
    settings.METRICS_ADDRESSES = ["127.0.0.1"]
    with time_machine.travel(dt.datetime.now(dt.UTC) + dt.timedelta(seconds=ahead)):
        words = client.get("/metrics").content.decode()
    (line,) = [w for w in words.splitlines() if w.startswith("coordination_clock_ahead_seconds ")]
    assert abs(float(line.split()[1]) - ahead) < 30


def test_servers_wait_for_a_clock_that_is_set() -> None:
    target = (ROOT / "ops/systemd/phoihop.target").read_text("utf-8")
    assert "After=time-sync.target" in target and "Wants=time-sync.target" in target
    assert "`timedatectl`" in (ROOT / "docs/upgrade.md").read_text("utf-8")
