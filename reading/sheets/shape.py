"""From the cells of a sheet to headings and rows: titles above, merged cells, blank lines."""

import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from offices.foundation.text import TextRefused, clean_text
from reading.files.encodings import from_tcvn3, looks_like_tcvn3, vietnamese_share
from reading.files.limits import MAX_CELL, MAX_COLUMNS, MAX_ROWS
from reading.files.refused import UploadRefused
from reading.sheets.values import Value

MOST_WARNINGS, MOST_SPANS, TALLEST_SPAN = 500, 20_000, 500
SEARCHED = 25  # lines in which the headings are looked for
MOST_HEADING_LINES = 3
WORDS = re.compile(r"[^\d]{1,30}")
COUNTER = re.compile(r"\(?\s*(?:\d{1,2}|[A-H])\s*\)?(?:\s*=.*)?")


class Warn(NamedTuple):
    """Something read in a special way. `address` is like "B7", "" for the whole table.

    `words`: which of `reading.sheets.messages` tells it, where that is not the code itself.
    """

    address: str
    code: str
    facts: dict[str, Any] = {}
    words: str = ""

    @property
    def message(self) -> str:
        from reading.sheets.messages import MESSAGES  # Django's; the limited process knows none

        told = str(MESSAGES[self.words or self.code])
        return told % self.facts if self.facts else told


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One line below the headings; `number` is its line in the file, counted from 1."""

    number: int
    values: tuple[Value, ...]

    def address(self, column: int) -> str:
        return address(column, self.number)


@dataclass(frozen=True, slots=True)
class ReadTable:
    """`headers` and each row's `values` have the same length; column 0 is column A.

    `encoding` is "" for XLSX in Unicode, else UTF-8, UTF-16, Windows-1258 or TCVN3.
    `preamble` holds the lines above the headings, such as a title.
    """

    headers: list[str]
    rows: list[SheetRow]
    warnings: list[Warn]
    encoding: str = ""
    sheet: str = ""
    header_row: int = 1
    preamble: list[str] = field(default_factory=list)


class MergedCells(NamedTuple):
    """A merged area, rows and columns included; rows from 1, columns from 0."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class Sheet:
    """The filled cells: line → column → value; lines from 1, columns from 0."""

    cells: dict[int, dict[int, Value]]
    spans: list[MergedCells] = field(default_factory=list)
    name: str = ""
    encoding: str = ""
    warnings: list[Warn] = field(default_factory=list)

    def put(self, row: int, column: int, value: Value) -> None:
        """Keep a filled cell as it was written. Raises UploadRefused: rows, columns."""
        if value == "":
            return
        if column >= MAX_COLUMNS:
            raise UploadRefused("columns", limit=MAX_COLUMNS)
        if row not in self.cells and len(self.cells) >= MAX_ROWS + SEARCHED:
            raise too_many_rows()
        self.cells.setdefault(row, {})[column] = value

    def warn(self, row: int, column: int, code: str, words: str = "") -> None:
        if len(self.warnings) < MOST_WARNINGS:
            self.warnings.append(Warn(address(column, row), code, words=words))


def too_many_rows() -> UploadRefused:
    return UploadRefused("rows", limit=f"{MAX_ROWS:,}".replace(",", "."))


@dataclass(frozen=True, slots=True)
class Shaped:
    headers: list[str]
    rows: list[SheetRow]
    warnings: list[Warn]
    encoding: str
    header_row: int
    preamble: list[str]


def address(column: int, row: int) -> str:
    """(0, 7) → "A7"."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


def shape(sheet: Sheet) -> Shaped:
    """Find the headings, fill merged cells, keep the rows that say something."""
    warnings: list[Warn] = []
    encoding = _unlegacy(sheet, warnings)
    _tidy(sheet)
    numbers = sorted(sheet.cells)
    if not numbers:
        raise UploadRefused("no_rows")
    top = _header_row(sheet, numbers)
    bottom = _fill_headings(sheet, top)
    warnings += _fill_merged(sheet, bottom)
    width = max(max(sheet.cells[number]) for number in numbers) + 1
    lines = [number for number in numbers if number > bottom]
    if lines and _counts_columns(sheet.cells[lines[0]]):
        lines = lines[1:]
    if len(lines) > MAX_ROWS:
        raise too_many_rows()
    return Shaped(
        headers=[_heading(sheet, column, top, bottom) for column in range(width)],
        rows=[
            SheetRow(number, tuple(sheet.cells[number].get(at, "") for at in range(width)))
            for number in lines
        ],
        warnings=warnings,
        encoding=encoding,
        header_row=top,
        preamble=[_joined(sheet.cells[number]) for number in numbers if number < top],
    )


def _tidy(sheet: Sheet) -> None:
    """Clean every text; lines and cells of nothing go. Legacy letters must be read before."""
    for row, line in sheet.cells.items():
        for column, value in line.items():
            if isinstance(value, str):
                line[column] = _clean(value)
                if len(value) > MAX_CELL:
                    sheet.warn(row, column, "cut")
    filled = {row: {c: v for c, v in line.items() if v != ""} for row, line in sheet.cells.items()}
    sheet.cells = {row: line for row, line in filled.items() if line}


def _clean(value: str) -> str:
    try:
        return clean_text(value[:MAX_CELL])
    except TextRefused as error:
        raise UploadRefused("broken") from error


def _joined(line: dict[int, Value]) -> str:
    return " ".join(str(line[column]) for column in sorted(line))


def _header_row(sheet: Sheet, numbers: list[int]) -> int:
    """The first line nearly as wide as the widest near the top, and made of words."""
    near = numbers[:SEARCHED]
    widest = max(len(sheet.cells[number]) for number in near)
    for number in near:
        line = sheet.cells[number]
        span = sum(s.right - s.left for s in sheet.spans if s.top == number and s.left in line)
        words = [value for value in line.values() if isinstance(value, str)]
        wide = len(line) + (span if len(line) > 1 else 0) >= max(min(2, widest), widest * 0.6)
        if wide and len(words) == len(line) and not _counts_columns(line):
            return number
    return numbers[0]


def _counts_columns(line: dict[int, Value]) -> bool:
    """The line "(1) (2) (3)" that official tables have below their headings."""
    texts = [str(line[column]).strip() for column in sorted(line)]
    counted = [text for text in texts if COUNTER.fullmatch(text)]
    digits = [text.strip("() ") for text in texts if text.strip("() ").isdigit()]
    rising = [int(text) for text in digits]
    return len(texts) > 2 and len(counted) == len(texts) and rising == sorted(set(rising))


def _fill_headings(sheet: Sheet, top: int) -> int:
    """Spread merged headings over their columns; the last line of the headings."""
    bottom = top
    while bottom in sheet.cells and bottom < top + MOST_HEADING_LINES:
        line, goes_on = sheet.cells[bottom], False
        for span in sheet.spans:
            if span.top == bottom and span.left in line:
                goes_on |= span.right > span.left and span.bottom == bottom and len(line) > 1
                for column in range(span.left, min(span.right + 1, MAX_COLUMNS)):
                    line[column] = line[span.left]
        if not goes_on or bottom + 1 not in sheet.cells:
            break
        bottom += 1
    return bottom if bottom > top else _fill_unmerged(sheet, top)


def _fill_unmerged(sheet: Sheet, top: int) -> int:
    """Where merging was lost: a line of short words below that fills gaps of the headings."""
    upper, lower = sheet.cells[top], sheet.cells.get(top + 1, {})
    gaps = [column for column in lower if column not in upper]
    words = all(isinstance(v, str) and WORDS.fullmatch(v) for v in lower.values())
    if not gaps or not words or len(lower) < 2 or min(upper) in lower or min(gaps) < min(upper):
        return top
    for column in sorted(gaps):
        upper[column] = upper[max(one for one in upper if one < column)]
    return top + 1


def _heading(sheet: Sheet, column: int, top: int, bottom: int) -> str:
    parts = [str(sheet.cells[row].get(column, "")) for row in range(top, bottom + 1)]
    words = list(dict.fromkeys(" ".join(part.split()) for part in parts if part))
    return " – ".join(words)


def _fill_merged(sheet: Sheet, bottom: int) -> list[Warn]:
    """A cell merged downwards counts for each of its lines."""
    warnings = []
    for span in sheet.spans:
        value = sheet.cells.get(span.top, {}).get(span.left)
        if value is None or span.top <= bottom or not 0 < span.bottom - span.top < TALLEST_SPAN:
            continue
        for row in range(span.top + 1, span.bottom + 1):
            if sheet.cells.get(row):
                sheet.cells[row].setdefault(span.left, value)
        warnings.append(Warn(address(span.left, span.top), "merged"))
    return warnings


def _unlegacy(sheet: Sheet, warnings: list[Warn]) -> str:
    """Texts typed with a TCVN3 font inside a Unicode file are read as what they show."""
    if sheet.encoding:
        if sheet.encoding in {"TCVN3", "Windows-1258"}:
            warnings.append(Warn("", "encoding", {"encoding": sheet.encoding}))
        return sheet.encoding
    sample = " ".join(_joined(line) for line in list(sheet.cells.values())[:200])
    if not looks_like_tcvn3(sample):
        return ""
    for line in sheet.cells.values():
        for column, value in line.items():
            line[column] = _unlegacy_cell(value)
    warnings.append(Warn("", "encoding", {"encoding": "TCVN3"}))
    return "TCVN3"


def _unlegacy_cell(value: Value) -> Value:
    if not isinstance(value, str) or value.isascii():
        return value
    converted = from_tcvn3(value)
    return converted if vietnamese_share(converted) >= vietnamese_share(value) else value
