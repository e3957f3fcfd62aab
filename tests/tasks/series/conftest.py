"""A recurring task of An's office, and days off of Tết 2027 with a Saturday made up."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
import time_machine

from coordination.models import CalendarDay
from coordination.workdays import WorkCalendar, build, calendar_for
from offices.foundation.actor import Actor
from offices.foundation.history import create_many
from tasks.models import Series
from tasks.series.services.recurrences import read_recurrence
from tasks.series.services.series import SeriesGiven, start_series
from tests.support.cast import Cast

MONDAY = dt.date(2026, 11, 23)
TET = [dt.date(2027, 2, day) for day in (4, 5, 8, 9, 10, 11, 12)]
MADE_UP = dt.date(2027, 2, 20)

Given = Callable[..., SeriesGiven]
Start = Callable[..., Series]


def day(text: str) -> dt.date:
    number, month, year = (int(part) for part in text.split("/"))
    return dt.date(year, month, number)


def rows() -> list[CalendarDay]:
    off = [CalendarDay(date=one, kind="holiday", name="Tết", source="x") for one in TET]
    return [*off, CalendarDay(date=MADE_UP, kind="make_up", name="Làm bù", source="x")]


@pytest.fixture
def calendar() -> WorkCalendar:
    return build(rows())


@pytest.fixture
def tet(cast: Cast) -> None:
    create_many(CalendarDay, rows(), actor=Actor.system())


@pytest.fixture
def monday() -> Any:
    with time_machine.travel(dt.datetime(2026, 11, 23, 1, 0, tzinfo=dt.UTC), tick=False) as clock:
        yield clock


@pytest.fixture
def given(cast: Cast) -> Given:
    """What An gives; the recurrence is read from its writing."""

    def make(text: str = "trước 15 giờ 00 thứ Năm hằng tuần", **more: Any) -> SeriesGiven:
        read = read_recurrence(text, today=MONDAY, calendar=calendar_for(None))
        assert read.rule is not None, text
        usual: dict[str, Any] = {
            "title": "Trao đổi tình hình trong tuần",
            "area": cast.areas[3],
            "lead_office": cast.offices["vptu"],
            "starts_on": MONDAY,
        }
        return SeriesGiven(rule=read.rule, recurrence=text, **(usual | more))

    return make


@pytest.fixture
def start(cast: Cast, given: Given, monday: Any) -> Start:
    def make(text: str = "trước 15 giờ 00 thứ Năm hằng tuần", **more: Any) -> Series:
        return start_series(given=given(text, **more), actor=cast.actor("an"))

    return make
