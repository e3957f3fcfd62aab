"""The letter as its writer leaves it, in the layout of the office that sends it."""

import datetime as dt
from dataclasses import dataclass

from coordination.letters import (
    Column,
    Letter,
    Paragraph,
    Signature,
    Table,
    ended,
    head_of,
    office_signature,
)
from coordination.letters.signing import PREFIXES, SignedAs
from offices.models import Office
from offices.models.office import Layout
from tasks.letters.addressees import Addressee, Item, Tone
from tasks.letters.wording import first_capital

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


def letter_of(one: Addressee, words: Written, *, on: dt.date) -> Letter:
    """A công văn: number and symbol stay open for the clerk's book."""
    assert one.sender is not None
    layout = one.sender.layout
    table = [_table(one)] if len(one.items) > 1 else []
    return Letter(
        head=head_of(one.sender, on=on, number=_number(one.sender)),
        about=words.about,
        to=(first_capital(one.to),),
        blocks=(
            *_paragraphs(words.opening), *table, *_paragraphs(ended(words.closing, layout)),
        ),
        signature=_signature(layout, words),
        recipients=[line.strip(" ;.-") for line in words.recipients.splitlines() if line.strip()],
    )  # fmt: skip


def _paragraphs(text: str) -> list[Paragraph]:
    return [Paragraph(line.strip()) for line in text.splitlines() if line.strip()]


def _number(office: Office) -> str:
    if office.layout == Layout.PARTY:
        return f"{ROOM}-CV/{office.abbreviation}"
    return f"{ROOM}/{office.abbreviation}"


def _signature(layout: str, words: Written) -> Signature:
    own = office_signature(layout, words.role, name=words.name)
    if not words.by_order_of:
        return own
    prefix = PREFIXES[layout][SignedAs.BY_ORDER]
    return Signature((f"{prefix} {words.by_order_of.upper()}", *own.lines), words.name)


def _table(one: Addressee) -> Table:
    """An equal office reads what is asked and by when, not how late it is."""
    columns = [
        Column("TT", 4, "center"), Column("Nhiệm vụ", 30), Column("Nội dung đề nghị", 24),
        Column("Thời hạn đề nghị" if one.tone == Tone.EQUAL else "Thời hạn", 12, "center"),
    ]  # fmt: skip
    if one.tone != Tone.EQUAL:
        columns.append(Column("Số ngày quá hạn", 9, "center"))
    lines = [
        (str(number), *_cells(item))[: len(columns)] for number, item in enumerate(one.items, 1)
    ]
    return Table(columns, lines)


def _cells(item: Item) -> tuple[str, str, str, str]:
    named = f"{item.code}: {item.title}" if item.title else item.code
    asked = item.asked
    if item.letter:
        asked = f"Văn bản số {item.letter}: {asked}"
    return named, asked, item.due, str(item.days)
