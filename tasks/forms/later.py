"""Choices among rows that are asked for only when somebody looks at them.

A page shows them all; a form that comes back names one, or leaves the field empty, and needs no
list made up.
"""

import re
from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.forms.models import ModelChoiceIterator
from django.utils import timezone

from coordination.models import Area
from offices.foundation.questions import by_pk

NUMBER = re.compile(r"[0-9]{1,9}")


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
