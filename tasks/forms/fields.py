"""Fields several forms share: hours as officials write them (16:30, 16h30 or 16 giờ 30), and
choices that ask for no rows twice.

Offices are those a page has read already; other rows are asked for only when somebody looks at
them: a form that comes back names one, or leaves the field empty, and needs no list made up.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.forms.models import ModelChoiceIterator
from django.utils import timezone

from coordination.models import Area
from offices.foundation.questions import by_pk
from offices.models import Office

_HOUR = re.compile(r"^\s*(\d{1,2})\s*(?::|h|g|giờ)\s*(\d{1,2})?\s*(?:phút|’|')?\s*$", re.I)
NUMBER = re.compile(r"[0-9]{1,9}")


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


class _Choices(ModelChoiceIterator):  # type: ignore[type-arg]
    """As Django's, but the field is asked for its rows no sooner than they are gone through."""

    def __init__(self, field: Any) -> None:
        self.field = field

    @property
    def queryset(self) -> Any:  # type: ignore[override]
        return self.field.queryset


class LaterField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """`offer` says how the rows are found."""

    iterator = _Choices
    _make: Callable[[], QuerySet[Any, Any]] | None = None
    _queryset: QuerySet[Any, Any] | None

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(None, **kwargs)

    def offer(self, make: Callable[[], QuerySet[Any, Any]]) -> None:
        self._make, self._queryset = make, None
        self.widget.choices = self.choices

    def _rows(self) -> Any:
        if self._queryset is None and self._make is not None:
            self._queryset = self._make()
        return self._queryset

    def _keep(self, rows: Any) -> None:
        self._queryset = rows

    queryset = property(_rows, _keep)


class LaterManyField(LaterField, forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Any number of them."""

    def clean(self, value: Any) -> Any:
        return super().clean(value) if value or self.required else []


class AreaField(LaterField):
    """One of the areas of coordination open today."""

    def to_python(self, value: Any) -> Area | None:
        if value in self.empty_values:
            return None
        area = by_pk(Area, int(value)) if NUMBER.fullmatch(str(value)) else None
        if area is None or not area.is_open_on(timezone.localdate()):
            words = self.error_messages["invalid_choice"]
            raise ValidationError(words, code="invalid_choice", params={"value": value})
        return area
