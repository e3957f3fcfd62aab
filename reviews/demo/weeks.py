"""The days the demo is played on, relative to today, with dice that fall the same each time."""

import datetime as dt
import random

from django.utils import timezone

from coordination.workdays import WorkCalendar, calendar_for


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
