"""Tables for import: XLSX and CSV as rows of plain text and dates, with their addresses.

Nothing is computed: a formula gives the value the file was saved with, and says so. Nothing is
guessed silently: what was read in a special way stands in `warnings`.
"""

from dataclasses import dataclass, field
from typing import IO

from reading.files.kinds import recognise
from reading.files.limits import MAX_BYTES, MEGABYTE
from reading.files.refused import UploadRefused
from reading.sheets.shape import Row, Sheet, Warn, address, shape
from reading.sheets.values import Value, as_date

__all__ = ["Row", "Table", "Value", "Warn", "address", "as_date", "read_table"]


@dataclass(frozen=True, slots=True)
class Table:
    """`headers` and each row's `values` have the same length; column 0 is column A.

    `encoding` is "" for XLSX in Unicode, else UTF-8, UTF-16, Windows-1258 or TCVN3.
    `preamble` holds the lines above the headings, such as a title.
    """

    headers: list[str]
    rows: list[Row]
    warnings: list[Warn]
    encoding: str = ""
    sheet: str = ""
    header_row: int = 1
    preamble: list[str] = field(default_factory=list)


def read_table(name: str, data: bytes | IO[bytes]) -> Table:
    """The first visible table of an .xlsx, .csv or .txt file.

    Raises UploadRefused with a Vietnamese message: among others rows (more than 20,000),
    columns, encrypted, macro, bomb, encoding, no_rows, too_large.
    """
    content = data if isinstance(data, bytes) else data.read(MAX_BYTES + 1)
    if not content:
        raise UploadRefused("empty")
    if len(content) > MAX_BYTES:
        raise UploadRefused("too_large", limit=MAX_BYTES // MEGABYTE)
    kind = recognise(name, content)
    if kind.extension not in {"xlsx", "csv", "txt"}:
        raise UploadRefused("type", accepted="csv, xlsx")
    sheet = _read(kind.extension, content)
    shaped = shape(sheet)
    return Table(
        headers=shaped.headers,
        rows=shaped.rows,
        warnings=[*sheet.warnings, *shaped.warnings],
        encoding=shaped.encoding,
        sheet=sheet.name,
        header_row=shaped.header_row,
        preamble=shaped.preamble,
    )


def _read(extension: str, content: bytes) -> Sheet:
    if extension == "xlsx":
        from reading.sheets.xlsx import read_xlsx

        return read_xlsx(content)
    from reading.sheets.csv import read_csv

    return read_csv(content)
