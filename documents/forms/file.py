"""A file: entered, changed, and its steps that ask something."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from coordination.models import DocumentKind
from coordination.models.body import BodyKind
from documents.choices import AppraisalVerdict, Form, SessionOutcome
from documents.models import Appraisal
from documents.services.receiving import AppraisalGiven, DocumentGiven
from offices.foundation.days import DayField
from tasks.choices import Access
from tasks.dossier.destinations import Destination, EventField
from tasks.dossier.forms.base import VerbForm, line_box, reason_box
from tasks.dossier.forms.bodies import LIST_ID, BodyField, OffersBodies
from tasks.dossier.forms.offices import OfficesForm


class FileForm(OffersBodies, VerbForm):
    """What a file is; number, date and abstract of the submission are asked when it comes."""

    title = line_box(_("Content"), most=500, required=True)
    form = forms.ChoiceField(label=pgettext_lazy("appraisal", "Form"), choices=Form)
    doc_kind = forms.ModelChoiceField(
        DocumentKind.objects.none(), label=_("Kind of document"), required=False
    )
    submitter = BodyField(label=_("Submitting body"), required=False)
    examiner = line_box(
        _("Examining body"),
        help_text=_("Where it is a committee of the council, its name."),
        widget=forms.TextInput(attrs={"list": LIST_ID, "autocomplete": "off"}),
    )
    is_legal_act = forms.BooleanField(label=_("Legal act"), required=False)
    destination_words = line_box(_("To be submitted at"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices_of("doc_kind").queryset = DocumentKind.objects.filter(is_active=True)

    def given(self) -> AppraisalGiven:
        data = self.cleaned_data
        return AppraisalGiven(
            form=data["form"],
            doc_kind=data.get("doc_kind"),
            submitter=data.get("submitter"),
            examiner=data.get("examiner") or "",
            is_legal_act=bool(data.get("is_legal_act")),
            destination_words=data.get("destination_words") or "",
        )


class NewFileForm(OfficesForm, FileForm):
    """The receiving body decides who leads, and who may read while nobody says otherwise."""

    paper_fields = {
        "title": "abstract",
        "submitter": "issuer",
        "number": "number",
        "dated": "dated",
        "abstract": "abstract",
    }
    receiving_body = BodyField(label=_("Receiving body"))
    received_on = DayField(label=_("Received on"), initial=timezone.localdate)
    number = line_box(_("Number and symbol"), most=100)
    dated = DayField(label=_("Date of the submission"), required=False)
    abstract = line_box(_("Abstract"), most=500)
    field_order = (
        "title",
        "receiving_body",
        "form",
        "submitter",
        "number",
        "dated",
        "abstract",
        "received_on",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        access = self.fields["access"]
        assert isinstance(access, forms.ChoiceField)
        access.choices = [("", _("By the receiving body")), *Access.choices]
        access.initial = ""

    def office_words(self) -> dict[str, Any]:
        data = self.cleaned_data
        party = data["receiving_body"].kind == BodyKind.PARTY
        usual = Access.RESTRICTED if party else Access.INTERNAL
        return super().office_words() | {"access": data.get("access") or usual}

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            "title": data["title"],
            "receiving_body": data["receiving_body"],
            "received_on": data["received_on"],
            "given": self.given(),
            "document": DocumentGiven(
                number=data.get("number") or "",
                dated=data.get("dated"),
                abstract=data.get("abstract") or "",
            ),
            "offices": OfficesForm.words(self)["offices"],
        }


class FileChangeForm(FileForm):
    def __init__(self, *args: Any, row: Appraisal, **kwargs: Any) -> None:
        super().__init__(*args, row=row, **kwargs)
        names = ("form", "doc_kind", "submitter", "examiner", "is_legal_act", "destination_words")
        start = {name: getattr(row, name) for name in names} | {"title": row.task.title}
        for name, value in start.items():
            self.initial.setdefault(name, value)

    def words(self) -> dict[str, Any]:
        return {"title": self.cleaned_data["title"], "given": self.given()}


class MissingForm(VerbForm):
    reason = reason_box(
        required=False,
        label=_("What is asked for; left empty: the required papers that are missing"),
    )
    due_on = DayField(label=_("To be completed by"), required=False)


class CompleteForm(VerbForm):
    complete_on = DayField(label=_("Complete on"), initial=timezone.localdate)


class AppraisalReportForm(VerbForm):
    verdict = forms.ChoiceField(label=_("Verdict"), choices=AppraisalVerdict)
    report_number = line_box(_("Number of the report"), most=100)
    reported_on = DayField(label=_("Date of the report"), initial=timezone.localdate)


class ReviseForm(VerbForm):
    reason = reason_box(required=False, label=_("What is to be revised or explained"))


class FileTablingForm(VerbForm):
    tabled_on = DayField(label=_("Submitted on"), initial=timezone.localdate)


class DecideForm(VerbForm):
    decision = forms.ChoiceField(
        label=_("Decision"),
        choices=[one for one in SessionOutcome.choices if one[0] != SessionOutcome.CARRIED],
    )
    number = line_box(_("Number of the document issued"), most=100)
    decided_on = DayField(label=_("Decided on"), initial=timezone.localdate)


class ReceivedAgainForm(VerbForm):
    received_on = DayField(label=_("Received on"), initial=timezone.localdate)


class OpenForm(VerbForm):
    opened_by = line_box(_("Number, date of the written decision"), most=300, required=True)


class DestinationForm(VerbForm):
    """A meeting or session ahead that this person reads, else words."""

    destination = EventField(label=_("Meeting or session"))
    destination_words = line_box(_("or in words"))

    def __init__(
        self, *args: Any, events: list[Destination], row: Appraisal, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["destination"]
        assert isinstance(field, EventField)
        field.offer(events)
        self.initial.setdefault("destination", row.destination_id)
        self.initial.setdefault("destination_words", row.destination_words)

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            "destination": data.get("destination"),
            "destination_words": data.get("destination_words") or "",
        }
