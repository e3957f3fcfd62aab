"""Signs of life, kept where /readyz can read them without asking Redis."""

from datetime import datetime

from django.db.models.functions import Now

from notifications.models import Heartbeat


def beat(*, name: str, at: datetime | None = None) -> None:
    """Write that the named process lives, by the database's clock; one statement."""
    Heartbeat.objects.bulk_create(
        [Heartbeat(name=name, at=at or Now())],
        update_conflicts=True,
        unique_fields=["name"],
        update_fields=["at"],
    )
