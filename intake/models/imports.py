"""A table on its way in: staging rows of one person until they become tasks.

These rows are no part of the work: they belong to who uploaded them, change while they are being
corrected and carry no history. What they become is logged by the ordinary verb, with its history.
"""

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ImportState(models.TextChoices):
    MATCHING = "matching", _("Columns to be matched")
    READING = "reading", _("Being read")
    READY = "ready", _("To be checked")
    RUNNING = "running", _("Being imported")
    DONE = "done", pgettext_lazy("import", "Imported")
    UNDOING = "undoing", _("Being undone")
    UNDONE = "undone", _("Undone")


class RowState(models.TextChoices):
    PENDING = "pending", pgettext_lazy("row", "Waiting")
    CHOSEN = "chosen", pgettext_lazy("row", "Chosen")
    IMPORTED = "imported", pgettext_lazy("row", "Imported")
    KNOWN = "known", _("Imported before")
    LEFT_OUT = "left_out", _("Left out")
    FAILED = "failed", pgettext_lazy("row", "Not imported")
    UNDONE = "undone", pgettext_lazy("row", "Undone")
    KEPT = "kept", _("Kept: already worked on")


WORKING = (ImportState.READING, ImportState.RUNNING, ImportState.UNDOING)
UNDO_WITHIN = dt.timedelta(days=1)


class TaskImportQuerySet(models.QuerySet["TaskImport"]):
    def of_person(self, person_id: int) -> Self:
        """Whoever uploaded a table is the only one who sees it."""
        return self.filter(person_id=person_id).order_by("-created_at")

    def same_file(self, one: "TaskImport") -> Self:
        """Earlier imports of the very same bytes by this office."""
        done = self.filter(office=one.office_id, sha256=one.sha256, state=ImportState.DONE)
        return done.exclude(pk=one.pk).order_by("-finished_at")


class TaskImport(models.Model):
    """`columns`: field → index of its column; `headers` and every row's cells rhyme."""

    person = models.ForeignKey("offices.Person", models.CASCADE, related_name="+")
    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    sheet = models.CharField(max_length=200, blank=True)
    headers = models.JSONField(default=list)
    notes = models.JSONField(default=list)
    columns = models.JSONField(default=dict)
    area = models.ForeignKey("coordination.Area", models.PROTECT, null=True, related_name="+")
    lead_reason = models.CharField(max_length=500, blank=True)
    sends_requests = models.BooleanField(default=True)
    state = models.CharField(max_length=10, choices=ImportState, default=ImportState.MATCHING)
    total = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True)

    objects = TaskImportQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        indexes = [
            models.Index(fields=["person", "-created_at"], name="import_of_person"),
            models.Index(fields=["state"], name="import_working", condition=Q(state__in=WORKING)),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_working(self) -> bool:
        return self.state in WORKING

    @property
    def may_be_undone(self) -> bool:
        ended = self.finished_at
        return (
            self.state == ImportState.DONE
            and ended is not None
            and timezone.now() - ended <= UNDO_WITHIN
        )


class ImportRowQuerySet(models.QuerySet["ImportRow"]):
    def pending(self) -> Self:
        return self.filter(state=RowState.PENDING)

    def good(self) -> Self:
        return self.pending().filter(is_read=True, has_errors=False)

    def wrong(self) -> Self:
        return self.pending().filter(is_read=True, has_errors=True)

    def warned(self) -> Self:
        return self.pending().filter(is_read=True, has_errors=False, has_warnings=True)

    def to_read(self) -> Self:
        return self.filter(is_read=False, state=RowState.PENDING).order_by("line")


class ImportRow(models.Model):
    """`given` overrides what the cells say, field by field; `reading` is what was understood."""

    batch = models.ForeignKey(TaskImport, models.CASCADE, related_name="rows")
    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    line = models.PositiveIntegerField()
    cells = models.JSONField(default=list)
    given = models.JSONField(default=dict)
    reading = models.JSONField(default=dict)
    is_read = models.BooleanField(default=False)
    has_errors = models.BooleanField(default=False)
    has_warnings = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=RowState, default=RowState.PENDING)
    key = models.CharField(max_length=64, blank=True)
    task = models.OneToOneField(
        "tasks.Task", models.SET_NULL, null=True, related_name="imported_from"
    )
    task_version = models.PositiveIntegerField(default=0)
    words = models.CharField(max_length=500, blank=True)

    objects = ImportRowQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["batch", "line"], name="import_line_once"),
            models.UniqueConstraint(
                fields=["office", "key"],
                name="import_row_once_per_office",
                condition=Q(state__in=("imported", "kept")),
                violation_error_message=_("This row has been imported before."),
            ),
        ]
        indexes = [models.Index(fields=["batch", "state", "line"], name="import_rows")]

    def __str__(self) -> str:
        return f"{self.batch_id}:{self.line}"
