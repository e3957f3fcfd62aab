"""Minutes: pasted or uploaded, then each opinion as a row to be corrected by keyboard."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from offices.foundation.fields import GuardedFileField, GuardedTextField, text_box
from reading.files.inspect import admit_upload, words_of
from reading.files.refused import UploadRefused
from reading.names import BodyName
from tasks.dossier.forms.base import VerbForm, line_box
from tasks.dossier.forms.bodies import BodyField, OffersBodies, body_named
from voters.choices import CompetenceLevel, Handled, PetitionField
from voters.forms.petition import offer
from voters.reading.minutes import MOST, Opinion, nothing_asked
from voters.reading.persons import in_place_of_denunciation
from voters.services.opinions import OpinionGiven, check_reason, check_words

SHOWN = 120


class MinutesForm(OffersBodies, VerbForm):
    """The file is read to be split, and not kept."""

    upload = GuardedFileField(
        label=gettext_lazy("Minutes (DOCX, PDF with text, text)"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".docx,.pdf,.txt"}),
    )
    text = GuardedTextField(
        label=gettext_lazy("or paste the opinions of voters"),
        required=False,
        max_length=200_000,
        widget=text_box(12),
        strip=False,
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        upload = data.get("upload")
        if upload:
            try:
                found = admit_upload(upload.name, upload.read(), field="upload")
                data["text"] = words_of(found)
            except UploadRefused as refused:
                self.add_error("upload", str(refused))
        if not (data.get("text") or "").strip() and not self.errors:
            self.add_error("text", _("Choose a file or paste the opinions."))
        return data


HANDLING = (
    (Handled.PETITION, gettext_lazy("Petition")),
    (Handled.JOINED, gettext_lazy("Add to the petition beside")),
    (Handled.ANSWERED, Handled.ANSWERED.label),
    (Handled.NOTED, Handled.NOTED.label),
    (Handled.TO_LETTERS, gettext_lazy("One household's matter: a letter")),
    (Handled.NEW, gettext_lazy("Decide later")),
)


class OpinionFields(forms.Form):
    """The fields of one opinion."""

    text = GuardedTextField(
        label=gettext_lazy("Opinion"), max_length=5_000, required=False, widget=text_box(2)
    )
    place = line_box(pgettext_lazy("voter contact", "Place"))
    field = forms.ChoiceField(label=gettext_lazy("Field"), choices=PetitionField)
    level = forms.ChoiceField(label=gettext_lazy("Competence"), choices=CompetenceLevel)
    body = BodyField(label=gettext_lazy("Body that solves it"), required=False)
    handled = forms.ChoiceField(label=gettext_lazy("What becomes of it"), choices=HANDLING)
    petition = forms.IntegerField(
        label=gettext_lazy("Petition it is added to"),
        required=False,
        min_value=1,
        widget=forms.Select,
    )
    reason = line_box(gettext_lazy("Answer or reason"), most=500)
    not_a_name = forms.BooleanField(
        label=gettext_lazy("Not the name of a household"), required=False
    )

    def clean(self) -> dict[str, Any]:
        """Names of persons and missing reasons are told at the row they stand in."""
        data = super().clean() or {}
        if data.get("keep", True) and not self.errors:
            try:
                check_words(self.given())
                check_reason(self.given())
            except forms.ValidationError as error:
                self.add_error(None, error)
        return data

    def given(self) -> OpinionGiven:
        data = self.cleaned_data
        return OpinionGiven(
            text=data.get("text") or "",
            place=data.get("place") or "",
            field=data["field"],
            level=data["level"],
            body=data.get("body"),
            handled=data["handled"],
            petition_id=data.get("petition"),
            reason=data.get("reason") or "",
            not_a_name=bool(data.get("not_a_name")),
        )


class OpinionRowForm(OpinionFields):
    """A row of the preview; rows without a tick are left out."""

    keep = forms.BooleanField(label=gettext_lazy("Take it"), required=False)
    no = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=MOST)
    flags = GuardedTextField(widget=forms.HiddenInput, required=False, max_length=2_000)
    read_body = GuardedTextField(widget=forms.HiddenInput, required=False, max_length=500)

    def alike(self, found: list[tuple[int, str]]) -> None:
        """Petitions that look the same, offered beside the row."""
        offer(self, "petition", found)

    @property
    def unknown_body(self) -> str:
        """The body as it was read, while its field is empty: no table knows it."""
        return "" if self["body"].value() else str(self["read_body"].value() or "")

    def doubts(self) -> list[str]:
        """What has to be looked at, as it was read; told again where the rows are refused."""
        return str(self["flags"].value() or "").splitlines()


OpinionRows = forms.formset_factory(OpinionRowForm, extra=0, max_num=SHOWN, absolute_max=SHOWN)


class OpinionForm(OffersBodies, OpinionFields, VerbForm):
    """One opinion on its own page."""

    def __init__(self, *args: Any, others: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "petition", others)

    def words(self) -> dict[str, Any]:
        return {"given": self.given()}


def row_of(opinion: Opinion, known: Sequence[BodyName], *, letters: bool) -> dict[str, Any]:
    """What was read, as a row begins; a body that is not `known` is told in its words.

    `letters`: whether the person may make a letter of one household's matter.
    """
    own = Handled.TO_LETTERS if letters else Handled.NEW
    handled = {"letter": own, "denunciation": Handled.TO_LETTERS, "noted": Handled.NOTED}
    return {
        "no": opinion.no,
        "keep": True,
        "text": in_place_of_denunciation() if opinion.kind == "denunciation" else opinion.text,
        "place": opinion.place,
        "field": opinion.field or PetitionField.OTHER,
        "level": opinion.level,
        "body": body_named(opinion.body, known) if opinion.body else None,
        "read_body": opinion.body,
        "handled": handled.get(opinion.kind, Handled.PETITION),
        "reason": nothing_asked() if opinion.kind == "noted" else "",
        "flags": "\n".join(opinion.flags),
    }
