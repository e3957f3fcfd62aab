"""Form fields of area 5: identity cards and telephones are kept nowhere here."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from offices.foundation.fields import GuardedCharField, GuardedTextField, text_box
from offices.foundation.identity import names_a_person

REFUSED = _("This looks like an identity or telephone number; leave it out.")


def refuse_personal_number(text: str) -> None:
    """Raises ValidationError (code personal_number)."""
    if names_a_person(text):
        raise forms.ValidationError(REFUSED, code="personal_number")


class LineField(GuardedCharField):
    def clean(self, value: Any) -> str | None:
        text = super().clean(value)
        refuse_personal_number(text or "")
        return text


class WordsField(GuardedTextField):
    def clean(self, value: Any) -> str | None:
        text = super().clean(value)
        refuse_personal_number(text or "")
        return text


def line_field(label: Any, *, most: int = 200, required: bool = False, **more: Any) -> LineField:
    return LineField(label=label, max_length=most, required=required, **more)


def words_field(label: Any, *, most: int = 500, required: bool = False, rows: int = 3) -> Any:
    return WordsField(label=label, max_length=most, required=required, widget=text_box(rows))
