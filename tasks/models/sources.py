"""The document several tasks were taken from: a notice of conclusions, a programme."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import BooleanField, Exists, F, Func, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from tasks.audience import reader_keys
from tasks.choices import Basis

if TYPE_CHECKING:
    from offices.powers import Powers


class HoldsClosedTask(Func):
    """Whether a restricted task was taken from it that this session does not read: the second wall
    keeps such a row even from being counted (tasks.wall.sources_sql)."""

    function = "tasks_source_closed"
    output_field = BooleanField()


class SourceDocumentQuerySet(models.QuerySet["SourceDocument"]):
    def readable_by(self, powers: "Powers") -> Self:
        """Who entered it, and whoever may read every task taken from it: it holds them all."""
        from tasks.models.task import Task

        taken = Task.objects.filter(source=OuterRef("pk"))
        hidden = taken.exclude(audience__overlap=reader_keys(powers))
        every = Q(Exists(taken), ~Exists(hidden)) & ~Q(HoldsClosedTask(F("pk")))
        return self.filter(Q(entered_by_id=powers.person_id) | every)

    def searched(self) -> Self:
        """Those whose words may be looked for: none of area 5."""
        return self.exclude(tasks__area__always_restricted=True)


class SourceDocument(Tracked):
    """Number, date, abstract and, if it was uploaded, the document itself."""

    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    basis = models.CharField(_("basis"), max_length=12, choices=Basis, default=Basis.CONCLUSION)
    number = models.CharField(_("number and symbol"), max_length=100, blank=True)
    dated = models.DateField(_("document date"), null=True, blank=True)
    abstract = models.CharField(_("abstract"), max_length=500, blank=True)
    file_name = models.CharField(_("file name"), max_length=200, blank=True)
    content_type = models.CharField(max_length=120, blank=True)
    size = models.PositiveIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)
    stored = models.FileField(upload_to="sources/%Y/%m", max_length=200, blank=True)
    signatures = models.JSONField(_("signatures"), default=list, blank=True)
    form_key = models.UUIDField(null=True, blank=True, unique=True, editable=False)
    entered_by = models.ForeignKey("offices.Person", models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(auto_now_add=True)

    history_excluded = ("form_key",)
    objects = SourceDocumentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="source_file_is_named",
                condition=Q(stored="") | ~Q(file_name=""),
                violation_error_message=_("A kept file has a name."),
            )
        ]

    def __str__(self) -> str:
        return self.number or self.abstract or self.file_name
