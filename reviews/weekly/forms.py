"""Which week a table is about: any day of it."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from offices.foundation.days import DayField
from reviews.weekly.table import ReportWeek, week_of


class WeekForm(forms.Form):
    """`?week=2026-11-25`; what is no day is said, and the present week shown."""

    use_required_attribute = False
    week = DayField(label=_("Week with the day"), required=False)

    def chosen(self) -> ReportWeek:
        """The week asked for, else the present one."""
        day = self.cleaned_data.get("week") if self.is_bound and self.is_valid() else None
        return week_of(day or timezone.localdate())
