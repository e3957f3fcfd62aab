"""What came of a case: the notice of conclusions, and its lines that become child tasks."""

from typing import TYPE_CHECKING, Any, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from tasks.audience import reader_keys
from tasks.choices import LineState

if TYPE_CHECKING:
    import datetime as dt

    from offices.powers import Powers


class Notice(Tracked):
    """Thông báo kết luận; its issuer may be the body, signed by order of it."""

    task = models.OneToOneField("tasks.Task", models.CASCADE, related_name="conclusions_notice")
    book = models.ForeignKey("coordination.NumberBook", models.PROTECT, related_name="notices")
    issuer = models.CharField(_("issuing body"), max_length=200)
    number = models.PositiveIntegerField(_("number"))
    symbol = models.CharField(_("number and symbol"), max_length=100)
    dated = models.DateField(_("document date"))
    capacity = models.CharField(_("signed as"), max_length=12)
    signer = models.CharField(_("signer"), max_length=150, blank=True)
    abstract = models.CharField(_("abstract"), max_length=500)
    text = models.TextField(_("text of the notice"), max_length=100_000, blank=True)
    source = models.ForeignKey(
        "tasks.SourceDocument", models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["book", "number"],
                name="notice_number_once",
                violation_error_message=_("This number has been given already."),
            )
        ]

    def __str__(self) -> str:
        return self.symbol


class ConclusionQuerySet(models.QuerySet["Conclusion"]):
    def visible_to(self, powers: "Powers") -> Self:
        return self.filter(task__audience__overlap=reader_keys(powers))

    def open(self) -> Self:
        return self.filter(state=LineState.OPEN)

    def noted_between(self, first: "dt.date", last: "dt.date") -> Self:
        """Lines of notices dated within these days."""
        return self.filter(task__conclusions_notice__dated__range=(first, last))

    def led_by(self, office_id: int) -> Self:
        return self.filter(task__lead_office=office_id)

    def of(self, dossiers: "models.QuerySet[Any]") -> Self:
        """Those of these dossiers, whose key is the task."""
        return self.filter(task__in=dossiers.values("pk"))

    def for_lists(self) -> Self:
        """With the case and the notice they stand in, newest notice first."""
        rows = self.select_related("task__lead_office", "task__conclusions_notice")
        return rows.order_by("-task__conclusions_notice__dated", "task", "position", "pk")


class Conclusion(Tracked):
    """One line of the conclusions: a task with one press (`child`), or marked as needing none.

    `lead`, `coordinating`, `bodies`, `deadline_text`, `due_on`, `due_time`: as read of the line.
    """

    task = models.ForeignKey("tasks.Task", models.CASCADE, related_name="conclusions")
    position = models.PositiveSmallIntegerField(default=0)
    text = models.TextField(_("conclusion"), max_length=5_000)
    title = models.CharField(_("task content"), max_length=500, blank=True)
    lead = models.ForeignKey(
        "offices.Office",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("lead office"),
    )
    coordinating = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    bodies = models.CharField(max_length=500, blank=True)
    deadline_text = models.CharField(_("deadline as written"), max_length=300, blank=True)
    due_on = models.DateField(null=True, blank=True)
    due_time = models.TimeField(null=True, blank=True)
    state = models.CharField(max_length=5, choices=LineState, default=LineState.OPEN)
    child = models.OneToOneField(
        "tasks.Task", models.PROTECT, null=True, blank=True, related_name="conclusion"
    )
    reason = models.CharField(_("why no task is needed"), max_length=500, blank=True)

    objects = ConclusionQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                name="conclusion_task_is_named",
                condition=Q(state=LineState.TASK, child__isnull=False)
                | (~Q(state=LineState.TASK) & Q(child__isnull=True)),
            ),
            models.CheckConstraint(
                name="conclusion_without_task_has_a_reason",
                condition=~Q(state=LineState.NONE) | ~Q(reason=""),
                violation_error_message=_("Please state the reason."),
            ),
        ]
        indexes = [models.Index(fields=["task", "state"], name="conclusion_by_state")]

    def __str__(self) -> str:
        return self.text[:80]
