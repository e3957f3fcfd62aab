"""The result in four fields: kind, number, date, file or its address elsewhere."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coordination.models import DocumentKind
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedCharField, GuardedFileField
from tasks.choices import Capacity
from tasks.forms.verbs.base import VerbForm, words_field
from tasks.services.delivering import Result

DETAILS = ("issuer", "capacity", "signer", "abstract", "declared")
# What makes a document of an answer; how it was signed alone makes none.
DOCUMENT = ("kind", "number", "dated", "link", "abstract", "issuer", "signer")


class ResultForm(VerbForm):
    """Without a date there is no result; what it is must be named by number or abstract."""

    more: tuple[str, ...] = DETAILS
    kind = forms.ModelChoiceField(
        DocumentKind.objects.none(),
        label=gettext_lazy("Kind of document"),
        required=False,
        empty_label="—",
    )
    number = GuardedCharField(
        label=gettext_lazy("Number and symbol"), max_length=100, required=False
    )
    dated = DayField(label=gettext_lazy("Document date"), required=False)
    upload = GuardedFileField(label=gettext_lazy("File"), required=False)
    link = GuardedCharField(
        label=gettext_lazy("Address in the document system"),
        max_length=500,
        required=False,
        validators=[URLValidator(schemes=["http", "https"])],
        widget=forms.URLInput,
    )
    issuer = GuardedCharField(label=gettext_lazy("Issuing body"), max_length=200, required=False)
    capacity = forms.ChoiceField(
        label=gettext_lazy("Signed as"), choices=[("", "—"), *Capacity.choices], required=False
    )
    signer = GuardedCharField(label=gettext_lazy("Signer"), max_length=150, required=False)
    abstract = GuardedCharField(
        label=gettext_lazy("Abstract, or the event held"), max_length=500, required=False
    )
    declared = forms.BooleanField(
        label=gettext_lazy("I declare that the file without readable text holds no state secret"),
        required=False,
    )

    def prepare(self) -> None:
        self.choices_of("kind").queryset = DocumentKind.objects.filter(is_active=True)

    def given(self) -> bool:
        """Whether any field of a document was filled in."""
        return any(self.cleaned_data.get(name) for name in (*DOCUMENT, "upload"))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.given():
            self._check_document(data)
        return data

    def _check_document(self, data: dict[str, Any]) -> None:
        dated = data.get("dated")
        if dated is None and "dated" not in self.errors:
            self.add_error("dated", _("Enter the date: it is the day that counts."))
        if dated is not None and dated > timezone.localdate():
            self.add_error("dated", _("The date of the document lies in the future."))
        if not (data.get("number") or data.get("abstract")) and "number" not in self.errors:
            self.add_error("number", _("Enter the number, or the abstract or event."))

    def result(self) -> Result | None:
        """What was entered, without its file; None when nothing was."""
        data = self.cleaned_data
        if not self.given():
            return None
        return Result(
            dated=data["dated"],
            number=data["number"],
            kind=data["kind"],
            issuer=data["issuer"],
            capacity=data["capacity"],
            signer=data["signer"],
            abstract=data["abstract"],
            link=data["link"],
        )


class ReportForm(ResultForm):
    """`Báo kết quả`, for officer and leader alike; it begins with what was entered before."""

    answer = words_field(gettext_lazy("What to report"), required=False, rows=5, max_length=20_000)
    field_order = ("answer", "kind", "number", "dated", "upload", "link")

    def start(self) -> dict[str, Any]:
        part = self.target
        entered = (one for one in part.loaded_products if not one.has_left(part))
        last = max(entered, key=lambda one: one.pk, default=None)
        kept = ("number", "dated", "link", "issuer", "capacity", "signer", "abstract")
        found = {name: getattr(last, name) for name in kept} if last else {}
        kind = {"kind": last.kind_id} if last else {}
        return {"answer": part.answer, **found, **kind}


class SubmitForm(ReportForm):
    """Beside an answer a file may come without a number; a document has its date."""

    upload = GuardedFileField(
        label=gettext_lazy("File"),
        required=False,
        help_text=gettext_lazy("Other offices see it once a leader has sent the result."),
    )

    def prepare(self) -> None:
        """The lead office enters its document when it completes the task."""
        super().prepare()
        if self.target.is_lead:
            for name in (*DOCUMENT, "capacity"):
                del self.fields[name]

    def given(self) -> bool:
        return any(self.cleaned_data.get(name) for name in DOCUMENT)

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        nothing = not self.given() and not data.get("answer")
        if nothing and "answer" not in self.errors:
            words = _("Say what the leader is to look at: an answer, or a document with its date.")
            raise ValidationError({"answer": words})
        return data


class DeliverForm(ReportForm):
    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if not self.given() and not data.get("answer") and "answer" not in self.errors:
            raise ValidationError({"answer": _("Please enter the answer or the document.")})
        return data


class CompleteForm(ResultForm):
    """Filled in, unless a product has been entered before."""

    def entered(self) -> bool:
        lead = self.seen.lead
        return lead is not None and bool(lead.loaded_products)

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if not self.given() and not self.entered() and "dated" not in self.errors:
            self._check_document(data)
        return data
