"""Offices, divisions, and what each role may do."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from offices.forms.base import RowForm, SettingsForm, reason_field, settings_formfield
from offices.foundation import units
from offices.models import Division, Office


def _clock() -> forms.TimeInput:
    return forms.TimeInput(format="%H:%M", attrs={"placeholder": "07:30", "size": 6})


class OfficeForm(RowForm):
    """Names and hours, and who must agree before something leaves the office."""

    units = {"internal_days": units.WORKING_DAYS}
    beside = {"office_works_from_before_to": "works_to"}
    reason = reason_field()

    class Meta:
        model = Office
        fields = (
            "name",
            "short_name",
            "abbreviation",
            "symbol",
            "serves",
            "layout",
            "works_from",
            "works_to",
            "digest_at",
            "internal_days",
            "needs_release",
            "division_step",
            "deputy_step",
            "narrow_internal",
        )
        formfield_callback = settings_formfield
        widgets = {"works_from": _clock(), "works_to": _clock(), "digest_at": _clock()}
        help_texts = {
            "symbol": _("As in “12/BC-VPUBND”; empty: the abbreviation."),
            "internal_days": _(
                "By then a result is submitted inside; 0: the office sets no date of its own."
            ),
            "needs_release": _("Off: officers send requests to other offices themselves."),
            "division_step": _("A result passes the head of the division first."),
            "deputy_step": _("A result passes a deputy chief before the chief."),
            "narrow_internal": _("Off: the whole office reads what it takes part in."),
        }


class DivisionForm(RowForm):
    catch_all, beside = "name", {"division_once_per_office": "name"}
    reason = reason_field(required=False)

    class Meta:
        model = Division
        fields = ("name", "sort", "is_active")
        formfield_callback = settings_formfield

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            del self.fields["is_active"], self.fields["reason"]


class PowerForm(SettingsForm):
    reason = reason_field()
