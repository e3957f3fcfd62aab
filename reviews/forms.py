"""What a leader types on the overview: the two days of a free period."""

from collections.abc import Mapping
from typing import Self

from django import forms
from django.utils.translation import gettext_lazy as _

from reviews.periods import Period


class FreePeriodForm(forms.Form):
    """Read by `reviews.periods.read_period`; this only draws it, with what was typed."""

    period = forms.CharField(widget=forms.HiddenInput)
    scope = forms.CharField(widget=forms.HiddenInput, required=False)
    first = forms.DateField(label=_("From"), widget=forms.DateInput(attrs={"type": "date"}))
    last = forms.DateField(label=_("To"), widget=forms.DateInput(attrs={"type": "date"}))

    @classmethod
    def beginning(cls, given: Mapping[str, str], period: Period, *, mine: bool) -> Self:
        typed = given if given.get("period") == "free" else {}
        return cls(
            initial={
                "period": "free", "scope": "mine" if mine else "office",
                "first": typed.get("first", "") or period.first.isoformat(),
                "last": typed.get("last", "") or period.last.isoformat(),
            },
            auto_id="free_%s",
        )  # fmt: skip
