"""Hours as officials write them: 16:30, 16h30 or 16 giờ 30."""

import datetime as dt
import re
from typing import Any

from django import forms

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
