"""Moving the day of a dossier: the new day, then what would move with it, ticked one by one."""

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from offices.foundation.days import DayField
from offices.foundation.fields import GuardedTextField
from tasks.dossier.forms.base import VerbForm, reason_box
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
