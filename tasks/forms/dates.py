"""Days and hours as officials write them: dd/mm/yyyy, and 16:30, 16h30 or 16 giờ 30."""

import datetime as dt
import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

FORMS = ["%d/%m/%Y", "%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y"]
FARTHEST_YEARS = 15
EARLIEST = dt.date(1990, 1, 1)


class DayField(forms.DateField):
    """Refuses days that no case of these offices can have."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.DateInput(format="%d/%m/%Y")
        super().__init__(input_formats=FORMS, widget=kwargs.pop("widget", widget), **kwargs)

    def clean(self, value: Any) -> dt.date | None:
        day: dt.date | None = super().clean(value)
        if day is None:
            return None
        last = timezone.localdate() + dt.timedelta(days=366 * FARTHEST_YEARS)
        if not EARLIEST <= day <= last:
            raise ValidationError(_("Check the year: %(day)s.") % {"day": day.strftime("%d/%m/%Y")})
        return day


_HOUR = re.compile(r"^\s*(\d{1,2})\s*(?::|h|g|giờ)\s*(\d{1,2})?\s*(?:phút|’|')?\s*$", re.I)


class HourField(forms.TimeField):
    """An hour of the day; the seconds of a browser's own clock are let go."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TimeInput(format="%H:%M", attrs={"placeholder": "16:30", "size": 6})
        super().__init__(input_formats=["%H:%M", "%H:%M:%S"], widget=widget, **kwargs)

    def to_python(self, value: Any) -> dt.time | None:
        found = _HOUR.match(value) if isinstance(value, str) else None
        if found:
            value = f"{found[1]}:{found[2] or '00'}"
        hour: dt.time | None = super().to_python(value)
        return hour.replace(second=0) if hour else None
