"""The rules of DESIGN §5 that a date alone does not show."""

from datetime import date, time

import pytest

from reading.deadlines import Reading, Recurrence, read_deadline
from tasks.series.services.recurrences import rule_words
from tests.reading.week import MONDAY, WEEK, Week


def read(phrase: str, event: date | None = None, written: date = MONDAY) -> Reading:
    return read_deadline(phrase, written_on=written, event_on=event, calendar=WEEK)


def test_province_may_count_the_named_day() -> None:
    same = read_deadline("trước ngày 15/12", written_on=MONDAY, calendar=WEEK, truoc="same")

    assert same.due_on == date(2026, 12, 15)
    assert "named_day_counts" in same.warning_codes()


def test_stated_sunday_stays_a_counted_one_moves() -> None:
    assert read("ngày 06/12/2026").due_on == date(2026, 12, 6)
    assert read("13 ngày kể từ ngày 23/11/2026").due_on == date(2026, 12, 7)
    assert read("02 ngày trước ngày họp (08/12/2026)").due_on == date(2026, 12, 4)


def test_backward_count_skips_a_day_off() -> None:
    calendar = Week(frozenset({date(2026, 11, 24)}))
    phrase = "chậm nhất 03 ngày làm việc trước ngày họp (27/11/2026)"

    due = read_deadline(phrase, written_on=MONDAY, calendar=calendar).due_on

    assert due == date(2026, 11, 23)


def test_counted_deadline_asks_for_its_start() -> None:
    reading = read("05 ngày làm việc kể từ ngày nhận đủ hồ sơ")

    assert (reading.understood, reading.due_on) == (True, None)
    assert reading.warning_codes() == {"start_needed"}
    assert reading.needs_confirmation


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("trước ngày 10/11/2026", "before_document"),
        ("thứ Tư, ngày 26/11/2026", "weekday_mismatch"),
        ("trước ngày 15/12", "year_assumed"),
        ("trước ngày 20/11", "year_far"),
        ("trong tuần đầu tháng 12", "week_asked"),
        ("(phụ lục)", "elsewhere"),
        ("20/02/205", "broken_date"),
        ("dự kiến ngày 15/12/2026", "tentative"),
        ("định kỳ hằng quý", "recurring_no_day"),
        ("mùng 10 tháng Chạp", "lunar"),
        ("trước 16h", "day_assumed"),
        ("Thông báo 105/TB-HĐND ngày 8/6", "document_date_only"),
    ],
)
def test_doubt_is_told(phrase: str, code: str) -> None:
    assert code in read(phrase).warning_codes()


def test_week_of_a_month_names_both_candidates() -> None:
    reading = read("trong tuần đầu tháng 12")

    assert reading.due_on is None
    assert "30/11–06/12/2026 / 01/12–07/12/2026" in reading.warnings[0]


def test_recurrence_is_told() -> None:
    weekly = Recurrence("week", weekday=3, at=time(15))

    assert read("trước 15 giờ 00 thứ Năm hằng tuần").recurrence == weekly
    assert read("trước ngày 05 hằng tháng").recurrence == Recurrence("month", days=(4,))
    assert read("định kỳ hằng quý").recurrence == Recurrence("quarter")
    assert read("định kỳ ngày 25 hằng tháng").recurrence == Recurrence("month", days=(25,))
    assert read("định kỳ ngày 25").recurrence == Recurrence("month", days=(25,))
    assert read("định kỳ ngày 2 lần").recurrence == Recurrence("day")
    assert read("định kỳ 2 tuần một lần").recurrence == Recurrence("week", 2)


def test_monthly_day_fits_short_months() -> None:
    monthly = Recurrence("month", days=(31,))

    assert monthly.next_days(date(2027, 2, 1)) == [date(2027, 2, 28)]
    assert Recurrence("month", days=(0,)).next_days(date(2027, 2, 2)) == [date(2027, 2, 28)]


def test_each_day_of_a_year_keeps_its_own_month() -> None:
    rule = read("trước 30/6 và 31/12 hằng năm").recurrence

    assert rule == Recurrence("year", days=(29, 30), months=(6, 12))
    assert rule.next_days(MONDAY) == [date(2026, 12, 30), date(2027, 6, 29)]
    assert rule_words(rule).endswith(", 29/06, 30/12")


def test_words_read_are_given_back() -> None:
    reading = read("gửi tài liệu về Văn phòng Tỉnh ủy trước 16 giờ ngày 27/11/2026 để tổng hợp")

    assert reading.said == "trước 16 giờ ngày 27/11/2026"
