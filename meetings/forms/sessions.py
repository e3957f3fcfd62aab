"""The plan of a council session: its opening day, its milestones, and moving them."""

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coordination.models import DeadlineRule
from coordination.models.clock import Direction
from meetings.choices import SessionKind
from meetings.forms.base import VerbForm, line_box, reason_box
from meetings.forms.rows import rule_words
from meetings.plans import Proposed
from meetings.services.sessions import SessionGiven, Wanted
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedTextField
from offices.models import Office
from tasks.forms.new_task import text_box
from tasks.services.milestones import Shift


class BeginForm(forms.Form):
    """Kind and opening day: enough to count the milestones back."""

    kind = forms.ChoiceField(label=gettext_lazy("Kind of session"), choices=SessionKind)
    opens_on = DayField(label=gettext_lazy("Opening day"))


class SessionForm(VerbForm):
    """The rest, and a tick and an office for each milestone: `keep_<n>`, `office_<n>`."""

    title = line_box(gettext_lazy("Name of the session"), most=500, required=True)
    closes_on = DayField(label=gettext_lazy("Closing day"), required=False)
    place = line_box(gettext_lazy("Room or place"), most=300)
    note = GuardedTextField(
        label=gettext_lazy("Note"), max_length=2_000, required=False, widget=text_box(2)
    )

    def __init__(
        self, *args: Any, begun: dict[str, Any], rows: list[Proposed], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.begun, self.rows = begun, rows
        offices = [(office.code, office.short_name) for office in Office.objects.active()]
        for number, row in enumerate(rows):
            self.fields[f"keep_{number}"] = forms.BooleanField(
                label=row.rule.name, required=False, initial=not row.past
            )
            self.fields[f"office_{number}"] = forms.ChoiceField(
                label=_("Office"), choices=offices, initial=row.office.code, required=False
            )

    def milestone_rows(self) -> list[dict[str, Any]]:
        return [
            {"row": row, "keep": self[f"keep_{number}"], "office": self[f"office_{number}"]}
            for number, row in enumerate(self.rows)
        ]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not any(data.get(f"keep_{number}") for number in range(len(self.rows))):
            self.add_error(None, _("Tick at least one milestone."))
        if data.get("closes_on") and data["closes_on"] < self.begun["opens_on"]:
            self.add_error("closes_on", _("The closing day lies before the opening day."))
        return data

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        offices = {office.code: office for office in Office.objects.active()}
        wanted = tuple(
            Wanted(row.rule, offices.get(data.get(f"office_{n}") or "", row.office), row.rule.name)
            for n, row in enumerate(self.rows)
            if data.get(f"keep_{n}")
        )
        given = SessionGiven(
            title=data["title"], closes_on=data.get("closes_on"), place=data.get("place") or "",
            note=data.get("note") or "", milestones=wanted, **self.begun,
        )  # fmt: skip
        return {"given": given, "form_key": data.get("once")}


class MoveDayForm(forms.Form):
    """The new opening day, asked for before anything is proposed."""

    opens_on = DayField(label=gettext_lazy("New opening day"))


class ConfirmForm(VerbForm):
    """What was proposed, ticked one by one; dates moved by agreement begin without a tick."""

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


class MeetForm(VerbForm):
    met_on = DayField(label=gettext_lazy("Done on"))
    note = line_box(gettext_lazy("What was done"), most=300)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["met_on"].initial = timezone.localdate


class MilestoneForm(VerbForm):
    title = line_box(gettext_lazy("Milestone"), most=300, required=True)
    office = forms.ModelChoiceField(
        Office.objects.none(), label=gettext_lazy("Owed by the office of")
    )
    rule = forms.ModelChoiceField(
        DeadlineRule.objects.none(), label=gettext_lazy("Deadline by rule"), required=False
    )
    due_on = DayField(label=gettext_lazy("or by the day"), required=False)

    def __init__(self, *args: Any, offices: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices_of("office").queryset = offices
        rules = self.choices_of("rule")
        rules.queryset = (
            DeadlineRule.objects.in_force(timezone.localdate())
            .filter(direction=Direction.BACK, code__startswith="kh-")
            .order_by("amount", "pk")
        )
        rules.label_from_instance = rule_words
        for name in ("office", "rule"):
            self.choices_of(name).empty_label = _("Choose")


class EndForm(VerbForm):
    """Held; nothing is asked."""


class CancelForm(VerbForm):
    reason = reason_box()
