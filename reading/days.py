"""A day of the numbers that were read."""

from datetime import date


def day_of(year: int, month: int, day: int) -> date | None:
    """None where no calendar has it: 31/9, 29/2 of a common year."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
