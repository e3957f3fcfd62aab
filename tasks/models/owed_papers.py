"""Papers an office, or a body outside, owes to a case by a date counted back from its day."""

import datetime as dt
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from tasks.audience import reader_keys
from tasks.choices import PaperState

if TYPE_CHECKING:
    from offices.powers import Powers


class OwedPaperQuerySet(models.QuerySet["OwedPaper"]):
    def visible_to(self, powers: "Powers") -> Self:
        return self.filter(task__audience__overlap=reader_keys(powers))

    def owed(self) -> Self:
        return self.filter(state=PaperState.OWED)


class OwedPaper(Tracked):
    """Its date is a deadline of the part of the office that owes it, where an office does."""

    task = models.ForeignKey("tasks.Task", models.CASCADE, related_name="owed_papers")
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

    objects = OwedPaperQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["id"]
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
