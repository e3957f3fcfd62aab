"""What is asked of which office: a tick and `ask_<code>` with dates for each; who is informed."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from offices.foundation.days import DayField
from offices.foundation.fields import GuardedTextField, text_box
from offices.models import Office
from tasks.forms.fields import OfficesField, offer_offices


class AskedOfficesForm(forms.Form):
    """Who mixes it in calls `add_office_fields` and, in `clean`, `check_asked`.

    `due_help` says what a date left empty comes to.
    """

    coordinating_offices = OfficesField(
        label=gettext_lazy("Coordinating offices"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    informed_offices = OfficesField(
        label=gettext_lazy("For information"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    due_help: Any = ""
    offices: list[Office]
    date_names: tuple[str, ...]

    def add_office_fields(self) -> None:
        offer_offices(self, self.offices)
        self.date_names = tuple(self.date_fields())
        for office in self.offices:
            self.fields[f"ask_{office.code}"] = GuardedTextField(
                label=_("Content of the request"),
                max_length=5_000,
                required=False,
                widget=text_box(2),
            )
            for name, field in self.date_fields().items():
                self.fields[f"{name}_{office.code}"] = field

    def date_fields(self) -> dict[str, forms.Field]:
        """What stands beside a request: fields of one office, named `<name>_<code>` in the form."""
        return {
            "due": DayField(label=_("Deadline"), required=False, help_text=self.due_help),
            "colead": forms.BooleanField(label=_("Co-lead in name"), required=False),
        }

    def office_rows(self) -> list[dict[str, Any]]:
        """Per office its tick box and bound fields, for `tasks/_requests.html`."""
        ticks = {str(t.data["value"]): t for t in self["coordinating_offices"].subwidgets}
        return [
            {
                "office": one,
                "tick": ticks[one.code],
                "ask": self[f"ask_{one.code}"],
                "dates": [self[f"{name}_{one.code}"] for name in self.date_names],
            }
            for one in self.offices
        ]

    def office_field_names(self) -> list[str]:
        names = ("ask", *self.date_names)
        return [f"{name}_{one.code}" for one in self.offices for name in names]

    def check_asked(self, data: dict[str, Any]) -> None:
        lead = data.get("lead_office")
        asked = set(data.get("coordinating_offices") or [])
        if lead is not None and lead in asked:
            self.add_error(
                "coordinating_offices", _("The lead office is not a coordinating office too.")
            )
        if asked & set(data.get("informed_offices") or []):
            self.add_error(
                "informed_offices", _("An office is either asked or informed, not both.")
            )
