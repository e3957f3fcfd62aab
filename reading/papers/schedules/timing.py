"""By when something is prepared: by a day of its own, or when the event begins."""

import re
from dataclasses import replace
from datetime import timedelta
from textwrap import shorten

from reading.deadlines.reading import Reading
from reading.diary.clock import read_clock
from reading.orders.binding import Clock
from reading.orders.timing import Timing, read_timing, silent
from reading.orders.titles import tidied
from reading.papers.rows import Flag, PaperReader, PaperRow
from reading.text import LOWER, Text

HOUR = r"\d{1,2}\s*(?:giờ|h|g)(?![^\W\d])\s*(?:\d{2})?['’]?|\d{1,2}:\d{2}"
_HALF_DAY = re.compile(r"\W*(?:sáng|chiều|tối|cả ngày) ?: ", re.IGNORECASE)
_AT_END = rf" (?:{HOUR})\W*\Z"
# "(Ban Chỉ huy Quân sự xã gửi danh sách trước 10 giờ)": on the day of the event.
BY_HOUR = re.compile(
    rf"(?:(?:trước|chậm nhất|muộn nhất|xong|hạn(?: cuối)?)(?: lúc)?|lúc(?={_AT_END}))"
    rf" (?P<hour>{HOUR})"
    r"(?: ?(?:sáng|trưa|chiều|tối))?(?: ?cùng ngày)?",
    re.IGNORECASE,
)
# "Văn phòng gửi tài liệu trước 1 ngày": before that of the event.
_DAYS_BEFORE = re.compile(
    r" trước (?:(?:cuộc|buổi|phiên) (?:họp|làm việc) )?(?:ít nhất )?0?(?P<days>[1-9]) ngày\W*\Z",
    re.IGNORECASE,
)
PREPARED_WITHIN = timedelta(days=14)


def own_or_of_event(
    reader: PaperReader, piece: Text, before: Text
) -> tuple[Timing, tuple[Flag, ...]]:
    """The day an order names, or the hour of the event it stands behind."""
    own = read_timing(piece, _about(reader))
    if days := _DAYS_BEFORE.search(piece):
        return _days_before(reader, days)
    if own.reading.due_on and not re.search(r" cùng ngày", piece, re.IGNORECASE):
        return own, tuple(Flag("deadline", why) for why in own.doubts)
    hours = list(re.finditer(HOUR, before))
    earlier = BY_HOUR.search(piece)
    if not hours and not earlier:
        return _on_the_day(reader) if before.strip() else (silent(reader.clock), ())
    raw = earlier["hour"] if earlier else hours[-1][0]
    timing = replace(silent(reader.clock), raw=raw, kind="datetime")
    told = earlier is not None and reader.day is not None
    if reader.day is not None:
        reading = Reading(True, "datetime", due_on=reader.day, due_time=read_clock(raw).start)
        timing = replace(timing, raw=f"{raw} ngày {reader.day:%d/%m/%Y}", reading=reading)
    return timing, () if told else (Flag("deadline", "hour_of_event"),)


def _on_the_day(reader: PaperReader) -> tuple[Timing, tuple[Flag, ...]]:
    """Of an event whose hour is not told: that day."""
    if reader.day is None:
        return silent(reader.clock), ()
    reading = Reading(True, "date", due_on=reader.day)
    raw = f"ngày {reader.day:%d/%m/%Y}"
    timing = replace(silent(reader.clock), raw=raw, kind="date", reading=reading)
    return timing, (Flag("deadline", "hour_of_event"),)


def _days_before(reader: PaperReader, said: re.Match[str]) -> tuple[Timing, tuple[Flag, ...]]:
    """Days before the one the schedule tells; where it tells none, the words alone."""
    told = replace(silent(reader.clock), raw=said[0].strip(" .;,"), kind="relative")
    if reader.day is None:
        return told, (Flag("deadline", "no_date"),)
    due_on = reader.day - timedelta(days=int(said["days"]))
    told = replace(told, raw=f"{told.raw} (ngày {reader.day:%d/%m/%Y})")
    return replace(told, kind="date", reading=Reading(True, "date", due_on=due_on)), ()


def _about(reader: PaperReader) -> Clock:
    """Days without a year lie about that of the event: "Sở A gửi trước 26/9" for 29/9/2026."""
    if reader.day is None:
        return reader.clock
    return replace(reader.clock, on=reader.day - PREPARED_WITHIN, known=True)


def for_event(reader: PaperReader, row: PaperRow, before: Text) -> PaperRow:
    """The row of what is prepared, due by the event ``before`` names when it says no day itself."""
    if not row.is_task:
        return row
    before = before if begins_at(before) else Text("")
    if row.timing.kind != "none":
        return replace(row, title=with_event(row.title, before))
    timing, flags = own_or_of_event(reader, Text(row.source), before)
    title, kept = undated(row.title), row.flags
    if timing.reading.due_on and not flags:  # by an hour of its own, which was its other date
        kept = tuple(one for one in kept if one != Flag("deadline", "other_dates"))
    return replace(row, title=with_event(title, before), timing=timing, flags=(*kept, *flags))


_NO_EVENT = re.compile(
    r"[,.]\s(?=(?:mời|(?:địa )?điểm|tại|tập trung|dự|cùng dự|xuất phát|thành phần)[ :])"
    rf"|;\s|(?<=(?-i:[{LOWER}]{{2}}))\.\s",
    re.IGNORECASE,
)
_TOO = re.compile(r",? (?:và )?cùng dự\Z", re.IGNORECASE)
_DAY_ONLY = re.compile(r"\W*(?:thứ (?:hai|ba|tư|năm|sáu|bảy|\d)|chủ nhật|ngày \d)", re.IGNORECASE)
SHORTEST_EVENT, LONGEST_EVENT = 8, 160


def with_event(title: str, before: str) -> str:
    """What is got ready, and in brackets for which event ``before`` tells."""
    title = _TOO.sub("", title)
    told = re.sub(rf"\A.*?(?:{HOUR})\)?[,:]?\s*", "", _HALF_DAY.sub("", before))
    event = _NO_EVENT.split(re.sub(r"\s*\([^()]*\)?", "", told))[0].strip(" .;")
    if len(event) <= SHORTEST_EVENT or _DAY_ONLY.match(event) or title.lower() in event.lower():
        return title
    return f"{title} ({shorten(event, LONGEST_EVENT, placeholder='…')})"


def undated(title: str) -> str:
    return tidied(_DAYS_BEFORE.sub("", BY_HOUR.sub("", title)))


def begins_at(text: str) -> bool:
    """Whether it tells an hour at which something begins, and not only one by which."""
    return _HALF_DAY.match(text) is not None or re.search(HOUR, BY_HOUR.sub("", text)) is not None
