"""Notices are read."""

from django.utils import timezone

from notifications.models import Notification
from offices.foundation.actor import Actor


def mark_read(*, notice_id: int, actor: Actor) -> Notification | None:
    """Mark one of the person's own notices read; None when it is not theirs."""
    mine = Notification.objects.of(actor.person.pk).filter(pk=notice_id)
    mine.unread().update(read_at=timezone.now())
    return mine.first()


def mark_all_read(*, actor: Actor) -> int:
    """Mark all of the person's notices read; how many were not."""
    return Notification.objects.of(actor.person.pk).unread().update(read_at=timezone.now())


def unread_count(person_id: int) -> int:
    """How many notices wait, counting no further than a hundred; one indexed statement."""
    return Notification.objects.of(person_id).unread().count_capped()
