"""Parts of the product: known, the locked ones, not overdue; nothing of tests among them."""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ops import ages, sbom
from ops.places import ROOT

NOW = datetime(2026, 12, 1, tzinfo=UTC)
UPGRADE = (ROOT / "docs" / "upgrade.md").read_text("utf-8")


@pytest.mark.parametrize(("days", "late"), [(0, False), (30, False), (31, True), (400, True)])
def test_a_lock_is_overdue_beyond_its_days(days: int, late: bool) -> None:
    told = ages.days({"package-lock.json": NOW - timedelta(days=days)}, NOW)
    assert ages.overdue(told) == (["package-lock.json"] if late else [])


def test_a_lock_whose_age_nobody_knows_is_overdue() -> None:
    assert ages.overdue(ages.days({"package-lock.json": None}, NOW)) == ["package-lock.json"]


def test_the_source_stands_on_locks_that_were_not_overdue() -> None:
    """Told by the day of its last change: that a checkout grows old is for `make ages`."""
    at = ages.head()
    assert at is not None
    assert ages.overdue(ages.days(ages.renewed(), at)) == []


def test_every_lock_is_asked_for_its_age_and_the_promise_is_written_down() -> None:
    locks = {f"requirements/{path.name}" for path in (ROOT / "requirements").glob("*.txt")}
    assert {*locks, "package-lock.json"} == set(ages.LOCKS)
    assert f"**within {ages.MOST_DAYS} days**" in UPGRADE


def test_the_list_of_parts_is_whole_and_each_has_a_licence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VAR_DIR", str(tmp_path))
    assert sbom.main() == 0
    told = json.loads((tmp_path / "sbom.json").read_text("utf-8"))
    named = {one["name"]: one["version"] for one in told["components"]}
    assert named["django"] == sbom.locked()["django"]
    assert "htmx.org" in named or any("htmx" in name for name in named)
    assert [one["name"] for one in told["components"] if "unknown" in str(one["licenses"])] == []


def test_a_part_that_is_not_the_locked_one_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sbom, "locked", lambda kind="base": {"django": "0.1", "psycopg": "0.2"})
    assert sbom.missing(sbom._python()) == ["django", "psycopg"]


def test_the_image_holds_no_test_and_no_tool_of_building() -> None:
    left_out = (ROOT / ".dockerignore").read_text("utf-8").split()
    assert {"tests", "docs", ".git", "var"} <= set(left_out)
    app = (ROOT / "Dockerfile").read_text("utf-8").partition("AS backup")[0]
    assert re.findall(r"-r requirements/(\w+)\.txt", app) == ["base"]
    wanted = sbom.locked()
    assert not {"pytest", "hypothesis", "playwright", "ruff", "mypy", "time-machine"} & set(wanted)


def test_connections_at_most_are_those_of_the_configuration() -> None:
    image = " ".join((ROOT / "Dockerfile").read_text("utf-8").split())
    found = re.search(r'"--workers", "(\d+)".*?"--threads", "(\d+)", "--timeout", "(\d+)"', image)
    assert found
    workers, threads, seconds = map(int, found.groups())
    line = f"| proxy → web | {workers * threads}: {workers} processes with {threads} threads |"
    assert f"{line} {seconds} s |" in UPGRADE
    compose = (ROOT / "docker-compose.yml").read_text("utf-8")
    children = int(re.search(r"worker -c (\d+)", compose)[1])
    assert f"| worker → database | {children + 1}: {children} processes" in UPGRADE
    assert f"Together {workers * threads + children + 1 + 4} of PostgreSQL's 100" in UPGRADE
    told = ["kept for 60 s", "5 s for a connection", "answers 5 s", "mail server | 2 | 10 s"]
    assert [one for one in told if one not in UPGRADE] == []


def test_connections_wait_as_long_as_is_written_down() -> None:
    from django.conf import settings

    from coordination.settings import MAILERS
    from exchange.services import posting
    from reading.files import scanner

    database = settings.DATABASES["default"]
    assert database["OPTIONS"]["connect_timeout"] == 5
    broker = settings.CELERY_BROKER_TRANSPORT_OPTIONS
    assert (broker["socket_connect_timeout"], broker["socket_timeout"]) == (2, 5)
    assert MAILERS["default"]["OPTIONS"]["timeout"] == 10  # as written; tests send nowhere
    assert (posting.SECONDS, scanner.SECONDS) == (5, 20)
    assert settings.SOCIALACCOUNT_REQUESTS_TIMEOUT == 5
    proxy = (ROOT / "ops/proxy/Caddyfile").read_text("utf-8")
    told = {k: int(v) for k, v in re.findall(r"(read_body|read_header|write|idle) (\d+)s", proxy)}
    assert told == {"read_body": 60, "read_header": 10, "write": 120, "idle": 120}
