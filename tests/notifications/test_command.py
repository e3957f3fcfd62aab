"""`manage.py tick`: one tick as of a moment, as JSON rows."""

import json
from datetime import date
from io import StringIO

import pytest
from django.core import mail
from django.core.management import CommandError, call_command

from notifications.models import DigestRun, Dispatch, Heartbeat, Notification
from tests.notifications.conftest import House

pytestmark = pytest.mark.django_db
AT = "2026-11-27 07:00"


def tick(*arguments: str) -> list[dict[str, str | None]]:
    out = StringIO()
    call_command("tick", *arguments, stdout=out)
    rows: list[dict[str, str | None]] = json.loads(out.getvalue())
    return rows


def test_rows_have_six_keys_and_come_once(house: House):
    owed = house.task("an.vpub", date(2026, 11, 27))
    assert tick("--at", AT) == [
        {
            "kind": "reminder",
            "person": "an.vpub",
            "task": owed.task.code,
            "due_on": "2026-11-27",
            "step": "T",
            "channel": "digest",
        }
    ]
    assert [one.to for one in mail.outbox] == [["an.vpub@tinh.example"]]
    assert tick("--at", AT) == []
    assert len(mail.outbox) == 1


def test_dry_run_prints_the_same_and_changes_nothing(house: House):
    house.task("an.vpub", date(2026, 11, 27))
    planned = tick("--at", AT, "--dry-run")
    assert mail.outbox == []
    for model in (Notification, Dispatch, DigestRun, Heartbeat):
        assert not model.objects.exists()
    assert tick("--at", AT) == planned != []


def test_night_is_the_night_of_the_moment_told(house: House):
    house.task("an.vpub", date(2026, 11, 27))
    assert tick("--at", "2026-11-27 03:00") == []


@pytest.mark.parametrize("at", ["27/11/2026 07:00", "2026-11-27", "2026-13-01 07:00", "x"])
def test_moment_that_cannot_be_read_is_told(db: None, at: str):
    with pytest.raises(CommandError, match="YYYY-MM-DD HH:MM"):
        tick("--at", at)
