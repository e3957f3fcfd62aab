"""Working days for a reading: whatever can count them."""

from datetime import date, timedelta
from typing import Literal, Protocol

# Swaps announced for 2025 and 2026 (VB 12729/VPCP-KGVX and the yearly notices); the table of
# days off in the database wins whenever it has rows.
_OFF = {date(2025, 5, 2), date(2026, 1, 2), date(2026, 8, 31)}
_MADE_UP = {date(2025, 4, 26), date(2026, 1, 10), date(2026, 8, 22)}
# A day whose law was not seen yet counts as worked (decision 5).
_UNSEEN = (11, 24)


class Calendar(Protocol):
    """What the reader asks of a calendar (``coordination.workdays.WorkCalendar`` has it)."""

    def is_working(self, day: date, /) -> bool: ...
    def add(self, day: date, n: int, /) -> date: ...
    def subtract(self, day: date, n: int, /) -> date: ...
    def roll_forward(self, day: date, /) -> date: ...
    def roll_back(self, day: date, /) -> date: ...


class BuiltInCalendar:
    """Monday to Friday without the public holidays of the package ``holidays`` (a seed only)."""

    def __init__(self) -> None:
        import holidays

        self._holidays = holidays.country_holidays("VN")

    def is_working(self, day: date) -> bool:
        if day in _MADE_UP:
            return True
        off = day in _OFF or (day in self._holidays and (day.month, day.day) != _UNSEEN)
        return day.weekday() < 5 and not off

    def _step(self, day: date, n: int, step: int) -> date:
        while n > 0:
            day += timedelta(days=step)
            n -= self.is_working(day)
        return day

    def add(self, day: date, n: int) -> date:
        return self._step(day, n, 1)

    def subtract(self, day: date, n: int) -> date:
        return self._step(day, n, -1)

    def roll_forward(self, day: date) -> date:
        return day if self.is_working(day) else self._step(day, 1, 1)

    def roll_back(self, day: date) -> date:
        return day if self.is_working(day) else self._step(day, 1, -1)


def reading_calendar() -> Calendar:
    """The province's calendar; the built-in one while its table is empty or cannot be reached."""
    from django.db import Error

    try:
        from coordination.models import CalendarDay
        from coordination.workdays import calendar_for

        if CalendarDay.objects.exists():
            calendar: Calendar = calendar_for(None)
            return calendar
    except (Error, ImportError):
        pass
    return BuiltInCalendar()


def reading_of_truoc() -> Literal["before", "same"]:
    """The province's reading of "trước ngày"; the day before while no setting can be read."""
    from django.db import Error

    try:
        from coordination.models import Setting

        row = Setting.objects.first()
    except (Error, ImportError):
        return "before"
    return "same" if row is not None and row.truoc_reading == "same" else "before"
