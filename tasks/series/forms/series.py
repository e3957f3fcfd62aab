"""Nhiệm vụ định kỳ: what is asked each time, of whom, how often; and why it ends."""

import uuid
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coordination.models import Area, Responsibility
from offices.foundation import units
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedCharField, GuardedTextField, text_box
from offices.models import Office, Person
from tasks.choices import Access, Basis, Urgency
from tasks.forms.asked_offices import AskedOfficesForm
from tasks.forms.denunciation import denunciation_errors, neutral_title_error
from tasks.forms.fields import OfficeField
from tasks.models import Series
from tasks.models.series import Finds
from tasks.series.forms.rule import RecurrenceForm
from tasks.series.services.occurrences import filled
from tasks.series.services.series import SeriesGiven
from tasks.services.staff import assignable

MOST_BEFORE = 60


class SeriesForm(AskedOfficesForm, RecurrenceForm):
    """`ask_<code>`, `before_<code>` per office, as on Ghi nhiệm vụ."""

    units = {**RecurrenceForm.units, "appears_days": units.WORKING_DAYS}
    title = GuardedCharField(
        label=gettext_lazy("Task content"),
        max_length=500,
        help_text=gettext_lazy(
            "“{tuần}”, “{tháng}”, “{quý}”, “{năm}” and “{ngày}” take the numbers of each "
            "occurrence."
        ),
    )
    area = forms.ModelChoiceField(Area.objects.none(), label=gettext_lazy("Coordination area"))
    lead_office = OfficeField(label=gettext_lazy("Lead office"))
    lead_reason = GuardedCharField(
        label=gettext_lazy("Reason for another lead office"), max_length=500, required=False
    )
    description = GuardedTextField(
        label=gettext_lazy("Specific requirements"),
        max_length=20_000,
        required=False,
        widget=text_box(3),
    )
    basis = forms.ChoiceField(
        label=gettext_lazy("Basis"), choices=Basis, required=False, initial=Basis.REGULATION
    )
    document_number = GuardedCharField(
        label=gettext_lazy("Number and symbol"), max_length=100, required=False
    )
    document_date = DayField(label=gettext_lazy("Document date"), required=False)
    urgency = forms.ChoiceField(label=gettext_lazy("Urgency"), choices=Urgency, required=False)
    access = forms.ChoiceField(
        label=gettext_lazy("Access"), choices=Access, required=False, initial=Access.INTERNAL
    )
    finds = forms.ChoiceField(
        label=gettext_lazy("Who handles it"), choices=Finds, initial=Finds.CONTACT
    )
    assignee = forms.ModelChoiceField(
        Person.objects.none(), label=gettext_lazy("Officer handling it"), required=False
    )
    appears_days = forms.IntegerField(
        label=gettext_lazy("Appears how many working days before"),
        min_value=1,
        max_value=120,
        required=False,
        help_text=gettext_lazy("Left empty: as soon as the one before is completed or past."),
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    once = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, office: Office, offices: list[Office], **kwargs: Any) -> None:
        super().__init__(*args, office_id=office.pk, **kwargs)
        self.office, self.offices = office, offices
        before = {f"before_{one.code}": units.WORKING_DAYS for one in offices}
        self.units = {**self.units, **before}
        self.conflict: dict[str, Any] = {}
        self.fields["once"].initial = uuid.uuid4
        self._choice("area").queryset = Area.objects.open_on(timezone.localdate())
        self._choice("assignee").queryset = assignable(office.pk)
        for name in ("area", "assignee"):
            self._choice(name).empty_label = _("Choose")
        self.fields["lead_office"].initial = office.code
        self.add_office_fields()

    def _choice(self, name: str) -> forms.ModelChoiceField:  # type: ignore[type-arg]
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)
        return field

    def date_fields(self) -> dict[str, forms.Field]:
        label = _("Working days earlier")
        before = forms.IntegerField(
            label=label, min_value=0, max_value=MOST_BEFORE, required=False, initial=0
        )
        return {"before": before}

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        self.check_asked(data)
        if data.get("finds") == Finds.PERSON and "assignee" in data and not data["assignee"]:
            self.add_error("assignee", _("Choose the person."))
        self._check_area(data)
        return data

    def _check_area(self, data: dict[str, Any]) -> None:
        lead, area = data.get("lead_office"), data.get("area")
        if area is not None and area.always_restricted:
            title = filled(data.get("title") or "", timezone.localdate())
            for name, message in (*neutral_title_error(title), *denunciation_errors(data)):
                self.add_error(name if name in self.fields else None, message)
        if lead is None or area is None or data.get("lead_reason"):
            return
        if not Responsibility.objects.may_lead(area, lead):
            self.add_error(
                "lead_office",
                _(
                    "By the table of responsibilities this office does not lead in this area; "
                    "choose another office or state the reason."
                ),
            )

    def made_from(self, version: int) -> None:
        """The same typed values, now made from that version."""
        data: Any = self.data
        self.data = data.copy()
        self.data["version"] = str(version)  # type: ignore[index]

    def given(self) -> SeriesGiven:
        """Shapes only, from `cleaned_data`."""
        data = self.cleaned_data
        assert self.rule is not None
        same = (
            "title",
            "area",
            "lead_office",
            "recurrence",
            "starts_on",
            "description",
            "lead_reason",
            "urgency",
            "document_number",
            "document_date",
            "finds",
            "assignee",
            "day_off",
            "appears_days",
            "ends_on",
        )
        return SeriesGiven(
            rule=self.rule,
            access=data["access"] or Access.INTERNAL,
            basis=data["basis"] or Basis.REGULATION,
            requests=tuple(self._request(one) for one in data["coordinating_offices"]),
            informed=tuple(one.code for one in data["informed_offices"]),
            **{name: data[name] for name in same},
        )

    def _request(self, office: Office) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            "office": office.code,
            "ask": data.get(f"ask_{office.code}") or "",
            "days_before": data.get(f"before_{office.code}") or 0,
        }


def initial_of(series: Series) -> dict[str, Any]:
    """A series as the form's first values; its own writing needs no second confirmation."""
    same = (
        "title",
        "area",
        "description",
        "lead_reason",
        "basis",
        "document_number",
        "document_date",
        "urgency",
        "access",
        "finds",
        "assignee",
        "recurrence",
        "day_off",
        "appears_days",
        "starts_on",
        "ends_on",
        "version",
    )
    kept = {name: getattr(series, name) for name in same}
    kept |= {"confirmed": series.recurrence, "lead_office": series.lead_office.code}
    kept |= {"informed_offices": series.informed, "coordinating_offices": list(series.asked_of())}
    for code, row in series.asked_of().items():
        kept |= {f"ask_{code}": row.get("ask", ""), f"before_{code}": row.get("days_before", 0)}
    return kept


class EndSeriesForm(forms.Form):
    reason = GuardedTextField(label=gettext_lazy("Reason"), max_length=500, widget=text_box(3))
