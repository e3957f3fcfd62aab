"""What each office is asked for: `ask_<code>`, `due_<code>`, `colead_<code>`."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from offices.models import Office
from tasks.choices import Access
from tasks.dossier.forms.base import VerbForm, line_box
from tasks.dossier.services.entering import AskedOffice, OfficesGiven
from tasks.forms.asked_offices import AskedOfficesForm
from tasks.forms.fields import OfficeField


def lead_box() -> Any:
    """The form says among which offices."""
    return OfficeField(
        label=gettext_lazy("Lead office"),
        required=False,
        empty_label=gettext_lazy("By the lead rule"),
    )


def lead_reason_box() -> Any:
    return line_box(gettext_lazy("Reason for another lead office"), most=500)


class OfficesForm(AskedOfficesForm, VerbForm):
    """Lead, coordinating and informed offices of a new dossier, as on Ghi nhiệm vụ."""

    lead_office = lead_box()
    lead_reason = lead_reason_box()
    access = forms.ChoiceField(
        label=gettext_lazy("Access"), choices=Access, required=False, initial=Access.INTERNAL
    )

    def __init__(self, *args: Any, offices: list[Office], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offices = offices
        self.add_office_fields()

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        self.check_asked(data)
        return data

    def own_fields(self) -> list[forms.BoundField]:
        """What the area asks itself, beside the offices and who may read."""
        ours = {*OfficesForm.base_fields, *self.office_field_names()}
        return [bound for bound in self.visible_fields() if bound.name not in ours]

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
