"""Cells of an exported table, so that no spreadsheet takes a person's text for a formula.

ASVS 1.2.10; the blanks and control characters before the sign count, for they were the way
around such a rule elsewhere.
"""

import re
from datetime import date, datetime

IGNORED = re.compile(
    "[\\s\x00-\x20\x7f-\xa0\u00ad\u034f\u061c\u115f\u1160\u180e\u2000-\u200f\u2028-\u202f"
    "\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0]*"
)
LIVE = tuple("=+-@＝＋－＠|%\u2212\ufe63")
CONTROL_START = tuple("\t\r\n\x00")
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
NUMBER = re.compile(r"-\d+(?:[.,]\d+)?")

type CellValue = str | int | float | date | None


def safe_cell(value: object) -> CellValue:
    """The value for a CSV or XLSX cell: text that could be a formula gets a leading "'".

    Numbers, dates and None pass; a plain negative number written as text passes as well.
    """
    if value is None or isinstance(value, int | float | date | datetime):
        return value
    text = str(value)
    rest = text[(found.end() if (found := IGNORED.match(text)) else 0) :]
    live = text.startswith(CONTROL_START) or (rest.startswith(LIVE) and not NUMBER.fullmatch(text))
    return ("'" if live else "") + UNWRITABLE.sub("", text)
