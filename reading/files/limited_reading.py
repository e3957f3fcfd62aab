"""What the limited process does with an upload (`offices.foundation.limited`); knows no Django.

Each job returns plain values, {"refused": code, "facts": …} for an upload that is not kept.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from functools import wraps
from typing import Any

from offices.foundation.secrets import Mark
from reading.files.encodings import decode
from reading.files.guard import names_a_denouncer, scan
from reading.files.kinds import FileKind, clean_name, recognise
from reading.files.limits import MAX_TEXT
from reading.files.packages import read_package
from reading.files.pictures import check_picture, without_data
from reading.files.refused import UploadRefused
from reading.files.word_tables import text_with_rows
from reading.sheets.columns import is_table
from reading.sheets.table import table_of

type Made = tuple[dict[str, Any], bytes]


def _telling_refusals(job: Callable[..., Made]) -> Callable[..., Made]:
    @wraps(job)
    def told(data: bytes, **facts: Any) -> Made:
        try:
            return job(data, **facts)
        except UploadRefused as refused:
            return {"refused": refused.code, "facts": refused.facts}, b""

    return told


@_telling_refusals
def inspect(data: bytes, *, name: str, guard: bool, table: bool) -> Made:
    """Type, limits, safety and text; with `guard` also the mark of secrecy, if it bears one.

    The bytes are those of a picture without what it told of its maker.
    """
    clean = clean_name(name)
    kind = recognise(clean, data)
    found = extract(kind, data)
    picture = without_data(kind.extension, data) if kind.family == "picture" else b""
    mark = None
    if guard:
        cells = kind.family == "text" and (table or kind.extension == "csv")
        said = f"{found.text or ''}\n\n{found.boxes}"
        mark = scan(clean, said, table=cells)
        if mark is None and names_a_denouncer(said):
            raise UploadRefused("denunciation")
    return {
        "name": clean,
        "kind": kind.family,
        "content_type": kind.content_type,
        "extension": kind.extension,
        "text": found.text,
        "readable": found.readable,
        "pages": found.pages,
        "boxes": found.boxes,
        "mark": _marked(mark),
    }, picture


def _marked(mark: Mark | None) -> list[str] | None:
    return [mark.level.value, mark.place.value] if mark else None


@dataclass(frozen=True, slots=True)
class Extracted:
    """`text` is None where there is none to read (pictures).

    `boxes`: what the guard reads besides, words that stand apart on a page or on none.
    """

    text: str | None
    readable: bool
    pages: int | None = None
    boxes: str = ""


def extract(kind: FileKind, data: bytes) -> Extracted:
    """Raises UploadRefused when the content breaks a limit or a rule of its kind."""
    if kind.family == "picture":
        check_picture(kind.extension, data)
        return Extracted(None, readable=False)
    if kind.family == "pdf":
        from reading.files.pdf import read_pdf  # its reader takes long to load

        pdf = read_pdf(data)
        return Extracted(pdf.text, pdf.readable, pdf.pages, pdf.boxes)
    if kind.family == "package":
        contents = read_package(data)
        return Extracted(contents.text, contents.readable, boxes=contents.beside)
    text, _encoding = decode(data)
    if len(text) > MAX_TEXT:
        raise UploadRefused("too_complex")
    return Extracted(text, readable=True)


@_telling_refusals
def table(data: bytes, *, name: str, sheet: str, yes: str, no: str) -> Made:
    """One table; a day is {"day": "2026-11-25"}."""
    read = table_of(name, data, words=(yes, no), wanted=sheet)
    rows = [[row.number, [_told(value) for value in row.values]] for row in read.rows]
    warnings = [list(one) for one in read.warnings]
    return {
        "headers": read.headers,
        "rows": rows,
        "warnings": warnings,
        "encoding": read.encoding,
        "sheet": read.sheet,
        "header_row": read.header_row,
        "preamble": read.preamble,
    }, b""


def _told(value: str | date) -> str | dict[str, str]:
    return value if isinstance(value, str) else {"day": value.isoformat()}


@_telling_refusals
def scanned_page(data: bytes, *, extension: str, number: int) -> Made:
    """One page of a scan, from 0; its letters are recognised where it has none of its own."""
    from reading.files.scan_pages import page_count, read_page  # its libraries take long to load

    page = read_page(extension, data, number)
    told = asdict(page) | {"mark": _marked(page.mark), "pages": page_count(extension, data)}
    return told, b""


@_telling_refusals
def signatures(data: bytes, *, authorities: str) -> Made:
    """Who signed a PDF file, and whether it is still whole."""
    from reading.files.signature_reading import read_signatures  # its libraries take long to load

    return {"signatures": read_signatures(data, authorities)}, b""


@_telling_refusals
def tasks_in_word(data: bytes) -> Made:
    """The body of a Word file, its tables of tasks as lines with tabs."""
    return {"text": text_with_rows(data, is_table)}, b""


@_telling_refusals
def tasks_in_pdf(data: bytes) -> Made:
    """The pages of a PDF, their ruled tables of tasks as lines with tabs."""
    from reading.files.pdf_tables import text_with_rows as rows_of_pdf  # loads long

    return {"text": rows_of_pdf(data, is_table)}, b""
