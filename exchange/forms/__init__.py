"""Forms of the pages on connected systems."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from exchange.models import Connection, Scope
from exchange.models.connection import MOST_PER_MINUTE
from exchange.services.posting import checked
from offices.forms.base import SettingsForm, reason_field
from offices.foundation import units
from offices.foundation.fields import GuardedCharField
from offices.models import Office

VALIDITIES = ((30, _("30 days")), (90, _("90 days")), (180, _("180 days")), (365, _("One year")))


class ConnectionForm(SettingsForm):
    """A new system; of an existing one the office stays."""

    units = {"per_minute": units.REQUESTS}
    catch_all = "name"
    name = GuardedCharField(label=_("Name of the system"), max_length=100)
    office = forms.ModelChoiceField(
        Office.objects.none(), label=_("Office it belongs to"), to_field_name="code"
    )
    purpose = GuardedCharField(
        label=_("Purpose"),
        max_length=300,
        help_text=_("What it is connected for; kept in the log."),
    )
    scopes = forms.MultipleChoiceField(
        label=_("What it may do"), choices=Scope, widget=forms.CheckboxSelectMultiple
    )
    per_minute = forms.IntegerField(
        label=_("Requests a minute"), min_value=1, max_value=MOST_PER_MINUTE, initial=60
    )
    reason = reason_field(required=False)

    def __init__(self, *args: Any, row: Connection | None = None, **kwargs: Any) -> None:
        super().__init__(*args, row=row, **kwargs)
        if row is None:
            choice: Any = self.fields["office"]
            choice.queryset = Office.objects.active()
            choice.empty_label = _("Choose")
            del self.fields["reason"]
            return
        del self.fields["office"]
        for name in ("name", "purpose", "scopes", "per_minute"):
            self.initial[name] = getattr(row, name)


class ConnectionCloseForm(SettingsForm):
    reason = reason_field()


class TokenForm(SettingsForm):
    days = forms.TypedChoiceField(label=_("Valid for"), choices=VALIDITIES, coerce=int, initial=180)


class ReceiverForm(SettingsForm):
    catch_all = "address"
    address = GuardedCharField(
        label=_("Address"),
        max_length=500,
        help_text=_("Begins with https://; the system is told there of what happens to tasks."),
    )

    def clean_address(self) -> str:
        address: str = self.cleaned_data["address"]
        checked(address)
        return address
