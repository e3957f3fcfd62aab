"""The plan of a council session: its opening day, its milestones, and moving them."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coordination.models import DeadlineRule
from coordination.models.clock import SessionKind
from meetings.services.sessions import SessionGiven, Wanted
from meetings.sessions.plans import Proposed
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedTextField, text_box
from offices.models import Office
from tasks.dossier.forms.base import VerbForm, line_box
from tasks.dossier.forms.papers import owing_offices, rule_words, rules_back
from tasks.dossier.models import Dossier


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
            title=data["title"],
            closes_on=data.get("closes_on"),
            place=data.get("place") or "",
            note=data.get("note") or "",
            milestones=wanted,
            **self.begun,
        )
        return {"given": given, "form_key": data.get("once")}


class MoveDayForm(forms.Form):
    """The new opening day, asked for before anything is proposed."""

    opens_on = DayField(label=gettext_lazy("New opening day"))


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

    def __init__(self, *args: Any, dossier: Dossier, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices_of("office").queryset = owing_offices(dossier)
        rules = self.choices_of("rule")
        rules.queryset = rules_back().filter(code__startswith="kh-").order_by("amount", "pk")
        rules.label_from_instance = rule_words
        for name in ("office", "rule"):
            self.choices_of(name).empty_label = _("Choose")
