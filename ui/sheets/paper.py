"""Tables on paper: DOCX and PDF in the layout of the office that prints them."""

from collections.abc import Iterable, Sequence

from ui.letters import (
    Column,
    LetterHead,
    LetterTable,
    Paragraph,
    PrintedLetter,
    TableSection,
    ended,
)
from ui.letters.paper import Block
from ui.sheets.cells import Line, SheetColumn, as_text


def table_letter(
    *,
    head: LetterHead,
    title: str,
    under: str,
    said: Sequence[str],
    fields: Sequence[SheetColumn],
    rows: Iterable[Line],
    closing: str,
) -> PrintedLetter:
    """A sheet across: head, title, what was chosen, the table, the closing words."""
    columns = tuple(Column(str(one.label), one.share, one.align) for one in fields)
    lines = tuple(
        TableSection(line) if isinstance(line, str) else tuple(as_text(value) for value in line)
        for line in rows
    )
    blocks: list[Block] = [
        *(Paragraph(text, align="left", indent=False) for text in said),
        LetterTable(columns, lines),
        Paragraph(ended(closing, head.layout), indent=False),
    ]
    return PrintedLetter(head=head, title=title.upper(), under=under, blocks=blocks, landscape=True)
