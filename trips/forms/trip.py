"""A trip: entered with members and programme, or changed."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coordination.models import Leader
from diary.forms.steps import override_box
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedTextField, text_box
from tasks.choices import Access
from tasks.dossier.forms.base import line_box
from tasks.dossier.forms.offices import OfficesForm
from trips.choices import TripKind
from trips.forms.privacy import WithoutIdentity
from trips.models import Trip
from trips.services.entering import usual_access
from trips.services.given import TripGiven

LINES = gettext_lazy("A stop a line, such as: 8h00 T4 làm việc tại xã Suối Bưởi / đ/c Thiệu")
ORDER = gettext_lazy(
    "One a line in the order of protocol; “Phó đoàn:”, “Phục vụ:”, “Báo chí:”"
    " before a name say as what."
)
BUSY = gettext_lazy("The other offices see “Busy” in the diary until the programme is approved.")
GIVEN = ("kind", "head", "acting", "places", "purpose", "cost_note", "in_plan", "hidden")


def programme_box(**more: Any) -> GuardedTextField:
    return GuardedTextField(
        label=gettext_lazy("Programme"),
        max_length=20_000,
        widget=text_box(6),
        help_text=LINES,
        **more,
    )


class TripForm(WithoutIdentity):
    title = line_box(gettext_lazy("Content"), most=500, required=True)
    kind = forms.ChoiceField(label=gettext_lazy("Kind of trip"), choices=TripKind)
    head = forms.ModelChoiceField(
        Leader.objects.none(),
        label=gettext_lazy("Head of the delegation, or who receives it"),
        required=False,
    )
    to_on = DayField(
        label=gettext_lazy("Last day"),
        required=False,
        help_text=gettext_lazy("Left empty: the day of departure."),
    )
    places = line_box(
        gettext_lazy("Destinations"),
        most=300,
        help_text=gettext_lazy("Of a journey abroad the countries, parted by semicolons."),
    )
    purpose = GuardedTextField(
        label=gettext_lazy("Purpose"), max_length=2_000, required=False, widget=text_box(2)
    )
    acting = forms.ModelChoiceField(
        Leader.objects.none(), label=gettext_lazy("Who acts meanwhile"), required=False
    )
    hidden = forms.BooleanField(
        label=gettext_lazy("Show to others as busy until approved"), required=False, help_text=BUSY
    )
    in_plan = forms.BooleanField(label=gettext_lazy("In the plan of the year"), required=False)
    cost_note = line_box(gettext_lazy("Funding"), most=300)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("head", "acting"):
            field = self.choices_of(name)
            field.queryset, field.empty_label = Leader.objects.active().people(), _("Choose")

    def given(self) -> TripGiven:
        data = self.cleaned_data
        return TripGiven(
            kind=data["kind"],
            head=data.get("head"),
            acting=data.get("acting"),
            places=data.get("places") or "",
            purpose=data.get("purpose") or "",
            cost_note=data.get("cost_note") or "",
            in_plan=bool(data.get("in_plan")),
            hidden=bool(data.get("hidden")),
        )


class NewTripForm(OfficesForm, TripForm):
    """Who heads it decides who leads, and who may read while nobody says otherwise."""

    due_help = gettext_lazy("Left empty: three working days before the departure, by the rule.")
    from_on = DayField(label=gettext_lazy("Day of departure"))
    members = GuardedTextField(
        label=gettext_lazy("Members of the delegation"),
        max_length=10_000,
        required=False,
        widget=text_box(3),
        help_text=ORDER,
    )
    programme = programme_box(required=False)
    override = override_box()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        access = self.fields["access"]
        assert isinstance(access, forms.ChoiceField)
        access.choices = [("", _("By who heads the delegation")), *Access.choices]
        access.initial = ""

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        self.check_order("from_on", "to_on")
        return data

    def office_words(self) -> dict[str, Any]:
        data = self.cleaned_data
        usual = usual_access(data.get("head"))
        return super().office_words() | {"access": data.get("access") or usual}

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        texts = {name: data.get(name) or "" for name in ("members", "programme", "override")}
        return texts | {
            "title": data["title"],
            "from_on": data["from_on"],
            "to_on": data.get("to_on"),
            "given": self.given(),
            "offices": OfficesForm.words(self)["offices"],
        }


class TripChangeForm(TripForm):
    override = override_box()

    def __init__(self, *args: Any, row: Trip, **kwargs: Any) -> None:
        super().__init__(*args, row=row, **kwargs)
        start = {name: getattr(row, name) for name in (*GIVEN, "to_on")}
        for name, value in (start | {"title": row.task.title}).items():
            self.initial.setdefault(name, getattr(value, "pk", value))

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            "title": data["title"],
            "to_on": data.get("to_on"),
            "given": self.given(),
            "override": data.get("override") or "",
        }
