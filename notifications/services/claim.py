"""Take a mail to go, and put it back: short transactions around the slow sending."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection
from django.utils import timezone

from notifications.models import Dispatch

FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(hours=1)
GIVE_UP_AFTER = 10

# A daily mail of an earlier day is not sent any more: the next one takes over its rows.
CLAIM = """
UPDATE notifications_dispatch
SET claimed_until = clock_timestamp() + make_interval(secs => %(lease)s), attempts = attempts + 1
WHERE id = (
    SELECT id FROM notifications_dispatch
    WHERE sent_at IS NULL AND dead_at IS NULL AND dropped_at IS NULL
      AND not_before <= %(at)s AND next_try_at <= %(at)s
      AND (claimed_until IS NULL OR claimed_until < clock_timestamp())
      AND (kind = 'single' OR day = %(today)s)
    ORDER BY priority, not_before, id
    FOR UPDATE SKIP LOCKED LIMIT 1)
RETURNING id
"""


def claim_next(*, at: datetime) -> Dispatch | None:
    """Take the next mail due at `at` under a lease in real time; None when there is none."""
    values = {"at": at, "lease": settings.MAIL_LEASE, "today": timezone.localdate(at)}
    with connection.cursor() as cursor:
        cursor.execute(CLAIM, values)
        found = cursor.fetchone()
    if found is None:
        return None
    return Dispatch.objects.select_related("person").get(pk=found[0])


def _close(dispatch: Dispatch, **marks: object) -> None:
    mine = Dispatch.objects.pending().filter(pk=dispatch.pk)
    mine.update(**{"claimed_until": None, **marks})


def mark_sent(*, dispatch: Dispatch, at: datetime) -> None:
    _close(dispatch, sent_at=at, last_error="")


def drop(*, dispatch: Dispatch, at: datetime, why: str) -> None:
    """Nothing in it holds any more, or nobody is left to read it."""
    _close(dispatch, dropped_at=at, last_error=why)


def bury(*, dispatch: Dispatch, at: datetime, why: str) -> None:
    """Given up; administrators see it and may have it tried again."""
    _close(dispatch, dead_at=at, last_error=why[:300])


def postpone(*, dispatch: Dispatch, until: datetime) -> None:
    """Put it back for the reader's next working hours; not counted as an attempt."""
    _close(dispatch, not_before=until, next_try_at=until, attempts=dispatch.attempts - 1)


def fail(*, dispatch: Dispatch, at: datetime, why: str) -> None:
    """Put it back with a growing pause; after the last attempt bury it."""
    if dispatch.attempts >= GIVE_UP_AFTER:
        bury(dispatch=dispatch, at=at, why=why)
        return
    pause = min(FIRST_PAUSE * 2 ** (dispatch.attempts - 1), LONGEST_PAUSE)
    _close(dispatch, next_try_at=at + pause, last_error=why[:300])


def revive(*, dispatch_id: int) -> bool:
    """An administrator has a given-up mail tried again; False when it was not given up."""
    now = timezone.now()
    dead = Dispatch.objects.filter(pk=dispatch_id, dead_at__isnull=False)
    return bool(dead.update(dead_at=None, attempts=0, next_try_at=now, claimed_until=None))
