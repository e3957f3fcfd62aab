"""Dossiers that come again: how often, as it is written."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coordination.workdays import calendar_for
from offices.foundation import units
from offices.foundation.days import DayField
from tasks.dossier.forms.base import VerbForm, line_box
from tasks.series.services.recurrences import read_recurrence


class RecurringForm(VerbForm):
    """`cleaned_data["rule"]` is what the writing means."""

    units = {"appears_days": units.WORKING_DAYS}
    recurrence = line_box(
        gettext_lazy("How often"),
        most=300,
        required=True,
        help_text=gettext_lazy("As it is written: thứ Hai hằng tuần, ngày 25 hằng tháng"),
    )
    starts_on = DayField(label=gettext_lazy("From"))
    ends_on = DayField(label=gettext_lazy("Until"), required=False)
    appears_days = forms.IntegerField(
        label=gettext_lazy("Appears how many working days before"),
        min_value=1,
        max_value=120,
        required=False,
    )

    def __init__(self, *args: Any, office_id: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.office_id = office_id
        self.fields["starts_on"].initial = timezone.localdate

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if words := data.get("recurrence"):
            calendar = calendar_for(self.office_id)
            read = read_recurrence(words, today=timezone.localdate(), calendar=calendar)
            if read.rule is None:
                self.add_error("recurrence", _("How often it comes again could not be read."))
            data["rule"] = read.rule
        return data
