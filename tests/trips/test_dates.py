"""Dates of a trip, counted by hand on a calendar without holidays of its own."""

import datetime as dt

import pytest

from tasks.dossier.services.clocks import due_by
from tests.support.cast import Cast
from tests.support.diary import Diary

pytestmark = pytest.mark.django_db
DATES = [
    # rule, the day it is counted from, the day owed
    ("ct-ke-hoach", "2026-12-03", "2026-11-26"),
    ("ct-ke-hoach", "2026-12-07", "2026-11-30"),
    ("ct-tai-lieu-doan", "2026-12-03", "2026-11-30"),
    ("ct-tai-lieu-doan", "2026-12-06", "2026-12-02"),
    ("ct-xin-phep", "2026-12-30", "2026-12-02"),
    ("ct-bao-cao", "2026-11-23", "2026-11-30"),
    ("ct-bao-cao", "2026-11-27", "2026-12-04"),
    ("ct-bao-cao-nuoc-ngoai", "2026-11-14", "2026-11-23"),
    ("ct-bao-cao-nuoc-ngoai", "2026-11-16", "2026-11-23"),
    ("ct-bao-cao-nuoc-ngoai", "2026-11-18", "2026-11-25"),
]


@pytest.mark.parametrize(("code", "day", "owed"), DATES)
def test_date_by_hand(cast: Cast, province: Diary, code: str, day: str, owed: str) -> None:
    found = due_by(code, dt.date.fromisoformat(day), office_id=cast.offices["vpub"].pk)
    assert found is not None
    assert found.on == dt.date.fromisoformat(owed)


def test_date_that_was_moved_off_a_weekend_says_so(cast: Cast, province: Diary) -> None:
    day = dt.date(2026, 11, 14)
    found = due_by("ct-bao-cao-nuoc-ngoai", day, office_id=cast.offices["vpub"].pk)
    assert found is not None
    assert any("21/11/2026" in line for line in found.working)
