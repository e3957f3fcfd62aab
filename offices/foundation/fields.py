"""Form fields for what people type: one Unicode form, storable, short enough, without a stamp.

Every field of free text in a form is one of these (or, in a ModelForm, comes from
`guarded_formfield`), so no text reaches a verb unread by the guard.
"""

import re
from typing import Any

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

from offices.foundation.refusals import MARK_CODE, REFUSED, note
from offices.foundation.secrets import Mark, find_mark, find_mark_in_address, find_mark_in_name
from offices.foundation.text import TextRefused, clean_line, clean_text

TOO_LONG = _("At most %(limit_value)d characters; there are %(show_value)d.")
LINE_LENGTH, TEXT_LENGTH = 500, 20_000
HALF_PAIRS = re.compile("[\ud800-\udfff]")


def refuse_mark(mark: Mark | None, *, field: str) -> None:
    """Note the refusal and raise it as an error of the field."""
    if mark is not None:
        note(mark, field=field)
        raise forms.ValidationError(REFUSED, code=MARK_CODE)


def refuse_marked_text(text: str, *, field: str) -> None:
    """Raises ValidationError (code secret_mark) when the text carries a stamp."""
    refuse_mark(find_mark(text), field=field)


def refuse_marked_name(name: str, *, field: str) -> None:
    """Raises ValidationError (code secret_mark) when the file's name carries a stamp."""
    refuse_mark(find_mark_in_name(name), field=field)


def text_box(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class GuardedCharField(forms.CharField):
    """One line. `max_length` in characters, 500 unless told."""

    html_name = ""

    def __init__(self, *, max_length: int | None = LINE_LENGTH, **kwargs: Any) -> None:
        errors = {"max_length": TOO_LONG} | (kwargs.pop("error_messages", None) or {})
        super().__init__(max_length=max_length, error_messages=errors, **kwargs)

    def tidy(self, text: str) -> str:
        return clean_line(text)

    def to_python(self, value: Any) -> str | None:
        if value in self.empty_values:
            return self.empty_value
        try:
            return self.tidy(str(value)) or self.empty_value
        except TextRefused as refused:
            raise forms.ValidationError(refused.message, code=refused.code) from refused

    def clean(self, value: Any) -> str | None:
        text: str | None = super().clean(value)
        if text:
            refuse_marked_text(text, field=self.html_name or str(self.label or ""))
        return text

    def bound_data(self, data: Any, initial: Any) -> Any:
        """What was typed is shown again; half a surrogate pair cannot be sent in a page."""
        return HALF_PAIRS.sub("\ufffd", data) if isinstance(data, str) else data

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> forms.BoundField:
        self.html_name = field_name
        return super().get_bound_field(form, field_name)


class GuardedTextField(GuardedCharField):
    """Several lines, 20,000 characters unless told."""

    widget = forms.Textarea

    def __init__(self, *, max_length: int | None = TEXT_LENGTH, **kwargs: Any) -> None:
        super().__init__(max_length=max_length, **kwargs)

    def tidy(self, text: str) -> str:
        return clean_text(text)


class GuardedEmailField(forms.EmailField):
    """An e-mail address without a stamp in its words; at most 254 characters unless told."""

    html_name = ""

    def __init__(self, *, max_length: int | None = 254, **kwargs: Any) -> None:
        super().__init__(max_length=max_length, **kwargs)

    def clean(self, value: Any) -> str | None:
        address: str | None = super().clean(value)
        if address:
            mark = find_mark_in_address(address)
            refuse_mark(mark, field=self.html_name or str(self.label or ""))
        return address

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> forms.BoundField:
        self.html_name = field_name
        return super().get_bound_field(form, field_name)


class GuardedFileField(forms.FileField):
    """One upload whose name carries no stamp; the content is inspected where files are kept."""

    html_name = ""

    def clean(self, data: Any, initial: Any = None) -> Any:
        upload = super().clean(data, initial)
        if data and getattr(data, "name", ""):
            refuse_marked_name(data.name, field=self.html_name)
        return upload

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> forms.BoundField:
        self.html_name = field_name
        return super().get_bound_field(form, field_name)


def guarded_formfield(db_field: "models.Field[Any, Any]", **kwargs: Any) -> forms.Field | None:
    """`formfield_callback` of a ModelForm: free text and mail addresses become guarded."""
    if type(db_field) is models.EmailField:
        kwargs.setdefault("form_class", GuardedEmailField)
    free = isinstance(db_field, models.CharField | models.TextField) and not db_field.choices
    if free and type(db_field) in (models.CharField, models.TextField):
        kind = GuardedTextField if isinstance(db_field, models.TextField) else GuardedCharField
        kwargs.setdefault("form_class", kind)
        if isinstance(db_field, models.TextField):
            kwargs.setdefault("max_length", db_field.max_length or TEXT_LENGTH)
    return db_field.formfield(**kwargs)
