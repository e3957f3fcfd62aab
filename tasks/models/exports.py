"""A list on its way out: asked for by one person, made by the worker, gone after a day.

No history: it is one person's, and nothing of it outlives the day.
"""

import datetime as dt
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

KEPT = dt.timedelta(hours=24)


class ExportForm(models.TextChoices):
    XLSX = "xlsx", _("Excel (XLSX)")
    CSV = "csv", _("Text table (CSV)")
    DOCX = "docx", _("Word (DOCX)")
    PDF = "pdf", _("PDF")


class ExportState(models.TextChoices):
    WAITING = "waiting", pgettext_lazy("export", "Waiting for its turn")
    READING = "reading", pgettext_lazy("export", "Gathering rows")
    WRITING = "writing", pgettext_lazy("export", "Writing the file")
    DONE = "done", pgettext_lazy("export", "Ready")
    FAILED = "failed", pgettext_lazy("export", "Not done")


UNDER_WAY = (ExportState.WAITING, ExportState.READING, ExportState.WRITING)


def in_a_day() -> dt.datetime:
    return timezone.now() + KEPT


class ExportQuerySet(models.QuerySet["Export"]):
    def of_person(self, person_id: int) -> Self:
        """Whoever asked for a file is the only one who sees it, for a day."""
        return self.filter(person_id=person_id, expires_at__gt=timezone.now()).order_by("-pk")

    def under_way(self) -> Self:
        return self.filter(state__in=UNDER_WAY)

    def made_since(self, moment: dt.datetime) -> Self:
        return self.filter(created_at__gte=moment)

    def expired(self, at: dt.datetime) -> Self:
        return self.filter(expires_at__lte=at)


class Export(models.Model):
    """`query`: the address of the list; `keys`: its rows, in their order, when work began."""

    person = models.ForeignKey("offices.Person", models.CASCADE, related_name="+")
    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    source = models.CharField(max_length=10)
    query = models.TextField(blank=True)
    columns = ArrayField(models.CharField(max_length=20))
    form = models.CharField(max_length=4, choices=ExportForm)
    state = models.CharField(max_length=8, choices=ExportState, default=ExportState.WAITING)
    keys = ArrayField(models.BigIntegerField(), default=list)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    words = models.CharField(max_length=300, blank=True)
    stored = models.FileField(upload_to="exports/%Y/%m", max_length=200, blank=True)
    size = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(default=in_a_day)

    objects = ExportQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="export_done_within_total",
                condition=Q(done__lte=F("total")),
                violation_error_message=_("More rows done than there are."),
            ),
            models.CheckConstraint(
                name="export_done_has_a_file",
                condition=~Q(state=ExportState.DONE) | ~Q(stored=""),
                violation_error_message=_("A finished export has its file."),
            ),
        ]
        indexes = [
            models.Index(fields=["person", "-created_at"], name="export_of_person"),
            models.Index(fields=["id"], name="export_under_way", condition=Q(state__in=UNDER_WAY)),
            models.Index(fields=["expires_at"], name="export_expires"),
        ]

    def __str__(self) -> str:
        return f"{self.source}.{self.form}"

    @property
    def is_under_way(self) -> bool:
        return self.state in UNDER_WAY

    @property
    def tone(self) -> str:
        return "danger" if self.state == ExportState.FAILED else "info"


class ExportChunk(models.Model):
    """Some rows of an export as cells, written by the worker; gone when the file is there."""

    export = models.ForeignKey(Export, models.CASCADE, related_name="chunks")
    first = models.PositiveIntegerField()
    rows = models.JSONField(default=list)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["export", "first"], name="export_chunk_once")
        ]

    def __str__(self) -> str:
        return f"{self.export_id}:{self.first}"
