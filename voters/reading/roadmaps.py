"""Roadmap dates as officials write them: a period ends with its last day, a condition has none."""

import datetime as dt
import re

from reading.deadlines import read_deadline
from reading.text import clean, fold

_SPAN = re.compile(r"\b(?:giai doan|nam)\s*(?P<first>20\d\d)\s*-\s*(?P<last>20\d\d)")
_YEAR = re.compile(r"\A(?:trong |cuoi )?nam (?P<year>20\d\d)\Z")
_POSTED = re.compile(r"\((?:dang|ngay txct|txct|ngay dang)\)")


def read_roadmap(words: str, *, written_on: dt.date) -> dt.date | None:
    """The day by which it is to be solved; None where the words name no day of their own."""
    text = clean(words)
    folded = fold(text)
    if not text or _POSTED.search(folded):
        return None
    if span := _SPAN.search(folded):
        return dt.date(int(span["last"]), 12, 31)
    if year := _YEAR.search(folded):
        return dt.date(int(year["year"]), 12, 31)
    found = read_deadline(text, written_on=written_on)
    if found.kind in ("conditional", "qualitative", "none", "unreadable", "ongoing", "recurring"):
        return None
    return found.due_on
