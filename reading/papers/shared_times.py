"""Deadlines that rows of a paper share with one another."""

from dataclasses import replace

from reading.papers.rows import Flag, PaperRow


def same_times(rows: list[PaperRow]) -> list[PaperRow]:
    """ "cùng thời hạn nêu tại mục 1": the deadline of that item."""
    by_marker = {row.marker.rstrip(".)/"): row for row in rows if row.is_task and row.marker}
    return [_with_time(row, by_marker.get(row.timing.same_as)) for row in rows]


def _with_time(row: PaperRow, other: PaperRow | None) -> PaperRow:
    if not row.timing.same_as or other is None or not other.timing.reading.due_on:
        return row
    reading = replace(other.timing.reading, kind="relative")
    return replace(row, timing=replace(row.timing, reading=reading))


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
