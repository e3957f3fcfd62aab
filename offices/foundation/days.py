"""Days as officials write them, dd/mm/yyyy, and months counted on from a day."""

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

WRITTEN = ["%d/%m/%Y", "%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y"]
EARLIEST = dt.date(1990, 1, 1)
FARTHEST = dt.timedelta(days=366 * 15)


class DayField(forms.DateField):
    """A day of this age; a slip of the year is told, not kept."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.DateInput(format="%d/%m/%Y"))
        kwargs["input_formats"] = WRITTEN
        super().__init__(**kwargs)

    def clean(self, value: Any) -> dt.date | None:
        day: dt.date | None = super().clean(value)
        if day is not None and not EARLIEST <= day <= timezone.localdate() + FARTHEST:
            raise ValidationError(_("Check the year: %(day)s.") % {"day": day.strftime("%d/%m/%Y")})
        return day


def first_of_month(day: dt.date, months: int) -> dt.date:
    """The first day of the month so many months on."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, 1)


def months_later(day: dt.date, months: int) -> dt.date:
    """The same day of that month, or its last."""
    last = first_of_month(day, months + 1) - dt.timedelta(days=1)
    return last.replace(day=min(day.day, last.day))
