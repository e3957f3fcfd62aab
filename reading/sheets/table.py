"""A file as a table: headings, rows, and what was read in a special way. Knows no Django.

Nothing is computed: a formula gives the value the file was saved with, and says so. Nothing is
guessed silently: what was read in a special way stands in `warnings`.
"""

import csv
import io

from offices.foundation.stamp_tables import SEPARATORS
from reading.files.encodings import decode
from reading.files.kinds import recognise
from reading.files.refused import UploadRefused
from reading.sheets.shape import ReadTable, Sheet, shape

HEADING_LINES = 50  # of a CSV, by which its sign is told

type Words = tuple[str, str]  # how a cell says yes and no


def table_of(name: str, content: bytes, *, words: Words, wanted: str = "") -> ReadTable:
    """The first visible table of an .xlsx, .csv or .txt file, or that of the wanted sheet.

    Raises UploadRefused.
    """
    kind = recognise(name, content)
    if kind.extension not in {"xlsx", "csv", "txt"}:
        raise UploadRefused("type", accepted="csv, xlsx")
    sheet = _read(kind.extension, content, words, wanted)
    shaped = shape(sheet)
    return ReadTable(
        headers=shaped.headers,
        rows=shaped.rows,
        warnings=[*sheet.warnings, *shaped.warnings],
        encoding=shaped.encoding,
        sheet=sheet.name,
        header_row=shaped.header_row,
        preamble=shaped.preamble,
    )


def _read(extension: str, content: bytes, words: Words, wanted: str) -> Sheet:
    if extension == "xlsx":
        from reading.sheets.xlsx import read_xlsx

        return read_xlsx(content, words, wanted)
    return read_csv(content)


def read_csv(data: bytes) -> Sheet:
    """Raises UploadRefused: encoding, rows, columns, broken."""
    text, encoding = decode(data)
    sheet = Sheet(cells={}, encoding=encoding)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        for number, line in enumerate(reader, start=1):
            for column, value in enumerate(line):
                if value:
                    sheet.put(number, column, value)
    except csv.Error as error:
        raise UploadRefused("broken") from error
    return sheet


def _delimiter(text: str) -> str:
    """The sign that parts most of the first lines into the same number of cells."""
    lines = [line for line in text[: HEADING_LINES * 400].splitlines() if line.strip()]
    if lines and lines[0].lower().startswith("sep=") and len(lines[0]) == 5:
        return lines[0][4]
    counts = {sign: [line.count(sign) for line in lines[:HEADING_LINES]] for sign in SEPARATORS}
    return max(SEPARATORS, key=lambda sign: (sum(map(bool, counts[sign])), sum(counts[sign])))
