"""Days without their month: ngày 20, mùng 5, ngày 15 và 30 hằng tháng, ngày cuối tháng."""

import re
from collections.abc import Iterator

from reading.deadlines.marks import Broken, Day, Mark
from reading.text import Text

_DAY = re.compile(
    r"(?:\bngay\s*(?:mung\s*|mong\s*)?|\b(?:mung|mong)\s*)(?P<d>\d{1,2})(?![\d:])(?!\s*[/.]\s*\d)"
    r"(?!\s*(?:ngay|gio|h)\b)"
)
_BARE = re.compile(r"(?<![\w/.\-])(?P<d>\d{1,2})(?=\s*(?:cua\s*)?(?:hang|moi) thang)")
_NEXT = re.compile(
    r"\s*(?:,|va|&|-|(?:den|toi)(?:\s*ngay)?)\s*(?P<d>\d{1,2})(?![\d:])(?!\s*[/.]\s*\d)"
    r"(?!\s*(?:ngay|gio|h|g|so|xa|don vi|co quan)\b)"
)
_TAIL = re.compile(
    r"\s*(?:cua\s*)?thang\s*(?P<w>nay|sau|toi|ke tiep|lien ke|tiep theo|(?:thu\s*)?(?P<n>cuoi"
    r"|dau|hai|2|giua)(?:\s*(?:cung|tien))?"
    r"(?:\s*(?:cua\s*)?quy(?:\s*(?:sau|toi|nay))?(?!\w)|(?=\s*(?:cua\s*)?(?:moi"
    r"|hang)\s*quy)))(?!\w)"
)
_LAST = re.compile(
    r"\bngay(?P<w>\s*lam viec)?\s*cuoi(?:\s*cung)?(?:\s*(?:cua|trong))?\s*"
    r"(?=(?:(?:hang|moi)\s*)?thang(?!\s*\d))"
)
_QUARTER_MONTH = {"dau": 1, "hai": 2, "2": 2, "giua": 2, "cuoi": 3}


def find_month_days(text: Text) -> Iterator[Mark]:
    """Days of a month that is not numbered; one beyond 31 is Broken."""
    for found in _LAST.finditer(text.folded):
        yield Day(found.start(), found.end(), -1, working=bool(found["w"]))
    for found in (*_DAY.finditer(text.folded), *_BARE.finditer(text.folded)):
        if (
            text.says(found.start(), found.start() + 4, "ngày", "mùng", "mồng")
            or found[0][0].isdigit()
        ):
            yield from _days(text, found)


def _days(text: Text, found: re.Match[str]) -> Iterator[Mark]:
    places = [(found.start(), found.end(), int(found["d"]))]
    while more := _NEXT.match(text.folded, places[-1][1]):
        places.append((more.start("d"), more.end(), int(more["d"])))
    start, end, day = places[-1]
    tail = _TAIL.match(text.folded, end)
    for at, till, number in places[:-1]:
        yield _day(at, till, number, tail)
    yield _day(start, tail.end() if tail else end, day, tail)


def _day(start: int, end: int, day: int, tail: re.Match[str] | None) -> Mark:
    if not 1 <= day <= 31:
        return Broken(start, end)
    if tail is None:
        return Day(start, end, day)
    if tail["n"]:
        return Day(start, end, day, quarter_month=_QUARTER_MONTH[tail["n"]])
    return Day(start, end, day, shift=0 if tail["w"] == "nay" else 1)
