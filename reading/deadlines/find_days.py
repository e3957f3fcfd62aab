"""Days: 15/12/2026, 15.12, 07-11/12, ngày 15 tháng 12; and without their month: ngày 20, mùng 5."""

import re
from collections.abc import Iterator

from reading.days import WORD_PATTERN, day_of, number_at
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

_ISO = re.compile(r"(?<![\d/.\-])(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?![\d/\-])")
_NUMERIC = re.compile(
    r"(?:(?:\bhom\s*)?\bngay\s*:?\s*)?(?:(?<=ngay)|(?<=truoc)|(?<=den)|(?<=het)"
    r"|(?<![\w/]))(?P<d>\d{1,2})\s*(?P<s>[/.\-]{1,2})\s*(?P<m>\d{1,2})"
    r"(?:\s*(?:(?P<s2>[/.\-]{1,2})|,?\s*nam)\s*(?P<y>\d{1,5}))?(?!\d)(?!\s*[/\-]\s*\d)(?!\.\d)"
    r"(?! \d{1,2}/\d)"
)
_WORDED = re.compile(
    rf"(?:(?:\bhom\s*)?\bngay\s*(?:mung\s*|mong\s*)?|(?<![\w/.\-])|(?<=\d-)|(?<=\d- ))"
    rf"(?P<d>\d{{1,2}}|(?<=[a-z] )(?:{WORD_PATTERN}))\s*[,/\-]?\s*"
    rf"thang\s*(?P<m>\d{{1,2}}|(?:{WORD_PATTERN})(?![a-z]))(?!\d)"
    r"(?:(?:\s*[,\-]?\s*nam\s*|\s*[/\-.]\s*(?:nam\s*)?)(?P<y>\d{1,5}))?(?!\d)"
)
_SPACED = re.compile(r"\bngay\s*(?P<d>\d{1,2})\s+(?P<m>\d{1,2})\s+(?:nam\s*)?(?P<y>\d{4})(?!\d)")
_FRACTION = re.compile(r"\s*(?:ngay (?:lam viec|cong)|gio|tong so|so (?!\d))")
_LISTED = re.compile(r"(?:thang|quy)\s*\Z")
_BEFORE_SHORT = re.compile(r"(?:ngay|truoc|nhat|den|het|sang|chieu|toi|vao|qua|tu|va|[,:(=-])\s*\Z")
_EARLIER = re.compile(
    r"(?P<n>\bngay\s*)?(?<![\w/.\-])(?P<d>\d{1,2})\s*(?:,|va|&|-|(?:den|toi)(?:\s*het)?)\s*\Z"
)


def find_days(text: Text) -> Iterator[Mark]:
    """Days with a month; what only looks like one comes as Broken."""
    for finder in (_iso, _worded, _spaced, _numeric):
        for mark in finder(text):
            yield from _with_earlier(text, mark)


def _iso(text: Text) -> Iterator[Mark]:
    for found in _ISO.finditer(text.folded):
        year, month, day = int(found[1]), int(found[3]), int(found[4])
        yield day_or_broken(found.start(), found.end(), day, month, year)


def _worded(text: Text) -> Iterator[Mark]:
    for found in _WORDED.finditer(text.folded):
        day, month = number_at(text, *found.span("d")), number_at(text, *found.span("m"))
        named = found[0].startswith(("ngay", "hom"))
        if not named and (
            "," in text[found.end("d") : found.start("m")]
            or _LISTED.search(text.folded, 0, found.start())
        ):
            continue
        if day and month and (named or found["m"].isdigit()):
            yield day_or_broken(found.start(), found.end(), day, month, _year(found["y"]))


def _spaced(text: Text) -> Iterator[Mark]:
    """ "ngày 15 12 2026": typed without its strokes."""
    for found in _SPACED.finditer(text.folded):
        day, month, year = (int(found[name]) for name in "dmy")
        yield day_or_broken(found.start(), found.end(), day, month, year)


def _numeric(text: Text) -> Iterator[Mark]:
    for found in _NUMERIC.finditer(text.folded):
        if _is_no_date(text, found):
            continue
        if _is_span(found):  # of "18-22/5" the last day; the first shares its month
            day, month = int(found["m"]), int(found["y"])
            yield day_or_broken(found.start("m"), found.end(), day, month, None)
        else:
            day, month = int(found["d"]), int(found["m"])
            yield day_or_broken(found.start(), found.end(), day, month, _year(found["y"]))


def _is_span(found: re.Match[str]) -> bool:
    """ "07-11/12", "18 - 22.5": two days and a month, no year."""
    parted = found["s"] == "-" and found["s2"] in {"/", "."}
    return parted and len(found["y"]) < len("026")


def _is_no_date(text: Text, found: re.Match[str]) -> bool:
    before = text.folded[max(0, found.start() - 12) : found.start()]
    if before.rstrip().endswith(("thang", "dieu", "khoan", "muc", "quy")):
        return True
    if not found["y"] and _FRACTION.match(text.folded, found.end()):
        return True
    monthly = re.match(r"\s*(?:cua\s*)?(?:hang|moi) (?:thang|quy)", text.folded[found.end() :])
    if monthly and not found["y"]:
        return True
    short = "/" not in found["s"] and not found["y"] and not found[0].startswith(("ngay", "hom"))
    return short and bool(before.strip()) and not _BEFORE_SHORT.search(before)


def _year(written: str | None) -> int | None:
    if written is None:
        return None
    return 2000 + int(written) if len(written) == 2 else int(written)


def day_or_broken(start: int, end: int, day: int, month: int, year: int | None) -> Mark:
    """A Day when such a day exists in the years an office writes about."""
    far = year is not None and not 1990 <= year <= 2099
    if far or day_of(year or 2024, month, day) is None:
        return Broken(start, end)
    return Day(start, end, day, month, year)


def _with_earlier(text: Text, mark: Mark) -> Iterator[Mark]:
    """The day and those that share its month: "07-11/12", "ngày 05, 06 và 08/12"."""
    yield mark
    for _ in range(6):
        if not isinstance(mark, Day):
            return
        offset = max(0, mark.start - 30)
        found = _EARLIER.search(text.folded[offset : mark.start])
        if not found or not 1 <= int(found["d"]) <= 31:
            return
        if found[0].rstrip().endswith(",") and not _is_list(text, offset + found.start()):
            return
        start, end = offset + found.start(), offset + found.end("d")
        mark = day_or_broken(start, end, int(found["d"]), mark.month or 0, mark.year)
        yield mark


def _is_list(text: Text, start: int) -> bool:
    """A comma joins days only after "ngày"."""
    return "ngay" in text.folded[max(0, start - 20) : start + 5]


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
