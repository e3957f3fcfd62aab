"""Days as registers write them: "5.1.26", "02/2" of a known year, "ngày 10 tháng 2 năm 2026"."""

import datetime as dt
import re

from citizens.imports.words import plain
from reading.days import day_of
from reading.sheets.read import as_date

_NUMERIC = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-]\d{4}(?!\d)|\d{4}-\d{2}-\d{2}"
    r"|(?<!\d)\d{1,2}([./-])\d{1,2}\1\d{2}(?![\d./-])"
)
_WORDS = re.compile(r"(?:ngay\s+)?(\d{1,2})\s+thang\s+(\d{1,2})(?:\s+nam\s+|\s*/\s*)(\d{4})")
_SHORT = re.compile(r"(?:ngay\s+)?(\d{1,2})(?:\s*[./-]\s*|\s+thang\s+)(\d{1,2})")


def day_in(text: str, year: int | None) -> tuple[dt.date | None, bool]:
    """The first day of the cell, and whether it was written whole; `year`: what is known of it."""
    folded = plain(text)
    if whole := as_date(folded):
        return whole, True
    if found := _NUMERIC.search(folded):
        return as_date(found[0]), True
    if found := _WORDS.search(folded):
        return day_of(int(found[3]), int(found[2]), int(found[1])), True
    if year and (found := _SHORT.fullmatch(folded)):
        return day_of(year, int(found[2]), int(found[1])), False
    return None, False


def without_days(text: str) -> str:
    """What stands beside the day, such as a number of the book."""
    return _WORDS.sub(" ", _NUMERIC.sub(" ", plain(text)))
