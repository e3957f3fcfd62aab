"""From when to when a schedule runs, read from its title; rows lend each other their year."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from reading.days import day_of
from reading.diary.day import Frame, told_years
from reading.diary.rows import ScheduleRow, read_row
from reading.text import clean, fold

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
        last = day_of(year, int(span[5]), int(span[4]))
        first = day_of(int(span[3] or year), int(span[2]), int(span[1]))
        if first and last and first > last:
            first = day_of(first.year - 1, first.month, first.day)
        return Frame(today, first=first, last=last)
    one = _ONE.search(folded)
    if one:
        return Frame(today, first=day_of(int(one[3]), int(one[2]), int(one[1])))
    year_only = _YEAR.search(folded)
    return Frame(today, year=int(year_only[1]) if year_only else None)


def read_rows(rows: Iterable[Mapping[str, str]], frame: Frame) -> list[ScheduleRow]:
    """Rows in their order. An empty day is that of the row above, as in merged cells; a missing
    year is that of the rows before it as long as they stand close together."""
    found: list[ScheduleRow] = []
    near = _Near()
    above = ""
    for line, cells in enumerate(rows, 1):
        title = next((cells[name] for name in TITLES if cells.get(name)), "")
        here = frame_of(title, frame.today) if title else frame
        said = dict(cells)
        if (said.get("date_raw") or "").strip():
            above = said["date_raw"]
        elif above:
            said["date_raw"] = above
        years = tuple(told_years(f"{said.get('subject') or ''} {title}"))
        found.append(near.read(said, replace(here, years=years), line))
    return found


@dataclass(slots=True)
class _Near:
    """The day of the rows before; `sure` when its year is written."""

    day: dt.date | None = None
    sure: bool = False

    def read(self, said: Mapping[str, str], here: Frame, line: int) -> ScheduleRow:
        row = read_row(said, here, line)
        if row.date is None:
            return row
        if not row.guessed:
            self.day, self.sure = row.date, True
            return row
        if row.date.year in here.years:
            self.day, self.sure = row.date, False
            return row
        again = self.day and read_row(said, replace(here, first=self.day), line)
        if again and again.date and not again.odd_weekday and self._close(again.date):
            if not self.sure:
                again.warnings.insert(0, _("the year is not written"))
                again.guessed = True
            row = again
        else:
            self.sure = False
        self.day = row.date
        return row

    def _close(self, date: dt.date) -> bool:
        return self.day is not None and abs(date - self.day) <= NEAR
