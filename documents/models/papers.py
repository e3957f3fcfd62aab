"""What a file is made of: its papers, its drafts, the points raised and how each was taken up."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from documents.choices import PaperState, PointReply
from documents.models.appraisal import Appraisal
from offices.foundation.history import Tracked


class FilePaperQuerySet(models.QuerySet["FilePaper"]):
    def missing(self) -> list[str]:
        """Titles of what is required and not there."""
        rows = self.filter(state=PaperState.MISSING, required=True)
        return list(rows.values_list("title", flat=True))


class FilePaper(Tracked):
    """Thành phần hồ sơ."""

    appraisal = models.ForeignKey(Appraisal, models.CASCADE, related_name="papers")
    title = models.CharField(_("paper"), max_length=300)
    required = models.BooleanField(_("required"), default=True)
    state = models.CharField(max_length=10, choices=PaperState, default=PaperState.MISSING)
    received_on = models.DateField(_("received on"), null=True, blank=True)
    pages = models.PositiveIntegerField(null=True, blank=True, editable=False)
    file = models.ForeignKey("tasks.File", models.SET_NULL, null=True, blank=True, related_name="+")

    objects = FilePaperQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="filepaper_received_on_a_day",
                condition=~Q(state=PaperState.RECEIVED) | Q(received_on__isnull=False),
                violation_error_message=_("Say on which day the paper was received."),
            )
        ]

    def __str__(self) -> str:
        return self.title


class Draft(Tracked):
    """Dự thảo lần n; the last is the one in force. `text`: what comparing works on."""

    appraisal = models.ForeignKey(Appraisal, models.CASCADE, related_name="drafts")
    n = models.PositiveSmallIntegerField(_("version"))
    dated = models.DateField(_("date"))
    changed = models.TextField(_("what has changed"), max_length=2_000, blank=True)
    text = models.TextField(_("text"), max_length=200_000, blank=True)
    file = models.ForeignKey("tasks.File", models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        default_permissions = ()
        ordering = ["-n"]
        constraints = [
            models.UniqueConstraint(fields=["appraisal", "n"], name="draft_once_a_version")
        ]

    def __str__(self) -> str:
        return f"{self.n}: {self.dated:%d/%m/%Y}"


class Point(Tracked):
    """An opinion on the draft, and how it was taken up."""

    appraisal = models.ForeignKey(Appraisal, models.CASCADE, related_name="points")
    source = models.CharField(_("who raised it"), max_length=200)
    clause = models.CharField(_("clause"), max_length=60, blank=True)
    text = models.TextField(_("opinion"), max_length=5_000)
    reply = models.CharField(max_length=10, choices=PointReply, default=PointReply.OPEN)
    reply_text = models.TextField(_("explanation"), max_length=5_000, blank=True)
    draft = models.ForeignKey(Draft, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        default_permissions = ()
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="point_explained_where_not_taken",
                condition=~Q(reply__in=(PointReply.PARTLY, PointReply.KEPT)) | ~Q(reply_text=""),
                violation_error_message=_("Explain what was not taken up."),
            )
        ]

    def __str__(self) -> str:
        return self.text[:80]
