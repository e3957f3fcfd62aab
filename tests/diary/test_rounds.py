"""The clash round: Thursday 16:00 to Friday 11:00, told once to the contacts."""

import datetime as dt
import json

import pytest

from coordination.models import DiarySetting
from diary.reminders import tell_round
from diary.week.weeks import asked_week, round_of
from notifications.models import Notification
from notifications.services.tick import run_tick
from tests.support.diary import MONDAY, Diary

ZONE = dt.timezone(dt.timedelta(hours=7))


def moment(day: int, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("at", "on"),
    [
        (moment(19, 15, 59), False),
        (moment(19, 16), True),
        (moment(20, 10, 59), True),
        (moment(20, 11), False),
        (moment(26, 16), False),
    ],
)
def test_round_is_on_from_thursday_to_friday(at: dt.datetime, on: bool) -> None:
    week = asked_week("2026-W48")
    assert round_of(week, DiarySetting()).is_on(at) is on


def test_contacts_are_told_how_much_is_open(diary: Diary) -> None:
    diary.put(half="morning", who=["lam"], by="an")
    diary.put(half="morning", who=["lam"])
    due = tell_round(moment(19, 16, 1))
    assert due is not None
    told = json.loads(due.params["told"])
    assert {row["facts"]["count"] for row in told} == {1}
    wanted = {diary.cast.mai.pk, diary.cast.cuc.pk, diary.cast.giang.pk}
    assert {row["person_id"] for row in told} == wanted


def test_round_is_told_once(diary: Diary) -> None:
    diary.put(half="morning", who=["lam"])
    for minute in (1, 2):
        run_tick(at=moment(19, 16, minute))
    found = Notification.objects.filter(kind="diary_round")
    assert found.count() == 3
    assert found[0].facts["iso"] == "2026-W48"
    assert MONDAY.isoweekday() == 1
