"""Working days against the notices of 2025 to 2027, and the arithmetic against counting."""

import datetime as dt
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordination.defaults.days import DAYS
from coordination.models import CalendarDay
from coordination.workdays import NoWorkingDayError, WorkCalendar, build, calendar_for, calendars

COMMON = build(CalendarDay(**day._asdict()) for day in DAYS if day.is_on)
ONE = dt.timedelta(1)
near = st.dates(date(2024, 12, 1), date(2028, 1, 31))


@pytest.mark.parametrize(
    ("off", "made_up"),
    [
        (date(2025, 5, 2), date(2025, 4, 26)),
        (date(2026, 1, 2), date(2026, 1, 10)),
        (date(2026, 8, 31), date(2026, 8, 22)),
    ],
)
def test_three_swaps_are_right(off, made_up):
    assert not COMMON.is_working(off)
    assert COMMON.is_working(made_up)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2025, 1, 25), date(2025, 2, 2)),
        (date(2025, 4, 30), date(2025, 5, 4)),
        (date(2025, 8, 30), date(2025, 9, 2)),
        (date(2026, 1, 1), date(2026, 1, 4)),
        (date(2026, 2, 14), date(2026, 2, 22)),
        (date(2026, 4, 30), date(2026, 5, 3)),
        (date(2026, 8, 29), date(2026, 9, 2)),
        (date(2027, 2, 4), date(2027, 2, 10)),
    ],
)
def test_long_holidays_have_no_working_day_and_end_where_they_end(first, last):
    assert COMMON.between(first - ONE, last) == 0
    assert COMMON.is_working(first - ONE)
    assert COMMON.is_working(last + ONE)


@pytest.mark.parametrize(
    "day",
    [date(2025, 1, 1), date(2025, 4, 7), date(2026, 4, 27), date(2027, 4, 16), date(2027, 5, 3)],
)
def test_single_holidays_are_off(day):
    assert not COMMON.is_working(day)


def test_no_swap_at_the_end_of_april_2026():
    assert not COMMON.is_working(date(2026, 4, 25))
    assert COMMON.is_working(date(2026, 4, 29))


def test_culture_day_counts_only_when_switched_on():
    row = next(day for day in DAYS if day.date == date(2026, 11, 24))
    assert COMMON.is_working(row.date)
    switched = build([CalendarDay(**{**row._asdict(), "is_on": True})])
    assert not switched.is_working(row.date)
    assert switched.add(date(2026, 11, 18), 5) == date(2026, 11, 26)


@given(near, st.integers(-60, 60))
def test_add_lands_on_a_working_day_that_many_away(day, count):
    landed = COMMON.add(day, count)
    if count:
        assert COMMON.is_working(landed)
    if count > 0:
        assert COMMON.between(day, landed) == count


@given(near, near)
def test_between_agrees_with_counting(first, last):
    days = (first + n * ONE for n in range(1, (last - first).days + 1))
    counted = sum(COMMON.is_working(day) for day in days)
    if last >= first:
        assert COMMON.between(first, last) == counted
    else:
        assert COMMON.between(first, last) == -COMMON.between(last, first)


@given(near)
def test_rolling_never_moves_a_working_day(day):
    forward, back = COMMON.roll_forward(day), COMMON.roll_back(day)
    assert back <= day <= forward
    assert COMMON.is_working(forward)
    assert COMMON.is_working(back)
    assert (forward == day) == COMMON.is_working(day) == (back == day)


@given(near)
def test_next_and_previous_undo_each_other_from_a_working_day(day):
    start = COMMON.roll_forward(day)
    assert COMMON.previous_working(COMMON.next_working(start)) == start
    assert COMMON.subtract(COMMON.add(start, 4), 4) == start


def test_calendar_without_working_days_is_refused():
    first = date(2026, 1, 1)
    never = WorkCalendar(off=frozenset(first + n * ONE for n in range(800)))
    with pytest.raises(NoWorkingDayError):
        never.next_working(first)


@pytest.mark.django_db
def test_own_row_of_an_office_wins(house, django_assert_num_queries):
    from offices.foundation.actor import Actor

    day, office = date(2026, 9, 1), house["vpub"]
    for kind, when in (("make_up", day), ("office_off", date(2026, 9, 8))):
        CalendarDay(date=when, office=office, kind=kind, name="Riêng").save(actor=Actor.system())
    with django_assert_num_queries(1):
        own = calendar_for(office.pk)
    assert own.is_working(day)
    assert not own.is_working(date(2026, 9, 8))
    assert not calendar_for(None).is_working(day)
    assert calendars()[office.pk] == own
    assert calendars()[None] == calendar_for()
