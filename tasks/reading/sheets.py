"""Rows of an XLSX or CSV file, read within limits; a file that cannot be read says why."""

import csv
import io
import zipfile
from datetime import date, datetime, time
from pathlib import Path

from django.utils.translation import gettext as _

from tasks.reading.columns import find_header
from tasks.reading.encodings import decode, mended

MAX_ROWS = 5_000
MAX_COLUMNS = 60
MAX_UNZIPPED = 200 * 1024 * 1024
MAX_CELL = 20_000
csv.field_size_limit(10 * 1024 * 1024)

type Cell = str | date
type Rows = list[list[Cell]]


class TableError(ValueError):
    """A file no table can be read from; the text is for the person."""


def load(path: Path) -> tuple[Rows, str]:
    """Rows of cells (text, or a date) and how the file was read ("xlsx", "utf-8", "tcvn3" …)."""
    data = path.read_bytes()
    if not data.strip():
        raise TableError(_("The file is empty."))
    if data.startswith(b"PK\x03\x04"):
        return _workbook(data), "xlsx"
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise TableError(
            _("The file is protected by a password or saved as old Excel (.xls); save it as .xlsx.")
        )
    if b"\x00" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise TableError(_("This is neither an Excel (.xlsx) nor a text (.csv) file."))
    text, encoding = decode(data)
    return _csv(text), encoding


def _csv(text: str) -> Rows:
    sample = text[:20_000]
    delimiter = max(",;\t|", key=lambda mark: _fits(sample, mark))
    rows: Rows = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            _add(rows, [cell[:MAX_CELL] for cell in row[:MAX_COLUMNS]])
    except csv.Error as error:
        raise TableError(_("The text file is not a proper table.")) from error
    return rows


def _fits(sample: str, mark: str) -> tuple[int, int]:
    """How well a mark separates: headings recognised, then cells."""
    rows = list(csv.reader(io.StringIO(sample, newline=""), delimiter=mark))[:40]
    header = find_header(rows)
    return (len(header[1]) if header else 0, max((len(row) for row in rows), default=0))


def _add(rows: Rows, row: list[Cell]) -> None:
    if any(cell != "" for cell in row):
        rows.append(row)
    if len(rows) > MAX_ROWS + 40:
        raise TableError(
            _("More than %(limit)s rows; please split the file.") % {"limit": MAX_ROWS}
        )


def _workbook(data: bytes) -> Rows:
    from openpyxl import load_workbook

    _refuse_bomb(data)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    except Exception as error:  # openpyxl raises whatever its XML reader meets
        raise TableError(_("The Excel file is damaged or of an unknown kind.")) from error
    try:
        return _best_sheet(book)
    finally:
        book.close()


def _refuse_bomb(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = packed.namelist()
            size = sum(part.file_size for part in packed.infolist())
    except zipfile.BadZipFile as error:
        raise TableError(_("The Excel file is damaged or of an unknown kind.")) from error
    if size > MAX_UNZIPPED or len(names) > 5_000:
        raise TableError(_("The Excel file is too large when unpacked."))
    if any(name.endswith("vbaProject.bin") for name in names):
        raise TableError(_("The Excel file holds macros; save it as .xlsx without macros."))
    if "xl/workbook.xml" not in names:
        raise TableError(_("This is neither an Excel (.xlsx) nor a text (.csv) file."))


def _best_sheet(book) -> Rows:  # type: ignore[no-untyped-def]
    """The first shown sheet with headings, else the first shown one."""
    first: Rows | None = None
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        rows: Rows = []
        sheet.reset_dimensions()
        for values in sheet.iter_rows(values_only=True, max_col=MAX_COLUMNS):
            _add(rows, [_cell(value) for value in values])
        if find_header([[str(cell) for cell in row] for row in rows[:30]]):
            return rows
        first = first if first is not None else rows
    if first is None:
        raise TableError(_("The Excel file has no visible sheet."))
    return first


def _cell(value: object) -> Cell:
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, datetime):
        return value.date() if value.time() == time(0) else f"{value:%H:%M %d/%m/%Y}"
    if isinstance(value, date):
        return value
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return mended(str(value)[:MAX_CELL])[0].strip()
