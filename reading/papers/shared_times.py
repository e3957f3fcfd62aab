"""Deadlines that rows of a paper share with one another."""

import re
from dataclasses import replace

from reading.orders.timing import read_cell
from reading.papers.rows import Flag, PaperReader, PaperRow
from reading.text import Text

_DAY_ALONE = re.compile(
    r"\W*\d{1,2}[/.\-]\d{1,2}[/.\-]20\d\d(?: \((?:thứ|chủ) \w+\))?\W*", re.IGNORECASE
)
CELLS_BETWEEN, SHORT_CELL = 3, 60  # rows, letters


def same_times(rows: list[PaperRow]) -> list[PaperRow]:
    """ "cùng thời hạn nêu tại mục 1": the deadline of that item."""
    by_marker = {row.marker.rstrip(".)/"): row for row in rows if row.is_task and row.marker}
    return [_with_time(row, by_marker.get(row.timing.same_as)) for row in rows]


def _with_time(row: PaperRow, other: PaperRow | None) -> PaperRow:
    if not row.timing.same_as or other is None or not other.timing.reading.due_on:
        return row
    reading = replace(other.timing.reading, kind="relative")
    return replace(row, timing=replace(row.timing, reading=reading))


def dated_below(reader: PaperReader, text: Text) -> bool:
    """ "13/10/2026" on a line of its own, as in tables pasted cell by cell, below an order that
    names no time; it is that order's from then on."""
    if not _DAY_ALONE.fullmatch(text):
        return False
    for at in range(len(reader.rows) - 1, max(len(reader.rows) - 1 - CELLS_BETWEEN, -1), -1):
        row = reader.rows[at]
        if row.is_task and row.timing.kind == "none":
            timing = read_cell(text, reader.clock)
            reader.rows[at] = replace(row, timing=timing, source=f"{row.source} {text}")
            return True
        if row.is_task or len(row.source) > SHORT_CELL:
            return False
    return False


def with_time_of_last(rows: list[PaperRow]) -> list[PaperRow]:
    """ "Thời gian hoàn thành: …" below lettered orders is the time of all of them."""
    last, begun = rows[-1], len(rows) - 1
    while begun and _is_beside(rows[begun - 1], last):
        begun -= 1
    told = Flag("deadline", "from_heading")
    timed = [replace(row, timing=last.timing, flags=(*row.flags, told)) for row in rows[begun:-1]]
    return [*rows[:begun], *timed, last]


def _is_beside(row: PaperRow, last: PaperRow) -> bool:
    """An order of the same list that names no time of its own."""
    same = row.heads == last.heads and bool(row.marker and last.marker)
    return same and row.is_task and row.timing.kind == "none"
