"""Months counted on from a day."""

import datetime as dt


def first_of_month(day: dt.date, months: int) -> dt.date:
    """The first day of the month so many months on."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, 1)


def months_later(day: dt.date, months: int) -> dt.date:
    """The same day of that month, or its last."""
    last = first_of_month(day, months + 1) - dt.timedelta(days=1)
    return last.replace(day=min(day.day, last.day))
