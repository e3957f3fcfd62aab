"""Days counted from today."""

import datetime as dt

from django.utils import timezone


def day(ahead: int = 0) -> str:
    """As it is typed into a field."""
    return f"{in_days(ahead):%d/%m/%Y}"


def in_days(days: int) -> dt.date:
    return timezone.localdate() + dt.timedelta(days=days)
