"""Which week a table is about: any day of it."""

import datetime as dt

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tasks.exports.weekly import Week, week_of

EARLIEST, LATEST = dt.date(2000, 1, 3), dt.date(2099, 12, 27)


class WeekForm(forms.Form):
    """`?week=2026-11-25`; what is no day is said, and the present week shown."""

    use_required_attribute = False
    week = forms.DateField(
        label=_("Week with the day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def clean_week(self) -> dt.date | None:
        day: dt.date | None = self.cleaned_data["week"]
        if day is not None and not EARLIEST <= day <= LATEST:
            raise forms.ValidationError(_("Please choose a day between 2000 and 2099."))
        return day

    def chosen(self) -> Week:
        """The week asked for, else the present one."""
        day = self.cleaned_data.get("week") if self.is_bound and self.is_valid() else None
        return week_of(day or timezone.localdate())
