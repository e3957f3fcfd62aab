"""A round of contact and its points."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from diary.forms.steps import override_box
from diary.models.slots import Half
from offices.foundation import units
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedTextField, text_box
from offices.models import Person
from tasks.dossier.destinations import Destination, EventField
from tasks.dossier.forms.base import VerbForm, line_box, reason_box
from tasks.dossier.forms.bodies import BodiesField, OffersBodies
from tasks.dossier.forms.offices import OfficesForm
from tasks.forms.fields import HourField
from tasks.services.staff import assignable
from voters.choices import ContactKind, Mode, SessionSide, Stream
from voters.models import ContactPoint, Deputy, VoterContact
from voters.services.contacts import ContactGiven
from voters.services.points import PointGiven

GIVEN = (
    "stream",
    "kind",
    "side",
    "mode",
    "session_name",
    "opens_on",
    "closes_on",
    "extraordinary",
    "council_name",
    "council_opens_on",
    "requested_on",
    "link",
)


ELSEWHERE = _("Only where a deputy or leader is elsewhere at that time.")


class ContactForm(VerbForm):
    """The round's own fields; the title is that of the task."""

    title = line_box(_("Name of the round"), most=200, required=True)
    stream = forms.ChoiceField(label=_("Contact for"), choices=Stream)
    kind = forms.ChoiceField(label=_("Kind of contact"), choices=ContactKind)
    side = forms.ChoiceField(
        label=_("Before or after a session"),
        choices=SessionSide,
        required=False,
        initial=SessionSide.NONE,
    )
    mode = forms.ChoiceField(label=_("Mode"), choices=Mode, required=False, initial=Mode.DIRECT)
    session_name = line_box(_("Session"))
    opens_on = DayField(label=_("Opening day"), required=False)
    closes_on = DayField(label=_("Closing day"), required=False)
    extraordinary = forms.BooleanField(label=_("Not an ordinary session"), required=False)
    council_name = line_box(
        _("Session of the People's Council"), help_text=_("Where the round is for both assemblies.")
    )
    council_opens_on = DayField(label=_("Opening day of that session"), required=False)
    requested_on = DayField(
        label=_("Asked for on"),
        required=False,
        help_text=_("Contact with one voter or a group, or outside the constituency."),
    )
    link = forms.URLField(
        label=_("Link of the online contact"), max_length=500, required=False, assume_scheme="https"
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        self.check_order("opens_on", "closes_on")
        return data

    def given(self) -> ContactGiven:
        data = self.cleaned_data
        values = {name: data.get(name) or self._blank(name) for name in GIVEN}
        return ContactGiven(**values)

    @staticmethod
    def _blank(name: str) -> Any:
        if name.endswith("_on"):
            return None
        usual: dict[str, Any] = {
            "side": SessionSide.NONE,
            "mode": Mode.DIRECT,
            "extraordinary": False,
        }
        return usual.get(name, "")

    def words(self) -> dict[str, Any]:
        return {"title": self.cleaned_data["title"], "given": self.given()}


def initial_of(contact: VoterContact) -> dict[str, Any]:
    return {name: getattr(contact, name) for name in GIVEN} | {"title": contact.task.title}


class ContactSessionForm(VerbForm):
    """A session of the council ahead that this person reads."""

    session = EventField(label=_("Session of the People's Council"))

    def __init__(
        self, *args: Any, sessions: list[Destination], contact: VoterContact, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["session"]
        assert isinstance(field, EventField)
        field.offer(sessions)
        self.initial.setdefault("session", contact.session_task_id)


class NewContactForm(OfficesForm, ContactForm):
    """Beside it the first day, its places, and what the other offices are asked."""

    on = DayField(label=_("Day of contact"))
    half = forms.ChoiceField(
        label=_("Half of the day"), choices=Half, required=False, initial=Half.MORNING
    )
    places = GuardedTextField(
        label=_("Points of contact on that day"),
        max_length=4_000,
        required=False,
        widget=text_box(3),
        help_text=_("A point a line, as in the plan."),
    )

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            "title": data["title"],
            "given": self.given(),
            "on": data["on"],
            "half": data.get("half") or Half.MORNING,
            "places": data.get("places") or "",
            "offices": OfficesForm.words(self)["offices"],
        }


class PointForm(OffersBodies, VerbForm):
    units = {"voters": units.PEOPLE}
    on = DayField(label=_("Day of contact"))
    half = forms.ChoiceField(label=_("Half of the day"), choices=Half)
    start = HourField(label=_("From (hour)"), required=False)
    place_words = line_box(pgettext_lazy("voter contact", "Place"), most=300, required=True)
    communes = BodiesField(
        label=_("Communes, wards"),
        required=False,
        help_text=_("Parted by semicolons; left empty they are read from the place."),
    )
    deputies = forms.ModelMultipleChoiceField(
        Deputy.objects.none(),
        label=_("Deputies"),
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 5}),
    )
    new_deputies = GuardedTextField(
        label=_("Deputies not in the list"),
        max_length=2_000,
        required=False,
        widget=text_box(2),
        help_text=_("A name a line."),
    )
    voters = forms.IntegerField(
        label=_("Number of voters"), required=False, min_value=0, max_value=100_000
    )
    recorder = forms.ModelChoiceField(
        Person.objects.none(), label=_("Who writes the minutes"), required=False
    )
    override = override_box(ELSEWHERE)

    def __init__(
        self, *args: Any, contact: VoterContact, point: ContactPoint | None = None, **kwargs: Any
    ) -> None:
        if point is not None:
            kwargs.setdefault("initial", _initial(point))
        super().__init__(*args, **kwargs)
        self.choices_of("deputies").queryset = Deputy.objects.filter(is_active=True)
        self.choices_of("recorder").queryset = assignable(contact.task.lead_office_id)

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        given = PointGiven(
            on=data["on"],
            half=data["half"],
            start=data.get("start"),
            place_words=data["place_words"],
            communes=tuple(data.get("communes") or ()),
            deputies=tuple(data.get("deputies") or ()),
            new_deputies=data.get("new_deputies") or "",
            voters=data.get("voters"),
            recorder=data.get("recorder"),
        )
        return {"given": given, "override": data.get("override") or ""}


def _initial(point: ContactPoint) -> dict[str, Any]:
    names = ("on", "half", "start", "place_words", "voters", "recorder")
    kept = {name: getattr(point, name) for name in names}
    sets = {name: list(getattr(point, name).all()) for name in ("communes", "deputies")}
    return kept | sets


class AnnounceForm(VerbForm):
    override = override_box(ELSEWHERE)


class ContactDayForm(VerbForm):
    on = DayField(label=_("New first day"))
    reason = reason_box()
    override = override_box(ELSEWHERE)


class KeptForm(VerbForm):
    minutes_kept = line_box(_("Where the signed minutes lie"), most=300, required=True)
