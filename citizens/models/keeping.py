"""How long names are kept, counted in months from the day a case ended."""

import datetime as dt

from coordination.models import Setting
from offices.foundation.months import months_later


def erase_day(day: dt.date, *, kept: bool = False) -> dt.date:
    """`kept`: of a letter kept and followed; else of any other that has ended."""
    setting = Setting.objects.current()
    return months_later(day, setting.kept_months if kept else setting.closed_months)
