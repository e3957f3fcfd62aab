"""What is done once a day, with the first tick of the day."""

from collections.abc import Callable
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from notifications.models import Heartbeat
from notifications.services.heartbeat import beat

_daily: dict[str, Callable[[], object]] = {}


def daily(name: str, chore: Callable[[], object]) -> None:
    """Have `chore` run once each day; it may be repeated without harm."""
    _daily[name] = chore


def run_chores(at: datetime) -> list[str]:
    """Run what has not run on this day yet; names of what ran. Called under the tick's lock."""
    marks = dict(Heartbeat.objects.filter(name__startswith="daily:").values_list("name", "at"))
    today = timezone.localdate(at)
    ran = []
    for name, chore in _daily.items():
        last = marks.get(f"daily:{name}")
        if last is None or timezone.localdate(last) < today:
            with transaction.atomic():
                chore()
                beat(name=f"daily:{name}", at=at)
            ran.append(name)
    return ran
