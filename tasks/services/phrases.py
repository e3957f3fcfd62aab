"""From a deadline as written to a date owed, by the one reader of the house."""

import datetime as dt

from django.utils import timezone

from coordination.workdays import WorkCalendar
from reading.calendars import reading_of_truoc
from reading.deadlines import Reading, read_deadline
from tasks.choices import SetBy
from tasks.services.drafts import Due


def read_phrase(
    raw: str,
    *,
    written_on: dt.date | None,
    calendar: WorkCalendar,
    event_on: dt.date | None = None,
) -> Reading:
    """Read with the province's own reading of "trước ngày"."""
    return read_deadline(
        raw,
        written_on=written_on or timezone.localdate(),
        event_on=event_on,
        calendar=calendar,
        truoc=reading_of_truoc(),
    )


def due_from_phrase(
    raw: str,
    *,
    written_on: dt.date | None,
    calendar: WorkCalendar,
    set_by: str = SetBy.LEAD_OFFICE,
    event_on: dt.date | None = None,
) -> Due:
    """A date only where the reading is sure; else the writing is kept and no date is set."""
    reading = read_phrase(raw, written_on=written_on, calendar=calendar, event_on=event_on)
    sure = reading.understood and not reading.needs_confirmation
    return Due(
        on=reading.due_on if sure else None,
        time=reading.due_time if sure else None,
        raw=raw,
        kind=str(reading.kind),
        set_by=set_by,
        working=(str(reading.explanation),) if reading.explanation else (),
        is_review=reading.kind in ("ongoing",),
    )
