"""Putting entries into the diary: who may, what is refused, what only warns."""

import datetime as dt
import uuid
from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from coordination.models import DiarySetting
from diary.models import Booking, ClashOverride, Slot
from diary.services.issues import issue_week
from diary.services.slot_rows import ClashRefused
from diary.services.slots import cancel_slot, change_slot, move_slot, postpone_slot, register_slot
from diary.slots.bookings import taken_by
from diary.slots.clashes import clashes_of
from diary.slots.entry import entry_of
from offices.powers import load_powers
from tests.support.diary import MONDAY, Diary, at

NINE, TEN, ELEVEN = at("09:00"), at("10:00"), at("11:00")


def clashes(diary: Diary, slot: Slot, by: str = "dung") -> set[str]:
    setting = DiarySetting.objects.current()
    found = clashes_of(taken_by(slot, setting), load_powers(diary.cast.people[by].pk), setting)
    return {clash.kind for clash in found}


def test_entry_is_tentative_and_its_hour_tells_the_half(diary: Diary) -> None:
    slot = diary.put(start=at("14:00"), place="P.họp 1", who=["lam"])
    assert (slot.state, slot.half, slot.room) == ("asked", "afternoon", diary.rooms["one"])


def test_person_without_a_post_in_the_office_cannot_register(diary: Diary) -> None:
    with pytest.raises(PermissionDenied):
        register_slot(
            office=diary.cast.offices["vptu"], entry=diary.entry(), actor=diary.cast.actor("dung")
        )


def test_entry_without_words_is_refused_at_its_field(diary: Diary) -> None:
    with pytest.raises(ValidationError) as refused:
        diary.put("  ")
    assert "subject" in refused.value.message_dict


def test_same_form_makes_one_entry(diary: Diary) -> None:
    key, actor = uuid.uuid4(), diary.cast.actor("dung")
    for _turn in range(2):
        register_slot(office=actor.office, entry=diary.entry(), actor=actor, form_key=key)
    assert Slot.objects.count() == 1


@pytest.mark.parametrize("words", ["P họp 2 tầng 3", "P. họp 2 tầng 3", "phòng họp số 2, T3"])
def test_room_with_written_hours_is_given_once(diary: Diary, words: str) -> None:
    diary.put(start=NINE, end=ELEVEN, place="Phòng họp 2 tầng 3", by="an")
    with pytest.raises(ClashRefused) as refused:
        diary.put(start=TEN, end=ELEVEN, place=words)
    assert {c.kind for c in refused.value.clashes} == {"room"}


def test_room_after_the_end_is_free(diary: Diary) -> None:
    diary.put(start=NINE, end=TEN, room=diary.rooms["one"])
    assert clashes(diary, diary.put(start=TEN, end=ELEVEN, room=diary.rooms["one"])) == set()


def test_leader_without_an_end_only_warns(diary: Diary) -> None:
    diary.put(start=NINE, who=["lam"], place="Trụ sở UBND tỉnh", by="an")
    slot = diary.put(start=TEN, who=["lam"], place="Trụ sở UBND tỉnh")
    assert clashes(diary, slot) == {"leader"}


def test_whole_day_overlaps_a_half(diary: Diary) -> None:
    diary.put(half="day", who=["lam"], by="an")
    assert clashes(diary, diary.put(half="afternoon", who=["lam"])) == {"leader"}


def test_morning_and_afternoon_do_not_overlap(diary: Diary) -> None:
    diary.put(half="morning", who=["lam"])
    assert clashes(diary, diary.put(half="afternoon", who=["lam"])) == set()


def test_two_posts_of_one_person_are_one_leader(diary: Diary) -> None:
    second = diary.leaders["nga"]
    second.same_as = diary.leaders["lam"]
    second.save(actor=diary.cast.actor("quan"))
    diary.put(half="morning", who=["lam"])
    assert clashes(diary, diary.put(half="morning", who=["nga"])) == {"leader"}


@pytest.mark.parametrize(("begins", "found"), [("10:30", {"travel"}), ("11:00", set())])
def test_two_addresses_need_an_hour_between(diary: Diary, begins: str, found: set[str]) -> None:
    diary.put(start=NINE, end=TEN, who=["lam"], room=diary.rooms["hall"], by="an")
    later = diary.put(start=at(begins), end=at("11:30"), who=["lam"], room=diary.rooms["one"])
    assert clashes(diary, later) == found


def test_two_rooms_of_one_house_need_no_way(diary: Diary) -> None:
    diary.put(start=NINE, end=TEN, who=["lam"], room=diary.rooms["one"])
    later = diary.put(start=TEN, end=ELEVEN, who=["lam"], room=diary.rooms["two"])
    assert clashes(diary, later) == set()


def test_work_at_the_office_is_no_clash(diary: Diary) -> None:
    diary.put("Làm việc tại cơ quan", half="day", who=["lam"])
    assert clashes(diary, diary.put(half="morning", who=["lam"])) == set()


@pytest.mark.parametrize("serving", ["officers", "office_leader", "cars"])
def test_officer_or_car_in_two_places_warns(diary: Diary, serving: str) -> None:
    khanh = diary.cast.khanh
    said = {"officers": (khanh,), "office_leader": khanh, "cars": (diary.car,)}[serving]
    diary.put(half="morning", **{serving: said})
    found = clashes(diary, diary.put(half="morning", **{serving: said}))
    assert found == {"car" if serving == "cars" else "officer"}


def test_reason_lets_both_stand_and_is_kept(diary: Diary) -> None:
    first = diary.put(start=NINE, end=ELEVEN, room=diary.rooms["one"], by="an")
    slot = diary.put(start=TEN, end=ELEVEN, room=diary.rooms["one"], override="Ngăn đôi phòng")
    made = ClashOverride.objects.get()
    assert (made.slot_id, made.other_id, made.reason) == (slot.pk, first.pk, "Ngăn đôi phòng")
    assert [b.firm for b in Booking.objects.filter(slot=slot)] == [False]


def test_cancelled_entry_frees_its_room(diary: Diary) -> None:
    taken = diary.put(start=NINE, end=ELEVEN, room=diary.rooms["one"])
    cancel_slot(slot_id=taken.pk, reason="", actor=diary.cast.actor("dung"))
    diary.put(start=NINE, end=ELEVEN, room=diary.rooms["one"])
    assert Booking.objects.count() == 1


def test_draft_of_another_office_takes_nothing(diary: Diary) -> None:
    diary.put(start=NINE, end=ELEVEN, room=diary.rooms["one"], by="an", state="draft")
    slot = diary.put(start=NINE, end=ELEVEN, room=diary.rooms["one"])
    assert clashes(diary, slot) == set()


def test_moving_to_the_other_half_leaves_the_hour_behind(diary: Diary) -> None:
    slot = diary.put(start=NINE, end=TEN)
    tuesday = MONDAY + dt.timedelta(days=1)
    moved = move_slot(
        slot_id=slot.pk, date=tuesday, half="afternoon", actor=diary.cast.actor("dung")
    )
    assert (moved.date, moved.half, moved.start) == (tuesday, "afternoon", None)


def test_issued_entry_is_its_issuers(diary: Diary) -> None:
    slot = diary.put()
    issue_week(office=slot.office, monday=MONDAY, actor=diary.cast.actor("en"))
    with pytest.raises(PermissionDenied):
        change_slot(slot_id=slot.pk, entry=diary.entry("Khác"), actor=diary.cast.actor("dung"))


def test_case_changes_its_issued_entry_by_its_own_power(diary: Diary) -> None:
    slot = diary.put()
    issue_week(office=slot.office, monday=MONDAY, actor=diary.cast.actor("en"))
    off = postpone_slot(
        slot_id=slot.pk, reason="Chờ lịch", actor=diary.cast.actor("dung"), by_case=True
    )
    assert (off.state, off.mark, off.mark_note) == ("issued", "postponed", "Chờ lịch")


def test_new_day_brings_a_postponed_entry_back(diary: Diary) -> None:
    slot, chief = diary.put(who=["lam"]), diary.cast.actor("en")
    issue_week(office=slot.office, monday=MONDAY, actor=chief)
    off = postpone_slot(slot_id=slot.pk, reason="Chờ lịch", actor=chief)
    again = replace(entry_of(off), date=MONDAY + dt.timedelta(days=8))
    back = change_slot(slot_id=slot.pk, entry=again, actor=chief)
    assert (back.mark, back.state) == ("changed", "asked")
    assert Booking.objects.filter(slot=slot).exists()
