"""The ladder, day by day, through a quarter with Tết and a swapped Saturday."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from coordination.workdays import WorkCalendar
from tasks.notices.ladder import Audience, Steps, rungs

# Tết Đinh Mùi 2027: off 4–10 February; Saturday 30 January made up for Friday 5 February.
TET = frozenset(date(2027, 2, day) for day in (4, 5, 8, 9, 10))
CALENDAR = WorkCalendar(
    off=frozenset({date(2027, 1, 1), *TET}), made_up=frozenset({date(2027, 1, 30)})
)
QUARTER = [date(2026, 12, 1) + timedelta(days=n) for n in range(90)]


def told(due_on: date, audience: Audience = Audience.OWNER, **steps: int) -> dict[date, str]:
    """{day: step} of what is new that day, asked on every working day of the quarter."""
    found: dict[date, str] = {}
    seen: set[str] = set()
    for today in filter(CALENDAR.is_working, QUARTER):
        for rung in rungs(Steps(**steps), CALENDAR, [due_on], today):
            if rung.audience is audience and rung.step not in seen:
                seen.add(rung.step)
                found[today] = rung.step
    return found


def first(found: dict[date, str], count: int) -> list[tuple[str, str]]:
    return [(f"{day:%a %d/%m}", step) for day, step in list(found.items())[:count]]


def test_date_on_a_friday_climbs_every_step():
    assert first(told(date(2026, 12, 18)), 7) == [
        ("Fri 11/12", "T-7"),
        ("Tue 15/12", "T-3"),
        ("Thu 17/12", "T-1"),
        ("Fri 18/12", "T"),
        ("Mon 21/12", "T+1"),
        ("Thu 24/12", "T+4"),
        ("Tue 29/12", "T+7"),
    ]


def test_steps_that_fall_on_a_weekend_come_the_friday_before_and_the_latest_wins():
    # Due Monday: T-3 is Friday, T-1 is Sunday and moves to the same Friday.
    assert first(told(date(2026, 12, 21)), 4) == [
        ("Mon 14/12", "T-7"),
        ("Fri 18/12", "T-1"),
        ("Mon 21/12", "T"),
        ("Tue 22/12", "T+1"),
    ]


def test_date_on_a_saturday_is_told_on_friday_and_late_on_monday():
    assert first(told(date(2026, 12, 19)), 4)[1:] == [
        ("Wed 16/12", "T-3"),
        ("Fri 18/12", "T"),
        ("Mon 21/12", "T+1"),
    ]


def test_tet_moves_steps_before_it_and_counts_none_after_it():
    # 9 February lies in Tết: every step before it falls on or before Wednesday the 3rd.
    assert first(told(date(2027, 2, 9)), 4) == [
        ("Tue 02/02", "T-7"),
        ("Wed 03/02", "T"),
        ("Thu 11/02", "T+1"),
        ("Tue 16/02", "T+4"),
    ]


def test_made_up_saturday_is_a_working_day():
    assert first(told(date(2027, 1, 30)), 5)[2:] == [
        ("Fri 29/01", "T-1"),
        ("Sat 30/01", "T"),
        ("Mon 01/02", "T+1"),
    ]


@pytest.mark.parametrize(
    ("audience", "expected"),
    [
        (Audience.DEPUTY, [("Mon 21/12", "T+1")]),
        (Audience.CONTACT, [("Mon 21/12", "T+1")]),
        (Audience.CHIEF, [("Wed 23/12", "T+3")]),
    ],
)
def test_others_are_told_once(audience: Audience, expected: list[tuple[str, str]]):
    assert first(told(date(2026, 12, 18), audience), 9) == expected


def test_own_ladder_of_an_area():
    found = told(date(2026, 12, 18), after_first=2, after_every=5)
    assert [step for step in found.values() if step > "T"][-2:] != []
    assert ("Tue 22/12", "T+2") in first(found, 9)
    assert ("Tue 29/12", "T+7") in first(found, 9)


def rung_on(due_on: date, today: date) -> tuple[str, date] | None:
    owner = [r for r in rungs(Steps(), CALENDAR, [due_on], today) if r.audience is Audience.OWNER]
    return (owner[0].step, owner[0].rung_on) if owner else None


def test_after_an_outage_only_the_latest_step_is_due():
    # T-1 on Thursday and T on Friday were missed; on Monday it is late by one working day.
    assert rung_on(date(2026, 12, 18), date(2026, 12, 21)) == ("T+1", date(2026, 12, 21))


def test_between_steps_the_last_one_stays_with_its_day():
    assert rung_on(date(2026, 12, 18), date(2026, 12, 16)) == ("T-3", date(2026, 12, 15))
    assert rung_on(date(2026, 12, 18), date(2026, 12, 23)) == ("T+1", date(2026, 12, 21))


def test_far_away_dates_have_no_step():
    assert rung_on(date(2027, 1, 20), date(2026, 12, 21)) is None


def by_the_letter(due_on: date, today: date, working: Callable[[date], bool]) -> str | None:
    """The same, walked day by day as the rule is written."""
    late = 0
    for n in range(1, 91):
        late += working(due_on + timedelta(days=n)) and due_on + timedelta(days=n) <= today
    if late >= 1:
        return f"T+{late - (late - 1) % 3}"
    for before in (0, 1, 3, 7):
        day = due_on - timedelta(days=before)
        while not working(day):
            day -= timedelta(days=1)
        if day <= today:
            return f"T-{before}" if before else "T"
    return None


def test_every_date_of_the_quarter_on_every_day_follows_the_letter():
    for today in filter(CALENDAR.is_working, QUARTER[30:80]):
        found = {
            rung.due_on: rung.step
            for rung in rungs(Steps(), CALENDAR, QUARTER, today)
            if rung.audience is Audience.OWNER
        }
        for due_on in QUARTER:
            assert found.get(due_on) == by_the_letter(due_on, today, CALENDAR.is_working)
