"""Dates that were cut off or mistyped (30/…, …/12/2026), and names that only look like a time."""

import re
from collections.abc import Iterator

from reading.days import NUMBER
from reading.deadlines.marks import Broken, Mark, Named
from reading.text import Text

_MIXED = re.compile(
    r"(?<![\w/.\-])(?=[\w/.\-]*\d)(?=[\d/.\-]*[loi])[\dloi]{1,2}([/.\-])[\dloi]{1,2}"
    r"(?:\1[\dloi]{2,4})?(?![\w/])"
)
_REPORT = re.compile(
    r"\b(?:bao cao|so lieu|ket qua|tinh hinh|so ket|tong ket|danh gia|kiem diem|giai ngan|luy ke)"
    r"(?: (?:cong tac|thuc hien|nhiem vu|uoc|tong hop|ket qua|tinh hinh|dinh ky))* "
    rf"{NUMBER}\s*(?:tuan|thang|quy|nam)(?![a-z])(?=\s*(?:truoc|cham nhat|muon nhat|trong|gui|nop"
    r"|den|xong|hoan thanh|ngay|[:(,]))"
)
_SEASON = re.compile(
    r"\b(?:(?P<s>mua|vu)\s+)(?P<n>mua bao|mua lu|mua|kho|bao|lu|he thu|he|dong xuan|thu dong"
    r"|dong|xuan|thu|chiem)(?:\s*(?:bao|lu))?(?:\s*(?:nam\s*)?20\d{2}(?:\s*-\s*20\d{2})?)?(?!\w)"
)
_SEASON_WORDS = ("mùa", "vụ")

_BLANK = r"(?:…|_+|\?+|x{1,2}(?![a-z]))"
_BROKEN = (
    re.compile(
        rf"(?:\bngay\s*)?(?<![\d/])\d{{1,2}}\s*/\s*(?:{_BLANK}|(?=\Z|[);]))(?:\s*/\s*\d{{0,4}})?"
    ),
    re.compile(rf"(?:\bngay\s*)?{_BLANK}\s*/\s*(?:\d{{1,2}}|{_BLANK})(?:\s*/\s*\d{{2,4}})?"),
    re.compile(
        rf"\bngay\s*{_BLANK}?\s*thang\s*(?:{_BLANK}|\d{{1,2}}|(?=,?\s*nam\s*\d))\s*,?\s*"
        rf"(?:nam\s*(?:\d{{2,4}}|{_BLANK}))?"
    ),
    re.compile(rf"\bngay\s*\d{{1,2}}\s*thang\s*(?:{_BLANK}|,?\s*nam)\s*(?:nam\s*)?\d{{0,4}}"),
    re.compile(rf"\b(?:ngay|thang|quy|nam|gio)\s*{_BLANK}(?:\s*/\s*\d{{4}}|\s*nam\s*\d{{4}})?"),
    re.compile(r"(?<![\w/])\d{1,5}\s*/\s*\d{1,5}\s*/\s*\d{1,6}(?!\d)"),
    re.compile(r"(?<![\w/])\d{1,2}\s*([.\-])\s*\d{1,2}\s*\1\s*\d{3,6}(?!\d)"),
    re.compile(r"\bngay\s*\d{3,}"),
    re.compile(r"(?:\bngay\s*)?(?<![\w/])\d{1,2}\s*/\s+/\s*\d{2,4}"),
    re.compile(r"(?<![\w/])\d{1,2}/\d{1,2} \d{1,2}/\d{1,4}(?!\d)"),
    re.compile(
        r"\bngay\s*(?:[lio]\d|\d[lio](?=/|\s*/))[\w]*\s*/[\w/]*|(?<![\w])(?:[lio]\d"
        r"|\d[lio])/\d{1,2}(?:/\d{2,4})?"
    ),
    re.compile(r"\bngay\s*\d{1,2}\s*/\s*(?:[lio]\w|\d[lio])(?:\s*/\s*\w{2,4})?"),
    re.compile(r"(?<![\w/])\d{1,2}/\d{1,2}/(?:\d*[lio]\d*|[a-z]{2,4})(?![a-z])"),
)
_SESSION = re.compile(
    r"\b(?:(?:ky hop|phien hop|dai hoi)(?:\s*(?:lan\s*)?(?:thu\s*)?(?:[ivx]{1,6}"
    r"|\d{1,3}(?!\s*(?:/|ngay|thang|tuan|gio|h\b))|hai|ba|bon|tu|nam"
    r"|sau|bay|tam|chin|muoi(?:\s*(?:mot|hai|ba|bon|lam))?|nhat)(?![\w/]))?|cuoc hop|hoi nghi)\b"
    r"(?:\s*(?:thuong le|thuong ky|chuyen de|hdnd|hoi dong nhan dan|tinh|lien tich|ubnd"
    r"|tiep theo|tong ket|so ket"
    r"|gan nhat|sap toi|toi|(?:cuoi |giua |dau )?nam(?:\s*\d{4})?|thang\s*\d{1,2}"
    r"(?:\s*[/\-]\s*\d{4})?"
    r"|quy\s*(?:iv|i{1,3}|[1-4]))(?![\w/]))*"
)


def find_broken(text: Text) -> Iterator[Mark]:
    """Every such place; a place that is a date after all was taken by an earlier finder."""
    for pattern in _BROKEN:
        for found in pattern.finditer(text.folded):
            yield Broken(found.start(), found.end())


def find_sessions(text: Text) -> Iterator[Mark]:
    """A session or meeting named with its month, so that the month is not read as the date."""
    for found in _SESSION.finditer(text.folded):
        yield Named(found.start(), found.end())


def find_names(text: Text) -> Iterator[Mark]:
    """Names that hold figures or a year; they are taken out before days and periods are sought."""
    for found in _MIXED.finditer(text.folded):
        yield Broken(found.start(), found.end())
    for found in _REPORT.finditer(text.folded):
        yield Mark(found.start(), found.end())
    for found in _SEASON.finditer(text.folded):
        if text.says(found.start("s"), found.end("s"), *_SEASON_WORDS):
            yield Named(found.start(), found.end())
