"""XLSX: real dates, wrapped text, a frozen head with filters; nothing in it can be a formula."""

import datetime as dt
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

import xlsxwriter

from ui.letters import LetterHead
from ui.sheets.cells import Line, SheetColumn, Value, safe_cell

LONGEST = 32_000  # a cell holds 32,767 letters
PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
FONT = {"font_name": "Times New Roman", "font_size": 11, "valign": "top"}
CELL = FONT | {"text_wrap": True, "border": 1}
FORMATS: dict[str, dict[str, Any]] = {
    "left": CELL,
    "center": CELL | {"align": "center"},
    "day": CELL | {"align": "center", "num_format": "dd/mm/yyyy"},
    "hour": CELL | {"align": "center", "num_format": "dd/mm/yyyy hh:mm"},
    "head": CELL | {"bold": True, "align": "center", "valign": "vcenter", "bg_color": "#E3EEE9"},
    "section": CELL | {"bold": True, "bg_color": "#F3F1EA"},
    "title": FONT | {"bold": True, "font_size": 14, "align": "center"},
    "said": FONT | {"italic": True, "align": "center", "font_size": 12},
    "plain": FONT | {"align": "center", "font_size": 12},
    "bold": FONT | {"bold": True, "align": "center", "font_size": 12},
    "italic": FONT | {"italic": True, "align": "center", "font_size": 12},
}


@dataclass(frozen=True, slots=True)
class SheetTable:
    """`rows`: cells, or a text that heads the rows after it; `head` for the office's own layout."""

    title: str
    fields: Sequence[SheetColumn]
    rows: Iterable[Line]
    head: LetterHead | None = None
    said: Sequence[str] = field(default=())


@dataclass(slots=True)
class _Sheet:
    sheet: Any
    formats: dict[str, Any]
    width: int
    at: int = 0

    def across(self, text: str, style: str, first: int = 0, last: int | None = None) -> None:
        """A text over several columns of the present row."""
        last = self.width - 1 if last is None else last
        if last > first:
            self.sheet.merge_range(self.at, first, self.at, last, "", self.formats[style])
        self.sheet.write_string(self.at, first, text, self.formats[style])

    def cell(self, column: int, value: Value, align: str) -> None:
        if isinstance(value, dt.date):
            style = "hour" if isinstance(value, dt.datetime) else "day"
            self.sheet.write_datetime(self.at, column, value, self.formats[style])
        elif isinstance(value, int):
            self.sheet.write_number(self.at, column, value, self.formats[align])
        elif value is None:
            self.sheet.write_blank(self.at, column, None, self.formats[align])
        else:
            text = str(safe_cell(value))[:LONGEST]
            self.sheet.write_string(self.at, column, text, self.formats[align])


def xlsx_bytes(table: SheetTable) -> bytes:
    """One sheet; the file keeps its rows on disk while it is written."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, PLAIN | {"constant_memory": True}) as book:
        formats = {name: book.add_format(style) for name, style in FORMATS.items()}
        made = _Sheet(book.add_worksheet(_name(table.title)), formats, len(table.fields))
        _setup(made.sheet, table.fields)
        if table.head is not None:
            _office_head(made, table)
        _body(made, table)
    return out.getvalue()


def _name(title: str) -> str:
    return "".join(" " if letter in "[]:*?/\\'" else letter for letter in title)[:31].strip()


def _setup(sheet: Any, fields: Sequence[SheetColumn]) -> None:
    for column, one in enumerate(fields):
        sheet.set_column(column, column, one.share)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.set_margins(left=0.6, right=0.5, top=0.6, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&C&P/&N")


def _office_head(made: _Sheet, table: SheetTable) -> None:
    """Both halves side by side, then the title."""
    head = table.head
    assert head is not None
    mine = [*((line, "plain") for line in head.above), (head.body, "bold")]
    if head.is_party:
        mine.append(("*", "plain"))
    nation = [*((line, "bold") for line in head.motto), (head.place_date, "italic")]
    middle = _middle(table.fields)
    for left, right in zip_longest(mine, nation, fillvalue=("", "plain")):
        made.across(left[0], left[1], 0, middle)
        made.across(right[0], right[1], middle + 1)
        made.at += 1
    made.at += 1
    made.across(table.title.upper(), "title")
    made.at += 1
    for text in table.said:
        made.across(text, "said")
        made.at += 1
    made.at += 1


def _middle(fields: Sequence[SheetColumn]) -> int:
    """The last column of the left half."""
    total, seen = sum(one.share for one in fields), 0
    for column, one in enumerate(fields[:-1]):
        seen += one.share
        if seen >= total * 0.4:
            return column
    return 0


def _body(made: _Sheet, table: SheetTable) -> None:
    first = made.at
    for column, one in enumerate(table.fields):
        made.sheet.write_string(first, column, str(one.label), made.formats["head"])
    made.sheet.freeze_panes(first + 1, 0)
    made.sheet.repeat_rows(first)
    for line in table.rows:
        made.at += 1
        if isinstance(line, str):
            _section(made, line)
            continue
        for column, (value, one) in enumerate(zip(line, table.fields, strict=True)):
            made.cell(column, value, one.align)
    made.sheet.autofilter(first, 0, made.at, made.width - 1)


def _section(made: _Sheet, text: str) -> None:
    """Not merged, or the filters of the sheet would lose the rows."""
    for column in range(made.width):
        shown = str(safe_cell(text)) if column == min(1, made.width - 1) else ""
        made.sheet.write_string(made.at, column, shown, made.formats["section"])
