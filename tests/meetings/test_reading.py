"""The time of a meeting as officials write it."""

import datetime as dt

import pytest

from meetings.reading import Unreadable, read_when


@pytest.mark.parametrize(
    ("words", "half", "start", "end"),
    [
        ("8h30", "morning", dt.time(8, 30), None),
        ("13 giờ 30’", "afternoon", dt.time(13, 30), None),
        ("7g30", "morning", dt.time(7, 30), None),
        ("14 giờ 00 phút", "afternoon", dt.time(14), None),
        ("8h00 - 11h30", "morning", dt.time(8), dt.time(11, 30)),
        ("từ 8 giờ đến 17 giờ", "day", dt.time(8), dt.time(17)),
        ("sáng", "morning", None, None),
        ("Buổi chiều", "afternoon", None, None),
        ("cả ngày", "day", None, None),
        ("sáng, chiều", "day", None, None),
    ],
)
def test_written_time_is_read(words, half, start, end) -> None:
    when = read_when(words)
    assert (when.half, when.start, when.end) == (half, start, end)


@pytest.mark.parametrize("words", ["", "sau giờ làm việc", "25h00", "khi có thông báo"])
def test_what_names_neither_hour_nor_half_is_refused(words) -> None:
    with pytest.raises(Unreadable):
        read_when(words)
