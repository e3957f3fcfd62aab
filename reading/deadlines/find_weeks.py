"""Weekdays, weeks and near days: thứ Năm, thứ 6 tuần sau, tuần đầu tháng 12, ngày mai."""

import re
from collections.abc import Iterator
from dataclasses import replace

from reading.days import NUMBER
from reading.deadlines.find_periods import find_periods
from reading.deadlines.marks import Mark, NearDay, Period, Week, Weekday
from reading.text import Text

_DAYS = {
    "hai": 0,
    "2": 0,
    "ba": 1,
    "3": 1,
    "tu": 2,
    "4": 2,
    "nam": 3,
    "5": 3,
    "sau": 4,
    "6": 4,
    "bay": 5,
    "7": 5,
}
_WEEKDAY = re.compile(
    r"\b(?:(?P<t>thu\s*(?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7])|chu nhat|cn)(?![\w/])"
    r"(?:\s*(?:cua\s*)?tuan\s*(?P<w>nay|sau|toi|ke tiep|tiep theo)|\s*(?P<s>toi|nay)(?![a-z]))?"
)
_ORDINAL = re.compile(
    r"(?:hop|phien|lan|(?<!dinh )ky|khoa|tuan|cap|hang|loai|dien|nguoi|ban|quy|nhom|dot)\s*\Z"
)
_THIS_WEEK = re.compile(
    r"(?:\b(?P<part>dau|giua|cuoi)\s*)?\btuan\s*(?P<w>nay|sau|toi|ke tiep|tiep theo)(?![a-z])"
)
_COUNTED = re.compile(rf"(?<![\w/.\-]){NUMBER}\s*\Z")  # "2 tuần tới" is a length of time
_BARE_WEEK = re.compile(
    r"\b(?:trong|het|(?P<part>dau|giua|cuoi))\s*tuan(?![a-z])(?!\s*(?:tu|\(?\d|thu|dau|cuoi|le))"
)
_SOME_WEEK = re.compile(
    r"\btuan(?:\s*le)?\s*(?:thu\s*)?(?P<n>dau(?: tien)?|cuoi(?: cung)?|\d{1,2}|i{1,3}v?|iv|nhat"
    r"|hai|ba|tu|nam|giua|2)"
    r"(?![\w/\-])(?!\s*[/\-]\s*\d)(?P<of>\s*(?:cua\s*|trong\s*)?(?=thang|quy|nam|$|[,;.(]))"
)
_NEAR = re.compile(
    r"\b(?:ngay\s*)?(?:(?P<d0>hom nay|nay|bua nay|(?:sang|trua|chieu|toi) nay)|(?P<d1>mai|hom sau)"
    r"|(?P<d2>kia|mot))(?![a-z])"
)
_TODAY = re.compile(
    r"\b(?:trong|het|cuoi|ngay trong)\s*(?P<d>ngay)(?:\s*(?P<n>hom nay|nay))?(?=\s*(?:\Z"
    r"|[,;.)(]|de\b))"
)


def find_weeks(text: Text) -> Iterator[Mark]:
    """Weekdays first, then weeks."""
    yield from _near_days(text)
    yield from _weekdays(text)
    for pattern in (_THIS_WEEK, _BARE_WEEK):
        for found in pattern.finditer(text.folded):
            if _COUNTED.search(text.folded, 0, found.start()):
                continue
            week = found.groupdict().get("w", "nay")
            start = (
                found.start("part") if found["part"] else text.folded.index("tuan", found.start())
            )
            yield Week(start, found.end(), 0 if week == "nay" else 1, found["part"] or "")


def find_some_weeks(text: Text) -> Iterator[Mark]:
    """Weeks of a month or a quarter: which days they are, only a person knows."""
    for found in _SOME_WEEK.finditer(text.folded):
        yield _some_week(text, found)


def _some_week(text: Text, found: re.Match[str]) -> Week:
    """A week named inside a month or quarter, which is swallowed with it."""
    periods = [p for p in find_periods(text) if p.start <= found.end() + 2 <= p.end + 2]
    period = next((p for p in periods if isinstance(p, Period) and p.end > found.end()), None)
    end = period.end if period and period.start - found.end() <= 2 else found.end()
    opens = found["n"].startswith("dau") or found["n"] in {"1", "i", "nhat"}
    first = replace(period, part="") if period and opens else None
    return Week(found.start(), end, None, "", first)


def _weekdays(text: Text) -> Iterator[Mark]:
    for found in _WEEKDAY.finditer(text.folded):
        name = (found["t"] or "").removeprefix("thu").removeprefix("t").strip()
        if not found["t"]:
            number = 6
        elif not _is_weekday(text, found):
            continue
        else:
            number = _DAYS[name]
        week = {"": None, "nay": 0}.get(found["w"] or found["s"] or "", 1)
        yield Weekday(found.start(), found.end(), number, week)


def _is_weekday(text: Text, found: re.Match[str]) -> bool:
    """Not an ordinal ("kỳ họp thứ 2", "lần thứ hai") and not "thu năm" (the year's revenue)."""
    before = text.folded[max(0, found.start() - 12) : found.start()]
    if _ORDINAL.search(before):
        return False
    start = found.start()
    return found["t"][1] != "h" or text.says(start, start + 3, "thứ")


def _near_days(text: Text) -> Iterator[Mark]:
    for found in _TODAY.finditer(text.folded):
        if text.says(found.start("d"), found.end("d"), "ngày"):
            yield NearDay(found.start("d"), found.end(), 0)
    for found in _NEAR.finditer(text.folded):
        days = 0 if found["d0"] else 1 if found["d1"] else 2
        word = (found["d0"] or "").split(" ")[0]
        said = text[found.start() : found.start() + len(word)].lower()
        if word in {"sang", "trua", "chieu", "toi"} and said != "tới":
            yield NearDay(found.start(), found.end(), 0)
            continue
        sure = found[0].startswith("ngay ") or found["d0"] == "hom nay"
        if sure and text.says(found.start(), found.start() + 4, "ngày", "hôm "):
            yield NearDay(found.start(), found.end(), days)
        elif found["d1"] == "mai" and re.search(
            r"(?:sang|chieu|toi|trua)\s*\Z", text.folded[: found.start()][-8:]
        ):
            yield NearDay(found.start(), found.end(), 1)
