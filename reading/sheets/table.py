"""A file as a table: headings, rows, and what was read in a special way. Knows no Django.

Nothing is computed: a formula gives the value the file was saved with, and says so. Nothing is
guessed silently: what was read in a special way stands in `warnings`.
"""

from reading.files.kinds import recognise
from reading.files.refused import UploadRefused
from reading.sheets.shape import ReadTable, Sheet, shape

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
    from reading.sheets.csv import read_csv

    return read_csv(content)
