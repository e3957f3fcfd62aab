"""CSV for spreadsheets: UTF-8 with its mark, or Vietnamese arrives broken."""

import csv
import io
from collections.abc import Iterable, Sequence

from ui.sheets.cells import safe_cell
from ui.sheets.values import SheetColumn, as_text
from ui.sheets.xlsx import Line

MARK = "\ufeff"


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
