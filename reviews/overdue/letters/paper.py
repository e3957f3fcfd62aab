"""The letter as its writer leaves it, in the layout of the office that sends it."""

import datetime as dt
from dataclasses import dataclass

from django.utils.text import capfirst

from coordination.letters import head_of, office_signature
from coordination.services.numbers import symbol_of
from offices.models import Office
from reviews.overdue.letters.addressees import Addressee, Item, Tone
from reviews.overdue.letters.wording import IN_THE_TEXT
from ui.letters import Column, LetterTable, Paragraph, PrintedLetter, Signature, ended
from ui.letters.paper import PREFIXES, Layout, SignedAs

ROOM = "\u00a0" * 8


@dataclass(frozen=True, slots=True)
class Written:
    """What the writer has typed; `by_order_of`: the body or post above, for "TL." and "T/L"."""

    about: str
    opening: str
    closing: str
    recipients: str
    role: str
    name: str
    by_order_of: str = ""


def letter_of(one: Addressee, words: Written, *, on: dt.date) -> PrintedLetter:
    """A công văn: number and symbol stay open for the clerk's book."""
    assert one.sender is not None
    layout = one.sender.layout
    table = [_table(one)] if len(one.items) > 1 else []
    annex = len(one.items) > IN_THE_TEXT
    return PrintedLetter(
        head=head_of(one.sender, on=on, number=_number(one.sender)),
        about=words.about,
        to=(capfirst(one.to),),
        blocks=(
            *_paragraphs(words.opening),
            *([] if annex else table),
            *_paragraphs(ended(words.closing, layout)),
        ),
        signature=_signature(layout, words),
        annex=table if annex else (),
        annex_under=f"(Kèm theo Công văn số {ROOM}{ROOM} ngày {ROOM} của {one.sender.name})",
        recipients=[line.strip(" ;.-") for line in words.recipients.splitlines() if line.strip()],
    )


def _paragraphs(text: str) -> list[Paragraph]:
    return [Paragraph(line.strip()) for line in text.splitlines() if line.strip()]


def _number(office: Office) -> str:
    kind = "CV" if office.layout == Layout.PARTY else ""
    return symbol_of(office.layout, ROOM, kind, office.issuer)


def _signature(layout: str, words: Written) -> Signature:
    own = office_signature(layout, words.role, name=words.name)
    if not words.by_order_of:
        return own
    prefix = PREFIXES[layout][SignedAs.BY_ORDER]
    return Signature((f"{prefix} {words.by_order_of.upper()}", *own.lines), words.name)


def _table(one: Addressee) -> LetterTable:
    """An equal office reads what is asked and by when, not how late it is."""
    equal = one.tone == Tone.EQUAL
    asks = any(item.asked for item in one.items)
    columns = [
        Column("TT", 4, "center"),
        Column("Nhiệm vụ", 30),
        *([Column("Nội dung đề nghị", 24)] if asks else []),
        Column("Thời hạn đề nghị" if equal else "Thời hạn", 12, "center"),
        *([] if equal else [Column("Số ngày quá hạn", 9, "center")]),
    ]
    lines = [
        (
            str(number),
            _named(item),
            *([_asked(item)] if asks else []),
            item.due,
            *([] if equal else [str(item.days)]),
        )
        for number, item in enumerate(one.items, 1)
    ]
    return LetterTable(columns, lines)


def _named(item: Item) -> str:
    return f"{item.code}: {item.title}" if item.title else item.code


def _asked(item: Item) -> str:
    return f"Văn bản số {item.letter}: {item.asked}" if item.letter else item.asked
