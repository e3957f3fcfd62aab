"""The two halves of a paper's head in DOCX."""

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH

from ui.letters.paper import PrintedLetter
from ui.letters.word_parts import between, centred, rule, say, width, without_lines

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
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
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
    first.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if head.is_party:
        say(first, head.motto[0], bold=True, size=15)
        rule(cell, length=PARTY_EMS * 15, room=room)
    else:
        say(first, head.motto[0], bold=True, size=12)
        centred(cell, head.motto[1], bold=True, size=13)
        rule(cell, length=MOTTO_EMS * 13, room=room)
    centred(cell, head.place_date, italic=True, size=13, before=4)
