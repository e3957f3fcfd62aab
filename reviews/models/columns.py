"""Figures an office has frozen for a review: its column, and the numbers in it."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from reviews.models.review import Review
from tasks.choices import PartRole


class ColumnQuerySet(models.QuerySet["FigureColumn"]):
    def latest_of(self, office_id: int) -> "FigureColumn | None":
        return self.filter(office=office_id).order_by("-n").first()

    def in_order(self) -> Self:
        """Of each office the last one last."""
        return self.order_by("office", "n")

    def released(self) -> Self:
        return self.filter(released_at__isnull=False)


class FigureColumn(Tracked):
    """One freezing of one office's figures; frozen again is another row, `n` higher.

    Until it is released only the office itself sees the numbers.
    """

    review = models.ForeignKey(Review, models.CASCADE, related_name="columns")
    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    n = models.PositiveSmallIntegerField()
    frozen_at = models.DateTimeField()
    frozen_by = models.ForeignKey("offices.Person", models.PROTECT, related_name="+")
    reason = models.CharField(_("why it is frozen again"), max_length=500, blank=True)
    released_at = models.DateTimeField(null=True, blank=True)
    released_by = models.ForeignKey(
        "offices.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = ColumnQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["office", "n"]
        constraints = [
            models.UniqueConstraint(fields=["review", "office", "n"], name="column_numbered"),
            models.CheckConstraint(
                name="column_again_has_a_reason",
                condition=Q(n=1) | ~Q(reason=""),
                violation_error_message=_("Say why the figures are frozen again."),
            ),
            models.CheckConstraint(
                name="column_released_by_somebody",
                condition=Q(released_at__isnull=True, released_by__isnull=True)
                | Q(released_at__isnull=False, released_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.review_id}/{self.office_id}/{self.n}"


class FrozenFigure(models.Model):
    """One number; the database lets nobody change or delete it (`frozen_sql`).

    `measure`: a code of `periodic.figures.measures`, or "kind:…" and "body:…" of the volume;
    `denominator`: of rates alone.
    """

    column = models.ForeignKey(FigureColumn, models.CASCADE, related_name="figures")
    area = models.ForeignKey(
        "coordination.Area", models.PROTECT, null=True, blank=True, related_name="+"
    )
    role = models.CharField(max_length=10, choices=PartRole, blank=True)
    measure = models.CharField(max_length=40)
    numerator = models.IntegerField()
    denominator = models.IntegerField(null=True, blank=True)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["column", "area", "role", "measure"],
                name="frozen_figure_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                name="frozen_figure_counts_up",
                condition=Q(numerator__gte=0)
                & (Q(denominator__isnull=True) | Q(denominator__gte=models.F("numerator"))),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measure}: {self.numerator}"
