"""A paper given to be read, and what becomes of it."""

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from offices.foundation.days import DayField
from offices.foundation.fields import GuardedCharField, GuardedFileField
from tasks.choices import Basis


class PaperUploadForm(forms.Form):
    upload = GuardedFileField(
        label=gettext_lazy("Paper (scan, picture, PDF, Word, text)"),
        widget=forms.FileInput(attrs={"accept": ".pdf,.png,.jpg,.jpeg,.docx,.odt,.txt"}),
    )
    once = forms.UUIDField(required=False, widget=forms.HiddenInput, initial=uuid.uuid4)


class MailedPaperForm(forms.Form):
    """The paper's own facts as they were read; all may be corrected."""

    number = GuardedCharField(
        label=gettext_lazy("Number and symbol"), max_length=100, required=False
    )
    dated = DayField(label=gettext_lazy("Document date"), required=False)
    issuer = GuardedCharField(label=gettext_lazy("Issuing body"), max_length=300, required=False)
    abstract = GuardedCharField(label=gettext_lazy("Abstract"), max_length=500, required=False)
    basis = forms.ChoiceField(label=gettext_lazy("Basis"), choices=Basis)
    declared = forms.BooleanField(
        label=gettext_lazy("I declare that the pages without readable text hold no state secret"),
        required=False,
    )
    once = forms.UUIDField(required=False, widget=forms.HiddenInput, initial=uuid.uuid4)

    def __init__(self, *args: Any, asks_declaration: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asks_declaration = asks_declaration
        if not asks_declaration:
            del self.fields["declared"]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.asks_declaration and not data.get("declared"):
            said = _("Some pages cannot be read by the system. Tick the declaration to go on.")
            self.add_error("declared", said)
        return data
