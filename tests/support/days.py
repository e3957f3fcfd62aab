"""Days counted from today."""

import datetime as dt

from django.utils import timezone


def in_days(days: int) -> dt.date:
    return timezone.localdate() + dt.timedelta(days=days)
