"""Participants: several at once, their replies, and who came."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from coordination.models import Body, Leader
from offices.foundation.fields import GuardedTextField, text_box
from offices.models import Office, Person
from tasks.choices import Attended, Place, Reply
from tasks.dossier.forms.base import VerbForm, line_box
from tasks.dossier.models import Dossier
from tasks.dossier.services.participants import PeopleGiven
from tasks.models import Participant


class PeopleForm(VerbForm):
    """Several at once. `places`: value and label of those an area knows; `usual`: unless told."""

    places: tuple[tuple[str, Any], ...] = tuple(
        (one.value, one.label) for one in (Place.CHAIR, Place.MEMBER, Place.INVITED, Place.SERVES)
    )
    usual: str = Place.INVITED
    place = forms.ChoiceField(label=_("Takes part as"))
    offices = forms.ModelMultipleChoiceField(
        Office.objects.none(),
        label=_("Offices"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    leaders = forms.ModelMultipleChoiceField(
        Leader.objects.none(),
        label=_("Provincial leaders"),
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 6}),
    )
    people = forms.ModelMultipleChoiceField(
        Person.objects.none(),
        label=_("People of the three offices"),
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 6}),
    )
    bodies = forms.ModelMultipleChoiceField(
        Body.objects.none(),
        label=_("Bodies"),
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 6}),
    )
    words_box = GuardedTextField(
        label=_("Posts or names in words, one per line"),
        max_length=4_000,
        required=False,
        widget=text_box(4),
    )

    def __init__(self, *args: Any, dossier: Dossier, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = self.fields["place"]
        assert isinstance(choices, forms.ChoiceField)
        choices.choices, choices.initial = self.places, self.usual
        parts = dossier.task.parts.values("office_id")
        self.choices_of("offices").queryset = Office.objects.active().filter(pk__in=parts)
        self.choices_of("leaders").queryset = Leader.objects.active()
        self.choices_of("people").queryset = Person.objects.active().exclude(username="hethong")
        self.choices_of("bodies").queryset = Body.objects.filter(is_active=True)

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        many = {n: tuple(data.get(n) or ()) for n in ("offices", "leaders", "people", "bodies")}
        lines = tuple(line.strip(" -–;.") for line in (data.get("words_box") or "").splitlines())
        return {"given": PeopleGiven(place=data["place"], words=lines, **many)}


class ReplyForm(VerbForm):
    answer = forms.ChoiceField(
        label=_("Reply"), choices=[c for c in Reply.choices if c[0]], widget=forms.RadioSelect
    )
    instead = line_box(_("Who comes instead"))
    note = line_box(_("Note"), most=300)


class AttendanceForm(VerbForm):
    """One choice for each participant: `mark_<id>`."""

    def __init__(self, *args: Any, rows: list[Participant], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = rows
        for one in rows:
            self.fields[f"mark_{one.pk}"] = forms.ChoiceField(
                label=one.name, choices=Attended, required=False, initial=one.attended
            )

    def words(self) -> dict[str, Any]:
        marks = {one.pk: self.cleaned_data.get(f"mark_{one.pk}") or "" for one in self.rows}
        return {"marks": marks}
