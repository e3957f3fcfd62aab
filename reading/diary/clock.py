"""Hours of a schedule: "8h30", "13 giờ 30’", "(sáng)", "7 giờ 30 phút (cả ngày)", "8h - 10h30"."""

import datetime as dt
import re
from dataclasses import dataclass

from reading.text import clean, fold

MORNING, AFTERNOON, EVENING, DAY = "morning", "afternoon", "evening", "day"
_CLOCK = re.compile(
    r"(?<![\d/.])(?P<h>\d{1,2})\s*(?:(?:gio|h|g)(?![a-z])\s*(?:(?P<m>[0-5]?\d)(?![\d/])\s*(?:phut|ph|p|')?)?"
    r"|[:.](?P<m2>[0-5]\d)(?![\d./]))"
    r"\s*'?\s*,?\s*(?P<p>sang|trua|chieu|toi)?(?![a-z])"
)
_HALVES = (
    (
        DAY,
        re.compile(
            r"\bca ngay\b|\bngay\b(?!\s*\d)|\bsang\s*(?:,|-|va|\+|/)\s*chieu\b|\bs\s*[+,]\s*c\b"
        ),
    ),
    (MORNING, re.compile(r"\bsang\b|\bs\b")),
    (AFTERNOON, re.compile(r"\bchieu\b|\bc\b")),
    (EVENING, re.compile(r"\btoi\b|\bdem\b")),
)
# Hours that can be nothing else, for taking them out of a line before its days are looked for.
CLOCKS = re.compile(_CLOCK.pattern.replace("[:.]", ":"))
_HALF_WORD = re.compile(r"\b(?:sang|trua|chieu|toi)\b")
_WRITTEN = {"sáng", "sang", "trưa", "trua", "chiều", "chieu", "tối", "toi"}
_NO_HALF = re.compile(r"\s+(?:kien|tao|lap|che|suot)\b")
_RANGE = re.compile(r"\s*(?:-|den|toi|___|:)\s*(?:khoang\s*)?")
_DEPENDS = re.compile(r"\b(?:ngay\s+)?(?:sau|tiep theo|ket thuc)\b")


@dataclass(frozen=True, slots=True)
class Clock:
    """`half` is what is written, "" when nothing is; `more`: further hours in the same place."""

    start: dt.time | None = None
    end: dt.time | None = None
    half: str = ""
    more: int = 0
    depends: bool = False
    rest: str = ""


def fold_hours(text: str) -> str:
    """Without accents, as long as before; words that then only look like a half of the day
    ("chiêu đãi", "sáng kiến") are blotted out, "tới" to "___"."""
    folded = fold(text)

    def blotted(hit: re.Match[str]) -> str:
        written = text[hit.start() : hit.end()].lower()
        is_half = written in _WRITTEN and not _NO_HALF.match(folded, hit.end())
        return hit[0] if is_half else "_" * len(hit[0])

    return _HALF_WORD.sub(blotted, folded)


def read_clock(text: str) -> Clock:
    """The first hour, an end if one is written, and the half of the day."""
    folded = fold_hours(clean(text))
    found = list(_CLOCK.finditer(folded))
    hours = [(hit, clock) for hit in found if (clock := _time(hit)) is not None]
    bare = _CLOCK.sub(lambda hit: " " + (hit["p"] or "") + " ", folded)
    half = next((name for name, words in _HALVES if words.search(bare)), "")
    if not hours:
        return Clock(half=half, depends=bool(_DEPENDS.search(folded)), rest=bare)
    end, more = None, len(hours) - 1
    if more and _RANGE.fullmatch(folded, hours[0][0].end(), hours[1][0].start()):
        end, more = hours[1][1], more - 1
    start = hours[0][1]
    if end is not None and end <= start:
        end = None
    return Clock(start, end, half, more, bool(_DEPENDS.search(bare)), bare)


def _time(hit: re.Match[str]) -> dt.time | None:
    hour, minute = int(hit["h"]), int(hit["m"] or hit["m2"] or 0)
    if hit["p"] in {"chieu", "toi"} and hour < 12:
        hour += 12
    return dt.time(hour, minute) if hour < 24 else None


def half_of_hour(clock: dt.time) -> str:
    return MORNING if clock.hour < 12 else AFTERNOON
