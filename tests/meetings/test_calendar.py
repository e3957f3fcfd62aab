"""The invitation's calendar file: read by a second parser, counted up, taken back."""

import pytest

from meetings.calendar import calendar_of
from meetings.models import Meeting
from meetings.services import course
from tests.meetings.conftest import Enter
from tests.support.calendars import read_calendar
from tests.support.cast import Cast
from tests.support.days import in_days

ZONED = "DTSTART;TZID=Asia/Ho_Chi_Minh"


def event_of(pk: int) -> dict[str, str]:
    meeting = Meeting.objects.select_related("task").get(pk=pk)
    data = calendar_of(meeting).encode()
    assert b"BEGIN:VTIMEZONE" in data
    (event,) = read_calendar(data)
    return event


def test_invitation_says_its_hour_in_the_zone_of_the_province(invited: Enter) -> None:
    event = event_of(invited(title="Phiên họp, " + "tên rất dài; " * 20).pk)
    assert event[ZONED] == f"{in_days(14):%Y%m%d}T083000"
    assert event["STATUS"] == "CONFIRMED"
    assert event["SUMMARY"].startswith(r"Phiên họp\, tên")


def test_moved_meeting_counts_up_and_a_cancelled_one_is_taken_back(
    cast: Cast, invited: Enter
) -> None:
    pk, actor = invited().pk, cast.actor("en")
    first = int(event_of(pk)["SEQUENCE"])
    course.bring_forward(task_id=pk, on=in_days(9), reason="Trùng lịch", actor=actor)
    moved = event_of(pk)
    assert int(moved["SEQUENCE"]) > first
    assert moved[ZONED] == f"{in_days(9):%Y%m%d}T083000"
    course.cancel(task_id=pk, reason="Không họp", actor=actor)
    off = event_of(pk)
    assert off["STATUS"] == "CANCELLED"
    assert int(off["SEQUENCE"]) > int(moved["SEQUENCE"])


@pytest.mark.parametrize("break_it", [b"END:VEVENT\r\n", b"UID:", b"\r\n", b"VERSION:2.0\r\n"])
def test_reader_refuses_what_is_broken(invited: Enter, break_it: bytes) -> None:
    meeting = Meeting.objects.select_related("task").get(pk=invited().pk)
    data = calendar_of(meeting).encode()
    with pytest.raises(Exception):  # noqa: B017,PT011 - whichever of the readers sees it first
        read_calendar(data.replace(break_it, b"\n" if break_it == b"\r\n" else b"", 1))
