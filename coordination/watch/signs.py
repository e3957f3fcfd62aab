"""Signs of life, read from rows and from the disk."""

from datetime import datetime
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import connection
from django.utils import timezone

from offices.foundation import room


def silent() -> list[str]:
    """Names of the expected processes not heard of lately."""
    heartbeats = apps.get_model("notifications", "Heartbeat")._default_manager
    names: list[str] = heartbeats.silent(timezone.now())
    return names


def heartbeat_ages() -> dict[str, float]:
    """Seconds since each process last said that it lives."""
    now = timezone.now()
    rows = apps.get_model("notifications", "Heartbeat")._default_manager.values_list("name", "at")
    return {name: (now - at).total_seconds() for name, at in rows}


def mail_lag() -> float:
    """Seconds the longest waiting mail is behind the moment it should have gone; 0 without one."""
    now = timezone.now()
    waiting = apps.get_model("notifications", "Dispatch")._default_manager.to_send(now)
    oldest: datetime | None = waiting.values_list("not_before", flat=True).first()
    return max(0.0, (now - oldest).total_seconds()) if oldest else 0.0


def mails() -> dict[str, int]:
    """How many mails wait, and how many were given up."""
    rows = apps.get_model("notifications", "Dispatch")._default_manager
    return {"pending": rows.pending().count(), "dead": rows.dead().count()}


def failed_mailboxes() -> list[Any]:
    """Readings of offices' mailboxes that did not succeed the last time."""
    rows = apps.get_model("intake", "MailboxReading")._default_manager.failed()
    return list(rows.select_related("mailbox__office").order_by("pk"))


def clock_difference() -> float:
    """Seconds this machine's clock is ahead of the database's; what lies between counts too."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        told: datetime = cursor.fetchone()[0]
    return (timezone.now() - told).total_seconds()


def free_bytes() -> int:
    """Room left where files are kept."""
    return room.free_bytes(settings.MEDIA_ROOT)
