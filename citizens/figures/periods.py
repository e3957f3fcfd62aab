"""The period counted: a month, quarter, half or year, from a first day that can be set."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from offices.foundation.days import DayField, first_of_month

MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
NINE = 9


@dataclass(frozen=True, slots=True)
class CountPeriod:
    first: dt.date
    last: dt.date

    @property
    def query(self) -> str:
        return f"first={self.first:%d/%m/%Y}&last={self.last:%d/%m/%Y}"

    @property
    def words(self) -> str:
        """As papers name it."""
        return f"Từ ngày {self.first:%d/%m/%Y} đến ngày {self.last:%d/%m/%Y}"


def period_of(kind: str, day: dt.date, *, first_day: int = 1) -> CountPeriod:
    """The one the day lies in; with `first_day` 15 a month runs from the 15th to the 14th.

    A month that begins in the middle is named after the month it ends in.
    """
    shifted = day if first_day == 1 or day.day < first_day else first_of_month(day, 1)
    months = MONTHS[kind]
    begin = first_of_month(shifted.replace(day=1), -((shifted.month - 1) % months))
    end = first_of_month(begin, months)
    if first_day == 1:
        return CountPeriod(begin, end - dt.timedelta(days=1))
    first = first_of_month(begin, -1).replace(day=first_day)
    return CountPeriod(first, first_of_month(end, -1).replace(day=first_day) - dt.timedelta(days=1))


def nine_months(day: dt.date, *, first_day: int = 1) -> CountPeriod:
    """Of the year the day lies in."""
    year = period_of("year", day, first_day=first_day)
    after = first_of_month(year.first, NINE).replace(day=first_day)
    return CountPeriod(year.first, after - dt.timedelta(days=1))


class PeriodForm(forms.Form):
    first = DayField(label=_("From"))
    last = DayField(label=_("To"))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("first") and data.get("last") and data["last"] < data["first"]:
            self.add_error("last", _("The last day cannot be before the first."))
        return data


def chosen(query: Any) -> tuple[CountPeriod, PeriodForm]:
    """What the address says; without it this month."""
    asked = "first" in query
    usual = period_of("month", timezone.localdate())
    form = PeriodForm(
        query if asked else {"first": f"{usual.first:%d/%m/%Y}", "last": f"{usual.last:%d/%m/%Y}"}
    )
    if not form.is_valid():
        return usual, form
    return CountPeriod(form.cleaned_data["first"], form.cleaned_data["last"]), form


def presets() -> list[dict[str, Any]]:
    """This month, quarter, half and year; the inspectorate's month from the 15th."""
    today = timezone.localdate()
    rows = [
        (_("This month"), period_of("month", today)),
        (_("This quarter"), period_of("quarter", today)),
        (_("This half-year"), period_of("half", today)),
        (_("Nine months"), nine_months(today)),
        (_("This year"), period_of("year", today)),
        (_("Month from the 15th"), period_of("month", today, first_day=15)),
        (_("Quarter from the 15th"), period_of("quarter", today, first_day=15)),
        (_("Nine months from 15 December"), nine_months(today, first_day=15)),
        (_("Year from 15 December"), period_of("year", today, first_day=15)),
    ]
    return [{"label": label, "href": f"?{period.query}"} for label, period in rows]
