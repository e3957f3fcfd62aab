"""What only looks like a time: reports named after their months, seasons, letters among figures."""

import re
from collections.abc import Iterator

from reading.deadlines.marks import Broken, Mark, Named
from reading.papers.counting import NUMBER
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


def find_names(text: Text) -> Iterator[Mark]:
    """Names that hold figures or a year; they are taken out before days and periods are sought."""
    for found in _MIXED.finditer(text.folded):
        yield Broken(found.start(), found.end())
    for found in _REPORT.finditer(text.folded):
        yield Mark(found.start(), found.end())
    for found in _SEASON.finditer(text.folded):
        if text.says(found.start("s"), found.end("s"), *_SEASON_WORDS):
            yield Named(found.start(), found.end())
