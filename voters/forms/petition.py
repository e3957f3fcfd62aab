"""A petition: its own fields, sorting it, and the steps that ask something."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from offices.foundation.days import DayField
from offices.foundation.fields import GuardedTextField, text_box
from offices.models import Office
from tasks.choices import Access
from tasks.dossier.forms.base import VerbForm, line_box, reason_box
from tasks.dossier.forms.bodies import BodiesField, BodyField, OffersBodies
from tasks.dossier.forms.offices import OfficesForm
from voters.choices import CompetenceLevel, LinkKind, PetitionField, ReplyVerdict, Stream
from voters.models import VoterContact, VoterPetition
from voters.reading.persons import name_in
from voters.services.petitions import PetitionGiven
from voters.states import PetitionState

STREAMS = [choice for choice in Stream.choices if choice[0] != Stream.BOTH]


def offer(form: forms.Form, name: str, found: list[tuple[int, str]]) -> None:
    """What a number of a petition is chosen from."""
    widget = form.fields[name].widget
    assert isinstance(widget, forms.Select)
    widget.choices = [("", "–"), *found]


class PetitionForm(OffersBodies, VerbForm):
    """What a petition says; no voter's name is kept."""

    title = line_box(_("Subject"), most=200, required=True)
    text = GuardedTextField(
        label=_("Content of the petition"), max_length=5_000, required=False, widget=text_box(4)
    )
    on = DayField(label=_("Day noted"))
    stream = forms.ChoiceField(label=_("Stream"), choices=STREAMS)
    field = forms.ChoiceField(label=_("Field"), choices=PetitionField)
    level = forms.ChoiceField(label=_("Competence"), choices=CompetenceLevel)
    competent = BodyField(label=_("Body that solves it"), required=False)
    assisting = BodiesField(
        label=_("Bodies that assist"), required=False, help_text=_("Parted by semicolons.")
    )
    communes = BodiesField(
        label=_("Communes, wards"), required=False, help_text=_("Parted by semicolons.")
    )
    old_place = line_box(_("Former unit"), help_text=_("As written, where a name has changed."))
    session_name = line_box(_("Session"))
    not_a_name = forms.BooleanField(label=_("Not the name of a household"), required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for name in ("title", "text"):
            named = name_in(data.get(name) or "")
            if named and not data.get("not_a_name"):
                said = _(
                    "No name of a voter or household is kept: “%(name)s”. Take it out, or say "
                    "that it is none."
                )
                self.add_error(name, said % {"name": named})
        return data

    def given(self, contact: VoterContact | None = None) -> PetitionGiven:
        data = self.cleaned_data
        return PetitionGiven(
            title=data["title"],
            text=data.get("text") or data["title"],
            on=data["on"],
            stream=data["stream"],
            field=data["field"],
            level=data["level"],
            competent=data.get("competent"),
            assisting=tuple(data.get("assisting") or ()),
            communes=tuple(data.get("communes") or ()),
            old_place=data.get("old_place") or "",
            session_name=data.get("session_name") or "",
            contact=contact,
        )


class NewPetitionForm(OfficesForm, PetitionForm):
    """Beside it the round it was voiced at, and the offices of its task."""

    contact = forms.ModelChoiceField(
        VoterContact.objects.none(), label=_("Round of voter contact"), required=False
    )

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rounds = VoterContact.objects.led_by(office.pk).exclude(task__access=Access.RESTRICTED)
        self.choices_of("contact").queryset = rounds.select_related("task").latest()

    def words(self) -> dict[str, Any]:
        given = self.given(self.cleaned_data.get("contact"))
        return {"given": given, "offices": OfficesForm.words(self)["offices"]}


class PetitionChangeForm(PetitionForm):
    """What was entered, put right."""

    def __init__(self, *args: Any, row: VoterPetition, **kwargs: Any) -> None:
        self.petition = row
        super().__init__(*args, row=row, **kwargs)
        for name, value in initial_of(row).items():
            self.initial.setdefault(name, value)

    def words(self) -> dict[str, Any]:
        return {"given": self.given(self.petition.contact)}


def initial_of(petition: VoterPetition) -> dict[str, Any]:
    names = ("on", "stream", "field", "level", "competent", "old_place", "session_name")
    kept = {name: getattr(petition, name) for name in names}
    sets = {name: list(getattr(petition, name).all()) for name in ("assisting", "communes")}
    return kept | sets | {"title": petition.task.title, "text": petition.task.description}


class SortForm(OffersBodies, VerbForm):
    field = forms.ChoiceField(label=_("Field"), choices=PetitionField)
    level = forms.ChoiceField(label=_("Competence"), choices=CompetenceLevel)
    competent = BodyField(label=_("Body that solves it"), required=False)
    assisting = BodiesField(
        label=_("Bodies that assist"), required=False, help_text=_("Parted by semicolons.")
    )

    def __init__(self, *args: Any, row: VoterPetition, **kwargs: Any) -> None:
        super().__init__(*args, row=row, **kwargs)
        for name in ("field", "level", "competent"):
            self.initial.setdefault(name, getattr(row, name))
        self.initial.setdefault("assisting", list(row.assisting.all()))


class ForwardForm(VerbForm):
    dated = DayField(label=_("Date of the letter"), initial=timezone.localdate)
    received_on = DayField(
        label=_("Received on"),
        required=False,
        help_text=_("Left empty, the date is counted from sending until it is known."),
    )


class ReturnForm(VerbForm):
    returned_on = DayField(label=_("Returned on"), initial=timezone.localdate)
    reason = reason_box()


class FollowForm(VerbForm):
    roadmap_on = DayField(
        label=_("Roadmap date"), required=False, help_text=_("Left empty: as the reply says.")
    )
    reason = reason_box(required=False)


class ProposeForm(VerbForm):
    outcome = forms.ChoiceField(
        label=_("Result"),
        choices=[
            (PetitionState.CLOSED_SOLVED, PetitionState.CLOSED_SOLVED.label),
            (PetitionState.CLOSED_EXPLAINED, PetitionState.CLOSED_EXPLAINED.label),
        ],
    )
    done_on = DayField(label=_("Solved on"), required=False)


class AgreeForm(VerbForm):
    agreed = line_box(
        _("Paper that accepts it"),
        most=120,
        required=True,
        help_text=_("Number, date and who signed it."),
    )


class JudgeForm(VerbForm):
    by = line_box(_("Judged by"), required=True, help_text=_("A committee, a group of deputies."))
    verdict = forms.ChoiceField(label=_("Judgement"), choices=ReplyVerdict)
    on = DayField(label=_("Judged on"), initial=timezone.localdate)
    note = GuardedTextField(label=_("Note"), max_length=1_000, required=False, widget=text_box(2))


class OtherForm(VerbForm):
    """Another petition, by its task's number; `others` are offered first."""

    other = forms.IntegerField(label=_("The other petition"), min_value=1, widget=forms.Select)
    reason = reason_box(required=False)

    def __init__(self, *args: Any, others: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "other", others)


class ApartForm(OtherForm):
    kind = forms.ChoiceField(
        label=_("How they stand to each other"),
        choices=[
            (LinkKind.RELATED, LinkKind.RELATED.label),
            (LinkKind.DIFFERENT, LinkKind.DIFFERENT.label),
        ],
    )


class PetitionSplitForm(VerbForm):
    texts = GuardedTextField(
        label=_("The wishes, each on a line of its own"), max_length=5_000, widget=text_box(5)
    )

    def __init__(self, *args: Any, row: VoterPetition | None = None, **kwargs: Any) -> None:
        super().__init__(*args, row=row, **kwargs)
        if row is not None:
            wishes = [one.strip() for one in row.task.description.split(";") if one.strip()]
            self.initial.setdefault("texts", "\n".join(wishes))

    def words(self) -> dict[str, Any]:
        return {"texts": self.cleaned_data["texts"].splitlines()}
