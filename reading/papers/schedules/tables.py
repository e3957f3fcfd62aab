"""Rows of a schedule's table: the event, its day, and what is prepared for it.

A table that was pasted cell by cell is one line for each event again.
"""

import re
from collections.abc import Iterator, Sequence

from reading.orders.order import read_order
from reading.orders.speech import begins_with_verb
from reading.orders.titles import title_of
from reading.papers.grids import GridRow
from reading.papers.rows import PaperReader, PaperRow
from reading.papers.schedules.days import WEEKDAY, day_headed, day_of_cells
from reading.papers.schedules.prepared import FIRST_WORDS, carries_out
from reading.papers.schedules.timing import HOUR, own_or_of_event, undated
from reading.papers.wrapping import marked
from reading.text import UPPER, Text

FEWEST = 3  # lines of an hour alone
_WHEN = re.compile(rf"(?:{HOUR})(?: ?(?:sáng|chiều|tối))?\s*:?", re.IGNORECASE)
_DAY = re.compile(
    rf"\W*(?:(?:{WEEKDAY}|chủ nhật)(?!\w).*"
    r"|(?:ngày )?\d{1,2}[/.\-]\d{1,2}(?:[/.\-]\d{4})?\W*)",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\W*(?:ghi chú|lưu ý|nhắc|nơi nhận|công việc)(?!\w)", re.IGNORECASE)

# "Sở Xây dựng (chuẩn bị báo cáo)": what who comes has to get ready.
_IN_BRACKET = re.compile(r"\A([^()]{3,80}) \((?!cả |cùng )([^()]{3,120})\)\W*\Z")
_OWN_BRACKET = re.compile(rf"\(([{UPPER}][^()]{{3,200}})\)\W*\Z")  # "(Trạm Y tế chuẩn bị máy phun)"
_TELLS_MORE = re.compile(rf"[(;]|\. [{UPPER}]")


def event_of(reader: PaperReader, row: GridRow) -> Text:
    """An event of a schedule's table with its hour, where somebody prepares for it; or nothing."""
    title = row.cells.get("title", "")
    if not row.is_schedule or not _TELLS_MORE.search(title):
        return Text("")
    if re.match(HOUR, title):
        return Text(title)
    hours = re.findall(HOUR, row.source.partition(title[:FIRST_WORDS])[0])
    return Text(f"{hours[-1]}: {title}") if hours else Text("")


def note_day(reader: PaperReader, row: GridRow) -> None:
    """The day a row begins with is that of the rows below it too."""
    if row.is_schedule:
        reader.day = (
            day_of_cells(row.source, reader.clock)
            or day_headed(Text(row.source), reader.clock, in_schedule=True)
            or reader.day
        )


def prepared(reader: PaperReader, row: GridRow) -> list[PaperRow]:
    """ "Phòng A in tài liệu; Sở B cử chuyên gia" in the column of a schedule that tells what is
    prepared; of several who come those that do something."""
    told = (_said(reader, Text(one)) for one in row.cells.get("prepared", "").split("; "))
    return [_prepared(reader, row, said) for said in told if said is not None]


def _prepared(reader: PaperReader, row: GridRow, said: Text) -> PaperRow:
    order = read_order(said, reader.finder)
    timing, flags = own_or_of_event(reader, said, Text(row.source))
    done = undated(title_of(said, order.begin, timing.spans))
    return PaperRow(
        f"{done} ({row.cells.get('title', '')})",
        str(said),
        True,
        timing,
        order.lead,
        order.coordinating,
        flags,
        row.heads,
    )


def _said(reader: PaperReader, part: Text) -> Text | None:
    """Who does what, in words an order is read from; None of who only comes."""
    own = _OWN_BRACKET.search(part)
    if own and carries_out(bracket := Text(own[1]), read_order(bracket, reader.finder)):
        return bracket
    said = Text(_IN_BRACKET.sub(r"\1 \2", part))
    order = read_order(said, reader.finder)
    if order.lead and said[: order.begin].rstrip().endswith(":"):
        said = Text(f"{said[: order.begin]}{_to_prepare(said[order.begin :])}")
    asks = re.match(r"mời ", part, re.IGNORECASE)
    return said if not asks and carries_out(said, order) else None


def _to_prepare(what: str) -> str:
    """ "Sở A: bản so sánh mức hỗ trợ" in the column of what is prepared."""
    return what if begins_with_verb(Text(what)) else f"chuẩn bị {what}"


def events_whole(lines: Sequence[str]) -> list[str]:
    """ "8h00", "Thường trực họp", "Phòng A in tài liệu" below each other as "8h00: Thường trực họp.
    Phòng A in tài liệu."; any other schedule as it is."""
    hours = sum(_WHEN.fullmatch(line) is not None for line in lines)
    return list(_whole(lines)) if hours >= FEWEST else [*lines]


def _whole(lines: Sequence[str]) -> Iterator[str]:
    when, cells, before = "", list[str](), ""
    for line in (*lines, ""):
        begins = _WHEN.fullmatch(line)
        if begins or _ends_table(line):
            yield from _event(when, cells)
            when, cells = line.strip(" :") if begins else "", []
            if begins:
                continue
        if when and line.strip():
            goes_on = cells and before.strip() and not line[0].isupper()
            cells[-1:] = [f"{cells[-1]} {line}"] if goes_on else [*cells[-1:], line]
        elif not when:
            yield line
        before = line
    yield from _event(when, cells)


def _ends_table(line: str) -> bool:
    """Another day, or words below the table."""
    below = line.rstrip().endswith(":") or line.isupper() or marked(line) is not None
    return below or bool(_DAY.fullmatch(line) or _BESIDE.match(line))


def _event(when: str, cells: list[str]) -> Iterator[str]:
    if when:
        yield f"{when}: {'. '.join(cell.strip(' .;') for cell in cells)}." if cells else when
        yield ""
