"""Figures by day of what has closed: sums never read the closed rows themselves."""

from typing import TYPE_CHECKING, Self

from django.db import models

from reviews.models.closed import ClosedOutcome
from tasks.audience import reader_keys
from tasks.choices import PartRole

if TYPE_CHECKING:
    from offices.powers import Powers


class FigureKind(models.TextChoices):
    """Which day of a closed date is counted; DATE counts every date, the others whole parts."""

    DATE = "date"
    START = "start"
    DUE = "due"
    END = "end"
    LAST = "last"  # the later of due and end: till then it was unfinished or not yet late


class DayFigureQuerySet(models.QuerySet["DayFigure"]):
    def readable_by(self, powers: "Powers") -> Self:
        """Sums only over audiences the person belongs to."""
        return self.filter(audience__in=reader_keys(powers))

    def of_office(self, office_id: int) -> Self:
        return self.filter(office=office_id)


class DayFigure(models.Model):
    """A change of one figure: rows of the same key are added up, never updated.

    Two verbs at once never wait for each other this way; `reviews.upkeep.fold`
    joins the rows of a key into one.
    """

    kind = models.CharField(max_length=5, choices=FigureKind)
    day = models.DateField()
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
    n = models.IntegerField()

    objects = DayFigureQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        indexes = [
            models.Index(
                fields=["office", "kind", "day"],
                name="day_figure_sums",
                include=["area", "audience", "outcome", "n"],
            )
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.kind} {self.outcome}: {self.n}"
