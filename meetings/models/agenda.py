"""What a meeting talks about: items, and the papers they need; items waiting for a meeting."""

import datetime as dt
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from meetings.choices import ItemState, PaperState
from offices.foundation.history import Tracked
from tasks.audience import own_offices, reader_keys

if TYPE_CHECKING:
    from offices.powers import Powers


class AgendaItemQuerySet(models.QuerySet["AgendaItem"]):
    def visible_to(self, powers: "Powers") -> Self:
        """Items of meetings one reads; waiting ones inside the office that keeps them."""
        mine = Q(meeting__isnull=True, office__in=own_offices(powers))
        return self.filter(Q(meeting__task__audience__overlap=reader_keys(powers)) | mine)

    def waiting(self) -> Self:
        return self.filter(state=ItemState.WAITING, meeting__isnull=True)

    def in_order(self) -> Self:
        return self.order_by("position", "id")


class AgendaItem(Tracked):
    """An item of the agenda (chương trình); without a meeting it waits in its office's pool."""

    meeting = models.ForeignKey(
        "meetings.Meeting", models.CASCADE, null=True, blank=True, related_name="items"
    )
    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    body = models.ForeignKey(
        "coordination.Body", models.PROTECT, null=True, blank=True, related_name="+"
    )
    title = models.CharField(_("content"), max_length=500)
    position = models.PositiveSmallIntegerField(default=0)
    minutes = models.PositiveSmallIntegerField(_("minutes"), null=True, blank=True)
    preparing_office = models.ForeignKey(
        "offices.Office", models.PROTECT, null=True, blank=True, related_name="+"
    )
    preparing = models.CharField(_("prepared by (outside the system)"), max_length=200, blank=True)
    presenter = models.CharField(_("presented by"), max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=ItemState, default=ItemState.PLANNED)
    note = models.CharField(_("note"), max_length=500, blank=True)
    carried_from = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="carried_to"
    )

    objects = AgendaItemQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                name="agendaitem_waits_without_a_meeting",
                condition=Q(state=ItemState.WAITING, meeting__isnull=True)
                | (~Q(state=ItemState.WAITING) & Q(meeting__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class PaperQuerySet(models.QuerySet["Paper"]):
    def visible_to(self, powers: "Powers") -> Self:
        return self.filter(meeting__task__audience__overlap=reader_keys(powers))

    def owed(self) -> Self:
        return self.filter(state=PaperState.OWED)


class Paper(Tracked):
    """A paper an office owes to a meeting; its date is a deadline of that office's part."""

    meeting = models.ForeignKey("meetings.Meeting", models.CASCADE, related_name="papers")
    item = models.ForeignKey(
        AgendaItem, models.SET_NULL, null=True, blank=True, related_name="papers"
    )
    title = models.CharField(_("paper"), max_length=300)
    office = models.ForeignKey(
        "offices.Office", models.PROTECT, null=True, blank=True, related_name="+"
    )
    outside = models.CharField(_("owed by (outside the system)"), max_length=200, blank=True)
    deadline = models.OneToOneField(
        "tasks.Deadline", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    due_on = models.DateField(_("deadline"), null=True, blank=True)
    state = models.CharField(max_length=10, choices=PaperState, default=PaperState.OWED)
    received_on = models.DateField(null=True, blank=True)
    file = models.ForeignKey("tasks.File", models.SET_NULL, null=True, blank=True, related_name="+")

    objects = PaperQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["item__position", "id"]
        constraints = [
            models.CheckConstraint(
                name="paper_received_on_a_day",
                condition=Q(state=PaperState.RECEIVED, received_on__isnull=False)
                | (~Q(state=PaperState.RECEIVED) & Q(received_on__isnull=True)),
            ),
            models.CheckConstraint(
                name="paper_owed_by_somebody",
                condition=Q(office__isnull=False) | ~Q(outside=""),
                violation_error_message=_("Say who owes the paper."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def when(self) -> dt.date | None:
        """The date it is owed by: that of its deadline, which may have been moved since."""
        return self.deadline.due_on if self.deadline else self.due_on
