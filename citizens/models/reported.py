"""Figures of older reports and of the national database: kept as written, never counted along."""

from typing import Self

from django.db import models
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from citizens.choices import flag_words
from citizens.models.letters import LetterImport
from offices.foundation.history import Tracked


class ReportedQuerySet(models.QuerySet["ReportedFigure"]):
    def of_office(self, office_id: int) -> Self:
        return self.filter(batch__office=office_id)

    def newest(self) -> Self:
        return self.order_by(Coalesce("last", "first").desc(nulls_last=True), "pk")


class ReportedFigure(Tracked):
    """`ref` names the row in its file, `read` holds what was read of the writing (as_json)."""

    batch = models.ForeignKey(LetterImport, models.PROTECT, related_name="figures")
    ref = models.CharField(max_length=64)
    period_raw = models.CharField(_("period"), max_length=120, blank=True)
    first = models.DateField(null=True, blank=True)
    last = models.DateField(null=True, blank=True)
    metric = models.CharField(_("figure"), max_length=200)
    value_raw = models.CharField(_("value"), max_length=200)
    unit = models.CharField(_("unit"), max_length=60, blank=True)
    read = models.JSONField(default=dict)

    objects = ReportedQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        indexes = [models.Index(fields=["ref"], name="reported_by_ref")]

    @property
    def flags(self) -> list[str]:
        return flag_words(self.read["flags"])

    def __str__(self) -> str:
        return f"{self.metric}: {self.value_raw}"
