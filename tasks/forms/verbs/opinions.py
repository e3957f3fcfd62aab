"""Forms of a question to a leader, and of his answer."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coordination.models import Leader
from offices.models import Person
from tasks.choices import Way
from tasks.forms.verbs.base import VerbForm, words_field
from tasks.notices.people import holders
from tasks.services.opinions import Whom


class AskOpinionForm(VerbForm):
    """`whom` is "p:<person>" of the own office, or "l:<leader>" of the province."""

    whom = forms.ChoiceField(label=gettext_lazy("Opinion asked of"))
    words = words_field(gettext_lazy("Content asked about"), rows=4, max_length=5_000)

    def start(self) -> dict[str, Any]:
        charged = self.seen.task.leader_in_charge_id
        return {"whom": f"p:{charged}" if charged else ""}

    def prepare(self) -> None:
        part = self.seen.desk_part
        able = holders("deliver_part", part.office_id) - {self.seen.person_id} if part else set()
        people = Person.objects.active().filter(pk__in=able).order_by("sort_key")
        self.people = {person.pk: person for person in people}
        leaders = Leader.objects.active().select_related("person")
        self.leaders = {leader.pk: leader for leader in leaders}
        field = self.fields["whom"]
        assert isinstance(field, forms.ChoiceField)
        named = [(f"p:{pk}", _with_title(person)) for pk, person in self.people.items()]
        field.choices = [
            ("", _("Choose")),
            (_("Leaders of the office"), named),
            (
                _("Leaders of the province"),
                [(f"l:{pk}", str(one)) for pk, one in self.leaders.items()],
            ),
        ]

    def clean_whom(self) -> Whom:
        kind, _colon, key = self.cleaned_data["whom"].partition(":")
        if kind == "l":
            return Whom(leader=self.leaders[int(key)])
        return Whom(person=self.people[int(key)])


def _with_title(person: Person) -> str:
    return f"{person.full_name}, {person.title}" if person.title else person.full_name


class GiveOpinionForm(VerbForm):
    """How it was given is asked of who records another's words."""

    words = words_field(gettext_lazy("Opinion"), rows=4, max_length=5_000)
    way = forms.ChoiceField(
        label=gettext_lazy("Way"), choices=Way, widget=forms.RadioSelect, required=False
    )

    def start(self) -> dict[str, Any]:
        return {"way": Way.SPOKEN}

    def prepare(self) -> None:
        own = self.target.asked_person_id == self.seen.person_id
        if self.target.asked_leader_id is None or own:
            del self.fields["way"]

    def clean_words(self) -> str:
        words: str = self.cleaned_data["words"]
        if not words.strip():
            raise ValidationError(_("Please state the opinion."))
        return words
