"""Computed deadlines: the date, and the working that a page shows."""

from datetime import date

import pytest

from coordination.defaults.days import DAYS
from coordination.defaults.deadlines import RULES
from coordination.models import CalendarDay, DeadlineRule
from coordination.services.clocks import compute_due, resume_due
from coordination.workdays import build

CALENDAR = build(CalendarDay(**day._asdict()) for day in DAYS if day.is_on)
WEEKEND = "ngày nghỉ hằng tuần"
BY_CODE = {row.code: row for row in RULES}


def rule(code):
    return DeadlineRule(**{**BY_CODE[code]._asdict(), "area": None})


@pytest.mark.parametrize(
    ("code", "start", "raw", "due"),
    [
        # five working days from Wednesday 18 November (model task 6)
        ("tham-dinh", date(2026, 11, 18), date(2026, 11, 25), date(2026, 11, 25)),
        # ten working days from 12 November (model task 14)
        ("tcd-tra-loi", date(2026, 11, 12), date(2026, 11, 26), date(2026, 11, 26)),
        # seven working days before 14 December (model task 10)
        ("txct-bao-chi", date(2026, 12, 14), date(2026, 12, 3), date(2026, 12, 3)),
        # seven days from 14 November end on a Saturday (model task 18)
        ("ct-bao-cao-nuoc-ngoai", date(2026, 11, 14), date(2026, 11, 21), date(2026, 11, 23)),
        # three working days before the sitting of 27 November (model task 3)
        ("ct-tai-lieu", date(2026, 11, 27), date(2026, 11, 24), date(2026, 11, 24)),
        # seven working days over the swap of 22 and 31 August 2026
        ("kn-thu-ly", date(2026, 8, 20), date(2026, 8, 28), date(2026, 8, 28)),
        # backward in calendar days: a Sunday moves back to Friday
        ("kn-doi-thoai", date(2026, 11, 20), date(2026, 11, 15), date(2026, 11, 13)),
        # thirty days that end inside Tết
        ("kn-lan-dau", date(2026, 1, 18), date(2026, 2, 17), date(2026, 2, 23)),
    ],
)
def test_due_date_is_computed(code, start, raw, due):
    computed = compute_due(rule(code), start, CALENDAR)
    assert (computed.raw_on, computed.due_on) == (raw, due)


def test_working_tells_start_amount_shift_and_basis():
    lines = compute_due(rule("ct-bao-cao-nuoc-ngoai"), date(2026, 11, 14), CALENDAR).working
    assert lines == (
        "Tính từ 14/11/2026: ngày về nước (không tính ngày đầu).",
        "Cộng 7 ngày: 21/11/2026.",
        f"21/11/2026 là ngày nghỉ ({WEEKEND}): chuyển sang ngày làm việc kế tiếp 23/11/2026.",
        "Căn cứ: NĐ 191/2026 Đ25(2).",
    )


def test_working_names_days_off_and_made_up_inside_the_count():
    lines = compute_due(rule("tcd-tra-loi"), date(2026, 8, 20), CALENDAR).working
    assert "Có tính ngày 22/08/2026: Làm bù cho ngày 31/8/2026." in lines
    assert "Không tính ngày 31/08/2026: Nghỉ hoán đổi với ngày 22/8/2026." in lines


def test_backward_working_says_it_moved_back():
    lines = compute_due(rule("kn-doi-thoai"), date(2026, 11, 20), CALENDAR).working
    assert "Lùi 5 ngày: 15/11/2026." in lines
    assert any("liền trước 13/11/2026" in line for line in lines)


def test_resumed_clock_gets_its_unused_days():
    computed = resume_due(
        due_on=date(2026, 11, 30),
        paused_on=date(2026, 11, 10),
        resumed_on=date(2026, 12, 1),
        unit="d",
        calendar=CALENDAR,
    )
    assert (computed.raw_on, computed.due_on) == (date(2026, 12, 21), date(2026, 12, 21))
    assert computed.working[0] == "Tạm đình chỉ từ 10/11/2026, còn lại 20 ngày."


def test_resumed_clock_in_working_days():
    computed = resume_due(
        due_on=date(2026, 11, 13),
        paused_on=date(2026, 11, 10),
        resumed_on=date(2026, 11, 20),
        unit="wd",
        calendar=CALENDAR,
    )
    assert computed.due_on == date(2026, 11, 25)


def test_clock_paused_after_its_date_has_nothing_left():
    computed = resume_due(
        due_on=date(2026, 11, 9),
        paused_on=date(2026, 11, 10),
        resumed_on=date(2026, 11, 20),
        unit="d",
        calendar=CALENDAR,
    )
    assert computed.due_on == date(2026, 11, 20)


@pytest.mark.django_db
def test_rule_of_the_start_day_holds_for_a_running_clock(house):
    before, after = date(2026, 6, 15), date(2026, 7, 15)
    ruled = DeadlineRule.objects.filter(code__startswith="kn-thu-ly")
    assert ruled.in_force(before).get().code == "kn-thu-ly-cu"
    assert ruled.in_force(after).get().code == "kn-thu-ly"
    assert ruled.running(started=before, today=after).get().code == "kn-thu-ly-cu"


@pytest.mark.django_db
def test_rule_that_reaches_back_holds_for_running_clocks(house):
    running = DeadlineRule.objects.running(started=date(2026, 6, 15), today=date(2026, 7, 15))
    assert running.filter(code="kn-doi-thoai").exists()
