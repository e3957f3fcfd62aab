"""F5: next week's diary as the chief reads it on Friday."""

import datetime as dt

from diary.services.issues import issue_week
from offices.powers import load_powers
from reviews.chief_figures.diary import CountedFor, next_diary
from tests.support.diary import MONDAY, Diary


def told(diary: Diary) -> list[tuple[int | None, str]]:
    at = dt.datetime(2026, 11, 20, 16, tzinfo=dt.UTC)
    powers = load_powers(diary.cast.en.pk)
    asked = CountedFor(powers, diary.cast.offices["vpub"], at, MONDAY)
    return [(one.count, str(one.words)) for one in next_diary(asked)]


def test_tentative_week_and_its_clashes_are_told(diary: Diary) -> None:
    diary.put(half="morning", who=["lam"], by="an")
    diary.put(half="morning", who=["lam"])
    assert told(diary) == [(None, "lịch tuần sau: dự kiến"), (1, "chỗ trùng chưa xử lý")]


def test_issued_week_without_clashes(diary: Diary) -> None:
    diary.put(half="morning", who=["lam"])
    issue_week(office=diary.cast.offices["vpub"], monday=MONDAY, actor=diary.cast.actor("en"))
    assert told(diary) == [(None, "lịch tuần sau: đã ban hành"), (0, "chỗ trùng chưa xử lý")]


def test_clash_of_two_other_offices_is_not_ours(diary: Diary) -> None:
    diary.put(half="morning", who=["khoat"], by="an")
    diary.put(half="morning", who=["khoat"], by="phuc")
    assert told(diary)[1][0] == 0
