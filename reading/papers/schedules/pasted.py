"""A schedule's table that was pasted cell by cell: one line for each event again."""

import re
from collections.abc import Iterator, Sequence

from reading.papers.markers import marked
from reading.papers.schedules.days import WEEKDAY
from reading.papers.schedules.timing import HOUR

FEWEST = 3  # lines of an hour alone
_WHEN = re.compile(rf"(?:{HOUR})(?: ?(?:sáng|chiều|tối))?\s*:?", re.IGNORECASE)
_DAY = re.compile(
    rf"\W*(?:(?:{WEEKDAY}|chủ nhật)(?!\w).*"
    r"|(?:ngày )?\d{1,2}[/.\-]\d{1,2}(?:[/.\-]\d{4})?\W*)",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\W*(?:ghi chú|lưu ý|nhắc|nơi nhận|công việc)(?!\w)", re.IGNORECASE)


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
