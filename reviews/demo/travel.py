"""Demo rows are made by the same verbs as real ones, at moments of the past weeks."""

import datetime as dt
import re

from django.utils import timezone

from tasks.dossier.demo import at

__all__ = ["at", "moment", "moved", "moved_text", "weeks_since_model"]

MODEL_MONDAY = dt.date(2026, 11, 23)
_DAY = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(20\d\d)(?!\d)")


def weeks_since_model() -> dt.timedelta:
    """Whole weeks between the week the model tasks were written in and this week."""
    today = timezone.localdate()
    return today - dt.timedelta(days=today.weekday()) - MODEL_MONDAY


def moved(day: dt.date) -> dt.date:
    return day + weeks_since_model()


def moved_text(text: str) -> str:
    """Every full date in a text moves by the same whole weeks."""

    def one(found: re.Match[str]) -> str:
        day, month, year = (int(g) for g in found.groups())
        return moved(dt.date(year, month, day)).strftime("%d/%m/%Y")

    return _DAY.sub(one, text)


def moment(day: dt.date, hour: int = 9, minute: int = 0) -> dt.datetime:
    return dt.datetime(
        day.year, day.month, day.day, hour, minute, tzinfo=timezone.get_current_timezone()
    )
