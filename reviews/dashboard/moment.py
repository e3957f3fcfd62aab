"""The moment a figure is asked for: local time, the week around it, and working-time limits."""

import datetime as dt
from dataclasses import dataclass

from coordination.workdays import WorkCalendar
from offices.models import Office


@dataclass(frozen=True, slots=True)
class Moment:
    """A local moment with the calendar and hours of one office."""

    at: dt.datetime
    calendar: WorkCalendar
    office: Office

    @property
    def today(self) -> dt.date:
        return self.at.date()

    @property
    def monday(self) -> dt.date:
        return self.today - dt.timedelta(days=self.today.weekday())

    @property
    def sunday(self) -> dt.date:
        """Weeks run Monday to Sunday (PRACTICE table 10)."""
        return self.monday + dt.timedelta(days=6)

    def working_days_ago(self, count: int) -> dt.date:
        return self.calendar.subtract(self.today, count)

    def one_working_day_ago(self) -> dt.datetime:
        day = self.working_days_ago(1)
        return dt.datetime.combine(day, self.at.time(), self.at.tzinfo)

    def working_hours_ago(self, hours: float) -> dt.datetime:
        """Walk back through the office's hours of working days."""
        left = dt.timedelta(hours=hours)
        day = self.today
        end = min(self._at(day, self.office.works_to), self.at)
        for _step in range(60):
            start = self._at(day, self.office.works_from)
            if self.calendar.is_working(day) and end > start:
                if end - start >= left:
                    return end - left
                left -= end - start
            day -= dt.timedelta(days=1)
            end = self._at(day, self.office.works_to)
        return end

    def _at(self, day: dt.date, hour: dt.time) -> dt.datetime:
        return dt.datetime.combine(day, hour, self.at.tzinfo)
