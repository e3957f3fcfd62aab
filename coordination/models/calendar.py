"""Days that break the Monday-to-Friday rule."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from offices.models import Office


class DayKind(models.TextChoices):
    """Why a day is off, or worked after all (Labour Code Art. 111–112)."""

    HOLIDAY = "holiday", _("public holiday")
    IN_LIEU = "in_lieu", _("day off in lieu")
    SWAPPED_OFF = "swapped_off", _("day off by swap")
    MAKE_UP = "make_up", _("made-up working day")
    OFFICE_OFF = "office_off", _("day off of one office")


class CalendarDayQuerySet(models.QuerySet["CalendarDay"]):
    def in_force(self) -> "CalendarDayQuerySet":
        return self.filter(is_on=True)

    def for_office(self, office_id: int | None) -> "CalendarDayQuerySet":
        """Common rows, and those of one office."""
        own = Q(office=None) if office_id is None else Q(office=None) | Q(office=office_id)
        return self.filter(own)

    def of_year(self, year: int) -> "CalendarDayQuerySet":
        return self.filter(date__range=(date(year, 1, 1), date(year, 12, 31)))


class CalendarDay(Tracked):
    """One exception; `office` None means all. `is_on` off keeps the row without effect."""

    date = models.DateField(_("date"))
    office = models.ForeignKey(
        Office,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="calendar_days",
        verbose_name=_("office"),
    )
    kind = models.CharField(_("kind"), max_length=12, choices=DayKind)
    name = models.CharField(_("name"), max_length=200)
    source = models.CharField(_("number of the notice"), max_length=300, blank=True)
    is_on = models.BooleanField(_("is counted"), default=True)

    objects = CalendarDayQuerySet.as_manager()

    class Meta:
        verbose_name = _("day off or made up")
        verbose_name_plural = _("days off and made up")
        ordering = ("date", "id")
        default_permissions = ()
        constraints = (
            models.UniqueConstraint(
                fields=("date", "office"),
                nulls_distinct=False,
                name="calendarday_once",
                violation_error_message=_("This day is already in the table."),
            ),
            models.CheckConstraint(
                name="calendarday_kind_known", condition=Q(kind__in=DayKind.values)
            ),
            models.CheckConstraint(
                name="calendarday_office_off_has_office",
                condition=~Q(kind="office_off") | Q(office__isnull=False),
                violation_error_message=_("Choose the office whose day off it is."),
            ),
        )

    def __str__(self) -> str:
        return f"{self.date:%d/%m/%Y}: {self.name}"
