"""Files of a task: shared by the parts, or internal to one office; which of them a browser may
show."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from offices.foundation.history import Tracked
from tasks.audience import own_offices, reader_keys

if TYPE_CHECKING:
    from offices.powers import Powers

PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
PDF = "application/pdf"


class FileState(models.TextChoices):
    KEPT = "kept", pgettext_lazy("file", "Kept")
    READING = "reading", pgettext_lazy("file", "Being read")
    UNREAD = "unread", pgettext_lazy("file", "Cannot be read")
    REFUSED = "refused", pgettext_lazy("file", "Not accepted")


class FileQuerySet(models.QuerySet["File"]):
    def visible_to(self, powers: "Powers") -> Self:
        return self.filter(task__audience__overlap=reader_keys(powers)).filter(
            Q(inside_office__isnull=True) | Q(inside_office__in=own_offices(powers))
        )

    def kept(self) -> Self:
        """Those with content: neither waiting in quarantine nor refused."""
        return self.filter(state=FileState.KEPT)

    def bytes_kept(self) -> int:
        """How much room they take together."""
        return self.aggregate(kept=models.Sum("size"))["kept"] or 0

    def current(self) -> Self:
        """The newest version of each document."""
        return self.filter(replaced_by__isnull=True)


class File(Tracked):
    """`confidence`: of a scan's letters, 0 to 100, empty where none had to be recognised.

    A scan that waits or was refused has a neutral name and no content (tasks.models.scans).
    """

    task = models.ForeignKey("tasks.Task", models.CASCADE, related_name="files")
    part = models.ForeignKey(
        "tasks.Part", models.CASCADE, null=True, blank=True, related_name="files"
    )
    inside_office = models.ForeignKey(
        "offices.Office", models.PROTECT, null=True, blank=True, related_name="+"
    )
    name = models.CharField(_("file name"), max_length=200)
    content_type = models.CharField(max_length=120)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    stored = models.FileField(upload_to="files/%Y/%m", max_length=200)
    state = models.CharField(max_length=8, choices=FileState, default=FileState.KEPT)
    readable = models.BooleanField(default=True)
    confidence = models.PositiveSmallIntegerField(_("confidence"), null=True, blank=True)
    signatures = models.JSONField(_("signatures"), default=list, blank=True)
    declared_clean = models.BooleanField(default=False)
    replaces = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="replaced_by"
    )
    uploaded_by = models.ForeignKey("offices.Person", models.PROTECT, related_name="+")
    office = models.ForeignKey("offices.Office", models.PROTECT, null=True, related_name="+")
    uploaded_at = models.DateTimeField(auto_now_add=True)

    objects = FileQuerySet.as_manager()

    class Meta:
        ordering = ["uploaded_at", "id"]
        constraints = [
            models.CheckConstraint(
                name="unreadable_file_is_declared",
                condition=Q(readable=True) | Q(declared_clean=True) | ~Q(state="kept"),
                violation_error_message=_("A file without readable text needs a declaration."),
            ),
            models.CheckConstraint(
                name="file_waiting_has_no_content",
                condition=Q(state="kept") | Q(stored=""),
                violation_error_message=_("Nothing is kept of a file that was not accepted."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def preview(self) -> str:
        """ "picture" or "pdf" when it may be looked at here, "" when it is only downloaded."""
        return shown_as(self.content_type) if self.is_kept else ""

    @property
    def is_kept(self) -> bool:
        return self.state == FileState.KEPT

    def get_absolute_url(self) -> str:
        """Its content; while it has none, the page that says why."""
        if not self.is_kept:
            return f"{reverse('tasks:detail', args=[self.task_id])}#files"
        return reverse("tasks:file", args=[self.task_id, self.pk])


def shown_as(content_type: str) -> str:
    """ "picture", "pdf" or "" for what is only downloaded."""
    if content_type in PICTURES:
        return "picture"
    return "pdf" if content_type == PDF else ""
