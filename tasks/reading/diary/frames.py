"""From when to when a schedule runs, read from its title; rows lend each other their year."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from tasks.reading.diary.day import Frame
from tasks.reading.diary.rows import ScheduleRow, read_row
from tasks.reading.text import clean, fold

TITLES = ("source_title", "title", "tieu_de", "week")
_DATE = r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})(?:\s*[/.\-]\s*(\d{4}))?"
_SPAN = re.compile(rf"{_DATE}\s*(?:-|den(?:\s+het)?(?:\s+ngay)?)\s*{_DATE}")
_ONE = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})")
_YEAR = re.compile(r"(?<![\d/.\-])(20\d\d)(?![\d/.\-])")
NEAR = dt.timedelta(days=14)


def frame_of(title: str, today: dt.date) -> Frame:
    """The week a title names ("từ ngày 14/7 đến ngày 20/7/2025"), or only a year, or nothing."""
    folded = fold(clean(title))
    span = _SPAN.search(folded)
    if span and (span[6] or span[3]):
        year = int(span[6] or span[3])
        last = _date(year, span[5], span[4])
        first = _date(int(span[3] or year), span[2], span[1])
        if first and last and first > last:
            first = first.replace(year=first.year - 1)
        return Frame(today, first=first, last=last)
    one = _ONE.search(folded)
    if one:
        return Frame(today, first=_date(int(one[3]), one[2], one[1]))
    year_only = _YEAR.search(folded)
    return Frame(today, year=int(year_only[1]) if year_only else None)


def _date(year: int, month: str, day: str) -> dt.date | None:
    try:
        return dt.date(year, int(month), int(day))
    except ValueError:
        return None


def read_rows(rows: Iterable[Mapping[str, str]], frame: Frame) -> list[ScheduleRow]:
    """Rows in their order. An empty day is that of the row above, as in merged cells; a missing
    year is that of a row near by whose year is written."""
    found: list[ScheduleRow] = []
    near: dt.date | None = None
    above = ""
    for line, cells in enumerate(rows, 1):
        title = next((cells[name] for name in TITLES if cells.get(name)), "")
        here = frame_of(title, frame.today) if title else frame
        said = dict(cells)
        if (said.get("date_raw") or "").strip():
            above = said["date_raw"]
        elif above:
            said["date_raw"] = above
        row = read_row(said, here, line)
        if row.guessed and near is not None:
            again = read_row(said, replace(here, first=near), line)
            if again.date and abs(again.date - near) <= NEAR and not again.odd_weekday:
                row = again
        if row.date is not None and not row.guessed:
            near = row.date
        found.append(row)
    return found
