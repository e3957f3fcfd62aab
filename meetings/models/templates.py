"""Templates of meetings by kind, and meetings that come again."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from meetings.choices import MeetingKind
from offices.foundation.history import Tracked
from tasks.audience import own_offices

if TYPE_CHECKING:
    from offices.powers import Powers


class TemplateQuerySet(models.QuerySet["MeetingTemplate"]):
    def visible_to(self, powers: "Powers") -> Self:
        return self.filter(office__in=own_offices(powers))

    def in_use(self) -> Self:
        return self.filter(is_active=True).order_by("kind", "name", "id")


class MeetingTemplate(Tracked):
    """`items`: [{"title", "minutes", "office", "preparing"}]; `people`: [{"place", "words" |
    "person" | "office" | "leader" | "body"}]; `papers`: [{"title", "office", "days"}], days
    working days before the meeting."""

    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    name = models.CharField(_("name of the template"), max_length=200)
    kind = models.CharField(max_length=12, choices=MeetingKind)
    title = models.CharField(_("content"), max_length=500)
    body = models.ForeignKey(
        "coordination.Body", models.PROTECT, null=True, blank=True, related_name="+"
    )
    chair = models.ForeignKey(
        "coordination.Leader", models.PROTECT, null=True, blank=True, related_name="+"
    )
    time_words = models.CharField(_("time as written"), max_length=60, blank=True)
    place = models.CharField(_("place"), max_length=300, blank=True)
    items = models.JSONField(default=list, blank=True)
    people = models.JSONField(default=list, blank=True)
    papers = models.JSONField(default=list, blank=True)
    is_active = models.BooleanField(default=True)

    objects = TemplateQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["office", "name"],
                name="meetingtemplate_once",
                violation_error_message=_("A template of this name exists already."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def key(self) -> str:
        """For addresses: a number as text, never written in the reader's language."""
        return str(self.pk)


class MeetingSeries(Tracked):
    """A recurring task whose occurrences are meetings made from a template."""

    series = models.OneToOneField(
        "tasks.Series", models.CASCADE, primary_key=True, related_name="meeting_series"
    )
    template = models.ForeignKey(MeetingTemplate, models.PROTECT, related_name="series")

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.series_id}: {self.template_id}"
