"""Forms about days: another date, a decision on it, a pause, a submission."""

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from offices.foundation.days import DayField
from offices.foundation.fields import GuardedCharField
from tasks.choices import ChangeKind, EndReason
from tasks.forms.fields import HourField, not_ahead
from tasks.forms.verbs.base import VerbForm, words_field
from tasks.services.dates import is_owed

# Inside one line a date is extended, between equals it is adjusted (PRACTICE table 5).
EXTEND = (
    ("agree", gettext_lazy("Agree to the extension")),
    ("refuse", gettext_lazy("Refuse the extension")),
)
ADJUST = (("agree", gettext_lazy("Agree")), ("refuse", gettext_lazy("Do not agree")))


class DateChangeForm(VerbForm):
    new_due_on = DayField(label=gettext_lazy("New date"))
    new_due_time = HourField(label=gettext_lazy("before (hour)"), required=False)
    reason = words_field(gettext_lazy("Reason"))

    def start(self) -> dict[str, Any]:
        return {"new_due_time": self.target.due_time}

    def clean_new_due_on(self) -> Any:
        day = self.cleaned_data["new_due_on"]
        if day is not None and day < timezone.localdate():
            raise ValidationError(_("The new date lies in the past."))
        return day


class AskChangeForm(DateChangeForm):
    """An own date beyond the one the office owes is asked for only knowingly."""

    beyond = forms.BooleanField(
        label=gettext_lazy("Ask for this day although the office's own date lies before it"),
        required=False,
        widget=forms.HiddenInput,
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        limit, new = self.limit(), data.get("new_due_on")
        if limit is not None and new is not None and new > limit and not data.get("beyond"):
            self.fields["beyond"].widget = forms.CheckboxInput()
            words = _(
                "The office itself has to answer by %(day)s. Choose an earlier day, or have that "
                "date moved by the office that set it, or tick the box below."
            )
            self.add_error("new_due_on", words % {"day": limit.strftime("%d/%m/%Y")})
        return data

    def limit(self) -> dt.date | None:
        """The nearest date the part owes outwards, where an own date is asked about."""
        if not self.target.is_internal:
            return None
        owed = [d for d in self.target.part.loaded_deadlines if not d.is_internal and d.due_on]
        return min((d.due_on for d in owed if is_owed(d)), default=None)


class DecideForm(VerbForm):
    decision = forms.ChoiceField(
        label=gettext_lazy("Decision"), choices=ADJUST, widget=forms.RadioSelect
    )
    words = words_field(gettext_lazy("Words of the decision"), required=False, rows=2)

    def prepare(self) -> None:
        if self.target.kind == ChangeKind.EXTENSION:
            self.fields["decision"].choices = EXTEND  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("decision") == "refuse" and not data.get("words"):
            self.add_error("words", _("Keeping the date needs a reason."))
        return data


class SubmitAboveForm(VerbForm):
    to = GuardedCharField(
        label=gettext_lazy("Submitted to"),
        max_length=200,
        help_text=gettext_lazy("The post or body, without a name."),
    )
    on = DayField(label=gettext_lazy("Day of submission"))

    def start(self) -> dict[str, Any]:
        return {"on": timezone.localdate()}

    def clean_on(self) -> Any:
        return not_ahead(self.cleaned_data["on"], _("The day of submission lies in the future."))


class PauseForm(VerbForm):
    reason = words_field(gettext_lazy("Reason"))
    review_on = DayField(label=gettext_lazy("Look again on"))

    def clean_review_on(self) -> Any:
        day = self.cleaned_data["review_on"]
        if day is not None and day <= timezone.localdate():
            raise ValidationError(_("The day to look again lies in the past."))
        return day


class DecidedForm(VerbForm):
    """The date on the decision counts, not the day on which it is entered."""

    decided_on = DayField(label=gettext_lazy("Date of the decision"))
    reason = words_field(gettext_lazy("Reason"))

    def start(self) -> dict[str, Any]:
        return {"decided_on": timezone.localdate()}

    def clean_decided_on(self) -> Any:
        return not_ahead(
            self.cleaned_data["decided_on"], _("The date of the decision lies in the future.")
        )


class EndForm(VerbForm):
    why = forms.ChoiceField(
        label=gettext_lazy("Ground"), choices=EndReason, widget=forms.RadioSelect
    )
    reason = words_field(gettext_lazy("Explanation"))
