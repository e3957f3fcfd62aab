"""The year of a day that is written without one, from the words of its row."""

import datetime as dt
import re
from collections.abc import Iterable

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
