"""Ghi nhiều nhiệm vụ từ một văn bản: the text or file, its head, and one form per item."""

import uuid
from typing import Any

from django import forms
from django.forms.utils import ErrorDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coordination.models import Area, Responsibility
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedCharField, GuardedFileField, GuardedTextField, text_box
from offices.models import Office
from reading.files.guard import names_a_denouncer
from reading.files.refused import UploadRefused
from tasks.choices import Access, Basis, Urgency
from tasks.forms.denunciation import denunciation_errors, neutral_title_error
from tasks.forms.fields import HourField

MOST_ROWS = 200
NOT_LEADING = gettext_lazy(
    "By the table of responsibilities this office does not lead in this area; choose another "
    "office or state the reason above."
)


class DocumentForm(forms.Form):
    """What is to be split: pasted words, or a file with readable text."""

    text = GuardedTextField(
        label=gettext_lazy("Paste the notice of conclusions or the programme"),
        max_length=200_000,
        required=False,
        widget=text_box(10),
    )
    upload = GuardedFileField(
        label=gettext_lazy("or choose a file (DOCX, PDF, TXT, a scan)"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".docx,.odt,.pdf,.txt,.png,.jpg,.jpeg"}),
    )
    once = forms.UUIDField(required=False, widget=forms.HiddenInput, initial=uuid.uuid4)

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        if names_a_denouncer(text):
            raise forms.ValidationError(UploadRefused("denunciation").message)
        return text

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.errors and not data.get("text") and not data.get("upload"):
            self.add_error("text", _("Paste the text or choose a file."))
        return data


class HeadForm(forms.Form):
    """What all items of the document share."""

    number = GuardedCharField(
        label=gettext_lazy("Number and symbol"), max_length=100, required=False
    )
    dated = DayField(label=gettext_lazy("Document date"), required=False)
    abstract = GuardedCharField(label=gettext_lazy("Abstract"), max_length=500, required=False)
    basis = forms.ChoiceField(label=gettext_lazy("Basis"), choices=Basis)
    area = forms.ModelChoiceField(Area.objects.none(), label=gettext_lazy("Coordination area"))
    urgency = forms.ChoiceField(label=gettext_lazy("Urgency"), choices=Urgency, required=False)
    access = forms.ChoiceField(
        label=gettext_lazy("Access"), choices=Access, initial=Access.INTERNAL
    )
    lead_reason = GuardedCharField(
        label=gettext_lazy("Reason for another lead office"), max_length=500, required=False
    )
    counted_on = GuardedCharField(max_length=10, required=False, widget=forms.HiddenInput)
    doubts = GuardedCharField(max_length=100, required=False, widget=forms.HiddenInput)
    looked = forms.BooleanField(required=False, widget=forms.HiddenInput)
    source = forms.IntegerField(required=False, widget=forms.HiddenInput)
    once = forms.UUIDField(required=False, widget=forms.HiddenInput, initial=uuid.uuid4)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["area"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Area.objects.open_on(timezone.localdate())


class RowForm(forms.Form):
    """One item: corrected in its cells; only ticked rows are checked and logged."""

    keep = forms.BooleanField(label=gettext_lazy("Log"), required=False)
    title = GuardedTextField(
        label=gettext_lazy("Task content"), max_length=500, required=False, widget=text_box(2)
    )
    lead = forms.ChoiceField(label=gettext_lazy("Lead office"), required=False)
    coordinating = forms.MultipleChoiceField(
        label=gettext_lazy("Coordinating offices"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    leading_bodies = GuardedCharField(
        label=gettext_lazy("Leading body (outside the system)"), max_length=500, required=False
    )
    bodies = GuardedCharField(
        label=gettext_lazy("Bodies concerned (outside the system)"), max_length=500, required=False
    )
    heads = GuardedCharField(max_length=500, required=False, widget=forms.HiddenInput)
    read_names = GuardedCharField(max_length=1000, required=False, widget=forms.HiddenInput)
    doubts = GuardedCharField(max_length=500, required=False, widget=forms.HiddenInput)
    deadline_text = GuardedCharField(
        label=gettext_lazy("Deadline as written in the document"), max_length=300, required=False
    )
    due_on = DayField(label=gettext_lazy("Deadline"), required=False)
    due_time = HourField(label=gettext_lazy("before (hour)"), required=False)
    form_key = forms.UUIDField(required=False, widget=forms.HiddenInput, initial=uuid.uuid4)

    def __init__(self, *args: Any, offices: list[Office], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose = [(office.code, office.short_name) for office in offices]
        tick = [(office.code, office.abbreviation) for office in offices]
        for name, choices in (("lead", choose), ("coordinating", tick)):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = choices

    def full_clean(self) -> None:
        """A row that is not ticked is neither checked nor logged."""
        if self.is_bound and not self.is_ticked():
            self._errors = ErrorDict()
            self.cleaned_data = {"keep": False}
            return
        super().full_clean()

    def is_ticked(self) -> bool:
        return bool(self.data.get(self.add_prefix("keep")))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not data.get("title") and "title" not in self.errors:
            self.add_error("title", _("Enter what is to be done."))
        if not data.get("lead") and "lead" not in self.errors:
            self.add_error("lead", _("Choose the lead office."))
        data["coordinating"] = [c for c in data.get("coordinating") or [] if c != data.get("lead")]
        return data


class RowSet(forms.BaseFormSet):  # type: ignore[type-arg] # it takes no type at run time
    """The rows of one document; the head decides what a row is checked against."""

    def check_against(self, head: HeadForm) -> None:
        """The matrix, and area 5 with its neutral titles: one statement for all rows."""
        area = head.cleaned_data.get("area")
        if area is None:
            return
        leading = {code for pk, code in Responsibility.objects.leaders() if pk == area.pk}
        excused = bool(head.cleaned_data.get("lead_reason"))
        for form in self.ticked():
            lead = form.cleaned_data.get("lead")
            if lead and lead not in leading and not excused:
                form.add_error("lead", NOT_LEADING)
            if area.always_restricted:
                _check_area_five(form, head)

    def ticked(self) -> list[RowForm]:
        return [form for form in self.forms if form.is_ticked()]


def _check_area_five(form: RowForm, head: HeadForm) -> None:
    title = form.cleaned_data.get("title") or ""
    words = {
        "title": title,
        "description": " ".join(
            form.cleaned_data.get(name) or "" for name in ("heads", "leading_bodies", "bodies")
        ),
        "deadline_text": form.cleaned_data.get("deadline_text") or "",
        "document_abstract": head.cleaned_data.get("abstract") or "",
        "lead_reason": head.cleaned_data.get("lead_reason") or "",
    }
    for name, message in (*neutral_title_error(title), *denunciation_errors(words)):
        form.add_error(name if name in form.fields else "title", message)


def row_set(
    data: Any = None, *, offices: list[Office], initial: list[dict[str, Any]] | None = None
) -> RowSet:
    made = forms.formset_factory(
        RowForm, formset=RowSet, extra=0, max_num=MOST_ROWS, absolute_max=MOST_ROWS
    )
    found = made(data, initial=initial, prefix="row", form_kwargs={"offices": offices})
    assert isinstance(found, RowSet)
    return found
