"""Days of a schedule: "Thứ 2 14/7", "THỨ BẢY 11/01/2025 (nhằm 12/12 ÂL)", and the year left out."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from reading.days import day_of
from reading.diary.clock import CLOCKS
from reading.text import clean, fold

AHEAD = dt.timedelta(days=60)  # nobody publishes a schedule of later days
BACK = 15
_TERMS = {"xiii": 2011, "xiv": 2016, "xv": 2021, "xvi": 2026, "xvii": 2031}
_NUMBERS = {
    "nhat": 1,
    "hai": 2,
    "ba": 3,
    "tu": 4,
    "nam": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
    "muoi": 10,
}
# "kỳ họp thứ 7 QH khóa XV": the National Assembly meets twice a year, in May and October.
_ASSEMBLY = re.compile(
    rf"ky hop thu (\d{{1,2}}|{'|'.join(_NUMBERS)})\W+(?:cua )?(?:quoc hoi|qh)\W+khoa ([xiv]+)\b"
)
_SPAN = re.compile(r"\b(20\d\d)\s*-\s*(20\d\d)\b")
_YEAR = re.compile(r"(?<![\d/.-])(20\d\d)(?![\d/.-])")
# What looks back: these are held early in the year after the one they name.
_LOOKS_BACK = re.compile(r"\b(?:tong ket|so ket|ket qua|quyet toan|thanh tich)\b")

_WEEKDAYS = {
    "hai": 1,
    "2": 1,
    "ba": 2,
    "3": 2,
    "tu": 3,
    "4": 3,
    "nam": 4,
    "5": 4,
    "sau": 5,
    "6": 5,
    "bay": 6,
    "7": 6,
}
_WEEKDAY = re.compile(r"\b(?:thu\s*(hai|ba|tu|nam|sau|bay|[2-7])|t\s?([2-7]))\b|\b(chu nhat|cn)\b")
_LUNAR = re.compile(
    r"\(?\s*(?:nham|tuc|nham ngay|tuc ngay)?\s*(?:ngay\s*)?"
    r"\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2,4})?\s*"
    r"(?:al|am lich|a\.l)\b\s*\)?"
    r"|\(?\s*(?:nham|am lich|al)[^()]*\)"
)
_MOVED = re.compile(r"\(?\s*(?:doi|chuyen|hoan|lui|thay)\s+(?:tu|cho)\b[^()]*\)?")
_SEP = r"\s*[/.\-]\s*"
_FULL = re.compile(rf"(?<![\d/.])(\d{{1,2}}){_SEP}(\d{{1,2}}){_SEP}(\d{{4}}|\d{{2}})(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_WORDS = re.compile(r"\bngay\s*(\d{1,2})\s*thang\s*(\d{1,2})(?:\s*(?:nam|,)?\s*(\d{4}))?")
_SEVERAL = re.compile(
    rf"(?<![\d/.])(\d{{1,2}})(?:{_SEP}(\d{{1,2}}))?\s*(va|,|;|-|den|&)\s*(?:ngay\s*)?"
    rf"(\d{{1,2}}){_SEP}(\d{{1,2}})(?:{_SEP}(\d{{4}}))?(?!\d)"
)
_SHORT = re.compile(rf"(?<![\d/.])(\d{{1,2}}){_SEP}(\d{{1,2}})(?![\d/])")
_BARE = re.compile(r"\bngay\s*(\d{1,2})(?![\d/])")
# Anything that tells a day, for finding it inside a line.
DAYS = re.compile(
    rf"{_WEEKDAY.pattern}|\bngay\s*\d{{1,2}}\s*thang\s*\d{{1,2}}(?:\s*nam\s*\d{{4}})?"
    rf"|(?:\bngay\s*)?(?<![\d/.])\d{{1,2}}[/.\-]\d{{1,2}}(?:[/.\-]\d{{2,4}})?(?![\d/])"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What is known of the schedule around a row: its week or year, and the day of today.

    `years`: those the content of the row points at, the likeliest first.
    """

    today: dt.date
    first: dt.date | None = None
    last: dt.date | None = None
    year: int | None = None
    years: tuple[int, ...] = ()


@dataclass(slots=True)
class ReadDay:
    """`date` None: not readable. `guessed`: the year is not written."""

    date: dt.date | None = None
    last: dt.date | None = None
    weekday: int = 0
    guessed: bool = False
    odd_weekday: bool = False
    moved: str = ""
    warnings: list[str] = field(default_factory=list)


def read_day(text: str, frame: Frame) -> ReadDay:
    """The first day written; a missing year comes from the frame, else from the weekday."""
    text = clean(text)
    folded = fold(text)
    moved = _MOVED.search(folded)
    day = ReadDay(moved=text[moved.start() : moved.end()].strip(" ()") if moved else "")
    folded = CLOCKS.sub(" ", _MOVED.sub(" ", folded))
    folded = _LUNAR.sub(" ", folded)
    named = _WEEKDAY.search(folded)
    if named:
        day.weekday = 7 if named[3] else _WEEKDAYS[named[1] or named[2]]
    _find(day, _WEEKDAY.sub(" ", folded), frame)
    if day.date is None and day.weekday and frame.first is not None:
        first = frame.first
        day.date = first + dt.timedelta(days=(day.weekday - first.isoweekday()) % 7)
    if day.date and day.weekday and day.date.isoweekday() != day.weekday:
        day.odd_weekday = True
        day.warnings.append(_("the weekday does not fit the date"))
    return day


def _find(day: ReadDay, folded: str, frame: Frame) -> None:
    several = _SEVERAL.search(folded)
    if several:
        _several(day, several, frame)
        return
    for pattern, order in ((_ISO, (3, 2, 1)), (_FULL, (1, 2, 3)), (_WORDS, (1, 2, 3))):
        hit = pattern.search(folded)
        if hit:
            d, m, y = (hit[group] for group in order)
            _put(day, int(d), int(m), int(y) if y else None, frame)
            return
    hit = _SHORT.search(folded)
    if hit:
        _put(day, int(hit[1]), int(hit[2]), None, frame)
        return
    hit = _BARE.search(folded)
    if hit and frame.first is not None:
        _put(day, int(hit[1]), frame.first.month, None, frame)


def _several(day: ReadDay, hit: re.Match[str], frame: Frame) -> None:
    year = int(hit[6]) if hit[6] else None
    _put(day, int(hit[1]), int(hit[2] or hit[5]), year, frame)
    if day.date is not None:
        day.last = day_of(day.date.year, int(hit[5]), int(hit[4]))
        day.warnings.append(_("several days are written, the first is taken"))


def _put(day: ReadDay, number: int, month: int, year: int | None, frame: Frame) -> None:
    if year is not None:
        day.date = day_of(year + 2000 if year < 100 else year, month, number)
    else:
        day.date = _in_frame(number, month, frame) or _guess(day, number, month, frame)
    if day.date is None:
        day.warnings.append(_("there is no such date"))


def _in_frame(number: int, month: int, frame: Frame) -> dt.date | None:
    if frame.first is not None:
        near = (day_of(frame.first.year + step, month, number) for step in (0, 1, -1))
        return min(
            (found for found in near if found),
            default=None,
            key=lambda found: abs((found - (frame.first or found)).days),
        )
    return day_of(frame.year, month, number) if frame.year else None


def _guess(day: ReadDay, number: int, month: int, frame: Frame) -> dt.date | None:
    """A year in which the weekday fits; always told as a guess."""
    day.guessed = True
    years = range(frame.today.year - BACK, frame.today.year + 2)
    found = [date for year in years if (date := day_of(year, month, number))]
    fits = [date for date in found if not day.weekday or date.isoweekday() == day.weekday]
    day.warnings.append(_("the year is not written"))
    return choose(fits, list(frame.years), frame.today)


def told_years(words: str) -> list[int]:
    """Years the content points at, the likeliest first; none when it names none."""
    folded = fold(clean(words))
    sitting = _ASSEMBLY.search(folded)
    if sitting and sitting[2] in _TERMS:
        number = _NUMBERS.get(sitting[1]) or int(sitting[1])
        return [_TERMS[sitting[2]] + number // 2]
    span = _SPAN.search(folded)
    if span and int(span[1]) < int(span[2]) <= int(span[1]) + 10:
        return list(range(int(span[2]), int(span[1]) - 1, -1))
    year = _YEAR.search(folded)
    if year is None:
        return []
    found = [int(year[1]), int(year[1]) + 1]
    return found[::-1] if _LOOKS_BACK.search(folded) else found


def choose(dates: Iterable[dt.date], years: list[int], today: dt.date) -> dt.date | None:
    """Of one day in several years: the year its content points at, else the nearest to today."""
    known = [date for date in dates if date <= today + AHEAD]
    for year in years:
        for date in known:
            if date.year == year:
                return date
    return min(known, default=None, key=lambda date: abs((date - today).days))
