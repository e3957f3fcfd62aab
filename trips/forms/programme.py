"""Stops of the programme: several typed at once, or one field by field."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from coordination.models import Car, Leader, Room
from diary.forms.steps import override_box
from diary.models.slots import Half
from offices.foundation.days import DayField
from offices.models import Office, Person
from tasks.dossier.forms.base import line_box
from tasks.forms.fields import HourField
from tasks.services.staff import assignable
from trips.forms.privacy import WithoutIdentity
from trips.forms.trip import programme_box
from trips.models import Trip, TripStop
from trips.services.given import StopGiven
from trips.services.programme import PLAIN, SETS

WHOLE = gettext_lazy("None chosen: the leaders of the delegation.")
STAYS = gettext_lazy("Numbers of rooms where people stay are not kept.")
TEXTS = ("place", "leaders_text", "host_name", "host_post", "host_phone")


class ProgrammeForm(WithoutIdentity):
    programme = programme_box()
    override = override_box()


class StopForm(WithoutIdentity):
    on = DayField(label=pgettext_lazy("stop", "Day"))
    half = forms.ChoiceField(label=gettext_lazy("Half of the day"), choices=Half)
    start = HourField(label=gettext_lazy("From (hour)"), required=False)
    end = HourField(label=gettext_lazy("Until (hour)"), required=False)
    content = line_box(gettext_lazy("Content"), most=500, required=True)
    place = line_box(pgettext_lazy("stop", "Place"), most=300, help_text=STAYS)
    room = forms.ModelChoiceField(
        Room.objects.none(), label=pgettext_lazy("stop", "Room"), required=False
    )
    leaders = forms.ModelMultipleChoiceField(
        Leader.objects.none(),
        label=gettext_lazy("Leaders taking part"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=WHOLE,
    )
    leaders_text = line_box(gettext_lazy("Others taking part"), most=500)
    officers = forms.ModelMultipleChoiceField(
        Person.objects.none(),
        label=gettext_lazy("Serving officers"),
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 4}),
    )
    cars = forms.ModelMultipleChoiceField(
        Car.objects.none(),
        label=gettext_lazy("Cars"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    office = forms.ModelChoiceField(
        Office.objects.none(), label=gettext_lazy("Office that prepares it"), required=False
    )
    host_name = line_box(gettext_lazy("Contact at the place"), most=120)
    host_post = line_box(gettext_lazy("Post"), most=200)
    host_phone = line_box(gettext_lazy("Telephone at work"), most=40)
    override = override_box()

    def __init__(self, *args: Any, trip: Trip, stop: TripStop | None = None, **kwargs: Any) -> None:
        start = _as_it_stands(stop) if stop is not None else {"on": trip.from_on}
        super().__init__(*args, initial=start, **kwargs)
        parts = trip.task.parts.exclude(role="informed").values("office_id")
        chosen = {
            "room": Room.objects.active(),
            "leaders": Leader.objects.active().people(),
            "officers": assignable(trip.task.lead_office_id),
            "cars": Car.objects.active(),
            "office": Office.objects.active().filter(pk__in=parts),
        }
        for name, rows in chosen.items():
            self.choices_of(name).queryset = rows
        for name in ("room", "office"):
            self.choices_of(name).empty_label = _("Choose")

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        said: dict[str, Any] = {name: data.get(name) for name in (*PLAIN, "half")}
        said |= {name: data.get(name) or "" for name in TEXTS} | {"hour_unclear": False}
        said |= {name: tuple(data.get(name) or ()) for name in SETS}
        given = StopGiven(**said)
        return {"given": given, "override": data.get("override") or ""}


def _as_it_stands(stop: TripStop) -> dict[str, Any]:
    said = {name: getattr(stop, name) for name in (*PLAIN, "half")}
    return said | {name: list(getattr(stop, name).all()) for name in SETS}
