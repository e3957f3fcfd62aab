"""A table of new dossiers: pasted, or uploaded as XLSX or CSV."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from offices.foundation.fields import GuardedFileField, GuardedTextField, text_box
from reading.files.refused import UploadRefused
from reading.sheets.read import ReadTable, as_pasted, read_table
from tasks.dossier.forms.base import VerbForm


def table_file() -> GuardedFileField:
    return GuardedFileField(
        label=gettext_lazy("Table (XLSX or CSV)"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
    )


def table_box(*, most: int = 200_000) -> GuardedTextField:
    return GuardedTextField(
        label=gettext_lazy("or paste the table with its headings"),
        required=False,
        max_length=most,
        widget=text_box(8),
        strip=False,
    )


class TableForm(VerbForm):
    upload = table_file()
    table = table_box()

    def clean(self) -> dict[str, Any]:
        """`table`: cells parted by tabs, whichever way the table came; `above`: lines above it."""
        data = super().clean() or {}
        upload = data.get("upload")
        if upload:
            try:
                found = read_table(upload.name, upload.read())
                data |= {"table": _tabbed(found), "above": found.preamble}
            except UploadRefused as refused:
                self.add_error("upload", str(refused))
        elif not (data.get("table") or "").strip() and "table" not in self.errors:
            self.add_error("table", _("Choose a file or paste the table."))
        return data


def _tabbed(found: ReadTable) -> str:
    return as_pasted([found.headers, *([str(v) for v in row.values] for row in found.rows)])
