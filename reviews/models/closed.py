"""A date that has closed, as it is counted (PRACTICE table 10)."""

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from tasks.audience import reader_keys
from tasks.choices import PartRole

if TYPE_CHECKING:
    from offices.powers import Powers


class ClosedOutcome(models.TextChoices):
    """How it ended; the last is kept for comparisons and counted for nobody."""

    ON_TIME = "on_time", _("Completed on time")
    LATE = "late", _("Completed after the date")
    NO_ANSWER = "no_answer", _("Ended, no coordination opinion")
    ENDED = "ended", _("Follow-up ended")
    STOPPED = "stopped", _("Stopped")
    WITHDRAWN = "withdrawn", _("Withdrawn")


DONE = (ClosedOutcome.ON_TIME, ClosedOutcome.LATE)
OWED = (*DONE, ClosedOutcome.NO_ANSWER)


class ClosedDateQuerySet(models.QuerySet["ClosedDate"]):
    def visible_to(self, powers: "Powers") -> Self:
        return self.filter(task__audience__overlap=reader_keys(powers))

    def of_parts(self) -> Self:
        """One row per finished part: its last date."""
        return self.filter(closes_part=True)

    def ended_in(self, first: dt.date, last: dt.date) -> Self:
        return self.filter(end_on__gte=first, end_on__lte=last)

    def due_in(self, first: dt.date, last: dt.date) -> Self:
        return self.filter(due_on__gte=first, due_on__lte=last)

    def with_outcomes(self, outcomes: Iterable[str]) -> Self:
        return self.filter(outcome__in=list(outcomes))

    def open_at(self, day: dt.date) -> Self:
        """Begun by the end of that day and finished after it."""
        return self.of_parts().filter(start_on__lte=day, end_on__gt=day)


class ClosedDate(models.Model):
    """Written by the trigger of `reviews.models.closing_sql` alone, in the transaction of the verb.

    `audience` is the widest key of the own office that reads it (`tasks.audience`);
    `closes_part` marks the last date of a part that owes nothing more.
    """

    deadline = models.OneToOneField(
        "tasks.Deadline",
        models.DO_NOTHING,
        primary_key=True,
        db_constraint=False,
        related_name="closing",
    )
    part = models.ForeignKey(
        "tasks.Part", models.DO_NOTHING, db_constraint=False, related_name="closings"
    )
    task = models.ForeignKey(
        "tasks.Task", models.DO_NOTHING, db_constraint=False, related_name="+", db_index=False
    )
    office = models.ForeignKey(
        "offices.Office", models.DO_NOTHING, db_constraint=False, related_name="+", db_index=False
    )
    area = models.ForeignKey(
        "coordination.Area",
        models.DO_NOTHING,
        db_constraint=False,
        related_name="+",
        db_index=False,
    )
    role = models.CharField(max_length=10, choices=PartRole)
    audience = models.BigIntegerField()
    outcome = models.CharField(max_length=10, choices=ClosedOutcome)
    start_on = models.DateField()
    due_on = models.DateField()
    end_on = models.DateField()
    recorded_on = models.DateField()
    closes_part = models.BooleanField()

    objects = ClosedDateQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        indexes = [
            models.Index(fields=["office", "end_on"], name="closed_by_end"),
            models.Index(fields=["office", "due_on"], name="closed_by_due"),
            models.Index(fields=["office", "recorded_on"], name="closed_by_record"),
        ]

    def __str__(self) -> str:
        return f"{self.deadline_id}: {self.outcome}"
