"""A day of the numbers that were read, and how quarters are written."""

from datetime import date

QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def day_of(year: int, month: int, day: int) -> date | None:
    """None where no calendar has it: 31/9, 29/2 of a common year."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
