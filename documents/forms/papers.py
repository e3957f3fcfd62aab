"""Papers of a file, its drafts, and the points raised on them."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.choices import PaperState, PointReply
from documents.models import Appraisal, Draft, FilePaper, Point
from intake.services.papers import take_up
from offices.foundation.actor import Actor
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedFileField, GuardedTextField, text_box
from tasks.dossier.forms.base import VerbForm, declared_box, line_box
from tasks.models import Scan


class DocumentForm(forms.Form):
    """Read, and kept with the file that is entered from it."""

    document = GuardedFileField(label=_("Document"))

    def taken_up(self, actor: Actor) -> Scan | None:
        """The paper, read already or waiting; errors of the field where it is refused."""
        try:
            paper: Scan = take_up(upload=self.cleaned_data["document"], actor=actor)
        except forms.ValidationError as refused:
            self.add_error("document", refused.messages)
            return None
        return paper


class FilePaperForm(VerbForm):
    title = line_box(_("Paper"), most=300, required=True)
    required = forms.BooleanField(label=_("Required"), required=False, initial=True)


class TickForm(VerbForm):
    """Several papers at once."""

    papers = forms.ModelMultipleChoiceField(
        FilePaper.objects.none(),
        label=_("Papers that are here"),
        widget=forms.CheckboxSelectMultiple,
    )
    received_on = DayField(label=_("Received on"), initial=timezone.localdate)

    def __init__(self, *args: Any, appraisal: Appraisal, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = appraisal.papers.exclude(state=PaperState.RECEIVED)
        self.choices_of("papers").queryset = rows

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        ids = [paper.pk for paper in data["papers"]]
        return {"papers": ids, "received_on": data["received_on"]}


class PaperStateForm(VerbForm):
    state = forms.ChoiceField(label=_("State"), choices=PaperState)
    received_on = DayField(label=_("Received on"), required=False)
    upload = GuardedFileField(label=_("File"), required=False)
    declared = declared_box()

    def __init__(self, *args: Any, paper: FilePaper, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("state", paper.state)
        self.initial.setdefault("received_on", paper.received_on)


class DraftForm(VerbForm):
    paper_fields = {"dated": "dated", "text": "text"}
    dated = DayField(label=_("Date"), initial=timezone.localdate)
    changed = GuardedTextField(
        label=_("What has changed"), max_length=2_000, required=False, widget=text_box(2)
    )
    text = GuardedTextField(
        label=_("Text of the draft, to compare it"),
        max_length=200_000,
        required=False,
        widget=text_box(8),
    )
    upload = GuardedFileField(label=_("File"), required=False)
    declared = declared_box()


class PointForm(VerbForm):
    source = line_box(_("Who raised it"), required=True)
    clause = line_box(_("Clause"), most=60)
    text = GuardedTextField(label=_("Opinion"), max_length=5_000, widget=text_box(3))


class PointReplyForm(VerbForm):
    reply = forms.ChoiceField(
        label=_("How it is taken up"),
        choices=[one for one in PointReply.choices if one[0] != PointReply.OPEN],
    )
    reply_text = GuardedTextField(
        label=_("Explanation"), max_length=5_000, required=False, widget=text_box(3)
    )
    draft = forms.ModelChoiceField(Draft.objects.none(), label=_("In the draft"), required=False)

    def __init__(self, *args: Any, point: Point, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices_of("draft").queryset = Draft.objects.filter(appraisal=point.appraisal_id)
        if point.reply != PointReply.OPEN:
            self.initial.setdefault("reply", point.reply)
        self.initial.setdefault("reply_text", point.reply_text)
        self.initial.setdefault("draft", point.draft_id)
