"""Weeks as addresses name them (2026-W48), their days, and the clash round before them."""

import datetime as dt
import re
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import DiarySetting

_WEEK = re.compile(r"(\d{4})-?W(\d{1,2})")
DAY = dt.timedelta(days=1)
FIRST, LAST = dt.date(2000, 1, 3), dt.date(2100, 1, 4)


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from a Monday."""

    monday: dt.date

    @property
    def iso(self) -> str:
        return f"{self.monday:%G-W%V}"

    @property
    def number(self) -> str:
        return f"{self.monday:%V}"

    @property
    def sunday(self) -> dt.date:
        return self.monday + 6 * DAY

    @property
    def days(self) -> list[dt.date]:
        return [self.monday + n * DAY for n in range(7)]

    @property
    def name(self) -> str:
        return _("Week %(number)s, from %(first)s to %(last)s") % {
            "number": self.number,
            "first": f"{self.monday:%d/%m/%Y}",
            "last": f"{self.sunday:%d/%m/%Y}",
        }

    @property
    def days_words(self) -> str:
        """ "30/11–06/12" """
        return f"{self.monday:%d/%m}–{self.sunday:%d/%m}"

    def turned(self, weeks: int) -> "Week":
        return Week(self.monday + 7 * weeks * DAY)


def week_of(day: dt.date) -> Week:
    return Week(day - day.weekday() * DAY)


def asked_week(text: str) -> Week:
    """The week an address asks for; this week when it names none."""
    hit = _WEEK.fullmatch(text.strip())
    if hit:
        try:
            found = Week(dt.date.fromisocalendar(int(hit[1]), int(hit[2]), 1))
        except ValueError:
            return week_of(timezone.localdate())
        if FIRST <= found.monday <= LAST:
            return found
    return week_of(timezone.localdate())


@dataclass(frozen=True, slots=True)
class Round:
    """The clash round of the week to come: from when to when the contacts settle it."""

    week: Week
    opens: dt.datetime
    closes: dt.datetime

    def is_on(self, moment: dt.datetime) -> bool:
        return self.opens <= moment < self.closes


def round_of(week: Week, setting: DiarySetting) -> Round:
    """Thursday 16:00 to Friday 11:00 of the week before, unless set otherwise."""
    before = week.turned(-1).monday

    def moment(day: int, clock: dt.time) -> dt.datetime:
        return timezone.make_aware(dt.datetime.combine(before + (day - 1) * DAY, clock))

    return Round(
        week,
        moment(setting.round_opens_day, _time(setting.round_opens_at)),
        moment(setting.round_closes_day, _time(setting.round_closes_at)),
    )


def _time(value: dt.time | str) -> dt.time:
    """Unsaved defaults are still text."""
    return value if isinstance(value, dt.time) else dt.time.fromisoformat(value)
