"""A paper as DOCX, by the process that writes files: Times New Roman, A4, the halves of its head
as a table without lines.
"""

import io
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Mm, Pt

from ui.letters.paper import Block, LetterTable, Paragraph, PrintedLetter
from ui.letters.word_parts import (
    across,
    add_table,
    between,
    centred,
    clean,
    numbered_pages,
    repeat_on_every_page,
    rule,
    say,
    width,
    without_lines,
)

LEFT = 0.4
POINT = 12_700  # EMU
# Lengths of the ruled words in ems of a bold serif, as measured.
MOTTO_EMS, PARTY_EMS, OFFICE_RULE = 12.3, 13.8, 62.0


def put_head(book: Any, letter: PrintedLetter) -> None:
    grid = without_lines(book.add_table(rows=1, cols=2))
    room = between(book)
    for column, share in zip(grid.columns, (LEFT, 1 - LEFT), strict=True):
        width(column, int(room * share))
    left, right = grid.rows[0].cells
    points = room / POINT - 22  # less the cells' inner margins
    _mine(left, letter, points * LEFT)
    _nation(right, letter, points * (1 - LEFT))


def _mine(cell: Any, letter: PrintedLetter, room: float) -> None:
    head, size = letter.head, 14 if letter.head.is_party else 12
    first, *rest = [*head.above, *head.bodies]
    size = 11 if head.joint else size
    lines = [cell.paragraphs[0], *(cell.add_paragraph() for _line in rest)]
    for line, text in zip(lines, [first, *rest], strict=True):
        say(line, text, bold=text in head.bodies, size=size)
        line.alignment = ALIGN.CENTER
    if head.is_party:
        centred(cell, "*", size=14)
    else:
        rule(cell, length=OFFICE_RULE, room=room)
    if head.number:
        centred(cell, head.number, size=13, before=2)
    if letter.subject:
        centred(cell, letter.subject, size=12)


def _nation(cell: Any, letter: PrintedLetter, room: float) -> None:
    head = letter.head
    first = cell.paragraphs[0]
    first.alignment = ALIGN.CENTER
    if head.is_party:
        say(first, head.motto[0], bold=True, size=15)
        rule(cell, length=PARTY_EMS * 15, room=room)
    else:
        say(first, head.motto[0], bold=True, size=12)
        centred(cell, head.motto[1], bold=True, size=13)
        rule(cell, length=MOTTO_EMS * 13, room=room)
    centred(cell, head.place_date, italic=True, size=13, before=4)


SIDES = {"justify": ALIGN.JUSTIFY, "left": ALIGN.LEFT, "center": ALIGN.CENTER, "right": ALIGN.RIGHT}
MARGINS = {False: (20, 15, 20, 30), True: (18, 15, 16, 20)}  # top, right, bottom, left; mm


def write(letter: PrintedLetter) -> bytes:
    """The whole paper; text that XML cannot hold is left out."""
    book = Document()
    _page(book, letter)
    put_head(book, letter)
    _title(book, letter)
    _to(book, letter)
    _blocks(book, letter.blocks, small=letter.landscape)
    _foot(book, letter)
    if letter.annex:
        _annex(book, letter)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _blocks(book: Any, blocks: Sequence[Block], *, small: bool) -> None:
    for block in blocks:
        if isinstance(block, LetterTable):
            _table(book, block, small=small)
        else:
            _paragraph(book, block)


def _annex(book: Any, letter: PrintedLetter) -> None:
    book.add_page_break()
    centred(book, "PHỤ LỤC", bold=True)
    if letter.annex_under:
        centred(book, letter.annex_under, italic=True, size=13)
    centred(book, "", size=6)
    _blocks(book, letter.annex, small=letter.landscape)


def _page(book: Any, letter: PrintedLetter) -> None:
    section = book.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    if letter.landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(297), Mm(210)
    top, right, bottom, left = MARGINS[letter.landscape]
    section.top_margin, section.right_margin = Mm(top), Mm(right)
    section.bottom_margin, section.left_margin = Mm(bottom), Mm(left)
    normal = book.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(13 if letter.landscape else 14)
    normal.paragraph_format.space_after = Pt(0)
    numbered_pages(section)
    book.core_properties.title = clean(letter.title or letter.subject)
    book.core_properties.author = clean(letter.head.body)


def _title(book: Any, letter: PrintedLetter) -> None:
    if letter.title:
        centred(book, letter.title, bold=True, before=10)
        if letter.about:
            centred(book, letter.about, bold=True)
    if letter.under:
        centred(book, letter.under, italic=True, size=13)
    if letter.title or letter.under:
        centred(book, "", size=6)


def _to(book: Any, letter: PrintedLetter) -> None:
    if not letter.to:
        return
    if len(letter.to) == 1:
        centred(book, f"Kính gửi: {letter.to[0]}", before=10, after=10)
        return
    centred(book, "Kính gửi:", before=10)
    for number, one in enumerate(letter.to, 1):
        mark = "." if number == len(letter.to) else ";"
        line = say(book.add_paragraph(), f"- {one}{mark}")
        line.paragraph_format.left_indent = Mm(58)


def _paragraph(book: Any, block: Paragraph) -> None:
    line = say(book.add_paragraph(), block.text, bold=block.bold, italic=block.italic)
    line.alignment = SIDES[block.align]
    line.paragraph_format.space_after = Pt(6)
    if block.indent:
        line.paragraph_format.first_line_indent = Mm(10)


def _table(book: Any, table: LetterTable, *, small: bool) -> None:
    size = 10.5 if small else 11
    room = between(book)
    grid = add_table(book, len(table.columns))
    head = grid.rows[0]
    repeat_on_every_page(head)
    shares = [share for _column, share in table.shares]
    for cell, column in zip(head.cells, table.columns, strict=True):
        say(cell.paragraphs[0], column.label, bold=True, size=size).alignment = ALIGN.CENTER
    for section, cells in table.rows:
        row = grid.add_row()
        if section:
            say(across(row).paragraphs[0], section, bold=True, size=size)
            continue
        for cell, (text, column) in zip(row.cells, cells, strict=True):
            say(cell.paragraphs[0], text, size=size).alignment = SIDES[column.align]
    for column, share in zip(grid.columns, shares, strict=True):
        width(column, int(room * share / 100))
    centred(book, "", size=4)


def _foot(book: Any, letter: PrintedLetter) -> None:
    if letter.beside:
        _side_by_side(book, letter)
    if not (letter.signers or letter.recipients):
        return
    grid = without_lines(book.add_table(rows=1, cols=2))
    left, right = grid.rows[0].cells
    party = letter.head.is_party
    if letter.recipients:
        first = say(left.paragraphs[0], "Nơi nhận:", bold=not party, italic=not party, size=12)
        first.runs[0].underline = party or None
    for number, one in enumerate(letter.recipients, 1):
        mark = "." if number == len(letter.recipients) else ";"
        say(left.add_paragraph(), f"- {one}{mark}", size=11)
    if letter.signers and not letter.beside:
        [alone] = letter.signers
        lines = [*alone.lines, "", "", "", "", alone.name]
        say(right.paragraphs[0], "\n".join(lines), bold=True).alignment = ALIGN.CENTER


def _side_by_side(book: Any, letter: PrintedLetter) -> None:
    """Names stand level: titles above, the room for the hands, then the names in one row."""
    centred(book, "", size=6)
    grid = without_lines(book.add_table(rows=2, cols=len(letter.beside)))
    above, below = grid.rows
    size = 11 if len(letter.beside) > 2 else 13
    for cell, one in zip(above.cells, letter.beside, strict=True):
        text = "\n".join([*one.lines, "", "", "", ""])
        say(cell.paragraphs[0], text, bold=True, size=size).alignment = ALIGN.CENTER
    for cell, one in zip(below.cells, letter.beside, strict=True):
        say(cell.paragraphs[0], one.name, bold=True, size=size).alignment = ALIGN.CENTER
    for column in grid.columns:
        width(column, between(book) // len(letter.beside))
    centred(book, "", size=6)
