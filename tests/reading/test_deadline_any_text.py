"""Whatever is typed, the reader answers, quickly, and owns up to what it cannot read."""

import time
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from reading.deadlines import read_deadline
from tests.reading.week import MONDAY, WEEK

TOKENS = (
    "trước sau chậm nhất trong ngày tháng năm quý tuần hết đến từ kể khi hằng định kỳ làm việc họp "
    "thứ hai ba tư sáu 15 12 2026 15/12 15/12/2026 31/02 30/… 16h 14 giờ 00 phút IV 05 ( ) , ; - = "
    "và đầu cuối giữa công văn 12/UBND-TH"
)
WORDS = st.sampled_from(TOKENS.split())


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_answered(phrase: str) -> None:
    reading = read_deadline(phrase, written_on=MONDAY, calendar=WEEK)

    assert reading.understood == (reading.kind != "unreadable")
    assert reading.explanation


@settings(max_examples=600, deadline=None)
@given(st.lists(WORDS, max_size=14).map(" ".join), st.booleans())
def test_any_shuffle_of_the_words_is_answered(phrase: str, known: bool) -> None:
    event = MONDAY if known else None

    reading = read_deadline(phrase, written_on=MONDAY, event_on=event, calendar=WEEK)

    assert reading.due_on or reading.kind != "date"
    assert list(reading.also) == sorted(reading.also)


@settings(max_examples=200, deadline=None)
@given(st.dates(date(2026, 11, 24), date(2029, 12, 31)), st.sampled_from("/-."))
def test_any_day_is_read_in_every_writing(day: date, mark: str) -> None:
    written = f"{day:%d}{mark}{day:%m}{mark}{day:%Y}"

    before = read_deadline(f"trước ngày {written}", written_on=MONDAY, calendar=WEEK)
    until = read_deadline(
        f"chậm nhất ngày {day.day} tháng {day.month} năm {day.year}",
        written_on=MONDAY,
        calendar=WEEK,
    )

    assert before.due_on == day - timedelta(days=1)
    assert until.due_on == day


def test_huge_text_takes_no_longer_than_its_beginning() -> None:
    started = time.perf_counter()

    reading = read_deadline("trước ngày 15/12 và " * 50_000, written_on=MONDAY, calendar=WEEK)

    assert "too_long" in reading.warning_codes()
    assert time.perf_counter() - started < 5
