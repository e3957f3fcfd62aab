"""What a meeting talks about: items, and the papers they need; items waiting for a meeting."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from meetings.choices import ItemState
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


class AgendaPaper(Tracked):
    """Which item of the agenda a paper owed to the meeting is for."""

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="papers")
    paper = models.OneToOneField(
        "tasks.OwedPaper", models.CASCADE, primary_key=True, related_name="agenda_paper"
    )

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.item_id}: {self.paper_id}"


class AgendaFile(Tracked):
    """Which file, kept by another area, an item of the agenda was taken from."""

    item = models.OneToOneField(
        AgendaItem, models.CASCADE, primary_key=True, related_name="agenda_file"
    )
    file = models.ForeignKey("tasks.Task", models.CASCADE, related_name="+")

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.item_id}: {self.file_id}"
