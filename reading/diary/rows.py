"""A row of a published schedule, read: day, half, hours, leaders, and what is doubtful."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from reading.diary.clock import AFTERNOON, EVENING, Clock, half_of_hour, read_clock
from reading.diary.day import Frame, read_day
from reading.diary.leaders import Named, read_leaders
from reading.text import clean, fold

COLUMNS = ("date_raw", "session", "start_time_raw", "subject", "place", "leaders")
_BEGINS_WITH_HOUR = re.compile(
    r"^\(?\s*(?:từ\s+|lúc\s+)?\d{1,2}\s*(?:h|g|giờ|:)\s*\d{0,2}\s*(?:phút|ph|['’′])?\s*\)?"
    r"(?:\s*[-–]\s*\d{1,2}\s*(?:h|g|giờ|:)\s*\d{0,2}\s*(?:phút|['’′])?)?\s*[:.,;\-)]?\s*",
    re.IGNORECASE,
)
EARLIEST = 7
_FOUR = re.compile(r"^([01]\d|2[0-3])([0-5]\d)$")  # "0800" alone in the column of hours
_NOTHING = re.compile(r"\W*(?:khong ghi|khong co|khong|chua ro|nt|n/a|none|null)?\W*")


@dataclass(slots=True)
class ScheduleRow:
    """`half`: "morning", "afternoon", "evening", "day" or "" when nothing tells it."""

    line: int
    date: dt.date | None = None
    last: dt.date | None = None
    half: str = ""
    start: dt.time | None = None
    end: dt.time | None = None
    subject: str = ""
    place: str = ""
    leaders: list[Named] = field(default_factory=list)
    leaders_text: str = ""
    note: str = ""
    guessed: bool = False
    odd_weekday: bool = False
    warnings: list[str] = field(default_factory=list)


def read_row(cells: Mapping[str, str], frame: Frame, line: int = 0) -> ScheduleRow:
    """`cells`: the columns of COLUMNS, any of them missing or empty."""
    said = {name: (cells.get(name) or "").strip() for name in COLUMNS}
    row = ScheduleRow(line, subject=clean(said["subject"]), place=clean(said["place"]))
    day = read_day(said["date_raw"], frame)
    row.date, row.last, row.note = day.date, day.last, day.moved
    row.guessed, row.odd_weekday = day.guessed, day.odd_weekday
    row.warnings += day.warnings
    if row.date is None and not day.warnings:
        row.warnings.append(_("the date is not written"))
    _read_hours(row, said)
    if not _NOTHING.fullmatch(fold(said["leaders"])):
        row.leaders, row.leaders_text = read_leaders(said["leaders"]), clean(said["leaders"])
    _warn_of_leaders(row)
    if not row.subject:
        row.warnings.append(_("the content is not written"))
    return row


def _read_hours(row: ScheduleRow, said: Mapping[str, str]) -> None:
    clock = read_clock(_FOUR.sub(r"\1:\2", said["start_time_raw"]))
    session = read_clock(said["session"])
    if clock.start is None and session.start is not None:
        clock = session
    if clock.start is None and _has_hour(said["date_raw"]):
        clock = _merge(clock, read_clock(_without_days(said["date_raw"])))
    if clock.start is None and (begins := _BEGINS_WITH_HOUR.match(row.subject)):
        hour = read_clock(begins[0])
        if hour.start is not None:
            clock, row.subject = (
                _merge(clock, hour),
                row.subject[begins.end() :].strip() or row.subject,
            )
    written = session.half or _half_in_day(said["date_raw"])
    row.start, row.end = _of_afternoon(clock, written)
    row.half = _half(row, clock.half, written)
    if clock.more:
        row.warnings.append(_("several hours are written, the first is taken"))
    if clock.depends:
        row.warnings.append(_("the hour depends on something else"))
    if not row.half:
        row.warnings.append(_("neither hour nor half of the day is written"))


def _merge(said: Clock, hour: Clock) -> Clock:
    return Clock(hour.start, hour.end, said.half or hour.half, hour.more, hour.depends)


def _has_hour(text: str) -> bool:
    return bool(re.search(r"\d\s*(?:gio|h|g)\b|\d(?:h|g)\d|\d:\d", fold(text)))


def _without_days(text: str) -> str:
    return re.sub(r"\d{1,2}\s*[/\-]\s*\d{1,2}(?:\s*[/\-]\s*\d{2,4})?|ng[àa]y", " ", text)


def _half_in_day(text: str) -> str:
    """ "Sáng thứ Hai, 23/11": the half stands beside the day."""
    found = re.search(r"\b(sang|chieu|toi|ca ngay)\b", fold(text))
    return read_clock(found[1]).half if found else ""


def _of_afternoon(clock: Clock, half: str) -> tuple[dt.time | None, dt.time | None]:
    """ "2h30" under "Chiều" is 14:30: nobody meets at that hour of the night."""
    hours = (clock.start, clock.end)
    if half not in (AFTERNOON, EVENING):
        return hours
    late = [h.replace(hour=h.hour + 12) if h and h.hour < EARLIEST else h for h in hours]
    return late[0], late[1]


def _half(row: ScheduleRow, written: str, session: str) -> str:
    said = session or written
    if "day" in (session, written):
        return "day"
    if row.start is None:
        return said
    by_hour = half_of_hour(row.start)
    if said == "evening" and by_hour == "afternoon":
        return "evening"
    if said and said != by_hour:
        row.warnings.append(_("the half of the day does not fit the hour"))
    return by_hour


def _warn_of_leaders(row: ScheduleRow) -> None:
    for one in row.leaders:
        if one.group:
            row.warnings.append(_("not determined: %(words)s") % {"words": one.raw})
    if not row.leaders:
        row.warnings.append(_("nobody is written as chairing or attending"))
