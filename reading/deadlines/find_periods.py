"""Periods: tháng 11, quý IV/2026, 6 tháng đầu năm, năm 2018, cuối tháng, giai đoạn 2021-2025."""

import re
from collections.abc import Iterator

from reading.days import QUARTERS, WORD_PATTERN, number_at, number_of
from reading.deadlines.marks import Broken, Mark, Period
from reading.text import Text

_PART = (
    r"(?:\b(?P<part>(?:ngay(?: lam viec)? )?cuoi(?: cung)?(?: cua)?|nua dau|nua cuoi|dau|giua"
    r"|thuong tuan|trung tuan|ha tuan)\s*(?:cua\s*)?)?"
)
_YEAR = (
    r"(?:(?:\s*[/\-.]\s*|\s*[,(]?\s*(?:cua\s*)?nam\s*(?:hoc\s*)?)(?P<y>\d{4})(?!\d)\)?"
    r"|\s*nam nay(?![a-z]))?"
)
_WORD = rf"(?:{WORD_PATTERN})"
_MONTH = re.compile(
    rf"{_PART}\b(?:thang|t(?=\d{{1,2}}/\d{{4}}))\s*(?P<n>\d{{1,2}})(?!\d|\s*/\s*\d{{1,2}}/){_YEAR}"
)
_MONTH_WORD = re.compile(
    rf"{_PART}\bthang\s*(?P<n>muoi mot|muoi hai|muoi|chin|tam|bay|sau|tu|ba|hai|mot)(?![a-z]"
    rf"|\s*(?:ngay|thang|nam|quy)\b(?! \d{{4}})){_YEAR}"
)
_MONTH_YEAR = re.compile(r"(?<![\w/.\-])(?P<n>\d{1,2})\s*/\s*(?P<y>\d{4})(?![\d/])")
_QUARTER = re.compile(
    rf"{_PART}\b(?:qu[yi]|q(?=\s*[1-4]\b))\s*/?(?P<n>i{{1,3}}v?|iv|vi{{0,3}}|\d)(?![\w]){_YEAR}"
)
_MONTHS_OF_YEAR = re.compile(
    rf"(?<![\w/])(?P<n>\d{{1,2}}|{_WORD})\s*thang(?:\s*(?P<h>dau|cuoi))?\s*nam"
    rf"(?:\s*(?P<y>\d{{4}}))?(?!\d)"
)
_HALF = re.compile(r"\bnua\s*(?P<h>dau|cuoi)\s*nam(?:\s*(?P<y>\d{4}))?(?!\d)")
_YEARS = re.compile(r"(?<![\w/])(?:nam\s*)?(?:19|20)\d{2}\s*-\s*(?P<y>20\d{2})(?!\d)")
_ONE_YEAR = re.compile(rf"{_PART}\bnam\s*(?P<y>\d{{4}})(?!\d)")
_THIS = re.compile(
    rf"(?:{_PART}\b|\b)(?P<u>thang|quy|nam)\s*(?P<w>nay|sau|toi|tiep theo|ke tiep)(?![a-z])"
)
_CURRENT = re.compile(
    r"\b(?P<o>trong|het|(?P<part>(?:ngay(?: lam viec)? )?cuoi(?: cung)?(?: cua)?|dau|giua|nua dau"
    r"|nua cuoi|thuong tuan|trung tuan|ha tuan))\s*(?P<u>thang|quy|nam)(?![a-z])"
    r"(?!\s*(?:\d|dau|cuoi|giua|tiep|bao cao|hoc))"
)
_ONLY_YEAR = re.compile(
    r"\s*(?:(?:hoan thanh|xong|trong|den|het|truoc|ke tu|tu|sau)\s*)*(20\d{2})"
    r"\s*(?:tro di\s*)?\Z"
)
_NEXT_YEAR = re.compile(r"\s*(?:,|va|&)\s*(?P<y>20\d{2})(?![\d/])")
_MARKED = {"thang": "tháng", "quy": "quý", "nam": "năm"}


def find_periods(text: Text) -> Iterator[Mark]:
    """Months, quarters, years; a fifth quarter or a thirteenth month is Broken."""
    for finder in (_quarters, _months, _near, _years):
        yield from finder(text)


def _int(written: str | None) -> int | None:
    return int(written) if written else None


def part_of(written: str | None) -> str:
    """ "cuối cùng của" → end, "đầu" → start."""
    names = {
        "nua dau": "first_half",
        "nua cuoi": "end",
        "dau": "start",
        "giua": "middle",
        "thuong tuan": "tenth",
        "trung tuan": "twentieth",
        "ha tuan": "end",
    }
    if not written:
        return ""
    if written.startswith("ngay"):
        return "last_working" if written.startswith("ngay lam viec") else "last_day"
    return names.get(written, "end")


def find_halves(text: Text) -> Iterator[Mark]:
    """The first or last months of a year: "6 tháng đầu năm", "9 tháng đầu năm 2026"."""
    for found in _MONTHS_OF_YEAR.finditer(text.folded):
        count = number_at(text, *found.span("n"))
        if not 1 <= count <= 12:
            continue
        first = 13 - count if found["h"] == "cuoi" else 1
        unit = "half" if count == 6 else "quarter" if count % 3 == 0 and count < 12 else "month"
        yield Period(found.start(), found.end(), unit, first, count, _int(found["y"]))  # type: ignore[arg-type]
    for found in _HALF.finditer(text.folded):
        first = 1 if found["h"] == "dau" else 7
        yield Period(found.start(), found.end(), "half", first, 6, _int(found["y"]))


def _quarters(text: Text) -> Iterator[Mark]:
    for found in _QUARTER.finditer(text.folded):
        yield from _listed(text, found, "quarter", 3)


def _months(text: Text) -> Iterator[Mark]:
    for pattern in (_MONTH, _MONTH_WORD):
        for found in pattern.finditer(text.folded):
            if number_at(text, *found.span("n")) or found["n"].isdigit():
                yield from _listed(text, found, "month", 1)
    for found in _MONTH_YEAR.finditer(text.folded):
        yield _period(found.start(), found.end(), "month", int(found["n"]), int(found["y"]), "")


def _period(start: int, end: int, unit: str, n: int, year: int | None, part: str) -> Mark:
    months = 3 if unit == "quarter" else 1
    if not 1 <= n <= 12 // months or (year is not None and not 1990 <= year <= 2099):
        return Broken(start, end)
    first = (n - 1) * months + 1
    return Period(start, end, unit, first, months, year, None, part)  # type: ignore[arg-type]


def _number(written: str) -> int:
    return QUARTERS.get(written, 0) or number_of(written)


def _listed(text: Text, found: re.Match[str], unit: str, months: int) -> Iterator[Mark]:
    """The period and those listed after it: "tháng 5, 8 và 11 năm 2026", "quý I, II"."""
    part = part_of(found["part"])
    first = _period(found.start(), found.end(), unit, _number(found["n"]), _int(found["y"]), part)
    numbers = r"\d{1,2}" if unit == "month" else r"i{1,3}v?|iv|[1-4]"
    follow = re.compile(
        rf"\s*(?:,|va|&|-|den)\s*(?P<n>{numbers})(?![\w]|\s*[/.]\s*\d{{1,2}}(?!\d)){_YEAR}"
    )
    marks = [first]
    while not isinstance(marks[-1], Broken) and (more := follow.match(text.folded, marks[-1].end)):
        if re.match(r"\s*(?:ngay|thang|gio|h)\b", text.folded[more.end() :]):
            break
        n = _number(more["n"])
        marks.append(_period(more.start("n"), more.end(), unit, n, _int(more["y"]), ""))
    yield from marks


def _near(text: Text) -> Iterator[Mark]:
    """This and the next month, quarter or year, and the current one: "trong tháng"."""
    for found in _THIS.finditer(text.folded):
        word = text[found.start("w") : found.end("w")].lower()
        if re.search(r"(?:nhung|cac)\s*\Z", text.folded[max(0, found.start() - 7) : found.start()]):
            continue
        if word == "sáu" or not text.says(found.start("u"), found.end("u"), _MARKED[found["u"]]):
            continue
        shift = 0 if found["w"] == "nay" else 1
        yield _current(found.start(), found.end(), found["u"], shift, part_of(found["part"]))
    for found in _CURRENT.finditer(text.folded):
        if text.says(found.start("u"), found.end("u"), _MARKED[found["u"]]):
            start = found.start("part") if found["part"] else found.start("u")
            yield _current(start, found.end(), found["u"], 0, part_of(found["part"]))


def _current(start: int, end: int, word: str, shift: int, part: str) -> Period:
    months = {"thang": 1, "quy": 3, "nam": 12}[word]
    unit = {"thang": "month", "quy": "quarter", "nam": "year"}[word]
    return Period(start, end, unit, 0, months, None, shift, part)  # type: ignore[arg-type]


def _years(text: Text) -> Iterator[Mark]:
    for found in _YEARS.finditer(text.folded):
        school = re.search(
            r"nam hoc(?: moi)?\s*\Z", text.folded[max(0, found.start() - 12) : found.start()]
        )
        part = "start" if school else ""
        yield Period(found.start(), found.end(), "year", 1, 12, int(found["y"]), None, part)
    for found in _ONE_YEAR.finditer(text.folded):
        year = int(found["y"])
        if 1990 <= year <= 2099:
            part = part_of(found["part"])
            yield Period(found.start(), found.end(), "year", 1, 12, year, None, part)
            yield from _more_years(text, found.end())
        else:
            yield Broken(found.start(), found.end())
    if only := _ONLY_YEAR.match(text.folded):
        yield Period(only.start(1), only.end(1), "year", 1, 12, int(only[1]))


def _more_years(text: Text, end: int) -> Iterator[Mark]:
    """The years listed after one: "năm 2026, 2027"."""
    while found := _NEXT_YEAR.match(text.folded, end):
        yield Period(found.start("y"), found.end(), "year", 1, 12, int(found["y"]))
        end = found.end()
