"""Kinds a register did not say, asked row by row in its preview."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from citizens.choices import ContentKind, Flag
from citizens.imports.reading import RegisterRow
from citizens.imports.words import DENUNCIATION

ASKED = {str(flag) for flag in (Flag.KIND_AMBIGUOUS, Flag.KIND_UNKNOWN, Flag.KIND_MISSING)}


class KindsForm(forms.Form):
    """`kind_<n>` of each row without a kind; its box stands outside the form it is sent with."""

    def __init__(self, *args: Any, rows: Sequence[Any], belongs_to: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked: dict[str, RegisterRow] = {
            f"kind_{n}": row
            for n, row in enumerate(rows)
            if isinstance(row, RegisterRow) and not row.kind
        }
        for name, row in self.asked.items():
            label = _("Kind of letter, line %(line)d") % {"line": row.line}
            box = forms.Select(attrs={"form": belongs_to})
            kinds = [("", _("Choose")), *ContentKind.choices]
            self.fields[name] = forms.ChoiceField(
                label=label, choices=kinds, required=False, widget=box
            )

    def give(self) -> None:
        """What was chosen becomes the kind of its row; a denunciation loses its names at once."""
        for name, row in self.asked.items():
            if kind := self.cleaned_data.get(name):
                row.kind, row.flags = kind, [one for one in row.flags if one not in ASKED]
            if row.kind == DENUNCIATION:
                row.forget()
