"""Days of a rule, and what days off do to them."""

import datetime as dt

import pytest

from coordination.workdays import WorkCalendar
from reading.deadlines.reading import Recurrence
from tasks.models import Series
from tasks.series.rule import coming
from tests.tasks.series.conftest import day


def series(rule: Recurrence, *, day_off: str = "keep", **more: dt.date) -> Series:
    made = Series(day_off=day_off, **({"starts_on": dt.date(2026, 11, 23)} | more))
    made.take_rule(rule)
    return made


def dues(made: Series, calendar: WorkCalendar, today: str, count: int = 3) -> list[str]:
    found = coming(made, calendar, today=day(today), count=count)
    return [f"{turn.due:%d/%m/%Y}" for turn in found]


WEEKLY = Recurrence("week", weekday=3, at=dt.time(15))
TWENTIETH = Recurrence("month", days=(20,))


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        ("earlier", "03/02/2027"),
        ("later", "15/02/2027"),
        ("keep", "11/02/2027"),
        ("skip", "18/02/2027"),
    ],
)
def test_a_thursday_in_tet_follows_the_policy(
    policy: str, expected: str, calendar: WorkCalendar
) -> None:
    made = series(WEEKLY, day_off=policy, starts_on=day("11/02/2027"))
    assert dues(made, calendar, "01/02/2027", 1) == [expected]


@pytest.mark.parametrize("policy", ["earlier", "later", "keep", "skip"])
def test_a_saturday_made_up_is_worked_under_every_policy(
    policy: str, calendar: WorkCalendar
) -> None:
    made = series(TWENTIETH, day_off=policy)
    assert dues(made, calendar, "13/02/2027", 1) == ["20/02/2027"]


def test_an_ordinary_sunday_moves(calendar: WorkCalendar) -> None:
    earlier, later = (series(TWENTIETH, day_off=policy) for policy in ("earlier", "later"))
    assert dues(earlier, calendar, "01/12/2026", 1) == ["18/12/2026"]
    assert dues(later, calendar, "01/12/2026", 1) == ["21/12/2026"]


def test_the_31st_is_the_last_day_of_short_months(calendar: WorkCalendar) -> None:
    made = series(Recurrence("month", days=(31,)))
    assert dues(made, calendar, "23/11/2026", 4) == [
        "30/11/2026",
        "31/12/2026",
        "31/01/2027",
        "28/02/2027",
    ]


def test_the_last_day_and_the_last_working_day(calendar: WorkCalendar) -> None:
    last = series(Recurrence("month", days=(-1,)))
    working = series(Recurrence("month", days=(-1,), working=True))
    assert dues(last, calendar, "01/01/2027", 2) == ["31/01/2027", "28/02/2027"]
    assert dues(working, calendar, "01/01/2027", 2) == ["29/01/2027", "26/02/2027"]


def test_quarterly_in_the_last_month_of_the_quarter(calendar: WorkCalendar) -> None:
    made = series(Recurrence("quarter", days=(14,), months=(3, 6, 9, 12)), day_off="earlier")
    assert dues(made, calendar, "23/11/2026") == ["14/12/2026", "12/03/2027", "14/06/2027"]


def test_every_other_week_counts_from_the_first(calendar: WorkCalendar) -> None:
    made = series(Recurrence("week", 2, weekday=0), day_off="earlier")
    assert dues(made, calendar, "24/11/2026") == ["07/12/2026", "21/12/2026", "04/01/2027"]


def test_every_other_month_counts_from_the_first(calendar: WorkCalendar) -> None:
    made = series(Recurrence("month", 2, days=(10,)))
    assert dues(made, calendar, "24/11/2026", 2) == ["10/12/2026", "10/02/2027"]


def test_every_day_leaves_days_off_out(calendar: WorkCalendar) -> None:
    made = series(Recurrence("day"), day_off="earlier")
    assert dues(made, calendar, "03/02/2027", 3) == ["03/02/2027", "15/02/2027", "16/02/2027"]


def test_a_later_date_of_a_past_day_still_counts(calendar: WorkCalendar) -> None:
    made = series(WEEKLY, day_off="later")
    assert dues(made, calendar, "14/02/2027", 1) == ["15/02/2027"]


def test_nothing_lies_before_the_start_or_after_the_end(calendar: WorkCalendar) -> None:
    made = series(WEEKLY, starts_on=day("03/12/2026"), ends_on=day("11/12/2026"))
    assert dues(made, calendar, "23/11/2026", 5) == ["03/12/2026", "10/12/2026"]
