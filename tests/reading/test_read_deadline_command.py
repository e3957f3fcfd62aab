"""`manage.py read_deadline` prints one JSON object."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


def run(*words: str) -> dict[str, object]:
    out = StringIO()
    call_command("read_deadline", *words, stdout=out)
    read: dict[str, object] = json.loads(out.getvalue())
    return read


def test_command_prints_the_reading() -> None:
    read = run("trước 14 giờ, ngày 05/12/2026", "--from", "2026-11-23")

    assert (read["kind"], read["due_on"], read["due_time"]) == ("datetime", "2026-12-05", "14:00")
    assert read["also"] == []


def test_command_counts_from_the_event() -> None:
    read = run("10 ngày kể từ ngày nhận", "--from", "2026-11-23", "--event", "2026-11-25")

    assert read["due_on"] == "2026-12-07"


def test_wrong_date_is_refused() -> None:
    with pytest.raises(CommandError):
        run("trước ngày 15/12", "--from", "15/12/2026")
