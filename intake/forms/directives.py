"""Ghi ý kiến chỉ đạo in four clicks: who said it, to whom, by when; the words are pasted."""

import datetime as dt
import uuid
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coordination.models import Leader
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedCharField, GuardedTextField, text_box
from offices.models import Division, Office, Person, Role
from tasks.choices import Way
from tasks.forms.fields import not_ahead
from tasks.models import Directive
from tasks.services.drafts import LeaderWords
from tasks.services.staff import assignable

COUNTED = dt.timedelta(days=180)
ME = "me"


def leaders_by_use(office: Office, person: Person | None = None) -> list[Leader]:
    """The person himself first, then those this office hears most often, then by precedence."""
    used = Directive.objects.used_leaders(office.pk, timezone.localdate() - COUNTED)
    leaders = list(Leader.objects.active())
    me = person.pk if person is not None else 0
    return sorted(
        leaders, key=lambda one: (one.person_id != me, -used.get(one.pk, 0), one.precedence, one.pk)
    )


def leads(person: Person, office: Office) -> bool:
    """Whether the person is chief of the office: his own words are the likeliest."""
    today = timezone.localdate()
    return person.posts.running(today).filter(office=office, role=Role.CHIEF).exists()


class DirectiveEntryForm(forms.Form):
    """`leader` is a number, or "me": a chief's own words, who is no leader of the province.

    `to_whom` is "d:<division>", "p:<person>" or "o:<office>" of those that may be chosen.
    """

    leader = forms.ChoiceField(
        label=gettext_lazy("Leader"), required=False, widget=forms.RadioSelect
    )
    said_by = GuardedCharField(
        label=gettext_lazy("Directive of (post)"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("For a leader who is not in the list."),
    )
    words = GuardedTextField(
        label=gettext_lazy("Words of the directive"), max_length=5_000, widget=text_box(4)
    )
    once = forms.UUIDField(required=False, widget=forms.HiddenInput, initial=uuid.uuid4)
    to_whom = forms.ChoiceField(label=gettext_lazy("Given to"), required=False)
    due_on = DayField(label=gettext_lazy("Deadline"), required=False)
    said_on = DayField(label=gettext_lazy("Day of the directive"))
    way = forms.ChoiceField(label=gettext_lazy("Way"), choices=Way, widget=forms.RadioSelect)

    def __init__(
        self,
        *args: Any,
        office: Office,
        offices: list[Office],
        person: Person | None = None,
        **kwargs: Any,
    ) -> None:
        start = {"said_on": timezone.localdate(), "way": Way.WRITTEN_ON}
        kwargs["initial"] = {**start, **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        self.office = office
        self._list_leaders(office, person)
        self.people = {person.pk: person for person in assignable(office.pk)}
        divisions = Division.objects.filter(office=office, is_active=True)
        self.divisions = {one.pk: one for one in divisions}
        self.others = {one.code: one for one in offices if one.pk != office.pk}
        whom = self.fields["to_whom"]
        assert isinstance(whom, forms.ChoiceField)
        whom.choices = self._whom()

    def _list_leaders(self, office: Office, person: Person | None) -> None:
        """A chief stands before all others, whether he is in the province's list or not."""
        leaders = leaders_by_use(office, person)
        self.leaders = {str(one.pk): one for one in leaders}
        choices: list[tuple[int | str, str]] = [(one.pk, str(one)) for one in leaders]
        field = self.fields["leader"]
        assert isinstance(field, forms.ChoiceField)
        self.own_post = ""
        if person is not None and leads(person, office):
            self.own_post = person.title or person.full_name
            if not leaders or leaders[0].person_id != person.pk:
                choices.insert(0, (ME, f"{person.title} {person.full_name}".strip()))
            field.initial = str(choices[0][0])
        field.choices = choices

    def _whom(self) -> list[Any]:
        return [
            ("", _("Choose")),
            (_("Divisions"), [(f"d:{pk}", one.name) for pk, one in self.divisions.items()]),
            (_("People"), [(f"p:{pk}", one.full_name) for pk, one in self.people.items()]),
            (_("Offices"), [(f"o:{code}", one.name) for code, one in self.others.items()]),
        ]

    def clean_said_on(self) -> Any:
        return not_ahead(
            self.cleaned_data["said_on"], _("The day of the directive lies in the future.")
        )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not data.get("leader") and not data.get("said_by") and "leader" not in self.errors:
            self.add_error("leader", _("Choose the leader who gave the directive."))
        said, due = data.get("said_on"), data.get("due_on")
        if said and due and due < said:
            self.add_error("due_on", _("The deadline lies before the day of the directive."))
        return data

    def said(self) -> LeaderWords:
        """What was filled in, as the verbs take it."""
        data = self.cleaned_data
        leader, person = self.leaders.get(data["leader"]), self._person()
        if data.get("said_by") and "leader" not in self.changed_data:
            leader = None  # another one was written beside the leader proposed
        own = self.own_post if data["leader"] == ME else ""
        return LeaderWords(
            said_by=data.get("said_by") or own or (leader.position if leader else ""),
            said_on=data["said_on"],
            words=data["words"],
            way=data["way"],
            leader=leader,
            to_whom=self._name(),
            to_person=person,
            due_on=data.get("due_on"),
        )

    def _person(self) -> Person | None:
        kind, _colon, key = (self.cleaned_data.get("to_whom") or "").partition(":")
        return self.people[int(key)] if kind == "p" else None

    def _name(self) -> str:
        kind, _colon, key = (self.cleaned_data.get("to_whom") or "").partition(":")
        if kind == "d":
            return self.divisions[int(key)].name
        if kind == "p":
            return self.people[int(key)].full_name
        return self.others[key].name if kind == "o" else ""


class SetAsideForm(forms.Form):
    reason = GuardedTextField(
        label=gettext_lazy("Why no task comes of it"), max_length=500, widget=text_box(2)
    )
