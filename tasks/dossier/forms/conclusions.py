"""The notice of conclusions, and its lines."""

from collections.abc import Collection
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coordination.models import Body
from coordination.services.numbers import issuer_symbol
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedTextField, text_box
from offices.models import Office
from tasks.choices import Capacity
from tasks.dossier.forms.base import VerbForm, line_box, reason_box
from tasks.dossier.models import Dossier
from tasks.dossier.services.lines import LineGiven
from tasks.dossier.services.notice import NoticeGiven
from tasks.forms.fields import HourField
from tasks.models import Conclusion


class NoticeForm(VerbForm):
    paper_fields = {"dated": "dated", "abstract": "abstract", "text": "text"}
    body = forms.ModelChoiceField(Body.objects.none(), label=_("Issuing body"), required=False)
    symbol = line_box(_("Symbol of the issuer"), most=40)
    number = forms.IntegerField(
        label=_("Number"),
        min_value=1,
        max_value=99_999,
        required=False,
        help_text=_("Left empty: the next number of the book."),
    )
    dated = DayField(label=_("Document date"))
    capacity = forms.ChoiceField(label=_("Signed as"), choices=Capacity, initial=Capacity.BY_ORDER)
    signer = line_box(_("Signer"), most=150)
    abstract = line_box(_("Abstract"), most=500, required=True)
    text = GuardedTextField(
        label=_("Paste the text of the notice: it is split into its lines"),
        max_length=100_000,
        required=False,
        widget=text_box(12),
    )

    def __init__(self, *args: Any, dossier: Dossier, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.dossier, self.office = dossier, dossier.task.lead_office
        field = self.choices_of("body")
        field.queryset = Body.objects.served().filter(served_by=self.office)
        field.empty_label = self.office.name
        self.fields["dated"].initial = timezone.localdate
        start = self.usual_body()
        self.initial.setdefault("body", start.pk if start else None)
        self.initial.setdefault("symbol", issuer_symbol(self.office, start))
        self.initial.setdefault("abstract", self.usual_abstract())

    def usual_body(self) -> Body | None:
        """The issuer the form begins with, if it is not the office itself."""
        return None

    def usual_abstract(self) -> str:
        return self.dossier.task.title[:500]

    def words(self) -> dict[str, Any]:
        data = super().words()
        symbol = data["symbol"] or issuer_symbol(self.office, data["body"])
        return {"given": NoticeGiven(**(data | {"symbol": symbol}))}


class LinesForm(VerbForm):
    paper_fields = {"text": "text"}
    text = GuardedTextField(
        label=_("Paste the conclusions: one line or paragraph each"),
        max_length=100_000,
        widget=text_box(8),
    )


class LineForm(VerbForm):
    title = GuardedTextField(label=_("Task content"), max_length=500, widget=text_box(3))
    lead = forms.ModelChoiceField(
        Office.objects.none(), label=_("Lead office"), to_field_name="code"
    )
    coordinating = forms.MultipleChoiceField(
        label=_("Coordinating offices"), required=False, widget=forms.CheckboxSelectMultiple
    )
    bodies = line_box(_("Bodies concerned (outside the system)"), most=500)
    deadline_text = line_box(_("Deadline as written in the document"), most=300)
    due_on = DayField(label=_("Deadline"), required=False)
    due_time = HourField(label=_("before (hour)"), required=False)

    def __init__(self, *args: Any, line: Conclusion, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices_of("lead").queryset = Office.objects.active()
        coordinating = self.fields["coordinating"]
        assert isinstance(coordinating, forms.MultipleChoiceField)
        coordinating.choices = [(one.code, one.name) for one in Office.objects.active()]
        for name in self.fields:
            if hasattr(line, name):
                self.initial[name] = getattr(line, name)

    def words(self) -> dict[str, Any]:
        data = super().words()
        return {"given": LineGiven(**(data | {"coordinating": tuple(data["coordinating"])}))}


class NoneForm(VerbForm):
    """`line` ticked on the page of the dossier."""

    ticked: Collection[int] = ()
    reason = reason_box()
