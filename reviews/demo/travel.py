"""The days the demo is played on: rows are made by the same verbs as real ones, weeks ago."""

import datetime as dt
import random
import re

from django.utils import timezone

from coordination.workdays import WorkCalendar, calendar_for
from tasks.dossier.demo import at

__all__ = ["at", "moment", "moved", "moved_text", "weeks_since_model"]

MODEL_MONDAY = dt.date(2026, 11, 23)
_DAY = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(20\d\d)(?!\d)")


def weeks_since_model() -> dt.timedelta:
    """Whole weeks between the week the model tasks were written in and this week."""
    today = timezone.localdate()
    return today - dt.timedelta(days=today.weekday()) - MODEL_MONDAY


def moved(day: dt.date) -> dt.date:
    return day + weeks_since_model()


def moved_text(text: str) -> str:
    """Every full date in a text moves by the same whole weeks."""

    def one(found: re.Match[str]) -> str:
        day, month, year = (int(g) for g in found.groups())
        return moved(dt.date(year, month, day)).strftime("%d/%m/%Y")

    return _DAY.sub(one, text)


def moment(day: dt.date, hour: int = 9, minute: int = 0) -> dt.datetime:
    return dt.datetime(
        day.year, day.month, day.day, hour, minute, tzinfo=timezone.get_current_timezone()
    )


class Weeks:
    """Working days relative to today, and a running number."""

    def __init__(self, seed: int) -> None:
        self.calendar: WorkCalendar = calendar_for(None)
        self.today = timezone.localdate()
        self.dice = random.Random(seed)  # noqa: S311  # demo rows, not secrets
        self.count = 300
        monday = self.today - dt.timedelta(days=self.today.weekday())
        # The first day of this week, or of this month where it began later.
        self.begun = max(monday, self.today.replace(day=1))

    def ago(self, days: int) -> dt.date:
        return self.calendar.subtract(self.today, days)

    def ahead(self, days: int) -> dt.date:
        return self.calendar.add(self.today, days)

    def so_far(self) -> list[dt.date]:
        """Working days of this week and month until today; before the first of them that one."""
        return self._since(self.begun)

    def of_month(self) -> list[dt.date]:
        """Working days of this month until today; before the first of them that one."""
        return self._since(self.today.replace(day=1))

    def _since(self, first: dt.date) -> list[dt.date]:
        days = [first + dt.timedelta(days=n) for n in range((self.today - first).days + 1)]
        return [day for day in days if self.calendar.is_working(day)] or [self.ahead(1)]

    def number(self, pattern: str) -> str:
        self.count += self.dice.randint(1, 9)
        return pattern.format(n=self.count)
