"""What each office is asked for: `ask_<code>`, `due_<code>`, `colead_<code>`."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from offices.foundation.days import DayField
from offices.foundation.fields import GuardedTextField
from offices.models import Office
from tasks.choices import Access
from tasks.dossier.forms.base import VerbForm, line_box
from tasks.dossier.services.entering import AskedOffice, OfficesGiven
from tasks.forms.new_task import text_box


def lead_box() -> Any:
    """The form says among which offices."""
    return forms.ModelChoiceField(
        Office.objects.none(),
        label=gettext_lazy("Lead office"),
        to_field_name="code",
        required=False,
        empty_label=gettext_lazy("By the lead rule"),
    )


def lead_reason_box() -> Any:
    return line_box(gettext_lazy("Reason for another lead office"), most=500)


class OfficesForm(VerbForm):
    """Lead, coordinating and informed offices of a new dossier, as on Ghi nhiệm vụ.

    `due_help` says what a date left empty comes to.
    """

    due_help: Any = ""
    lead_office = lead_box()
    lead_reason = lead_reason_box()
    coordinating_offices = forms.ModelMultipleChoiceField(
        Office.objects.none(),
        label=gettext_lazy("Coordinating offices"),
        to_field_name="code",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    informed_offices = forms.ModelMultipleChoiceField(
        Office.objects.none(),
        label=gettext_lazy("For information"),
        to_field_name="code",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    access = forms.ChoiceField(
        label=gettext_lazy("Access"), choices=Access, required=False, initial=Access.INTERNAL
    )

    def __init__(self, *args: Any, offices: list[Office], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offices = offices
        codes = Office.objects.filter(pk__in=[one.pk for one in offices])
        for name in ("lead_office", "coordinating_offices", "informed_offices"):
            self.choices_of(name).queryset = codes
        for one in offices:
            self.fields[f"ask_{one.code}"] = GuardedTextField(
                label=_("Content of the request"),
                max_length=5_000,
                required=False,
                widget=text_box(2),
            )
            self.fields[f"due_{one.code}"] = DayField(
                label=_("Deadline"), required=False, help_text=self.due_help
            )
            self.fields[f"colead_{one.code}"] = forms.BooleanField(
                label=_("Co-lead in name"), required=False
            )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        both = set(data.get("coordinating_offices") or ()) & set(data.get("informed_offices") or ())
        if both:
            self.add_error(
                "informed_offices", _("An office is either asked or informed, not both.")
            )
        return data

    def own_fields(self) -> list[forms.BoundField]:
        """What the area asks itself, beside the offices and who may read."""
        ours = {*OfficesForm.base_fields, *(n for row in self.office_rows() for n in _names(row))}
        return [bound for bound in self.visible_fields() if bound.name not in ours]

    def office_rows(self) -> list[dict[str, Any]]:
        """One fieldset per office: its tick and its three fields."""
        ticks = {str(t.data["value"]): t for t in self["coordinating_offices"].subwidgets}
        names = ("ask", "due", "colead")
        return [
            {"office": one, "tick": ticks[one.code]}
            | {name: self[f"{name}_{one.code}"] for name in names}
            for one in self.offices
        ]

    def asked(self) -> tuple[AskedOffice, ...]:
        data = self.cleaned_data
        return tuple(
            AskedOffice(
                office=one,
                ask=data.get(f"ask_{one.code}") or "",
                due_on=data.get(f"due_{one.code}"),
                co_lead=bool(data.get(f"colead_{one.code}")),
            )
            for one in data.get("coordinating_offices") or ()
        )

    def office_words(self) -> dict[str, Any]:
        """The fields of `OfficesGiven`."""
        data = self.cleaned_data
        return {
            "asked": self.asked(),
            "informed": tuple(data.get("informed_offices") or ()),
            "lead_office": data.get("lead_office"),
            "lead_reason": data.get("lead_reason") or "",
            "access": data.get("access") or Access.INTERNAL,
            "form_key": data.get("once"),
        }

    def words(self) -> dict[str, Any]:
        """What the area asks itself, and `offices`."""
        own = {bound.name: self.cleaned_data.get(bound.name) for bound in self.own_fields()}
        return own | {"offices": OfficesGiven(**self.office_words())}


def _names(row: dict[str, Any]) -> list[str]:
    return [row[name].name for name in ("ask", "due", "colead")]
