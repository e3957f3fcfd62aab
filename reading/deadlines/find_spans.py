"""Spans of time and recurrences: 05 ngày làm việc, không quá hai tháng, hằng tháng, 2 lần/năm."""

import re
from collections.abc import Iterator

from reading.days import NUMBER, number_at, number_of
from reading.deadlines.marks import Every, Mark, Span, Unit
from reading.text import Text

_UNITS: dict[str, Unit] = {
    "ngay": "day",
    "tuan": "week",
    "thang": "month",
    "quy": "quarter",
    "nam": "year",
    "gio": "hour",
    "h": "hour",
    "tieng": "hour",
}
_SPAN = re.compile(
    rf"(?<![\w/.,\-])(?P<n>{NUMBER})\s*(?:\(\s*(?:[a-z ]{{2,20}}|\d{{1,3}})\s*\)\s*)?"
    r"(?P<u>ngay(?P<lv>\s*(?:lam viec|hanh chinh))?|tuan|thang|quy|nam|gio(?P<gl>\s*lam viec)?"
    r"|h|tieng)(?![a-z])"
    r"(?!\s*(?:/|mot|1|01)\s*lan)(?!\s*\d{4})"
)
_CODE = re.compile(
    r"(?<![\w])(?P<c>[tnd])\s*(?P<s>[+\-])\s*(?P<n>\d{1,3})(?!\d|\s*/)(?P<lv>\s*"
    r"(?:ngay\s*)?lam viec|\s*ngay)?"
)
# "định kỳ ngày 25 hằng tháng" is not daily.
_DAILY = r"ngay(?!(?<=dinh ky ngay)\s*\d\d?(?!\d|\s*lan))"
_EVERY = re.compile(
    r"\b(?:(?:bao cao\s*)?dinh ky\s*(?:(?:hang|moi|theo)\s*)?|(?:hang|moi|tung)\s*)"
    rf"(?P<n>{NUMBER}\s*)?(?P<u>{_DAILY}|tuan|thang|quy|nam|nua nam)(?![a-z])"
    r"(?:\s*(?:mot|1|01)\s*lan)?"
)
_ONCE = re.compile(
    rf"(?<![\w/])(?P<n>{NUMBER})?\s*(?P<u>ngay|tuan|thang|quy|nam)\s*(?:/|mot|1|01)\s*lan\b"
)
_TIMES = re.compile(
    rf"(?<![\w/])(?P<n>{NUMBER})\s*(?:lan|ky|buoi|ngay)\s*/\s*(?:(?:mot|1|01)\s*)?(?P<u>tuan"
    rf"|thang|quy|nam)(?![a-z])"
)
_HALF_MONTH = re.compile(r"\bnua thang(?! (?:dau|cuoi))\b")
_NEXT_WORKING = re.compile(r"\bngay lam viec (?:ke tiep|tiep theo|lien ke|lien sau|sau)\b")
_REGULAR = re.compile(r"\bdinh ky\b")
_HANG = {
    "hang": ("hằng", "hàng"),
    "moi": ("mỗi",),
    "tung": ("từng",),
    "dinh": ("định",),
    "bao": ("báo",),
}


def find_spans(text: Text) -> Iterator[Mark]:
    """So many days, months, hours; and the T+5 of project people."""
    for found in _SPAN.finditer(text.folded):
        amount = number_at(text, *found.span("n"))
        if amount and _is_span(text, found):
            unit = "working_day" if found["lv"] else _UNITS[found["u"].split()[0]]
            yield Span(found.start(), found.end(), amount, unit)
    for found in _HALF_MONTH.finditer(text.folded):
        yield Span(found.start(), found.end(), 15, "day")
    for found in _NEXT_WORKING.finditer(text.folded):
        yield Span(found.start(), found.end(), 1, "working_day")
    for found in _CODE.finditer(text.folded):
        unit = "working_day" if "lam viec" in (found["lv"] or "") else "day"
        yield Span(found.start(), found.end(), int(found["n"]), unit)


def _is_span(text: Text, found: re.Match[str]) -> bool:
    """A number of years, not "năm" of a date; a number of "ngày", not a "ngay" (at once)."""
    start = found.start("u")
    unit = found["u"].split()[0]
    marked = {"ngay": "ngày", "nam": "năm", "quy": "quý", "thang": "tháng", "tuan": "tuần"}
    return unit not in marked or text.says(start, start + len(unit), marked[unit])


def find_every(text: Text) -> Iterator[Mark]:
    """Hằng tháng, định kỳ hằng quý, 6 tháng một lần, 01 lần/năm."""
    for found in _EVERY.finditer(text.folded):
        word = found[0].split()[0]
        if text.says(found.start(), found.start() + len(word), *_HANG[word]):
            yield _every(found, number_of((found["n"] or "1").strip()) or 1)
    for found in _ONCE.finditer(text.folded):
        yield _every(found, number_of(found["n"] or "1"))
    for found in _TIMES.finditer(text.folded):
        yield _every(found, 1)
    for found in _REGULAR.finditer(text.folded):
        yield Every(found.start(), found.end(), "")


def _every(found: re.Match[str], interval: int) -> Every:
    """Six months are a half, three a quarter, twelve a year."""
    unit = "half" if found["u"] == "nua nam" else _UNITS[found["u"]]
    known: dict[tuple[Unit, int], Unit] = {
        ("month", 3): "quarter",
        ("month", 6): "half",
        ("month", 12): "year",
        ("quarter", 2): "half",
    }
    if named := known.get((unit, interval)):
        return Every(found.start(), found.end(), named)
    return Every(found.start(), found.end(), unit, interval)
