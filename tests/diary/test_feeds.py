"""Calendar addresses: secret, revocable, by the rights of the moment, and valid RFC 5545."""

import datetime as dt

import pytest
import time_machine
from django.utils import timezone

from diary.models import DiaryFeed
from diary.services.feeds import make_feed, revoke_feed
from diary.services.issues import issue_week
from diary.services.slots import cancel_slot
from offices.services.people import deactivate_person
from tests.support.calendars import read_calendar
from tests.support.diary import MONDAY, Diary, at


def address(diary: Diary, who: str, leader: str | None = None) -> str:
    chosen = diary.leaders[leader] if leader else None
    return f"/diary/feeds/{make_feed(leader=chosen, actor=diary.cast.actor(who))}.ics"


def events(diary: Diary, path: str) -> list[dict[str, str]]:
    answer = diary.cast.client("son").get(path)
    assert answer.status_code == 200
    return read_calendar(answer.content)


@pytest.fixture(autouse=True)
def _now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda *_: dt.date(2026, 11, 25))


def test_leader_feed_holds_his_entries(diary: Diary) -> None:
    path = address(diary, "an", "lam")
    diary.put("Họp, có dấu; chấm" + " dài" * 30, start=at("08:30"), end=at("10:00"), who=["lam"])
    diary.put("Của người khác", who=["nga"])
    (event,) = events(diary, path)
    assert event["DTSTART;TZID=Asia/Ho_Chi_Minh"] == "20261123T083000"
    assert event["DTEND;TZID=Asia/Ho_Chi_Minh"] == "20261123T100000"
    assert event["SUMMARY"].startswith(r"Họp\, có dấu\; chấm")
    assert (event["STATUS"], event["SEQUENCE"]) == ("TENTATIVE", "1")


def test_cancelled_entry_is_told_with_a_higher_sequence(diary: Diary) -> None:
    path = address(diary, "an", "lam")
    slot, chief = diary.put("Họp", who=["lam"]), diary.cast.actor("en")
    issue_week(office=slot.office, monday=MONDAY, actor=chief)
    cancel_slot(slot_id=slot.pk, reason="Hết việc", actor=chief)
    (event,) = events(diary, path)
    assert event["STATUS"] == "CANCELLED"
    assert int(event["SEQUENCE"]) > 1


def test_time_zone_stands_in_the_calendar(diary: Diary) -> None:
    body = diary.cast.client("son").get(address(diary, "an")).content.decode()
    assert "BEGIN:VTIMEZONE" in body
    assert "TZOFFSETTO:+0700" in body


def test_own_feed_holds_what_one_serves_at(diary: Diary) -> None:
    diary.put("Phục vụ", officers=(diary.cast.khanh,))
    diary.put("Không phục vụ")
    found = events(diary, address(diary, "khanh"))
    assert [event["SUMMARY"] for event in found] == ["Phục vụ"]


def test_hidden_and_draft_entries_do_not_leave(diary: Diary) -> None:
    diary.put("Kín CNR9", hidden=True, place="CNR9", note="CNR9", who=["lam"])
    diary.put("Nháp CNR9", state="draft", half="afternoon", who=["lam"])
    path = address(diary, "an", "lam")
    body = diary.cast.client("son").get(path).content.decode()
    assert "CNR9" not in body
    assert [event["SUMMARY"] for event in events(diary, path)] == ["Bận"]


def test_revoked_address_is_dead_at_once(diary: Diary) -> None:
    path = address(diary, "an")
    revoke_feed(feed_id=DiaryFeed.objects.get().pk, actor=diary.cast.actor("an"))
    assert diary.cast.client("an").get(path).status_code == 404


def test_address_of_somebody_deactivated_is_dead(diary: Diary) -> None:
    path = address(diary, "an", "lam")
    deactivate_person(actor=diary.cast.actor("quan"), person=diary.cast.an, reason="Nghỉ")
    assert diary.cast.client("quan").get(path).status_code == 404


def test_post_taken_away_empties_the_calendar(diary: Diary) -> None:
    diary.put("Họp", who=["lam"])
    path = address(diary, "an", "lam")
    for post in diary.cast.an.posts.all():
        post.until = MONDAY
        post.save(actor=diary.cast.actor("quan"))
    assert events(diary, path) == []


def test_secret_is_long_and_kept_as_digest(diary: Diary) -> None:
    token = make_feed(leader=None, actor=diary.cast.actor("an"))
    assert len(token) >= 43  # 256 bits
    assert token not in str(DiaryFeed.objects.values().get())


def test_somebody_elses_address_cannot_be_revoked(diary: Diary) -> None:
    address(diary, "an")
    path = f"/diary/feeds/{DiaryFeed.objects.get().pk}/revoke/"
    assert diary.cast.client("dung").post(path).status_code == 404
    assert diary.cast.client("an").post(path).status_code == 302


def test_guessed_address_is_not_there(diary: Diary) -> None:
    assert diary.cast.client("an").get("/diary/feeds/abc.ics").status_code == 404


@time_machine.travel("2026-11-25T09:30:15+07:00", tick=False)
def test_wrong_addresses_are_slowed_down(diary: Diary) -> None:
    client, right = diary.cast.client("son"), address(diary, "an", "lam")
    told = [client.get(f"/diary/feeds/{number:043}.ics").status_code for number in range(31)]
    assert told == [404] * 30 + [429]
    answer = client.get(f"/diary/feeds/{1:043}.ics")
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "45")
    assert client.get(right).status_code == 200
