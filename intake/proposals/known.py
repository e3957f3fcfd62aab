"""What every reading is done against: names, working days, the province's own habits."""

from django.utils import timezone

from reading.calendars import reading_calendar, reading_of_truoc
from reading.registry import known_bodies, known_offices
from reading.tables import Known


def known_now() -> Known:
    """Read once per request or job; five small statements."""
    return Known(
        timezone.localdate(),
        known_offices(),
        known_bodies(),
        reading_calendar(),
        reading_of_truoc(),
    )


def sentence(warning: str) -> str:
    """A reader's "code: sentence" as the person reads it."""
    code, colon, words = warning.partition(": ")
    return words if colon and " " not in code else warning
