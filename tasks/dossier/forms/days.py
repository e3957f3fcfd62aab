"""Days of a dossier: when a step was done; the new day, then what would move with it, ticked one by
one; how often it comes again, as it is written."""

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coordination.workdays import calendar_for
from offices.foundation import units
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedTextField
from tasks.dossier.forms.base import VerbForm, line_box, reason_box
from tasks.series.services.recurrences import read_recurrence
from tasks.services.milestones import Shift


class DoneForm(VerbForm):
    done_on = DayField(label=gettext_lazy("Done on"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["done_on"].initial = timezone.localdate


class ConfirmMoveForm(VerbForm):
    """What was proposed, ticked; dates moved by agreement begin without a tick."""

    reason = reason_box()
    shown = GuardedTextField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, shifts: list[Shift], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.shifts = shifts
        self.fields["shown"].initial = shown_of(shifts)
        for one in shifts:
            self.fields[f"move_{one.deadline.pk}"] = forms.BooleanField(
                label=one.deadline.what or _("Deadline"), required=False, initial=not one.agreed
            )

    def shift_rows(self) -> list[dict[str, Any]]:
        return [{"shift": one, "move": self[f"move_{one.deadline.pk}"]} for one in self.shifts]

    def own_fields(self) -> list[forms.BoundField]:
        """What is asked beside the dates: the reason, and what an area adds."""
        return [one for one in self.visible_fields() if not one.name.startswith("move_")]

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        ids = [one.deadline.pk for one in self.shifts]
        return {
            "reason": data["reason"],
            "chosen": [pk for pk in ids if data.get(f"move_{pk}")],
            "shown": dates_of(data.get("shown") or ""),
        }


def shown_of(shifts: list[Shift]) -> str:
    return ";".join(f"{one.deadline.pk}:{one.new.isoformat()}" for one in shifts)


def dates_of(shown: str) -> list[tuple[int, dt.date]]:
    """What the page had proposed; nothing where the text is not what `shown_of` wrote."""
    try:
        pairs = (one.split(":", 1) for one in shown.split(";") if one)
        return [(int(pk), dt.date.fromisoformat(day)) for pk, day in pairs]
    except ValueError:
        return []


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
