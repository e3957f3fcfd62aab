"""A line asked for with its answer, and what was put right afterwards."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from information.choices import WITH_REASON, ItemAnswer, Quality
from information.models.request import InformationRequest
from offices.foundation.history import Tracked


class InfoItem(Tracked):
    """`sent_on`: the day its answer went to the asker; before it is read inside the holder.

    `office`: who answers it, where the offices exchange; else the holder. `other_body`: whom the
    holder proposes to ask.
    """

    request = models.ForeignKey(InformationRequest, models.CASCADE, related_name="items")
    n = models.PositiveSmallIntegerField()
    text = models.CharField(_("content"), max_length=500)
    office = models.ForeignKey(
        "offices.Office", models.PROTECT, null=True, blank=True, related_name="+"
    )
    answer = models.CharField(max_length=10, choices=ItemAnswer, blank=True)
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    other_body = models.ForeignKey(
        "coordination.Body", models.PROTECT, null=True, blank=True, related_name="+"
    )
    value = models.CharField(_("value"), max_length=300, blank=True)
    quality = models.CharField(max_length=12, choices=Quality, blank=True)
    as_of = models.DateField(_("as of"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=200, blank=True)
    file = models.ForeignKey("tasks.File", models.SET_NULL, null=True, blank=True, related_name="+")
    sent_on = models.DateField(null=True, blank=True, editable=False)

    class Meta:
        default_permissions = ()
        ordering = ["n"]
        indexes = [GinIndex(OpClass("text", "gin_trgm_ops"), name="infoitem_alike")]
        constraints = [
            models.UniqueConstraint(fields=["request", "n"], name="infoitem_numbered"),
            models.CheckConstraint(
                name="infoitem_nothing_with_reason",
                condition=~Q(answer__in=WITH_REASON) | ~Q(reason=""),
                violation_error_message=_("Say why it is not provided in full."),
            ),
            models.CheckConstraint(
                name="infoitem_figure_with_quality",
                condition=Q(value="") | ~Q(quality=""),
                violation_error_message=_("Say whether the figure is an estimate or official."),
            ),
            models.CheckConstraint(
                name="infoitem_elsewhere_names_a_body",
                condition=~Q(answer=ItemAnswer.ELSEWHERE) | Q(other_body__isnull=False),
                violation_error_message=_("Name the body that should be asked."),
            ),
            models.CheckConstraint(
                name="infoitem_sent_with_answer",
                condition=Q(sent_on__isnull=True) | ~Q(answer=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.n}. {self.text[:80]}"

    @cached_property
    def corrected(self) -> list["Correction"]:
        """What was put right, read once."""
        return list(self.corrections.all())

    @property
    def given(self) -> str:
        """What was provided: the value, else the document by its name."""
        return self.value or (self.file.name if self.file else "")

    @property
    def holder_id(self) -> int:
        """The office that answers it."""
        return self.office_id or self.request.task.lead_office_id


class Correction(Tracked):
    """Đính chính: the former value stays, struck through."""

    item = models.ForeignKey(InfoItem, models.CASCADE, related_name="corrections")
    old_value = models.CharField(_("former value"), max_length=300)
    reason = models.CharField(_("reason"), max_length=300)
    corrected_on = models.DateField(_("corrected on"))

    class Meta:
        default_permissions = ()
        ordering = ["id"]

    def __str__(self) -> str:
        return self.old_value
