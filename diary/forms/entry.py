"""Đăng ký lịch: one entry of one's own office, typed in one line or field by field."""

import hashlib
import uuid
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coordination.models import Body, Car, Leader, Room
from diary.entries.capacities import lines_of, read_lines
from diary.forms.fields import ClockField, LeadersField
from diary.models import Slot
from diary.models.slots import Half, SlotKind
from diary.slots.clashes import Clash
from diary.slots.entry import Attending, Entry
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedCharField, GuardedTextField, text_box
from offices.models import Division, Office, Person
from offices.models.post import LEADING_ROLES

LINE_HELP = gettext_lazy("For example: 8h30 T3 Họp giao ban P. họp 1 đ/c Lãm")
BUSY_HELP = gettext_lazy("The other offices learn when and who, and nothing else.")

CAPACITY_HELP = gettext_lazy(
    "Only for a post that is not listed above; one line each: Vũ Hoàng Lãm – Trưởng Ban Chỉ đạo"
)


class EntryForm(forms.Form):
    """Field names are a stable door. `accepted` names the warnings that were shown."""

    line = GuardedCharField(
        label=gettext_lazy("Type it in one line"),
        max_length=1000,
        required=False,
        help_text=LINE_HELP,
    )
    date = DayField(label=gettext_lazy("Date"))
    half = forms.ChoiceField(
        label=gettext_lazy("Half of the day"),
        required=False,
        choices=[("", gettext_lazy("By the hour")), *Half.choices],
    )
    start = ClockField(label=gettext_lazy("From (hour)"), required=False)
    end = ClockField(label=gettext_lazy("Until (hour)"), required=False)
    kind = forms.ChoiceField(
        label=gettext_lazy("Kind of entry"),
        choices=SlotKind,
        required=False,
        initial=SlotKind.MEETING,
    )
    subject = GuardedCharField(label=gettext_lazy("Content of the entry"), max_length=500)
    place = GuardedCharField(
        label=gettext_lazy("Place of the entry"), max_length=300, required=False
    )
    body = forms.ModelChoiceField(
        Body.objects.none(), label=gettext_lazy("Convened by the body"), required=False
    )
    leaders = LeadersField(
        Leader.objects.none(),
        label=gettext_lazy("Chairing / attending"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    capacities = GuardedTextField(
        label=gettext_lazy("Acting in another capacity"),
        max_length=2000,
        required=False,
        help_text=CAPACITY_HELP,
        widget=text_box(2),
    )
    chair = forms.ModelChoiceField(
        Leader.objects.none(), label=gettext_lazy("Who chairs"), required=False
    )
    leaders_text = GuardedCharField(
        label=gettext_lazy("Others chairing or attending, as written"),
        max_length=500,
        required=False,
    )
    participants = GuardedTextField(
        label=gettext_lazy("Participants"),
        max_length=4000,
        required=False,
        widget=text_box(2),
    )
    office_leader = forms.ModelChoiceField(
        Person.objects.none(), label=gettext_lazy("Office leader of the entry"), required=False
    )
    division = forms.ModelChoiceField(
        Division.objects.none(), label=gettext_lazy("Preparing division"), required=False
    )
    officers = forms.ModelMultipleChoiceField(
        Person.objects.none(), label=gettext_lazy("Serving officers"), required=False
    )
    cars = forms.ModelMultipleChoiceField(
        Car.objects.none(),
        label=gettext_lazy("Cars"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    note = GuardedCharField(label=gettext_lazy("Note of the entry"), max_length=500, required=False)
    hidden = forms.BooleanField(
        label=gettext_lazy("Show to others as busy"), required=False, help_text=BUSY_HELP
    )
    override = GuardedCharField(
        label=gettext_lazy("Reason for standing beside it"), max_length=500, required=False
    )
    reason = GuardedCharField(
        label=gettext_lazy("Reason of the change"), max_length=500, required=False
    )
    accepted = GuardedCharField(required=False, max_length=64, widget=forms.HiddenInput)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    form_key = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.office = office
        self.initial.setdefault("form_key", uuid.uuid4())
        today = timezone.localdate()
        people = Person.objects.active().order_by("sort_key")
        chosen = {
            "body": Body.objects.served(),
            "leaders": Leader.objects.active(),
            "chair": Leader.objects.active(),
            "office_leader": people.holding(today, office=office, role__in=LEADING_ROLES),
            "division": Division.objects.filter(office=office, is_active=True),
            "officers": people.of_office(office.pk, today),
            "cars": Car.objects.active(),
        }
        for name, rows in chosen.items():
            field: Any = self.fields[name]
            field.queryset = rows
        self.fields["place"].widget.attrs["list"] = "diary-rooms"

    @property
    def rooms(self) -> list[str]:
        return [room.name for room in Room.objects.active().order_by("name")]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        start, end = given.get("start"), given.get("end")
        if end and not start and "start" not in self.errors:
            self.add_error("start", _("An entry with an end needs its beginning too."))
        if start and end and end <= start:
            self.add_error("end", _("An entry ends after it begins."))
        if not start and not given.get("half") and not self.errors.keys() & {"start", "half"}:
            self.add_error("half", _("Write an hour or choose the half of the day."))
        chair = given.get("chair")
        if chair and given.get("leaders") is not None and chair not in given["leaders"]:
            self.add_error("chair", _("Who chairs is one of those attending."))
        given["acting"] = self._acting(given)
        return given

    def _acting(self, given: dict[str, Any]) -> dict[int, str]:
        try:
            return read_lines(given.get("capacities") or "", given.get("leaders") or ())
        except ValidationError as wrong:
            self.add_error("capacities", wrong)
            return {}

    def entry(self) -> Entry:
        """What was filled in, for the verbs."""
        given = self.cleaned_data
        plain = (
            "date",
            "subject",
            "half",
            "start",
            "end",
            "place",
            "body",
            "leaders_text",
            "participants",
            "office_leader",
            "division",
            "note",
            "hidden",
        )
        return Entry(
            **{name: given[name] for name in plain},
            kind=given["kind"] or SlotKind.MEETING,
            leaders=tuple(
                Attending(one, given["acting"].get(one.pk, ""), one == given.get("chair"))
                for one in given["leaders"]
            ),
            officers=tuple(given["officers"]),
            cars=tuple(given["cars"]),
        )


def initial_of(slot: Slot) -> dict[str, Any]:
    """The form of an entry as it stands."""
    same = (
        "date",
        "half",
        "start",
        "end",
        "kind",
        "subject",
        "place",
        "body",
        "leaders_text",
        "participants",
        "office_leader",
        "division",
        "note",
        "hidden",
        "version",
    )
    attending = slot.loaded_leaders
    return {name: getattr(slot, name) for name in same} | {
        "leaders": [one.leader_id for one in attending],
        "capacities": lines_of(Attending(one.leader, one.capacity) for one in attending),
        "chair": next((one.leader_id for one in attending if one.chairs), None),
        "officers": [officer.pk for officer in slot.officers.all()],
        "cars": [car.pk for car in slot.cars.all()],
    }


def digest_of(clashes: Iterable[Clash]) -> str:
    """Names a set of warnings, so that the second press means these and no others."""
    words = sorted(f"{c.other.pk}:{c.other.version}:{c.thing}:{c.gap}" for c in clashes)
    return hashlib.sha256("|".join(words).encode()).hexdigest()[:32]


class EntryReasonForm(forms.Form):
    """Why something is put off, cancelled, issued again or let stand."""

    reason = GuardedCharField(label=gettext_lazy("Reason"), max_length=500, required=False)

    def __init__(self, *args: Any, needed: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = needed


class MoveForm(forms.Form):
    """Another half-day; the keyboard's way of dragging."""

    date = DayField(label=gettext_lazy("Move to the day"))
    half = forms.ChoiceField(label=gettext_lazy("Half of the day"), choices=Half)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
