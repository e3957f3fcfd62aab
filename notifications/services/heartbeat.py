"""Signs of life, kept where /readyz can read them without asking Redis, and the clock they tell.

It is the database's, for servers of one installation may disagree.
"""

from datetime import datetime

from django.db import connection
from django.db.models.functions import Now

from notifications.models import Heartbeat


def database_now() -> datetime:
    """A worker whose own clock was moved tells nothing too early, and nothing too late."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        now: datetime = cursor.fetchone()[0]
    return now


def beat(*, name: str, at: datetime | None = None) -> None:
    """Write that the named process lives, by the database's clock; one statement."""
    Heartbeat.objects.bulk_create(
        [Heartbeat(name=name, at=at or Now())],
        update_conflicts=True,
        unique_fields=["name"],
        update_fields=["at"],
    )
