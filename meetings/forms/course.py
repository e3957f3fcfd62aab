"""The forms of a meeting's course: what each step asks."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings.choices import Attended
from meetings.forms.base import VerbForm, line_box, override_box, reason_box
from meetings.models import Participant
from offices.foundation.days import DayField


class ReasonForm(VerbForm):
    reason = reason_box()


class InviteForm(VerbForm):
    override = override_box()


class HoldForm(VerbForm):
    held_on = DayField(label=_("Day it was held"))

    def __init__(self, *args: Any, row: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, row=row, **kwargs)
        today = timezone.localdate()
        self.fields["held_on"].initial = min(row.on, today) if row and row.on else today


class NewDayForm(VerbForm):
    on = DayField(label=_("New day"))
    time_words = line_box(_("Time, if it changes"), most=60)
    reason = reason_box()
    override = override_box()


class CloseForm(VerbForm):
    """Where a notice was issued nothing is asked."""

    why_no_notice = reason_box(required=False, label=_("Why no notice of conclusions is issued"))

    def __init__(self, *args: Any, row: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, row=row, **kwargs)
        if row is not None and (getattr(row, "notice", None) or row.no_notice):
            del self.fields["why_no_notice"]


class AttendanceForm(VerbForm):
    """One choice for each participant: `mark_<id>`."""

    def __init__(self, *args: Any, rows: list[Participant], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = rows
        for one in rows:
            self.fields[f"mark_{one.pk}"] = forms.ChoiceField(
                label=one.name, choices=Attended, required=False, initial=one.attended
            )

    def words(self) -> dict[str, Any]:
        marks = {one.pk: self.cleaned_data.get(f"mark_{one.pk}") or "" for one in self.rows}
        return {"marks": marks}
