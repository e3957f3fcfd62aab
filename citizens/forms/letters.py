"""Forms of a letter: registering, the four questions, what is proposed."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from citizens.choices import (
    Book,
    ComplexGround,
    Content,
    LetterField,
    LetterKind,
    SortingOutcome,
    Source,
    Unfit,
)
from citizens.identity import line_field, words_field
from citizens.models import Letter, Sender
from citizens.services.registering import LetterInput, kept_books
from citizens.services.sorting import Answers
from coordination.models import Body
from offices.foundation import units
from offices.foundation.days import DayField
from offices.models import Office
from tasks.dossier.forms.base import VerbForm


def choice(label: Any, choices: Any, *, required: bool = False, **more: Any) -> forms.ChoiceField:
    rows = list(choices.choices)
    empty = [] if required and len(rows) < 2 else [("", _("Choose"))]
    return forms.ChoiceField(label=label, choices=[*empty, *rows], required=required, **more)


def tick(label: Any, **more: Any) -> forms.BooleanField:
    return forms.BooleanField(label=label, required=False, **more)


def body_field(label: Any, **more: Any) -> Any:
    return forms.ModelChoiceField(Body.objects.none(), label=label, required=False, **more)


def communes() -> QuerySet[Body]:
    return Body.objects.filter(kind="commune", is_active=True)


def books_of(office: Office) -> list[tuple[str, Any]]:
    return [(one.value, one.label) for one in kept_books(office)]


class SenderFields(forms.Form):
    """Who wrote or came. Identity cards and telephones are for paper alone."""

    name = line_field(_("Full name of the sender"), most=120)
    address = line_field(_("Address"), most=300)
    commune = body_field(_("Commune or ward"))
    representative = tick(_("Represents others"))
    summary = words_field(_("Content in short"), most=500)

    def set_communes(self) -> None:
        field = self.fields["commune"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = communes()


class FoldedForm(VerbForm):
    """What is seldom filled in stands folded away; open where it has errors."""

    folded: tuple[str, ...] = ()

    def own_fields(self) -> list[forms.BoundField]:
        return [bound for bound in self.visible_fields() if bound.name not in self.folded]

    def folded_fields(self) -> list[forms.BoundField]:
        return [bound for bound in self.visible_fields() if bound.name in self.folded]

    def unfolded(self) -> bool:
        return any(bound.errors for bound in self.folded_fields())


class LetterForm(SenderFields, FoldedForm):
    """`denounces` comes first: a denunciation is entered apart, and nothing of it is echoed."""

    units = {"signers": units.PEOPLE}
    denounces = forms.ChoiceField(
        label=_("Does it hold a denunciation?"),
        choices=[("", _("Choose")), ("no", _("No denunciation in it")), ("yes", _("Yes"))],
        required=False,
        widget=forms.Select(attrs={"required": True}),
        help_text=_("If so, enter the denunciation alone, in its own list."),
    )
    kind = choice(_("Kind of letter"), LetterKind, required=True)
    received_on = DayField(label=_("Received on"))
    source = choice(_("How it came"), Source, required=True, initial=Source.POST)
    book = choice(_("Book"), Book, required=True, initial=Book.OFFICE)
    number = forms.IntegerField(
        label=_("Number"),
        min_value=1,
        max_value=99_999,
        required=False,
        help_text=_("Left empty: the next number of the book."),
    )
    sent_by = body_field(_("Body that passed it on"))
    sent_number = line_field(_("Number of the forwarding paper"), most=60)
    asks_report = tick(_("The forwarding body asks for the result"))
    signers = forms.IntegerField(
        label=_("Number of signers"), min_value=1, max_value=9_999, initial=1
    )
    content = choice(_("Content (Article 12(4), at the reception centre)"), Content)
    choice_reason = line_field(_("Reason for another choice"), most=300)
    wants_result = tick(_("The sender asks to be told the result"))
    originals = tick(_("Original papers enclosed"))

    folded = (
        "number",
        "representative",
        "signers",
        "sent_number",
        "content",
        "choice_reason",
        "originals",
    )
    field_order = (
        "denounces",
        "kind",
        "received_on",
        "source",
        "book",
        "number",
        "name",
        "address",
        "commune",
        "representative",
        "summary",
        "signers",
        "sent_by",
        "sent_number",
        "asks_report",
        "content",
        "choice_reason",
        "wants_result",
        "originals",
    )

    def __init__(self, *args: Any, office: Office, offices: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.set_communes()
        self.fields["book"].choices = books_of(office)  # type: ignore[attr-defined]
        self.choices_of("sent_by").queryset = Body.objects.filter(is_active=True)
        self.fields["received_on"].initial = timezone.localdate

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("source") == Source.PASSED and not data.get("sent_by"):
            self.add_error("sent_by", _("Name the body that passed it on."))
        if data.get("denounces") == "yes":
            self._forget()
        return data

    def _forget(self) -> None:
        kept = {n: v for n, v in self.data.items() if n not in SenderFields.base_fields}
        self.data = QueryDict(urlencode(kept))
        said = _(
            "Enter the denunciation in the list of denunciations, without a name or a word of it; "
            "what else the letter holds is entered here as a letter of its own that does not "
            "mention it."
        )
        self.add_error("denounces", said)

    def words(self) -> dict[str, Any]:
        once, words = self.cleaned_data.get("once"), super().words()
        del words["denounces"]
        return {"given": LetterInput(**words, form_key=once)}


class SenderForm(SenderFields, VerbForm):
    """What was heard or typed wrong is put right; an empty name leaves no sender."""

    def __init__(self, *args: Any, sender: Sender | None, summary: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.set_communes()
        self.initial["summary"] = summary
        for name in ("name", "address", "commune", "representative"):
            self.initial[name] = getattr(sender, name, None)


class SortForm(VerbForm):
    """The four questions; what they lead to is shown before it is proposed."""

    kind = choice(_("1. What kind of letter is it?"), LetterKind, required=True)
    fit = forms.TypedChoiceField(
        label=_("2. Is it fit for handling?"),
        choices=[("yes", pgettext_lazy("answer", "Yes")), ("no", pgettext_lazy("answer", "No"))],
        coerce=lambda value: value == "yes",
        initial="yes",
    )
    unfit_why = choice(_("Why it is not fit"), Unfit)
    content = choice(_("3. What is it about (Article 12(4))?"), Content, required=True)
    field = choice(pgettext_lazy("letter", "Field"), LetterField, required=True)
    own_competence = forms.TypedChoiceField(
        label=_("4. Is the body this office serves competent?"),
        choices=[("yes", pgettext_lazy("answer", "Yes")), ("no", pgettext_lazy("answer", "No"))],
        coerce=lambda value: value == "yes",
    )
    instance_number = forms.TypedChoiceField(
        label=_("Instance"), choices=[(1, _("First")), (2, _("Second"))], coerce=int, initial=1
    )
    complex_ground = choice(_("Complex: ground"), ComplexGround)
    complex_doc = line_field(_("Complex: number of the paper"), most=60)
    remote = tick(_("Remote area"))
    remote_doc = line_field(_("Remote area: number of the paper"), most=60)
    wants_result = tick(_("The sender asks to be told the result"))
    choice_reason = line_field(_("Reason for another choice"), most=300)

    def __init__(self, *args: Any, letter: Letter, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.fields:
            if hasattr(letter, name):
                self.initial.setdefault(name, getattr(letter, name))
        self.initial["fit"] = "yes" if letter.fit else "no"
        self.initial["own_competence"] = "yes" if letter.own_competence else "no"

    def words(self) -> dict[str, Any]:
        return {"answers": Answers(**super().words())}


class ProposeForm(VerbForm):
    outcome = choice(_("Outcome"), SortingOutcome, required=True)
    sent_to = body_field(_("Sent to"))
    choice_reason = line_field(_("Reason for another choice"), most=300)

    def __init__(self, *args: Any, letter: Letter, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices_of("sent_to").queryset = Body.objects.filter(is_active=True)
        self.initial.setdefault("outcome", letter.outcome)
        self.initial.setdefault("sent_to", letter.sent_to_id)


class JoinForm(VerbForm):
    head = forms.ModelChoiceField(Letter.objects.none(), label=_("Repeats the letter"))

    def __init__(self, *args: Any, letters: list[Letter], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ids = [one.pk for one in letters]
        self.choices_of("head").queryset = Letter.objects.filter(pk__in=ids)


class LetterSplitForm(VerbForm):
    kinds = forms.MultipleChoiceField(
        label=_("Its contents"),
        choices=[row for row in LetterKind.choices if row[0] != "mixed"],
        widget=forms.CheckboxSelectMultiple,
    )
