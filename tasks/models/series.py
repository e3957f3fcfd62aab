"""Work that comes again: what is asked, how often, and what days off do to its date."""

import datetime as dt
from typing import TYPE_CHECKING, Any, Self, cast

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from offices.foundation.history import Tracked
from reading.deadlines.reading import Frequency, Recurrence
from tasks.audience import own_offices
from tasks.choices import Access, Basis, Urgency

if TYPE_CHECKING:
    from offices.powers import Powers


class Rhythm(models.TextChoices):
    DAY = "day", pgettext_lazy("recurrence", "Every day")
    WEEK = "week", pgettext_lazy("recurrence", "Every week")
    MONTH = "month", pgettext_lazy("recurrence", "Every month")
    QUARTER = "quarter", pgettext_lazy("recurrence", "Every quarter")
    HALF = "half", pgettext_lazy("recurrence", "Every half-year")
    YEAR = "year", pgettext_lazy("recurrence", "Every year")


class DayOff(models.TextChoices):
    """What becomes of a date that falls on a day off."""

    EARLIER = "earlier", _("The working day before")
    LATER = "later", _("The next working day")
    KEEP = "keep", _("The day stays")
    SKIP = "skip", _("That time is left out")


class Finds(models.TextChoices):
    """Who handles an occurrence; looked up when it is made, not when the series is."""

    PERSON = "person", _("The person named")
    CONTACT = "contact", _("The office's contact at that time")
    NOBODY = "nobody", _("Assigned by hand each time")


class SeriesQuerySet(models.QuerySet["Series"]):
    def visible_to(self, powers: "Powers") -> Self:
        """Series of one's own offices; restricted ones only to those who may read such tasks."""
        trusted = Q(office__in=powers.offices_with("read_restricted"))
        letters = Q(area__always_restricted=True, office__in=powers.offices_with("handle_letters"))
        named = Q(created_by=powers.person_id) | Q(assignee=powers.person_id)
        plain = ~Q(access=Access.RESTRICTED) & Q(area__always_restricted=False)
        return self.filter(plain | trusted | letters | named, office__in=own_offices(powers))

    def running(self) -> Self:
        return self.filter(is_active=True)

    def for_pages(self) -> Self:
        known = ("office", "area", "lead_office", "assignee", "created_by")
        return self.select_related(*known).order_by("-is_active", "title", "id")


class Series(Tracked):
    """A recurring task; each occurrence is a task of its own (`Task.series`).

    `requests`: [{"office": code, "ask": text, "days_before": working days before the date}].
    `appears_days`: working days before its date an occurrence appears; null: as soon as the
    one before it is done or past, so that exactly one lies ahead.
    """

    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    title = models.CharField(_("task content"), max_length=500)
    description = models.TextField(_("specific requirements"), blank=True, max_length=20_000)
    area = models.ForeignKey("coordination.Area", models.PROTECT, related_name="+")
    lead_office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    lead_reason = models.CharField(max_length=500, blank=True)
    access = models.CharField(max_length=10, choices=Access, default=Access.INTERNAL)
    urgency = models.CharField(max_length=12, choices=Urgency, blank=True, default="")
    basis = models.CharField(max_length=12, choices=Basis, default=Basis.REGULATION)
    document_number = models.CharField(max_length=100, blank=True)
    document_date = models.DateField(null=True, blank=True)
    requests = models.JSONField(default=list, blank=True)
    informed = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    finds = models.CharField(max_length=8, choices=Finds, default=Finds.CONTACT)
    assignee = models.ForeignKey(
        "offices.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    recurrence = models.CharField(_("recurrence as written"), max_length=300)
    frequency = models.CharField(max_length=8, choices=Rhythm)
    interval = models.PositiveSmallIntegerField(default=1)
    days = ArrayField(models.SmallIntegerField(), default=list, blank=True)
    months = ArrayField(models.SmallIntegerField(), default=list, blank=True)
    weekday = models.SmallIntegerField(null=True, blank=True)
    at = models.TimeField(null=True, blank=True)
    working = models.BooleanField(default=False)
    day_off = models.CharField(max_length=8, choices=DayOff, default=DayOff.EARLIER)
    appears_days = models.PositiveSmallIntegerField(null=True, blank=True)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"), null=True, blank=True)
    is_active = models.BooleanField(default=True)
    end_reason = models.CharField(max_length=500, blank=True)
    trouble = models.CharField(max_length=500, blank=True, editable=False)
    created_by = models.ForeignKey("offices.Person", models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = SeriesQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="series_ends_after_it_starts",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("The last day lies before the first."),
            ),
            models.CheckConstraint(
                name="series_names_its_person",
                condition=~Q(finds=Finds.PERSON) | Q(assignee__isnull=False),
                violation_error_message=_("Choose the person."),
            ),
            models.CheckConstraint(
                name="series_interval_fits",
                condition=Q(interval__gte=1, interval__lte=52),
                violation_error_message=_("Choose how often."),
            ),
            models.CheckConstraint(
                name="series_end_has_a_reason",
                condition=Q(is_active=True) | ~Q(end_reason=""),
                violation_error_message=_("Please state the reason."),
            ),
        ]
        indexes = [models.Index(fields=["office", "is_active"], name="series_office")]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("tasks:series_detail", args=[self.pk])

    @property
    def rule(self) -> Recurrence:
        return Recurrence(
            cast("Frequency", self.frequency),
            self.interval,
            tuple(self.days),
            tuple(self.months),
            self.weekday,
            self.at,
            self.working,
        )

    def take_rule(self, rule: Recurrence) -> None:
        self.frequency, self.interval = rule.frequency, rule.interval
        self.days, self.months = list(rule.days), list(rule.months)
        self.weekday, self.at, self.working = rule.weekday, rule.at, rule.working

    def asked_of(self) -> dict[str, dict[str, Any]]:
        """The requests by office code."""
        return {row["office"]: row for row in self.requests}

    def covers(self, day: dt.date) -> bool:
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)
