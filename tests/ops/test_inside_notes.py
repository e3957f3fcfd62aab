"""What an administrator is told of the ways between the parts."""

import json
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from coordination.watch import inside as watch
from ops import ages
from tests.support import inside

NEAR, FAR = "redis://:x@127.0.0.1:6379/0", "redis://:x@redis:6379/0"
SAFE = FAR.replace("redis://", "rediss://")
ASKED = f"{SAFE}?ssl_cert_reqs=required&ssl_ca_certs=/a"


@pytest.fixture
def set_to(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    def change(host: str, mode: str | None, broker: str, authority: Path | None = None) -> None:
        options = {"sslmode": mode} if mode else {}
        if authority:
            options["sslrootcert"] = str(authority)
        given = settings.DATABASES["default"]
        monkeypatch.setitem(given, "HOST", host)
        monkeypatch.setitem(given, "OPTIONS", options)
        settings.CELERY_BROKER_URL, settings.INSIDE_CA = broker, ""

    return change


@pytest.mark.parametrize(
    ("host", "mode", "broker", "told"),
    [
        ("127.0.0.1", None, NEAR, []),
        ("/run/postgresql", None, "rediss://:x@localhost:6379/0?ssl_cert_reqs=none", []),
        ("database", "verify-full", ASKED, []),
        ("database", None, ASKED, ["database"]),
        ("database", "require", ASKED, ["database"]),
        ("localhost.elsewhere", None, ASKED, ["database"]),
        ("database", "verify-full", FAR, ["broker"]),
        ("database", "verify-full", f"{SAFE}?ssl_cert_reqs=none", ["broker"]),
        ("database", "verify-full", f"{ASKED}&ssl_check_hostname=false", ["broker"]),
        ("database", "prefer", FAR, ["database", "broker"]),
    ],
)
def test_a_way_that_another_could_stand_in_is_told(
    set_to: Any, host: str, mode: str | None, broker: str, told: list[str]
) -> None:
    set_to(host, mode, broker)
    assert watch.unchecked() == told
    assert [one.id for one in watch.check_inside()] == [f"coordination.tls_{n}" for n in told]


@pytest.mark.django_db
@pytest.mark.skipif(not shutil.which("openssl"), reason="openssl is not here")
@pytest.mark.usefixtures("machine_clock")
def test_an_authority_that_ends_soon_is_told_and_takes_no_page_away(
    set_to: Any, tmp_path: Path
) -> None:
    for days, told in (("31", []), ("29", ["inside_certificates"])):
        ca = inside.made(tmp_path / "secrets", days) / "inside_ca.pem"
        set_to("127.0.0.1", "verify-full", NEAR, ca)
        answer = json.loads(Client().get("/readyz").content)
        assert answer["notes"] == told
        assert "inside_certificates" not in answer["wrong"]
    ca.write_text("no certificate")
    assert watch.notes() == ["inside_certificates"]
    ca.unlink()
    assert watch.notes() == ["inside_certificates"]


@pytest.mark.skipif(not shutil.which("openssl"), reason="openssl is not here")
@pytest.mark.usefixtures("machine_clock")
def test_certificates_that_end_soon_are_told_with_the_locks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SECRETS", str(inside.made(tmp_path / "secrets", "40")))
    assert ages.certificates() == []
    inside.made(tmp_path / "secrets", "20")
    assert set(ages.certificates()) == {
        "database_cert.pem",
        "inside_ca.pem",
        "redis_cert.pem",
        "web_cert.pem",
    }
    assert "web_cert.pem: 19 days left (at least 30)" in capsys.readouterr().out
    assert ages.left(tmp_path / "nowhere", datetime.now(UTC) + timedelta(days=1)) == {}
