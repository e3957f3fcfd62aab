"""Absences: who stands in for whom, and when."""

from datetime import date

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked


class DateSpan(Func):
    """daterange(starts_on, ends_on, '[]')"""

    function = "daterange"
    output_field = DateRangeField()


class AbsenceQuerySet(models.QuerySet["Absence"]):
    def standing(self) -> "AbsenceQuerySet":
        return self.filter(is_cancelled=False)

    def with_people(self) -> "AbsenceQuerySet":
        return self.select_related("person", "substitute")

    def from_day(self, day: date) -> "AbsenceQuerySet":
        """Absences running on `day` or still to come, the nearest first."""
        return self.standing().filter(ends_on__gte=day).order_by("starts_on", "id")

    def over_before(self, day: date) -> "AbsenceQuerySet":
        """Absences that were over before `day`, the latest first."""
        return self.standing().filter(ends_on__lt=day).order_by("-ends_on", "id")

    def on(self, day: date) -> "AbsenceQuerySet":
        """Absences in force on `day`, both ends included."""
        return self.standing().filter(starts_on__lte=day, ends_on__gte=day)

    def touching(self, first: date, last: date) -> "AbsenceQuerySet":
        """Absences with at least one day in first..last."""
        return self.standing().filter(starts_on__lte=last, ends_on__gte=first)


class Absence(Tracked):
    """A person's leave of absence with the one who acts in their place ("xử lý thay")."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="absences", verbose_name=_("person")
    )
    substitute = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="stands_in",
        verbose_name=_("substitute"),
    )
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    note = models.CharField(_("note"), max_length=300, blank=True)
    is_cancelled = models.BooleanField(_("cancelled"), default=False)

    objects = AbsenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("absence")
        verbose_name_plural = _("absences")
        ordering = ("-starts_on", "id")
        default_permissions = ()
        constraints = (
            models.CheckConstraint(
                name="absence_ends_after_it_starts",
                condition=Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("The last day cannot be before the first."),
            ),
            models.CheckConstraint(
                name="absence_substitute_is_another",
                condition=~Q(substitute=F("person")),
                violation_error_message=_("Nobody can stand in for themselves."),
            ),
            ExclusionConstraint(
                name="absence_one_at_a_time",
                expressions=(
                    ("person", RangeOperators.EQUAL),
                    (
                        DateSpan("starts_on", "ends_on", RangeBoundary(True, True)),
                        RangeOperators.OVERLAPS,
                    ),
                ),
                condition=Q(is_cancelled=False),
                violation_error_message=_("These days overlap another absence of the same person."),
            ),
        )
        indexes = (models.Index(fields=("substitute", "ends_on"), name="absence_substitute"),)

    def __str__(self) -> str:
        return f"{self.person}: {self.starts_on:%d/%m/%Y} – {self.ends_on:%d/%m/%Y}"
