"""Cells as plain text and dates: what a spreadsheet stores as numbers and formats."""

import re
from datetime import date, datetime, timedelta

from reading.days import day_of

EPOCH_1900, EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001 - wall time
BUILT_IN_DATES = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
DATE_LETTERS = re.compile(r"[dmyDMY]")
TIME_ONLY = re.compile(r"^[hsHS:.0 AMPamp/]+$|^m+:s+")
LAST_SERIAL = 2_958_465  # 31 December 9999
DATE_TEXT = re.compile(r"\s*(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4}|\d{2})\s*")
ISO_TEXT = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?\s*")
SERIAL_TEXT = re.compile(r"\s*(\d{5})(?:\.0+)?\s*")
FIRST_LIKELY, LAST_LIKELY = 36_526, 73_050  # 2000 to 2099

type Value = str | date


def is_date_format(number: int, code: str) -> bool:
    """Whether a number format shows a day; formats of hours alone do not."""
    if number in BUILT_IN_DATES:
        return number not in {18, 19, 20, 21, 45, 46, 47}
    bare = QUOTED.sub("", code)
    return bool(DATE_LETTERS.search(bare)) and not TIME_ONLY.match(bare)


def number_value(text: str, *, is_date: bool, from_1904: bool = False) -> Value:
    """A number cell: a date, "dd/mm/yyyy HH:MM" when it has an hour, or the number's digits."""
    try:
        number = float(text)
    except ValueError:
        return text
    if is_date and 0 < number <= LAST_SERIAL:
        return _moment(number, EPOCH_1904 if from_1904 else EPOCH_1900)
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)


def _moment(serial: float, epoch: datetime) -> Value:
    moment = epoch + timedelta(minutes=round(serial * 1440))
    return moment.date() if moment.time().isoformat() == "00:00:00" else f"{moment:%d/%m/%Y %H:%M}"


def as_date(value: Value) -> date | None:
    """The day in a cell: a date, "15/3/2026", "2026-03-15" or a serial kept as text; else None."""
    if isinstance(value, date):
        return value
    if found := DATE_TEXT.fullmatch(value):
        day, month, year = (int(part) for part in found.groups())
        return day_of(year + 2000 if year < 100 else year, month, day)
    if found := ISO_TEXT.fullmatch(value):
        return day_of(*(int(part) for part in found.groups()))
    if found := SERIAL_TEXT.fullmatch(value):
        serial = int(found[1])
        if FIRST_LIKELY <= serial <= LAST_LIKELY:
            return (EPOCH_1900 + timedelta(days=serial)).date()
    return None
