"""XLSX read as a stream: the rows first, and of the shared texts only those they use.

So a file of 100,000 rows is refused after the limit, before its texts are loaded. Formulas are
never computed.
"""

import posixpath
import re
import zipfile
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element

from reading.files.archive import attribute, elements, local, opened
from reading.files.limits import MAX_ROWS
from reading.files.packages import refuse_unsafe
from reading.files.refused import UploadRefused
from reading.sheets.shape import MOST_SPANS, SEARCHED, MergedCells, Sheet, Warn, too_many_rows
from reading.sheets.values import Value, is_date_format, number_value

REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
ERRORS = re.compile(r"#[A-Z/0]+[!?A]?")


class Raw(NamedTuple):
    """A cell as stored: its type letter, text, style and whether a formula made it."""

    row: int
    column: int
    kind: str
    text: str
    style: int
    formula: bool


@dataclass(slots=True)
class OpenSheet:
    """One sheet of the workbook while it is read."""

    name: str
    path: str
    hidden: bool
    cells: list[Raw] = field(default_factory=list)
    spans: list[MergedCells] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)


def read_xlsx(data: bytes, words: tuple[str, str], wanted: str = "") -> Sheet:
    """The first visible sheet that holds anything; others are named in the warnings.

    `words`: how a cell says yes and no; `wanted`: the name of another sheet.

    Raises UploadRefused: rows, columns, broken, bomb, no_rows, active.
    """
    with opened(data) as archive:
        refuse_unsafe(archive)
        pages, from_1904 = _pages(archive)
        page = _first_filled(archive, pages, wanted)
        texts = _shared_texts(archive, {int(raw.text) for raw in page.cells if raw.kind == "s"})
        sheet = Sheet(cells={}, spans=page.spans, name=page.name)
        _fill(sheet, page, _Reading(texts, date_styles(archive), from_1904, words))
        _tell_of_others(archive, sheet, page, pages)
    return sheet


def _pages(archive: zipfile.ZipFile) -> tuple[list[OpenSheet], bool]:
    targets = {}
    with archive.open("xl/_rels/workbook.xml.rels") as stream:
        for event, element in elements(stream):
            if event == "start" and local(element.tag) == "Relationship":
                path = posixpath.normpath(posixpath.join("/xl", attribute(element, "Target")))
                targets[attribute(element, "Id")] = path.lstrip("/")
    pages, from_1904 = [], False
    with archive.open("xl/workbook.xml") as stream:
        for event, element in elements(stream):
            if event == "start" and local(element.tag) == "workbookPr":
                from_1904 = attribute(element, "date1904") in {"1", "true"}
            if event == "start" and local(element.tag) == "sheet":
                path = targets.get(attribute(element, "id"), "")
                hidden = attribute(element, "state") in {"hidden", "veryHidden"}
                pages.append(OpenSheet(attribute(element, "name"), path, hidden))
    return [page for page in pages if "worksheets/" in page.path], from_1904


def _first_filled(archive: zipfile.ZipFile, pages: list[OpenSheet], wanted: str) -> OpenSheet:
    for page in pages:
        if page.name == wanted if wanted else not page.hidden:
            _read_page(archive, page)
            if page.cells:
                return page
    raise UploadRefused("no_rows")


def _read_page(archive: zipfile.ZipFile, page: OpenSheet) -> None:
    reader = _PageReader(page)
    with archive.open(page.path) as stream:
        for event, element in elements(stream):
            reader.take(event, element)


class _PageReader:
    """Collects filled cells, merged areas and hidden rows as the elements go by."""

    def __init__(self, page: OpenSheet) -> None:
        self.page = page
        self.row = self.column = self.filled_rows = self.last_filled = 0
        self.text, self.formula = "", False

    def take(self, event: str, element: Element) -> None:
        name = local(element.tag)
        if event == "start":
            self._start(name, element)
        elif name in {"v", "t"}:
            self.text += element.text or ""
        elif name == "f":
            self.formula = True
        elif name == "c":
            self._cell(element)

    def _start(self, name: str, element: Element) -> None:
        if name == "row":
            self.row = int(element.get("r") or self.row + 1)
            self.column = -1
            if element.get("hidden") in {"1", "true"}:
                self.page.hidden_rows.append(self.row)
        elif name == "c":
            self.text, self.formula = "", False
            found = REFERENCE.fullmatch(element.get("r") or "")
            self.column = column_of(found[1]) if found else self.column + 1
        elif name == "mergeCell" and len(self.page.spans) < MOST_SPANS:
            span = span_of(element.get("ref") or "")
            self.page.spans += [span] if span else []

    def _cell(self, element: Element) -> None:
        if not self.text.strip() and not self.formula:
            return
        if self.row != self.last_filled:
            self.last_filled, self.filled_rows = self.row, self.filled_rows + 1
            if self.filled_rows > MAX_ROWS + SEARCHED:
                raise too_many_rows()
        kind, style = element.get("t") or "n", int(element.get("s") or 0)
        self.page.cells.append(Raw(self.row, self.column, kind, self.text, style, self.formula))


def column_of(letters: str) -> int:
    """ "A" → 0, "AB" → 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def span_of(reference: str) -> MergedCells | None:
    """ "B2:D5" as an area."""
    ends = [REFERENCE.fullmatch(end) for end in reference.split(":")]
    if len(ends) != 2 or not ends[0] or not ends[1]:
        return None
    (left, top), (right, bottom) = ends[0].groups(), ends[1].groups()
    return MergedCells(int(top), column_of(left), int(bottom), column_of(right))


def _shared_texts(archive: zipfile.ZipFile, wanted: set[int]) -> dict[int, str]:
    """The shared texts with these numbers; formatting runs joined, reading aids left out."""
    texts: dict[int, str] = {}
    if not wanted:
        return texts
    number, parts, aside = -1, list[str](), False
    with archive.open("xl/sharedStrings.xml") as stream:
        for event, element in elements(stream):
            name = local(element.tag)
            if name == "rPh":
                aside = event == "start"
            elif name == "si" and event == "start":
                number, parts = number + 1, []
            elif name == "t" and event == "end" and not aside:
                parts.append(element.text or "")
            elif name == "si" and number in wanted:
                texts[number] = "".join(parts)
    return texts


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is needed to read a stored cell as a value."""

    texts: dict[int, str]
    dates: set[int]
    from_1904: bool
    words: tuple[str, str]

    def value(self, raw: Raw) -> Value:
        if raw.kind == "s":
            return self.texts.get(int(raw.text), "")
        if raw.kind == "b":
            yes, no = self.words
            return yes if raw.text == "1" else no
        if raw.kind == "n" and raw.text:
            is_date = raw.style in self.dates
            return number_value(raw.text, is_date=is_date, from_1904=self.from_1904)
        return raw.text.partition("T")[0] if raw.kind == "d" else raw.text


def _fill(sheet: Sheet, page: OpenSheet, reading: _Reading) -> None:
    for raw in page.cells:
        if raw.kind == "e" or ERRORS.fullmatch(raw.text):
            sheet.warn(raw.row, raw.column, "error")
            continue
        sheet.put(raw.row, raw.column, reading.value(raw))
        if raw.formula:
            words = "formula" if raw.text else "formula_empty"
            sheet.warn(raw.row, raw.column, "formula", words)
    for row in page.hidden_rows:
        if row in sheet.cells:
            sheet.warn(row, 0, "hidden_row")


def _tell_of_others(
    archive: zipfile.ZipFile, sheet: Sheet, page: OpenSheet, pages: list[OpenSheet]
) -> None:
    for other in pages:
        if other is page or not _is_filled(archive, other):
            continue
        code = "hidden_sheet" if other.hidden else "other_sheet"
        sheet.warnings.append(Warn("", code, {"name": other.name}))


def _is_filled(archive: zipfile.ZipFile, page: OpenSheet) -> bool:
    with archive.open(page.path) as stream:
        for event, element in elements(stream):
            if event == "start" and local(element.tag) in {"v", "is"}:
                return True
    return False


def date_styles(archive: zipfile.ZipFile) -> set[int]:
    """Numbers of the cell formats (cellXfs, counted from 0) that show a day."""
    if "xl/styles.xml" not in archive.namelist():
        return set()
    codes: dict[int, str] = {}
    found: set[int] = set()
    inside, number = False, 0
    with archive.open("xl/styles.xml") as stream:
        for event, element in elements(stream):
            name = local(element.tag)
            if name == "cellXfs":
                inside = event == "start"
            elif event == "start" and name == "numFmt":
                codes[int(element.get("numFmtId") or 0)] = element.get("formatCode") or ""
            elif event == "start" and inside and name == "xf":
                format_number = int(element.get("numFmtId") or 0)
                if is_date_format(format_number, codes.get(format_number, "")):
                    found.add(number)
                number += 1
    return found
