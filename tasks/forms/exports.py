"""Which columns a table of tasks shows, and what a list is exported as: the kind of file and the
columns."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tasks.exports.fields import FIELDS
from tasks.exports.order import ExportOrder
from tasks.exports.sources import SOURCES
from tasks.lists.listing import KEYS
from tasks.models.exports import ExportForm

UNKNOWN = _("This choice is not known; please choose from the list.")
LIST = SOURCES["list"]
USUAL = tuple(LIST.columns)


class ExportChoice(forms.Form):
    use_required_attribute = False
    form = forms.ChoiceField(
        label=_("Kind of file"),
        choices=ExportForm.choices,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": UNKNOWN, "required": _("Choose the kind of file.")},
    )
    columns = forms.MultipleChoiceField(
        label=pgettext_lazy("export", "Columns"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": UNKNOWN},
    )

    def __init__(self, data: Any = None, *, source: str, usual: tuple[str, ...]) -> None:
        start = {"form": "xlsx", "columns": [key for key in usual if key != "number"]}
        super().__init__(data, initial=start, auto_id="export-%s")
        more = SOURCES[source].more
        self.fields["columns"].choices = [(key, FIELDS[key].label) for key in more]  # type: ignore[attr-defined]


def asked_of(query: QueryDict, order: ExportOrder) -> ExportChoice:
    """Bound when a kind of file was sent; else open with the columns the list shows."""
    source = order.source_name
    if "form" not in query:
        return ExportChoice(source=source, usual=order.columns)
    data = query.copy()
    asked = [key for text in query.getlist("columns") for key in text.split(",") if key]
    usual = [key for key in order.columns if key != "number"]
    data.setlist("columns", asked or usual)
    return ExportChoice(data, source=source, usual=order.columns)


class TableColumns(forms.Form):
    """The unknown is left out; nothing chosen means the usual columns. The title always stands."""

    use_required_attribute = False
    columns = forms.MultipleChoiceField(
        label=pgettext_lazy("export", "Columns"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, address: QueryDict) -> None:
        asked = [key for text in address.getlist("columns") for key in text.split(",")]
        known = [key for key in LIST.more if key in asked]
        if known and "title" not in known:
            known = [key for key in LIST.more if key in known or key == "title"]
        self.is_own = bool(known)
        self.keys = tuple(known) or USUAL
        super().__init__(initial={"columns": list(self.keys)}, auto_id="table-%s")
        field = self.fields["columns"]
        field.choices = [(key, FIELDS[key].label) for key in LIST.more]  # type: ignore[attr-defined]

    @staticmethod
    def kept_beside(address: QueryDict) -> list[tuple[str, str]]:
        """The filters of the address, to be sent along when columns are chosen."""
        left_out = {"columns", *KEYS}
        return [
            (name, value)
            for name, values in address.lists()
            for value in values
            if name not in left_out and value
        ]
