"""The outbox: what happened to tasks, and which receivers have been told."""

from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from exchange.models.receiver import Receiver


class Event(models.Model):
    """An act on a task or a part, written by a database trigger in the act's transaction.

    Only while somebody wants to be told (an active receiver). Plain ids and stable words,
    never content. `spread_at`: when its deliveries were made.
    """

    task_id = models.BigIntegerField()
    part_id = models.BigIntegerField(null=True)
    office_id = models.BigIntegerField(null=True)
    act = models.CharField(max_length=30)
    state = models.CharField(max_length=12)
    at = models.DateTimeField()
    spread_at = models.DateTimeField(null=True)

    class Meta:
        default_permissions = ()
        indexes = (
            models.Index(
                fields=("id",), name="event_to_spread", condition=models.Q(spread_at=None)
            ),
            models.Index(fields=("at",), name="event_at"),
        )

    def __str__(self) -> str:
        return f"{self.task_id} {self.act}"


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    def pending(self) -> "DeliveryQuerySet":
        return self.filter(sent_at=None, dead_at=None, dropped_at=None)

    def due(self, now: datetime) -> "DeliveryQuerySet":
        return self.pending().filter(next_try_at__lte=now)

    def dead(self) -> "DeliveryQuerySet":
        found = self.filter(dead_at__isnull=False)
        return found.select_related("event", "receiver__connection").order_by("-dead_at", "-id")


class Delivery(models.Model):
    """One event to one receiver; it ends sent, dropped (no longer his to know) or given up."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="deliveries")
    receiver = models.ForeignKey(Receiver, models.CASCADE, related_name="deliveries")
    next_try_at = models.DateTimeField()
    claimed_until = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=200, blank=True)
    sent_at = models.DateTimeField(null=True)
    dropped_at = models.DateTimeField(null=True)
    dead_at = models.DateTimeField(null=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=("event", "receiver"), name="delivery_once"),)
        indexes = (
            models.Index(
                fields=("next_try_at", "id"),
                name="delivery_pending",
                condition=models.Q(sent_at=None, dead_at=None, dropped_at=None),
            ),
        )

    def __str__(self) -> str:
        return f"{self.event_id} → {self.receiver_id}"
