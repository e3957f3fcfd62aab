"""Calendar addresses: secret, revocable, by the rights of the moment, and valid RFC 5545."""

import datetime as dt
import re

import pytest
from django.utils import timezone

from offices.services.people import deactivate_person
from tasks.models import DiaryFeed
from tasks.services.diary import issue_week
from tasks.services.feeds import make_feed, revoke_feed
from tasks.services.slots import cancel_slot
from tests.support.diary import MONDAY, Diary, at

LINE = re.compile(r"[A-Z0-9-]+(?:;[A-Z0-9-]+=(?:\"[^\"]*\"|[^\";:,]*))*:.*")


def parsed(data: bytes) -> list[dict[str, str]]:
    """A second reader: folding, line ends, names, nesting and values as RFC 5545 says."""
    assert data.endswith(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    lines = re.sub(rb"\r\n[ \t]", b"", data).decode("utf-8").split("\r\n")[:-1]
    assert all(LINE.fullmatch(line) for line in lines), [x for x in lines if not LINE.fullmatch(x)]
    opened: list[str] = []
    events: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if name == "BEGIN":
            opened.append(value)
            events += [{}] if value == "VEVENT" else []
        elif name == "END":
            assert opened.pop() == value
        elif opened[-1] == "VEVENT":
            events[-1][name] = value
    assert opened == []
    assert lines[0] == "BEGIN:VCALENDAR" and "VERSION:2.0" in lines
    return events


def address(diary: Diary, who: str, leader: str | None = None) -> str:
    chosen = diary.leaders[leader] if leader else None
    return f"/diary/feeds/{make_feed(leader=chosen, actor=diary.cast.actor(who))}.ics"


def events(diary: Diary, path: str) -> list[dict[str, str]]:
    answer = diary.cast.client("son").get(path)
    assert answer.status_code == 200
    return parsed(answer.content)


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
