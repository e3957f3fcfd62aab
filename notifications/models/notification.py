"""One notice to one person; and what a person chose for a kind of them."""

from datetime import date
from enum import IntEnum
from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from offices.models import Person

if TYPE_CHECKING:
    from notifications.models.dispatch import Dispatch

BELL_CAP = 100


class Channel(models.TextChoices):
    AT_ONCE = "at_once", _("Mail at once")
    DIGEST = "digest", _("In the daily mail")
    WITHIN_HOUR = "within_hour", _("Within the hour")
    BELL = "bell", _("Bell only")


class NoticeGroup(IntEnum):
    """The groups of the daily mail, in their order there."""

    LATE = 0
    TODAY = 1
    INNER = 2
    SOON = 3
    WAITING = 4


class NotificationQuerySet(models.QuerySet["Notification"]):
    def of(self, person_id: int) -> "NotificationQuerySet":
        return self.filter(person_id=person_id)

    def unread(self) -> "NotificationQuerySet":
        return self.filter(read_at__isnull=True)

    def newest_first(self) -> "NotificationQuerySet":
        return self.order_by("-created_at", "-id")

    def in_mail(self, dispatch_id: int) -> "NotificationQuerySet":
        return self.filter(dispatch_id=dispatch_id)

    def older_than(self, pk: int) -> "NotificationQuerySet":
        """What follows the row `pk` in a list that begins with the newest."""
        last = Notification.objects.filter(pk=pk).values_list("created_at", flat=True)[:1]
        at = models.Subquery(last)
        return self.filter(models.Q(created_at__lt=at) | models.Q(created_at=at, pk__lt=pk))


class Notification(models.Model):
    """A notice as a row, written in the transaction of its event.

    `dedupe_key` = event + person, so one event reaches a person once even in two roles.
    `facts` holds plain neutral values (code, names of offices), never content of a case.
    `stands_in_for`: the absent person in whose stead this one is told.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="notifications", db_index=False)
    kind = models.CharField(max_length=60)
    dedupe_key = models.CharField(max_length=200)
    task_id = models.BigIntegerField(null=True, blank=True)
    deadline_id = models.BigIntegerField(null=True, blank=True)
    part_id = models.BigIntegerField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    step = models.CharField(max_length=20, blank=True)
    facts = models.JSONField(default=dict, blank=True)
    urgent = models.BooleanField(default=False)
    any_hour = models.BooleanField(default=False)
    statutory = models.BooleanField(default=False)
    channel = models.CharField(max_length=12, choices=Channel)
    stands_in_for = models.ForeignKey(
        Person, models.SET_NULL, null=True, blank=True, related_name="+", db_index=False
    )
    dispatch: "models.ForeignKey[Dispatch | None, Dispatch | None]" = models.ForeignKey(
        "notifications.Dispatch",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="notifications",
        db_index=False,
    )
    created_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[NotificationQuerySet] = NotificationQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        constraints = [models.UniqueConstraint(fields=["dedupe_key"], name="notice_once")]
        indexes = [
            models.Index(fields=["person", "-created_at", "-id"], name="notice_bell"),
            models.Index(
                fields=["person"], condition=models.Q(read_at__isnull=True), name="notice_unread"
            ),
            models.Index(
                fields=["channel", "person"],
                condition=models.Q(dispatch__isnull=True, read_at__isnull=True),
                name="notice_unmailed",
            ),
            models.Index(
                fields=["dispatch"],
                condition=models.Q(dispatch__isnull=False),
                name="notice_carried",
            ),
        ]

    def __str__(self) -> str:
        return self.dedupe_key

    def group_on(self, day: date) -> NoticeGroup:
        """Only a date before law or leader is late; an internal one has a group of its own."""
        if not self.step or self.due_on is None:
            return NoticeGroup.WAITING
        if self.due_on < day:
            return NoticeGroup.INNER if self.facts.get("internal") else NoticeGroup.LATE
        return NoticeGroup.TODAY if self.due_on == day else NoticeGroup.SOON


CHOOSABLE = [
    (channel.value, channel.label) for channel in (Channel.AT_ONCE, Channel.DIGEST, Channel.BELL)
]


class Preference(models.Model):
    """A row only where the person departs from the default of the kind.

    A clock set by law and a matter marked urgent are mailed whatever stands here.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="notice_preferences")
    kind = models.CharField(max_length=60)
    channel = models.CharField(max_length=12, choices=CHOOSABLE)

    class Meta:
        verbose_name = _("preference")
        verbose_name_plural = _("preferences")
        constraints = [
            models.UniqueConstraint(fields=["person", "kind"], name="preference_once"),
            models.CheckConstraint(
                condition=models.Q(channel__in=["at_once", "digest", "bell"]),
                name="preference_channel",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.channel}"
