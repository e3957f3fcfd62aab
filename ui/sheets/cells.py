"""What a cell of an exported table holds, and how people write it; a table as CSV.

No spreadsheet takes a person's text for a formula (ASVS 1.2.10): the blanks and control characters
before the sign count, for they were the way around such a rule elsewhere.
"""

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from django.utils.functional import Promise

type Value = str | int | dt.date | None
type Line = Sequence[Value] | str  # words alone: a line across the table
DAY, HOUR = "%d/%m/%Y", "%d/%m/%Y %H:%M"


def as_text(value: Value) -> str:
    """The cell as people write it: dd/mm/yyyy, with the hour where there is one."""
    if isinstance(value, dt.datetime):
        return value.strftime(HOUR)
    if isinstance(value, dt.date):
        return value.strftime(DAY)
    return "" if value is None else str(value)


class SheetColumn(Protocol):
    """What a writer asks of a column: its words, its width among its neighbours, left or center."""

    @property
    def label(self) -> str | Promise: ...

    @property
    def share(self) -> int: ...

    @property
    def align(self) -> str: ...


IGNORED = re.compile(
    "[\\s\x00-\x20\x7f-\xa0\u00ad\u034f\u061c\u115f\u1160\u180e\u2000-\u200f\u2028-\u202f"
    "\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0]*"
)
LIVE = tuple("=+-@＝＋－＠|%\u2212\ufe63")
CONTROL_START = tuple("\t\r\n\x00")
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
NUMBER = re.compile(r"-\d+(?:[.,]\d+)?")

type CellValue = str | int | float | dt.date | None


def safe_cell(value: object) -> CellValue:
    """The value for a CSV or XLSX cell: text that could be a formula gets a leading "'".

    Numbers, dates and None pass; a plain negative number written as text passes as well.
    """
    if value is None or isinstance(value, int | float | dt.date):
        return value
    text = str(value)
    rest = text[(found.end() if (found := IGNORED.match(text)) else 0) :]
    live = text.startswith(CONTROL_START) or (rest.startswith(LIVE) and not NUMBER.fullmatch(text))
    return ("'" if live else "") + UNWRITABLE.sub("", text)


MARK = "\ufeff"  # or spreadsheets read Vietnamese wrongly


def csv_bytes(fields: Sequence[SheetColumn], rows: Iterable[Line]) -> bytes:
    """Comma, CRLF, dates as dd/mm/yyyy; no cell begins like a formula."""
    out = io.StringIO(newline="")
    out.write(MARK)
    writer = csv.writer(out)
    writer.writerow([str(one.label) for one in fields])
    for line in rows:
        cells = [line] if isinstance(line, str) else line
        writer.writerow([safe_cell(as_text(value)) for value in cells])
    return out.getvalue().encode("utf-8", "replace")
