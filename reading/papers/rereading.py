"""An order read again with names proposed, where a table does not end them."""

from dataclasses import replace

from reading.orders.order import Order, read_order
from reading.orders.proposed import may_be_name
from reading.orders.timing import Timing
from reading.papers.row_making import row_of
from reading.papers.rows import Above, Flag, PaperReader, PaperRow
from reading.text import Text


def read_again(
    reader: PaperReader, row: PaperRow, piece: Text, order: Order, timing: Timing,
    before: PaperRow | None, above: Above, marker: str,
) -> PaperRow:  # fmt: skip
    """The row as it is, or with names that go on to where a deed likely begins; then its title is
    to be looked at too."""
    if not _may_be_order(row) or _is_plain(reader, row):
        return row
    wider = read_order(piece, reader.likely)
    if _is_same(order, wider):
        return row
    known = reader.looks_back, reader.is_opened, reader.addressed
    again = row_of(reader, piece, wider, timing, before, above, marker)
    if not _is_taken(row, again):
        reader.looks_back, reader.is_opened, reader.addressed = known
        return row
    return replace(again, flags=tuple(dict.fromkeys((*again.flags, Flag("title", "whole")))))


def _may_be_order(row: PaperRow) -> bool:
    return row.is_task or any(flag.why == "undecided" for flag in row.flags)


def _is_same(order: Order, wider: Order) -> bool:
    """Whether both name the same, perhaps one with a capital."""
    named, again = (
        ([name.lower() for name in (*one.lead, *one.coordinating)], one.begin)
        for one in (order, wider)
    )
    return named == again


def _is_plain(reader: PaperReader, row: PaperRow) -> bool:
    """Whether known bodies do a known deed."""
    names = (*row.lead, *row.coordinating)
    known = bool(row.lead) and all(_is_known(reader, name) for name in names)
    return known and not any(flag.why == "no_verb" for flag in row.flags)


def _is_known(reader: PaperReader, name: str) -> bool:
    body = reader.finder.at(Text(name), 0, carried=True)
    return body is not None and body.end == len(name) and body.sure and not body.general


def _is_taken(row: PaperRow, again: PaperRow) -> bool:
    """Of what only may be an order, no name may tell what somebody did."""
    fewer = len(again.coordinating) < len(row.coordinating)
    topic = row.lead and row.source.startswith("Riêng ")  # whom it is about, then who acts
    if fewer or topic or not again.is_task:
        return False
    return row.is_task or all(map(may_be_name, again.lead))
