"""Work of the apps beside the notices: once a day, or a little of it with every dispatch."""

import logging
from collections.abc import Callable
from datetime import datetime
from time import monotonic

from django.db import transaction
from django.utils import timezone

from notifications.models import Heartbeat
from notifications.services.heartbeat import beat

log = logging.getLogger(__name__)
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


# A dispatch comes every five seconds; mails must not wait for a large table.
SECONDS = 4.0
type Work = Callable[[float], object]

_pending: dict[str, Work] = {}


def pending(name: str, work: Work) -> None:
    """Have `work(until)` called often; it finds its own rows, locks them and stops in time.

    `until` is a moment of `time.monotonic`. It may be called twice at once and after a crash.
    """
    _pending[name] = work


def run_pending(seconds: float = SECONDS) -> None:
    """Call each in turn; one that fails keeps none of the others from running."""
    until = monotonic() + seconds
    for name, work in list(_pending.items()):
        try:
            work(until)
        except Exception:
            log.exception("pending work failed", extra={"work": name})
