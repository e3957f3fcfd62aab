"""Events are told in their own transaction, once per person."""

from datetime import date

import pytest
from django.db import transaction

from notifications.models import Dispatch, Notification, Preference
from notifications.registry import NoticeKind, kind_of, register
from notifications.services.insert import WrittenNotice
from notifications.services.tell import tell, without_mail
from offices.foundation.actor import Actor
from tests.notifications.conftest import House, moment

MONDAY = "2026-11-23 09:00"


def say(house: House, *people: str, at: str = MONDAY, **more: object) -> list[WrittenNotice]:
    told = {"kind": "received", "dedupe": "received:1", "facts": {"code": "NV-2026-0001"}} | more
    return tell(people=[house[name] for name in people], actor=house.system, at=moment(at), **told)


def test_ordinary_event_waits_for_the_daily_mail(house: House):
    (row,) = say(house, "an.vpub")
    assert (row.person, row.channel, row.task) == ("an.vpub", "digest", "NV-2026-0001")
    assert not Dispatch.objects.exists()


def test_assignment_is_mailed_at_once(house: House):
    (row,) = say(house, "an.vpub", kind="assigned")
    mail = Dispatch.objects.get()
    assert row.channel == "at_once"
    assert mail.not_before == moment(MONDAY)
    assert Notification.objects.get().dispatch == mail


@pytest.mark.parametrize(
    ("at", "goes"),
    [
        ("2026-11-23 03:00", "2026-11-23 07:30"),
        ("2026-11-23 18:00", "2026-11-24 07:30"),
        ("2026-11-27 17:01", "2026-11-30 07:30"),
        ("2026-11-28 10:00", "2026-11-30 07:30"),
    ],
)
def test_mail_waits_for_working_hours(house: House, at: str, goes: str):
    say(house, "an.vpub", kind="assigned", at=at)
    assert Dispatch.objects.get().not_before == moment(goes)


def test_flash_is_mailed_in_the_night(house: House):
    say(house, "an.vpub", at="2026-11-28 03:00", any_hour=True)
    assert Dispatch.objects.get().not_before == moment("2026-11-28 03:00")


def test_same_event_twice_makes_one_row(house: House):
    assert len(say(house, "an.vpub", "an.vpub")) == 1
    assert say(house, "an.vpub") == []


def test_second_role_in_one_event_makes_no_second_row(house: House):
    say(house, "an.vpub", kind="assigned", dedupe="sent:1")
    assert say(house, "an.vpub", kind="received", dedupe="sent:1") == []


def test_who_acts_is_not_told(house: House):
    actor = Actor(person=house["an.vpub"], office=house.offices["vpub"])
    rows = tell(
        kind="received",
        people=[house["an.vpub"], house["binh.vpub"], None],
        dedupe="x",
        facts={"code": "NV"},
        actor=actor,
    )
    assert [row.person for row in rows] == ["binh.vpub"]


def test_unknown_kind_is_an_error(house: House):
    with pytest.raises(KeyError):
        say(house, "an.vpub", kind="no-such-kind")


def test_rolled_back_event_was_never_told(house: House):
    with transaction.atomic():
        say(house, "an.vpub", kind="assigned")
        transaction.set_rollback(True)
    assert not Notification.objects.exists()
    assert not Dispatch.objects.exists()


def test_substitute_is_told_of_events(house: House):
    house.away("an.vpub", "binh.vpub", date(2026, 11, 23), date(2026, 11, 24))
    rows = say(house, "an.vpub", kind="assigned")
    assert [(row.person, row.channel) for row in rows] == [
        ("an.vpub", "bell"),
        ("binh.vpub", "at_once"),
    ]


def test_one_may_ask_for_the_bell_alone(house: House):
    Preference.objects.create(person=house["an.vpub"], kind="assigned", channel="bell")
    (row,) = say(house, "an.vpub", kind="assigned")
    assert row.channel == "bell"


def test_clock_set_by_law_cannot_be_silenced(house: House):
    Preference.objects.create(person=house["an.vpub"], kind="reminder", channel="bell")
    (row,) = say(house, "an.vpub", kind="reminder", statutory=True)
    assert row.channel == "digest"


def test_urgent_is_mailed_whatever_was_chosen(house: House):
    Preference.objects.create(person=house["an.vpub"], kind="received", channel="bell")
    (row,) = say(house, "an.vpub", urgent=True)
    assert row.channel == "at_once"


def test_ten_people_take_as_many_statements_as_one(house: House, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        say(house, *list(house.people)[:10], kind="assigned")


def test_key_registered_twice_is_refused():
    class Again(NoticeKind):
        key = "received"
        label = "again"

        def subject(self, notification: Notification) -> str:
            return notification.kind

    with pytest.raises(ValueError, match="registered twice"):
        register(Again)
    assert kind_of("received").key == "received"


def test_what_is_told_without_mail_stands_at_the_bell(house: House):
    with without_mail():
        (row,) = say(house, "an.vpub", kind="assigned")
    assert row.channel == "at_once"
    assert Notification.objects.get().dispatch is None
    assert not Dispatch.objects.exists()
