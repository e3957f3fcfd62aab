"""A select drawn in one go: Django's draws each option from a template of its own."""

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


class QuickSelect(forms.Select):
    """For lists, whose filters hold a hundred options; groups of options are not drawn."""

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        chosen = "" if value is None else str(value)
        known: Iterable[tuple[Any, Any]] = self.choices
        options = format_html_join("", "<option {}>{}</option>", _options(known, chosen))
        attributes = self.build_attrs(self.attrs, {**(attrs or {}), "name": name})
        return format_html("<select{}>{}</select>", flatatt(attributes), options)


def _options(known: Iterable[tuple[Any, Any]], chosen: str) -> Iterator[tuple[SafeString, Any]]:
    for value, label in known:
        marked = " selected" if str(value) == chosen else ""
        yield format_html('value="{}"{}', value, marked), label
