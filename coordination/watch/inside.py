"""Between the parts of one installation: TLS that is checked, and certificates that last.

Nothing here makes a process unready: what it tells of goes on working, until it does not.
"""

from datetime import datetime
from pathlib import Path
from ssl import CERT_REQUIRED
from typing import Any

from django.conf import settings
from django.core import checks
from django.utils import timezone
from kombu.utils.url import parse_url

from coordination.watch.certificates import LEAST_LEFT, until

HERE = ("localhost", "127.0.0.1", "::1")  # addresses that never leave this machine
TOLD = {
    "database": "The database is on another machine and the address does not say "
    "sslmode=verify-full: whoever stands between reads along.",
    "broker": "The broker is on another machine and the address is not rediss:// with "
    "ssl_cert_reqs=required: whoever stands between reads along.",
}


def _broker() -> dict[str, Any]:
    """The parts of its address, with what the settings add where it says nothing of TLS."""
    added = getattr(settings, "CELERY_BROKER_USE_SSL", {})
    parts: dict[str, Any] = parse_url(settings.CELERY_BROKER_URL)
    return {"ssl": added, **parts}


def unchecked() -> list[str]:
    """Of database and broker those that another machine could stand in for."""
    given = settings.DATABASES["default"]
    host, mode = given.get("HOST") or "localhost", given.get("OPTIONS", {}).get("sslmode")
    near = host in HERE or host.startswith("/")
    broker = _broker()
    asked = {"ssl_cert_reqs": "required", "ssl_check_hostname": True, **broker["ssl"]}
    checked = asked["ssl_cert_reqs"] in ("required", CERT_REQUIRED) and asked["ssl_check_hostname"]
    safe = broker["hostname"] in (None, *HERE) or (broker["transport"] == "rediss" and checked)
    found = {"database": near or mode == "verify-full", "broker": safe}
    return [name for name, good in found.items() if not good]


def authorities() -> set[str]:
    """The files by which this process tells the right database, broker and web."""
    database = settings.DATABASES["default"].get("OPTIONS", {}).get("sslrootcert")
    return {database, _broker()["ssl"].get("ssl_ca_certs"), settings.INSIDE_CA} - {None, ""}


def ending(now: datetime) -> bool:
    """Whether one of them ends soon or cannot be read; what it signed ends on the same day."""
    for name in authorities():
        try:
            if until(Path(name)) - now < LEAST_LEFT:
                return True
        except (OSError, ValueError):
            return True
    return False


def notes() -> list[str]:
    """For /readyz: what an administrator should mend while all goes on."""
    plain = [f"{name}_without_tls" for name in unchecked()]
    return [*plain, *(["inside_certificates"] if ending(timezone.now()) else [])]


def check_inside(**_given: Any) -> list[checks.CheckMessage]:
    """For `manage.py check`."""
    return [checks.Warning(TOLD[name], id=f"coordination.tls_{name}") for name in unchecked()]
