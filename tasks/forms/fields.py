"""Fields several forms share: hours as officials write them (16:30, 16h30 or 16 giờ 30), and
choices among the offices a page has read already, which a form does not ask for again."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from offices.models import Office


class _Known(forms.ModelChoiceField):  # type: ignore[type-arg]
    """By code; `offer` says which there are, nothing else is a choice."""

    known: dict[str, Office]

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(Office.objects.none(), to_field_name="code", **kwargs)
        self.known = {}

    def offer(self, offices: Iterable[Office]) -> None:
        self.known = {office.code: office for office in offices}
        empty = [] if self.empty_label is None else [("", self.empty_label)]
        named = [(code, str(office)) for code, office in self.known.items()]
        self.choices = [*empty, *named]

    def one(self, value: Any) -> Office:
        code = value.code if isinstance(value, Office) else str(value)
        if code not in self.known:
            words = self.error_messages["invalid_choice"]
            raise ValidationError(words, code="invalid_choice", params={"value": value})
        return self.known[code]


class OfficeField(_Known):
    """One office, or None where none need be chosen."""

    def to_python(self, value: Any) -> Office | None:
        return None if value in self.empty_values else self.one(value)


class OfficesField(_Known, forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Any number of them, in the order they are offered."""

    def clean(self, value: Any) -> Any:
        """A list: no statement stands behind it."""
        given: Sequence[Any] = value or ()
        if not isinstance(given, list | tuple):
            raise ValidationError(self.error_messages["invalid_list"], code="invalid_list")
        chosen = {self.one(one).code for one in given}
        return [office for code, office in self.known.items() if code in chosen]


def offer_offices(form: forms.Form, offices: Iterable[Office]) -> None:
    """Every choice among offices becomes one among these."""
    offered = list(offices)
    for field in form.fields.values():
        if isinstance(field, OfficeField | OfficesField):
            field.offer(offered)


_HOUR = re.compile(r"^\s*(\d{1,2})\s*(?::|h|g|giờ)\s*(\d{1,2})?\s*(?:phút|’|')?\s*$", re.I)


class HourField(forms.TimeField):
    """An hour of the day; the seconds of a browser's own clock are let go."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TimeInput(format="%H:%M", attrs={"placeholder": "16:30", "size": 6})
        super().__init__(input_formats=["%H:%M", "%H:%M:%S"], widget=widget, **kwargs)

    def to_python(self, value: Any) -> dt.time | None:
        found = _HOUR.match(value) if isinstance(value, str) else None
        if found:
            value = f"{found[1]}:{found[2] or '00'}"
        hour: dt.time | None = super().to_python(value)
        return hour.replace(second=0) if hour else None


def not_ahead(day: dt.date | None, words: str) -> dt.date | None:
    """The day given; raises ValidationError with these words where it lies in the future."""
    if day is not None and day > timezone.localdate():
        raise ValidationError(words)
    return day
