"""A weekly exchange: a recurring task whose occurrences are requests with the same lines."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked


class InformationSeries(Tracked):
    """`lines`: what each office that takes part provides each time."""

    series = models.OneToOneField(
        "tasks.Series", models.CASCADE, primary_key=True, related_name="information_series"
    )
    lines = ArrayField(models.CharField(max_length=500), verbose_name=_("what is asked for"))
    purpose = models.TextField(_("purpose"), max_length=2_000)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.series_id}"
