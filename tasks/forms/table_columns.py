"""Which columns a table of tasks shows, as they stand in the address."""

from django import forms
from django.http import QueryDict
from django.utils.translation import pgettext_lazy

from tasks.exports.fields import FIELDS
from tasks.exports.sources import SOURCES
from tasks.lists.listing import KEYS

LIST = SOURCES["list"]
USUAL = tuple(LIST.columns)


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
