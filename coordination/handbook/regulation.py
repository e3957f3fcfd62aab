"""The draft regulation on using the system, for the three chiefs to sign, as Word or PDF."""

import datetime as dt
from functools import cache
from pathlib import Path

from coordination.letters import head_of
from offices.models import Office
from ui.letters import LetterTable, Paragraph, PrintedLetter
from ui.letters.paper import Column

type Article = tuple[str, tuple[str, ...]]


@cache
def articles() -> tuple[Article, ...]:
    """(heading, its paragraphs), in order."""
    text = Path(__file__).with_suffix(".txt").read_text("utf-8")
    pieces = (piece.splitlines() for piece in text.split("## ") if piece)
    return tuple((heading, tuple(lines)) for heading, *lines in pieces)


TITLE = "QUY ĐỊNH"
UNDER = "về việc sử dụng Hệ thống phối hợp công việc giữa ba văn phòng (dự thảo)"


def draft(on: dt.date) -> PrintedLetter | None:
    """The paper of that day in the layout of the first office; None while there is no office."""
    offices = list(Office.objects.active())
    if not offices:
        return None
    blocks: list[Paragraph | LetterTable] = []
    for heading, lines in articles():
        blocks.append(Paragraph(heading, bold=True))
        blocks += [Paragraph(line) for line in lines]
    signers = [Column(f"CHÁNH {one.name.upper()}", align="center") for one in offices]
    blocks.append(LetterTable(signers, [["\n\n\n(ký, ghi rõ họ tên)" for _ in offices]]))
    return PrintedLetter(head=head_of(offices[0], on=on), title=TITLE, under=UNDER, blocks=blocks)
