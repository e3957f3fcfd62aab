"""Forms of the coordinating office: give out work, submit it, hand a request back."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from offices.models import Absence, Division, Person
from tasks.choices import HandBackReason
from tasks.forms.verbs.base import VerbForm, words_field
from tasks.services.staff import assignable
from tasks.states import PartState


class PeopleField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """People with their titles; who is away today is marked so."""

    away: dict[int, Absence]

    def label_from_instance(self, obj: Any) -> str:
        absence = getattr(self, "away", {}).get(obj.pk)
        name = f"{obj.full_name}, {obj.title}" if obj.title else obj.full_name
        if absence is None:
            return name
        return _("%(name)s (away until %(day)s)") % {
            "name": name,
            "day": absence.ends_on.strftime("%d/%m"),
        }


class AssignForm(VerbForm):
    more = ("helpers", "reason")
    assignee = PeopleField(
        Person.objects.none(),
        label=gettext_lazy("Officer handling it"),
        required=False,
        empty_label=gettext_lazy("Not yet, only the division"),
    )
    division = forms.ModelChoiceField(
        Division.objects.none(),
        label=gettext_lazy("Division in charge"),
        required=False,
        empty_label="—",
    )
    helpers = forms.ModelMultipleChoiceField(
        Person.objects.none(),
        label=gettext_lazy("Officers who help"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    reason = words_field(gettext_lazy("Instruction or reason"), required=False, rows=2)

    def start(self) -> dict[str, Any]:
        part = self.target
        helpers = [helper.pk for helper in part.loaded_helpers]
        return {"assignee": part.assignee_id, "division": part.division_id, "helpers": helpers}

    def prepare(self) -> None:
        office = self.target.office_id
        people = assignable(office)
        for name in ("assignee", "helpers"):
            self.choices_of(name).queryset = people
        away = Absence.objects.on(timezone.localdate()).filter(person__in=people)
        self.choices_of("assignee").away = {absence.person_id: absence for absence in away}
        divisions = Division.objects.filter(office=office, is_active=True)
        self.choices_of("division").queryset = divisions

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        begun = self.target.state not in (PartState.SENT, PartState.RECEIVED)
        if not data.get("assignee") and "assignee" not in self.errors:
            if begun:
                raise ValidationError({"assignee": _("Choose the person who goes on with it.")})
            if not data.get("division"):
                raise ValidationError({"assignee": _("Choose a person or a division.")})
        return data


class HandBackForm(VerbForm):
    why = forms.ChoiceField(
        label=gettext_lazy("Ground"), choices=HandBackReason, widget=forms.RadioSelect
    )
    reason = words_field(gettext_lazy("Explanation"), max_length=500)


class SendAgainForm(VerbForm):
    ask = words_field(gettext_lazy("Content of the request"), rows=4, max_length=5_000)
    reason = words_field(gettext_lazy("What has changed"), required=False, rows=2)

    def start(self) -> dict[str, Any]:
        return {"ask": self.target.ask}
