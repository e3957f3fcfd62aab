"""An issued week: its versions stay, later changes are marked and told."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from diary.models import DiaryIssue, Slot
from diary.services.issues import ask_week, issue_week
from diary.services.slots import cancel_slot, change_slot
from notifications.models import Notification
from tasks.states import WrongMove
from tests.support.diary import MONDAY, Diary


def issue(diary: Diary, by: str = "en") -> DiaryIssue:
    actor = diary.cast.actor(by)
    return issue_week(office=actor.office, monday=MONDAY, actor=actor)


def versions() -> list[tuple[int, list[str]]]:
    rows = DiaryIssue.objects.order_by("number")
    return [(row.number, [line["subject"] for line in row.rows]) for row in rows]


def test_issuing_is_for_one_office_alone(diary: Diary) -> None:
    mine, theirs = diary.put("Ta"), diary.put("Bạn", by="an")
    issue(diary)
    states = dict(Slot.objects.values_list("pk", "state"))
    assert (states[mine.pk], states[theirs.pk]) == ("issued", "asked")


def test_officer_cannot_issue(diary: Diary) -> None:
    diary.put()
    with pytest.raises(PermissionDenied):
        issue(diary, by="dung")


def test_empty_week_is_not_issued(diary: Diary) -> None:
    with pytest.raises(WrongMove):
        issue(diary)


def test_drafts_are_registered_together_and_not_issued_before(diary: Diary) -> None:
    diary.put("Nháp", state="draft")
    with pytest.raises(WrongMove):
        issue(diary)
    actor = diary.cast.actor("dung")
    assert len(ask_week(office=actor.office, monday=MONDAY, actor=actor)) == 1
    assert issue(diary).number == 1


def test_change_makes_a_version_and_the_first_stays(diary: Diary) -> None:
    slot = diary.put("Họp sáng")
    issue(diary)
    change_slot(
        slot_id=slot.pk, entry=diary.entry("Họp chiều"), reason="Đổi", actor=diary.cast.actor("en")
    )
    assert versions() == [(1, ["Họp sáng"]), (2, ["Họp chiều"])]
    assert Slot.objects.get().mark == "changed"


def test_change_nobody_reads_makes_no_version(diary: Diary) -> None:
    slot = diary.put("Họp sáng")
    issue(diary)
    said = diary.entry("Họp sáng", officers=(diary.cast.khanh,))
    change_slot(slot_id=slot.pk, entry=said, actor=diary.cast.actor("en"))
    assert len(versions()) == 1


def test_late_entry_is_added_and_marked(diary: Diary) -> None:
    diary.put("Họp sáng")
    issue(diary)
    late = diary.put("Họp thêm", by="en")
    assert (late.state, late.mark, versions()[-1][0]) == ("issued", "added", 2)


def test_late_entry_of_an_officer_waits_for_the_next_version(diary: Diary) -> None:
    diary.put("Họp sáng")
    issue(diary)
    late = diary.put("Họp thêm", by="dung")
    assert late.state == "asked"
    issue(diary)
    late.refresh_from_db()
    assert (late.state, late.mark) == ("issued", "added")


def test_moving_out_of_the_week_touches_both_weeks(diary: Diary) -> None:
    slot, chief = diary.put("Họp"), diary.cast.actor("en")
    issue(diary)
    next_week = MONDAY + dt.timedelta(days=7)
    moved = change_slot(slot_id=slot.pk, entry=diary.entry("Họp", date=next_week), actor=chief)
    assert moved.mark_note == "chuyển từ ngày 23/11/2026"
    assert versions() == [(1, ["Họp"]), (2, [])]


def test_cancelling_needs_a_reason_and_tells(diary: Diary) -> None:
    slot = diary.put("Họp", by="dung", officers=(diary.cast.khanh,))
    issue(diary)
    with pytest.raises(WrongMove):
        cancel_slot(slot_id=slot.pk, reason=" ", actor=diary.cast.actor("en"))
    cancel_slot(slot_id=slot.pk, reason="Hết việc", actor=diary.cast.actor("en"))
    told = Notification.objects.filter(kind="slot_cancelled")
    assert {n.person_id for n in told} == {diary.cast.dung.pk, diary.cast.khanh.pk}


def test_override_tells_whose_entry_stood_there(diary: Diary) -> None:
    diary.put(half="morning", who=["lam"], by="an")
    diary.put(half="morning", who=["lam"], override="Đồng chí Chủ tịch dự nửa buổi")
    told = Notification.objects.filter(kind="slot_overridden")
    assert {n.person_id for n in told} == {diary.cast.an.pk}
