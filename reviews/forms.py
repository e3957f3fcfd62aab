"""What a leader types on the overview: the two days of a free period."""

from collections.abc import Mapping
from typing import Self

from django import forms
from django.utils.translation import gettext_lazy as _

from offices.foundation.days import DayField
from reviews.dashboard.periods import DashboardPeriod, day_words


class FreePeriodForm(forms.Form):
    """Read by `reviews.dashboard.periods.read_period`; this only draws it, with what was typed."""

    period = forms.CharField(widget=forms.HiddenInput)
    scope = forms.CharField(widget=forms.HiddenInput, required=False)
    first = DayField(label=_("From"))
    last = DayField(label=_("To"))

    @classmethod
    def beginning(cls, given: Mapping[str, str], period: DashboardPeriod, *, mine: bool) -> Self:
        typed = given if given.get("period") == "free" else {}
        return cls(
            initial={
                "period": "free",
                "scope": "mine" if mine else "office",
                "first": typed.get("first", "") or day_words(period.first),
                "last": typed.get("last", "") or day_words(period.last),
            },
            auto_id="free_%s",
        )
