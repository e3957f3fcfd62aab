"""A meeting as a calendar file: VTIMEZONE, SEQUENCE, and CANCELLED when it is called off."""

import datetime as dt
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone, translation
from icalendar import Calendar, Event, Timezone, vText

from meetings.models import Meeting
from meetings.states import MeetingState
from notifications.registry import Attachment
from tasks.choices import Access

ZONE = "Asia/Ho_Chi_Minh"
HOURS = {"morning": (dt.time(7, 30), dt.time(11, 30)), "afternoon": (dt.time(13, 30), dt.time(17))}
OFF = (MeetingState.CANCELLED, MeetingState.POSTPONED)


def invitation_file(task_id: int) -> list[Attachment]:
    """The file for a mail; none for a meeting without a day."""
    meeting = Meeting.objects.select_related("task", "chair").filter(pk=task_id).first()
    if meeting is None or meeting.on is None:
        return []
    method = "CANCEL" if meeting.state in OFF else "REQUEST"
    return [Attachment("giay-moi.ics", calendar_of(meeting), f"text/calendar; method={method}")]


def calendar_of(meeting: Meeting) -> str:
    """The text of the file; a restricted meeting shows no more than a mail may (code, place)."""
    with translation.override("vi"):
        method = "CANCEL" if meeting.state in OFF else "REQUEST"
        book = Calendar()
        book.add("prodid", "-//phoihop//meetings//VI")
        book.add("version", "2.0")
        book.add("method", method)
        book.add_component(Timezone.from_tzid(ZONE))
        book.add_component(_event(meeting))
        text: str = book.to_ical().decode("utf-8")
        return text


def _event(meeting: Meeting) -> Event:
    event, task = Event(), meeting.task
    host = urlsplit(settings.BASE_URL).hostname or "localhost"
    event.add("uid", f"meeting-{task.pk}@{host}")
    event.add("sequence", meeting.sequence)
    event.add("dtstamp", timezone.now().astimezone(dt.UTC))
    event.add("status", "CANCELLED" if meeting.state in OFF else "CONFIRMED")
    event.add("summary", _summary(meeting))
    first, last = _span(meeting)
    event.add("dtstart", first)
    event.add("dtend", last)
    if meeting.place:
        event["location"] = vText(meeting.place)
    event.add("url", settings.BASE_URL + meeting.get_absolute_url())
    return event


def _summary(meeting: Meeting) -> str:
    kind = str(meeting.get_kind_display())
    if meeting.task.access == Access.RESTRICTED:
        return f"{kind} {meeting.task.code}"
    return meeting.task.title


def _span(meeting: Meeting) -> tuple[dt.date, dt.date]:
    """Clock times where the day is one; whole days where there are several, or all day."""
    assert meeting.on is not None
    if meeting.ends_on and meeting.ends_on > meeting.on:
        return meeting.on, meeting.ends_on + dt.timedelta(days=1)
    if meeting.start is None and meeting.half == "day":
        return meeting.on, meeting.on + dt.timedelta(days=1)
    begins, ends = HOURS.get(meeting.half, (dt.time(7, 30), dt.time(17)))
    start = meeting.start or begins
    end = meeting.end or (ends if ends > start else _later(start))
    return _moment(meeting.on, start), _moment(meeting.on, end)


def _later(start: dt.time) -> dt.time:
    return dt.time(min(start.hour + 2, 23), start.minute)


def _moment(day: dt.date, clock: dt.time) -> dt.datetime:
    return dt.datetime.combine(day, clock, tzinfo=ZoneInfo(ZONE))
