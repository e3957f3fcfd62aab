"""Notices are read."""

from itertools import groupby
from operator import attrgetter

from django.db.models.expressions import Expression, RawSQL
from django.utils import timezone

from notifications.models import Notification
from notifications.models.notification import BELL_CAP
from notifications.registry import describe
from offices.foundation.actor import Actor
from offices.foundation.questions import rows

# Every page asks it, so it is written out: of one person, or of a row of `offices_person`.
_UNREAD = """
SELECT count(*) FROM (SELECT FROM notifications_notification
  WHERE person_id = {} AND read_at IS NULL LIMIT %s) AS waiting
"""


def mark_read(*, notice_id: int, actor: Actor) -> Notification | None:
    """Mark one of the person's own notices read; None when it is not theirs."""
    mine = Notification.objects.of(actor.person.pk).filter(pk=notice_id)
    mine.unread().update(read_at=timezone.now())
    return mine.first()


def mark_all_read(*, actor: Actor) -> int:
    """Mark all of the person's notices read; how many were not."""
    return Notification.objects.of(actor.person.pk).unread().update(read_at=timezone.now())


def settle_unreadable() -> int:
    """Once a day: what concerns a task its person may not read any more waits no longer.

    The list leaves it out at once; this takes it from the number beside the bell.
    """
    waiting = Notification.objects.unread().filter(task_id__isnull=False).order_by("person_id")
    settled = 0
    for person, group in groupby(waiting.select_related("person"), key=attrgetter("person")):
        notices = list(group)
        read = describe(person, {n.task_id for n in notices if n.task_id})
        gone = [n.pk for n in notices if n.task_id not in read]
        settled += Notification.objects.filter(pk__in=gone).update(read_at=timezone.now())
    return settled


def unread_count(person_id: int) -> int:
    """How many notices wait, counting no further than a hundred; one indexed statement."""
    return int(rows((_UNREAD.format("%s"), (person_id, BELL_CAP)))[0][0])


def unread_beside_the_person() -> Expression:
    """The same, read in the statement that reads the person."""
    return RawSQL(f"({_UNREAD.format('offices_person.id')})", [BELL_CAP])  # noqa: S611 - ours
