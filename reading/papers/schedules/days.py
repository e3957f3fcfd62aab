"""The day of an event: in the title of a schedule, above its lines, in a table's first cell."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from reading.diary.day import Frame, read_day
from reading.orders.binding import Clock
from reading.text import Text

# "Thứ Hai, ngày 02/11/2026": above what takes place on that day.
DAY_NAME = r"(?:hai|ba|tư|năm|sáu|bảy|[2-7])"
WEEKDAY = rf"thứ {DAY_NAME}"
_NUMBERED = r"[ ,(:]+(?:ngày )?\d{1,2}\s*[/.\-]\s*\d{1,2}"
_YEAR = r"\s*[/.\-]\s*20\d\d"
_WEEKDAY = re.compile(rf"\W*(?:{WEEKDAY}|chủ nhật){_NUMBERED}(?:{_YEAR})?(?!\d)", re.IGNORECASE)
_TITLE_DAY = re.compile(rf"\b(?P<day>{WEEKDAY}{_NUMBERED}{_YEAR})", re.IGNORECASE)
_TITLE_DATE = re.compile(
    rf"\W*(?:chương trình|lịch)(?: \w+){{0,8}} ngày (?P<day>\d{{1,2}}\s*[/.]\s*\d{{1,2}}{_YEAR})",
    re.IGNORECASE,
)
# "15/3" on a line of its own, below "Thứ 2".
_DAY_ALONE = re.compile(r"\W*\d{1,2}\s*[/.\-]\s*\d{1,2}(?:\s*[/.\-]\s*20\d\d)?\W*\Z")
# "Thứ Ba (14/4), 8 giờ 30 …" inside a paragraph of one person's week.
_DAY_INSIDE = re.compile(
    r"(?<!\w)(?<!nội dung )(?<!lần )(?<!đợt )(?<!phần )(?!(?<=họp )thứ [2-7])"
    rf"(?P<day>{WEEKDAY}|chủ nhật)"
    rf"(?P<on>{_NUMBERED}(?:{_YEAR})?)?(?!\w)",
    re.IGNORECASE,
)
_AT_HOUR = re.compile(
    r"\s*(?:(?:\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{2})?|\d{1,2}:\d{2}) ?[:,-]"
    r"|(?:sáng|chiều|tối|cả ngày) ?: *\w)",
    re.IGNORECASE,
)
# An hour at the head of a line, behind any stroke.
_HOUR_FIRST = re.compile(r"\W*(?:\d{1,2}\s*(?:giờ|h|g)|\d{1,2}:\d{2})", re.IGNORECASE)
FEWEST_EVENTS, EVENTS_SEEN = 2, 8
LONGEST_DAY = 60  # letters
_DAYS = ("hai", "ba", "tư", "năm", "sáu", "bảy", "nhật")
# "Ba 10/11 | 8:00 | …" in a table.
_DAY_CELL = re.compile(
    rf"\W*(?:{WEEKDAY}|hai|ba|tư|năm|sáu|bảy|chủ nhật|cn|t[2-7])[ ,(]+(?:ngày )?"
    rf"(?P<day>\d{{1,2}}\s*[/.\-]\s*\d{{1,2}}(?:{_YEAR})?)\)? *[|\t]",
    re.IGNORECASE,
)


def day_of_title(lines: Sequence[str], clock: Clock) -> date | None:
    """ "Lịch làm việc thứ 6 (20/11/2026)", "Lịch ngày 20/11/2026": of all that stands below."""
    titles = (_TITLE_DAY.search(line) or _TITLE_DATE.match(line) for line in lines)
    found = next(filter(None, titles), None)
    return day_headed(Text(found["day"]), clock, in_schedule=True) if found else None


def day_headed(text: Text, clock: Clock, *, in_schedule: bool = False) -> date | None:
    """The day a line of a schedule heads; without a year that of the schedule, where it is told."""
    found = _WEEKDAY.match(text) or (_DAY_ALONE.match(text) if in_schedule else None)
    if not found:
        return None
    day = read_day(found[0], Frame(clock.on, year=clock.on.year if clock.known else None))
    return None if day.guessed else day.date


def begins_event(line: str) -> bool:
    """Whether a line of a schedule begins with a day or an hour: "07g15: …", "THỨ BA 26/5"."""
    return bool(_WEEKDAY.match(line) or _AT_HOUR.match(line))


def begins_with_day(lines: Sequence[str]) -> bool:
    """ "Thứ Hai, ngày 24/11/2025", and lines of hours below it: a schedule without its title."""
    told = [line for line in lines if line.strip()][:EVENTS_SEEN]
    hours = [line for line in told[1:] if _HOUR_FIRST.match(line)]
    return (
        len(hours) >= FEWEST_EVENTS and len(told[0]) < LONGEST_DAY and bool(_WEEKDAY.match(told[0]))
    )


def day_of_cells(line: str, clock: Clock) -> date | None:
    """The day a row of a table begins with."""
    found = _DAY_CELL.match(line)
    return day_headed(Text(found["day"]), clock, in_schedule=True) if found else None


def day_within(text: str, clock: Clock, known: date | None) -> date | None:
    """The last day told in a text; one without its number lies in the week of the day before."""
    for found in _DAY_INSIDE.finditer(text):
        told = day_headed(Text(found[0]), clock) if found["on"] else None
        word = found["day"].split()[-1].lower()
        at = int(word) - 2 if word.isdigit() else _DAYS.index(word)
        same_week = known + timedelta(days=at - known.weekday()) if known else None
        known = told or same_week
    return known
