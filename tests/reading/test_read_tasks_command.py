"""`manage.py read_tasks FILE --dry-run` prints rows, with or without rows in the database."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db
KEYS = {"title", "lead_office", "rule", "executing_bodies", "coordinating", "due_on", "kind"}


def test_command_prints_the_rows(tmp_path: Path) -> None:
    path = tmp_path / "viec.csv"
    path.write_text("Nhiệm vụ,Chủ trì,Thời hạn\nHọp tổ,Sở Y tế,15/12/2026\n", encoding="utf-8")
    out = StringIO()

    call_command("read_tasks", str(path), "--dry-run", stdout=out)

    rows = json.loads(out.getvalue())
    assert KEYS | {"warnings", "errors", "unresolved"} <= set(rows[0])
    assert (rows[0]["due_on"], rows[0]["executing_bodies"]) == ("2026-12-15", ["Sở Y tế"])


def test_missing_file_is_told() -> None:
    with pytest.raises(CommandError):
        call_command("read_tasks", "/khong/co.csv", "--dry-run")
