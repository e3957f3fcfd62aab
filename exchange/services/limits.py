"""How much a system may ask, counted in the database; and what is thrown away again."""

from datetime import datetime, timedelta

from django.db import connection
from django.utils import timezone

from exchange.models import Event, Sent, Window

KEPT_WINDOWS = timedelta(days=2)
KEPT_KEYS = timedelta(days=30)
KEPT_EVENTS = timedelta(days=30)
HIT = """
INSERT INTO exchange_window AS w (key, minute, count) VALUES (%s, %s, 1)
ON CONFLICT (key, minute) DO UPDATE SET count = w.count + 1 RETURNING count
"""


def hit(key: str, now: datetime | None = None) -> int:
    """Count one request of this minute; how many there were with it. One statement."""
    minute = (now or timezone.now()).replace(second=0, microsecond=0)
    with connection.cursor() as cursor:
        cursor.execute(HIT, [key[:80], minute])
        count: int = cursor.fetchone()[0]
    return count


def sweep() -> None:
    """Once a day: minutes long past, keys nobody repeats any more, events that were told."""
    now = timezone.now()
    Window.objects.filter(minute__lt=now - KEPT_WINDOWS).delete()
    Sent.objects.filter(at__lt=now - KEPT_KEYS).delete()
    old = Event.objects.filter(at__lt=now - KEPT_EVENTS, spread_at__isnull=False)
    old.exclude(deliveries__dead_at__isnull=False).delete()
