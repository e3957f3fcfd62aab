"""A calendar of weekdays, without holidays, so that a test shows all it needs."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class Week:
    """Monday to Friday, less the days named."""

    off: frozenset[date] = frozenset()

    def is_working(self, day: date) -> bool:
        return day.weekday() < 5 and day not in self.off

    def _walk(self, day: date, n: int, step: int) -> date:
        while n:
            day += timedelta(days=step)
            n -= self.is_working(day)
        return day

    def add(self, day: date, n: int) -> date:
        return self._walk(day, n, 1)

    def subtract(self, day: date, n: int) -> date:
        return self._walk(day, n, -1)

    def roll_forward(self, day: date) -> date:
        return day if self.is_working(day) else self.add(day, 1)

    def roll_back(self, day: date) -> date:
        return day if self.is_working(day) else self.subtract(day, 1)


WEEK = Week()
MONDAY = date(2026, 11, 23)
