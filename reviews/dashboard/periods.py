"""The period a figure is asked for: week to year or free as typed, and the period before it."""

import calendar
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from offices.foundation.days import WRITTEN, DayField

MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
KINDS = ("week", *MONTHS)
LONGEST = dt.timedelta(days=366 * 5)
ONE = dt.timedelta(days=1)
EARLIEST, LATEST = dt.date(2000, 1, 1), dt.date(2100, 1, 1)


@dataclass(frozen=True, slots=True)
class DashboardPeriod:
    """From `first` to `last`, both included."""

    kind: str
    first: dt.date
    last: dt.date

    @property
    def label(self) -> str:
        days = {"first": date_format(self.first, "d/m"), "last": date_format(self.last, "d/m/Y")}
        values = {"n": (self.first.month - 1) // MONTHS.get(self.kind, 1) + 1, "y": self.first.year}
        return {
            "week": _("Week %(first)s–%(last)s") % days,
            "month": _("Month %(n)s/%(y)s") % values,
            "quarter": _("Quarter %(n)s/%(y)s") % values,
            "half": _("First half of %(y)s") % values
            if self.first.month == 1
            else _("Second half of %(y)s") % values,
            "year": _("Year %(y)s") % values,
        }.get(self.kind, _("From %(first)s to %(last)s") % {**days, "first": day_words(self.first)})

    @property
    def before(self) -> "DashboardPeriod":
        """The period of the same kind before it; a free one: as many days."""
        if self.kind in KINDS:
            return period_of(self.kind, self.first - ONE)
        return DashboardPeriod(
            "free", self.first - (self.last - self.first) - ONE, self.first - ONE
        )

    @property
    def after(self) -> "DashboardPeriod":
        return period_of(self.kind, self.last + ONE)

    @property
    def query(self) -> str:
        if self.kind == "free":
            return f"period=free&first={self.first}&last={self.last}"
        return f"period={self.kind}&on={self.first}"


def day_words(day: dt.date) -> str:
    return date_format(day, "d/m/Y")


def period_of(kind: str, day: dt.date) -> DashboardPeriod:
    """The week (Monday to Sunday), month, quarter, half-year or year around a day."""
    if kind == "week":
        monday = day - dt.timedelta(days=day.weekday())
        return DashboardPeriod(kind, monday, monday + dt.timedelta(days=6))
    length = MONTHS[kind]
    month = (day.month - 1) // length * length + 1
    end = month + length - 1
    last = dt.date(day.year, end, calendar.monthrange(day.year, end)[1])
    return DashboardPeriod(kind, dt.date(day.year, month, 1), last)


def read_day(text: str) -> dt.date | None:
    """A day as officials or links write it, within the years that can be counted."""
    for form in WRITTEN:
        try:
            day = dt.datetime.strptime(text.strip(), form).date()  # noqa: DTZ007 - a day, no moment
        except ValueError:
            continue
        return day if EARLIEST <= day <= LATEST else None
    return None


def read_period(given: Mapping[str, str], today: dt.date) -> tuple[DashboardPeriod, str]:
    """The period asked for, and what is wrong with the asking; this month where nothing is."""
    kind, month = given.get("period", "month"), period_of("month", today)
    if kind == "free":
        first, last = read_day(given.get("first", "")), read_day(given.get("last", ""))
        if first is None or last is None:
            return month, _("Enter both days of the period.")
        if last < first:
            return month, _("The last day lies before the first.")
        if last - first > LONGEST:
            return month, _("A period is at most five years long.")
        return DashboardPeriod("free", first, last), ""
    if kind not in KINDS:
        return month, _("This period is not known.")
    return period_of(kind, read_day(given.get("on", "")) or today), ""


def kind_names() -> dict[str, str]:
    return {
        "week": pgettext("period", "Week"),
        "month": pgettext("period", "Month"),
        "quarter": pgettext("period", "Quarter"),
        "half": pgettext("period", "Half-year"),
        "year": pgettext("period", "Year"),
    }


class FreePeriodForm(forms.Form):
    """Read by `reviews.dashboard.periods.read_period`; this only draws it, with what was typed."""

    period = forms.CharField(widget=forms.HiddenInput)
    scope = forms.CharField(widget=forms.HiddenInput, required=False)
    first = DayField(label=gettext_lazy("From"))
    last = DayField(label=gettext_lazy("To"))

    @classmethod
    def beginning(cls, given: Mapping[str, str], period: DashboardPeriod, *, mine: bool) -> Self:
        typed = given if given.get("period") == "free" else {}
        return cls(
            initial={
                "period": "free",
                "scope": "mine" if mine else "office",
                "first": typed.get("first", "") or day_words(period.first),
                "last": typed.get("last", "") or day_words(period.last),
            },
            auto_id="free_%s",
        )
