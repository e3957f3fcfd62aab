"""A row of the register of visits, and the day of a leader."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from citizens.choices import (
    Category,
    Content,
    ContentKind,
    ReceptionKind,
    RefusalGround,
    VisitHandled,
)
from citizens.forms.denunciations import Nameless
from citizens.forms.letters import FoldedForm, SenderFields, body_field, choice, tick
from citizens.identity import line_field, words_field
from citizens.models import Reception
from citizens.services.receptions import ReceptionInput
from citizens.services.visits import Handled, VisitInput
from coordination.models import Body, Leader
from offices.foundation import units
from offices.foundation.days import DayField
from tasks.choices import Place
from tasks.dossier.forms.base import VerbForm
from tasks.dossier.forms.participants import PeopleForm

# Of a visit with a denunciation nothing but these is taken.
NAMELESS = ("on", "kind", "handled", "refusal_ground", "led_to", "category", "reception", "once")


class HandledFields(forms.Form):
    """What came of it."""

    units = {"delegates": units.PEOPLE}
    handled = forms.ChoiceField(
        label=_("Result of the visit"),
        required=False,
        choices=VisitHandled.choices,
        initial=VisitHandled.EXPLAINED,
    )
    delegates = forms.IntegerField(
        label=_("Delegates"), min_value=0, max_value=5, initial=0, required=False
    )
    led_to = choice(_("Content (Article 12(4))"), Content)
    choice_reason = line_field(_("Reason for another choice"), most=300)
    refusal_ground = choice(_("Ground for refusing"), RefusalGround)
    wants_result = tick(_("The sender asks to be told the result"))
    category = choice(_("Category of the denunciation"), Category)

    def clean_category(self) -> str:
        return str(self.cleaned_data.get("category") or Category.OTHER)

    def clean_delegates(self) -> int:
        return int(self.cleaned_data.get("delegates") or 0)


class HandledForm(HandledFields, VerbForm):
    def words(self) -> dict[str, Any]:
        return {"given": Handled(**super().words())}


class VisitForm(SenderFields, HandledFields, Nameless):
    units = {"people": units.PEOPLE, "delegates": units.PEOPLE}
    kind = choice(_("What it is about"), ContentKind, required=True)
    on = DayField(label=_("Day"))
    name = line_field(_("Full name of who comes"), most=120)
    people = forms.IntegerField(
        label=_("Number of people"), min_value=1, max_value=9_999, initial=1, required=False
    )
    id_checked = tick(_("Identity paper seen (its number is not kept)"))
    matter_code = line_field(_("Code of the case, if it came before"), most=10)
    settled_by = body_field(_("Body that has settled it"))
    own_competence = tick(_("Competence of the body served"))
    reception = forms.ModelChoiceField(
        Reception.objects.none(),
        label=_("Reception day of a leader"),
        required=False,
        empty_label=_("Daily reception"),
    )

    folded = (
        "representative",
        "id_checked",
        "matter_code",
        "led_to",
        "choice_reason",
        "refusal_ground",
        "settled_by",
        "own_competence",
        "wants_result",
        "category",
    )
    field_order = (
        "kind",
        "on",
        "handled",
        "name",
        "address",
        "commune",
        "summary",
        "people",
        "delegates",
        "reception",
        *folded,
    )

    def __init__(self, *args: Any, receptions: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.set_communes()
        self.choices_of("reception").queryset = receptions
        self.choices_of("settled_by").queryset = Body.objects.filter(is_active=True)
        self.fields["on"].initial = timezone.localdate

    def fields_taken(self) -> set[str]:
        """Of a visit with a denunciation nothing but these; empty boxes are nobody's words."""
        if self.data.get("kind") != ContentKind.DENUNCIATION:
            return {*self.fields, *self.data}
        untouched = (
            name
            for name, field in self.fields.items()
            if self.data.get(name, "") in ("", str(field.initial))
        )
        return {*NAMELESS, *untouched}

    def clean_people(self) -> int:
        return int(self.cleaned_data.get("people") or 1)

    def words(self) -> dict[str, Any]:
        once = self.cleaned_data.get("once")
        return {"given": VisitInput(**super().words(), form_key=once)}


class ReceptionForm(FoldedForm):
    kind = forms.ChoiceField(
        label=_("Form of reception"),
        choices=[row for row in ReceptionKind.choices if row[0] != ReceptionKind.REGULAR],
    )
    on = DayField(label=_("Day"))
    receiver = forms.ModelChoiceField(
        Leader.objects.none(), label=_("Leader who receives"), required=False
    )
    deputy = line_field(
        _("Or a deputy who receives"),
        most=160,
        help_text=_("Deputy of the National Assembly or the People's Council: name, group."),
    )
    place = line_field(_("Place"))
    with_deputy = tick(_("A deputy of the National Assembly is invited"))

    def __init__(self, *args: Any, offices: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices_of("receiver").queryset = Leader.objects.active()

    def words(self) -> dict[str, Any]:
        once = self.cleaned_data.get("once")
        return {"given": ReceptionInput(**super().words(), form_key=once)}


class PresentForm(PeopleForm):
    """`Người dự`: beside the leader who receives; nobody who comes with a matter."""

    places = (
        (Place.CHAIR.value, _("Receives together with the leader")),
        (Place.INVITED.value, _("Takes part")),
        (Place.SERVES.value, _("Serves the reception")),
    )
    words_box = words_field(_("Deputies and other posts, one per line"), most=4_000, rows=4)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["offices"]
        self.fields["words_box"].help_text = _("Citizens are never named here.")


class PostponeForm(VerbForm):
    reason = words_field(_("Reason, as it is posted"), most=300, required=True, rows=2)


class ReceptionDayForm(VerbForm):
    on = DayField(label=_("New day"))
    reason = line_field(_("Reason"), most=300)
