"""Tables for import: XLSX, CSV and what is pasted, as rows of plain text and dates."""

import csv
import io
from collections.abc import Iterable
from datetime import date
from typing import IO

from django.utils.translation import pgettext

from reading.files.inspect import ask
from reading.files.limits import MAX_BYTES
from reading.sheets.shape import ReadTable, SheetRow, Warn, address
from reading.sheets.values import Value, as_date

__all__ = ["ReadTable", "SheetRow", "Value", "Warn", "address", "as_date", "read_table"]


def read_table(name: str, data: bytes | IO[bytes], *, sheet: str = "") -> ReadTable:
    """The first visible table of an .xlsx, .csv or .txt file; `sheet`: the one of that name.

    Raises UploadRefused with a Vietnamese message: among others rows (more than 20,000),
    columns, encrypted, macro, bomb, encoding, no_rows, too_large.
    """
    content = data if isinstance(data, bytes) else data.read(MAX_BYTES + 1)
    yes, no = pgettext("value of a cell", "Yes"), pgettext("value of a cell", "No")
    told, _made = ask("table", content, name=name, sheet=sheet, yes=yes, no=no)
    rows = [SheetRow(number, tuple(map(_value, values))) for number, values in told.pop("rows")]
    warnings = [Warn(*one) for one in told.pop("warnings")]
    return ReadTable(rows=rows, warnings=warnings, **told)


def _value(said: str | dict[str, str]) -> Value:
    return said if isinstance(said, str) else date.fromisoformat(said["day"])


def as_pasted(rows: Iterable[Iterable[str]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter="\t").writerows(rows)
    return text.getvalue()


def read_pasted(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))
