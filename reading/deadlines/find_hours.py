"""Hours: 14 giờ 00 phút, 16h30, 14:00, 10 giờ 00', 5 giờ chiều."""

import re
from collections.abc import Iterator
from datetime import time

from reading.deadlines.marks import Broken, Hour, Mark
from reading.text import Text

_HOUR = re.compile(
    r"(?:\bluc\s*)?(?<![\w/.,])(?P<h>\d{1,2})\s*(?:(?:gio|h|g)(?![a-z])\s*"
    r"(?:(?P<m>\d{1,2})(?!\d|\s*[/.\-]\s*\d)(?:\s*(?:phut|p\b|')|(?=\D|\Z)))?|:(?P<m2>\d{2})"
    r"(?::\d{2})?(?!\d))"
    r"(?:\s*(?P<p>sang|trua|chieu|toi)(?![a-z]))?"
)
_SPAN_BEFORE = re.compile(
    r"(?:trong|vong|thoi han|sau|khong qua|toi da|moi|it nhat|toi thieu|truoc it nhat)\s*\Z"
)
_SPAN_AFTER = re.compile(
    r"\s*(?:lam viec|,?\s*ke tu|tinh tu|tu (?:khi|luc)|sau|truoc (?:khi|ngay|gio))\b"
)

_UP_TO = re.compile(r"(?:truoc|den|het|luc|nhat|vao)\s*\Z")  # else 24 hours are a length
_DAY_AFTER = re.compile(r"\s*,?\s*ngay\s*\d")
_MIDNIGHT = re.compile(r"0?0:00:00")  # a spreadsheet's date without an hour


def find_hours(text: Text) -> Iterator[Mark]:
    """Hours of a day; "trong 24 giờ" is a span of time and left to its own finder."""
    for found in _HOUR.finditer(text.folded):
        before = text.folded[max(0, found.start() - 20) : found.start()]
        colon = found["m2"] is not None
        if not colon and (
            _SPAN_BEFORE.search(before) or _SPAN_AFTER.match(text.folded, found.end())
        ):
            continue
        if found["h"] == "24" and not colon and not _UP_TO.search(before):
            continue
        if _MIDNIGHT.fullmatch(found[0]):
            continue
        if int(found["h"]) <= 24 or _DAY_AFTER.match(text.folded, found.end()):
            yield _hour(found)


def _hour(found: re.Match[str]) -> Mark:
    hour, minute = int(found["h"]), int(found["m"] or found["m2"] or 0)
    if found["p"] in {"chieu", "toi"} and hour < 12:
        hour += 12
    if (hour, minute) == (24, 0):
        hour, minute = 23, 59
    if hour > 23 or minute > 59:
        return Broken(found.start(), found.end())
    return Hour(found.start(), found.end(), time(hour, minute))
