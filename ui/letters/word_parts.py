"""The few things python-docx does not say in one word."""

import re
from typing import Any

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

# What XML 1.0 cannot hold; python-docx raises on it.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    return UNWRITABLE.sub("", text)


def _element(name: str, **attributes: str) -> Any:
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def say(line: Any, text: str, *, bold: bool = False, italic: bool = False, size: float = 0) -> Any:
    """Adds the text to a paragraph; lines of it stay lines."""
    for number, part in enumerate(clean(text).split("\n")):
        run = line.add_run()
        if number:
            run.add_break()
        run.add_text(part)
        run.bold, run.italic = bold or None, italic or None
        run.font.name = "Times New Roman"
        run._element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
        if size:
            run.font.size = Pt(size)
    return line


def centred(
    place: Any,
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    size: float = 0,
    before: float = 0,
    after: float = 0,
) -> Any:
    """A line of its own in the middle; `before` and `after` in points."""
    line = say(place.add_paragraph(), text, bold=bold, italic=italic, size=size)
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    line.paragraph_format.space_before, line.paragraph_format.space_after = Pt(before), Pt(after)
    return line


def rule(place: Any, *, length: float, room: float) -> None:
    """A drawn line of `length` points in the middle of `room` points: no underlining."""
    line = centred(place, "", size=1)
    side = Pt(max(0, (room - length) / 2))
    line.paragraph_format.left_indent = line.paragraph_format.right_indent = side
    line.paragraph_format.line_spacing = Pt(4)
    borders = _element("w:pBdr")
    borders.append(_element("w:top", val="single", sz="6", space="1", color="000000"))
    line._element.get_or_add_pPr().append(borders)


def between(book: Any) -> int:
    """Room between the margins, in EMU."""
    section = book.sections[0]
    return int(section.page_width - section.left_margin - section.right_margin)


def add_table(book: Any, columns: int) -> Any:
    grid = book.add_table(rows=1, cols=columns)
    grid.style, grid.autofit = "Table Grid", False
    grid.alignment = WD_TABLE_ALIGNMENT.CENTER
    return grid


def without_lines(grid: Any) -> Any:
    grid.autofit = False
    grid.alignment = WD_TABLE_ALIGNMENT.CENTER
    return grid


def width(column: Any, size: int) -> None:
    """Word reads the cells' widths, other programs the column's."""
    column.width = size
    for cell in column.cells:
        cell.width = size


def across(row: Any) -> Any:
    """All cells of a row as one."""
    return row.cells[0].merge(row.cells[-1])


def repeat_on_every_page(row: Any) -> None:
    row._tr.get_or_add_trPr().append(_element("w:tblHeader", val="true"))


def numbered_pages(section: Any) -> None:
    """The number at the top, in the middle, from the second page on (NĐ 30/2020, appendix I)."""
    section.different_first_page_header_footer = True
    line = section.header.paragraphs[0]
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = _element("w:fldSimple", instr="PAGE")
    field.append(OxmlElement("w:r"))
    line._element.append(field)
