"""A day as officials write it: dd/mm/yyyy typed, or the browser's own calendar."""

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

FORMS = ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"]
FARTHEST_YEARS = 15
EARLIEST = dt.date(1990, 1, 1)


class DayField(forms.DateField):
    """Refuses days that no case of these offices can have."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        super().__init__(input_formats=FORMS, widget=kwargs.pop("widget", widget), **kwargs)

    def clean(self, value: Any) -> dt.date | None:
        day = super().clean(value)
        if day is None:
            return None
        last = timezone.localdate() + dt.timedelta(days=366 * FARTHEST_YEARS)
        if not EARLIEST <= day <= last:
            raise ValidationError(_("Check the year: %(day)s.") % {"day": day.strftime("%d/%m/%Y")})
        return day
