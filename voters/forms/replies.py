"""A reply over one or many petitions: four fields, then a row each."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from offices.foundation.days import DayField
from offices.foundation.fields import GuardedTextField, text_box
from tasks.dossier.forms.base import VerbForm, line_box
from tasks.dossier.forms.bodies import BodyField, OffersBodies
from voters.choices import ReplyClass
from voters.forms.petition import offer
from voters.models import VoterPetition
from voters.services.replies import LineGiven, ReplyGiven


class ReplyFields(OffersBodies, VerbForm):
    paper_fields = {"issuer": "issuer", "number": "number", "dated": "dated"}

    issuer = BodyField(label=gettext_lazy("Issued by"))
    number = line_box(
        gettext_lazy("Number and symbol"),
        most=60,
        help_text=gettext_lazy("Without a number the reply is kept and not accepted."),
    )
    dated = DayField(label=gettext_lazy("Date of the reply"))
    received_on = DayField(label=gettext_lazy("Received on"), required=False)

    def reply(self) -> ReplyGiven:
        data = self.cleaned_data
        return ReplyGiven(
            issuer=data["issuer"],
            number=data.get("number") or "",
            dated=data["dated"],
            received_on=data.get("received_on"),
        )


class LineFields(forms.Form):
    group = forms.ChoiceField(label=gettext_lazy("Result"), choices=ReplyClass)
    roadmap_on = DayField(label=gettext_lazy("Roadmap date"), required=False)
    roadmap_words = line_box(gettext_lazy("Roadmap as written"))
    text = GuardedTextField(
        label=gettext_lazy("Content of the reply"), max_length=10_000, widget=text_box(3)
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        roadmap = data.get("group") == ReplyClass.ROADMAP
        if roadmap and not data.get("roadmap_on") and "roadmap_on" not in self.errors:
            self.add_error("roadmap_on", _("A roadmap needs its date."))
        return data

    def line(self, petition_id: int) -> LineGiven:
        data = self.cleaned_data
        return LineGiven(
            petition_id=petition_id,
            group=data["group"],
            roadmap_on=data.get("roadmap_on"),
            roadmap_words=data.get("roadmap_words") or "",
            text=data["text"],
        )


class ReplyForm(LineFields, ReplyFields):
    """The reply to one petition, on its own page."""

    paper_fields = ReplyFields.paper_fields | {"text": "text"}

    def __init__(self, *args: Any, row: VoterPetition, **kwargs: Any) -> None:
        self.petition = row
        super().__init__(*args, row=row, **kwargs)
        if row.competent is not None:
            self.initial.setdefault("issuer", row.competent)

    def words(self) -> dict[str, Any]:
        return {"given": self.reply(), "lines": [self.line(self.petition.pk)]}


class ReplyLineForm(LineFields, VerbForm):
    """What was entered of a reply, put right."""

    def __init__(self, *args: Any, row: VoterPetition, **kwargs: Any) -> None:
        self.petition = row
        super().__init__(*args, **kwargs)

    def words(self) -> dict[str, Any]:
        return {"given": self.line(self.petition.pk)}


class ReplyRowForm(LineFields):
    """A row of a table of replies, matched with a petition that was forwarded."""

    keep = forms.BooleanField(label=gettext_lazy("Take it"), required=False)
    petition = forms.IntegerField(
        label=gettext_lazy("Petition"), required=False, min_value=1, widget=forms.Select
    )

    def offer(self, choices: list[tuple[int, str]]) -> None:
        offer(self, "petition", choices)

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if data.get("keep") and not data.get("petition"):
            self.add_error("petition", _("Choose the petition it answers."))
        return data


MOST_ROWS = 120
ReplyRows = forms.formset_factory(ReplyRowForm, extra=0, max_num=MOST_ROWS, absolute_max=MOST_ROWS)


class ReplyTableForm(ReplyFields):
    """The document, and its table pasted or uploaded with its headings."""

    table = GuardedTextField(
        label=gettext_lazy("The table of the reply, pasted with its headings"),
        required=False,
        max_length=200_000,
        widget=text_box(8),
        strip=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("dated", timezone.localdate())
