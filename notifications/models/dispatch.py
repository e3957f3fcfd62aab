"""One mail to go."""

import hashlib
from datetime import datetime
from typing import ClassVar
from urllib.parse import urlsplit

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from offices.models import Person


class DispatchQuerySet(models.QuerySet["Dispatch"]):
    def pending(self) -> "DispatchQuerySet":
        return self.filter(sent_at__isnull=True, dead_at__isnull=True, dropped_at__isnull=True)

    def due(self, at: datetime) -> "DispatchQuerySet":
        """Mails that may go at this moment, whoever holds them."""
        return self.pending().filter(not_before__lte=at, next_try_at__lte=at)

    def to_send(self, at: datetime) -> "DispatchQuerySet":
        """What the next dispatch would send, oldest first; not a daily mail of an earlier day."""
        today = timezone.localdate(at)
        goes = models.Q(kind=Dispatch.Kind.SINGLE) | models.Q(day=today)
        return self.pending().filter(goes, not_before__lte=at).order_by("not_before", "id")

    def dead(self) -> "DispatchQuerySet":
        return self.filter(dead_at__isnull=False).order_by("-dead_at", "-id")


class Dispatch(models.Model):
    """A mail as a row: claimed under a lease, asked again, sent, marked.

    It ends in exactly one of: `sent_at`; `dropped_at` (nothing in it held any more);
    `dead_at` (given up; an administrator sees it). `claimed_until` is real time whatever
    moment a simulated tick stands for: it says whether the process that sends is alive.
    """

    class Kind(models.TextChoices):
        SINGLE = "single", _("Single notice")
        DIGEST = "digest", _("Work to do today")
        LATE = "late", _("Due today")

    person = models.ForeignKey(Person, models.CASCADE, related_name="+", db_index=False)
    kind = models.CharField(max_length=8, choices=Kind)
    dedupe_key = models.CharField(max_length=220)
    day = models.DateField()
    priority = models.SmallIntegerField(default=5)
    any_hour = models.BooleanField(default=False)
    not_before = models.DateTimeField()
    next_try_at = models.DateTimeField()
    claimed_until = models.DateTimeField(null=True, blank=True)
    attempts = models.SmallIntegerField(default=0)
    last_error = models.CharField(max_length=300, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    dropped_at = models.DateTimeField(null=True, blank=True)
    dead_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[DispatchQuerySet] = DispatchQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("mail to go")
        verbose_name_plural = _("mails to go")
        constraints = [
            models.UniqueConstraint(fields=["dedupe_key"], name="dispatch_once"),
            models.CheckConstraint(
                condition=models.Q(sent_at__isnull=True) | models.Q(dead_at__isnull=True),
                name="dispatch_sent_or_dead",
            ),
        ]
        indexes = [
            models.Index(
                fields=["priority", "not_before", "id"],
                condition=models.Q(
                    sent_at__isnull=True, dead_at__isnull=True, dropped_at__isnull=True
                ),
                name="dispatch_pending",
            ),
            models.Index(
                fields=["-dead_at"], condition=models.Q(dead_at__isnull=False), name="dispatch_dead"
            ),
        ]

    def __str__(self) -> str:
        return self.dedupe_key

    @property
    def message_id(self) -> str:
        """The same for every attempt, so that a mail sent twice is seen as one."""
        digest = hashlib.sha256(self.dedupe_key.encode()).hexdigest()[:40]
        return f"<{digest}@{urlsplit(settings.BASE_URL).hostname or 'localhost'}>"
