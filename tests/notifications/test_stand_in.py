"""Mails planned before somebody went away go to who acts in their place."""

from datetime import date

import pytest
from django.core import mail

from notifications.models import Notification
from notifications.services.deliver import deliver_due
from notifications.services.tell import tell
from notifications.services.tick import run_tick
from tests.notifications.conftest import House, moment

FRIDAY, SATURDAY = date(2026, 11, 27), date(2026, 11, 28)
EVENING, MORNING = "2026-11-26 18:00", "2026-11-27 07:30"
pytestmark = pytest.mark.django_db


def assigned(house: House, *people: str, kind: str = "assigned") -> None:
    owed = house.task("an.vpub", FRIDAY)
    tell(
        kind=kind,
        people=[house[name] for name in people],
        dedupe="assigned:1",
        facts={"code": owed.task.code},
        actor=house.system,
        task_id=owed.task_id,
        part_id=owed.part_id,
        urgent=True,
        at=moment(EVENING),
    )


def sent() -> list[str]:
    deliver_due(moment(MORNING))
    return [one.to[0] for one in mail.outbox]


def test_mail_of_the_evening_goes_to_the_substitute_of_the_morning(house: House):
    assigned(house, "an.vpub")
    house.away("an.vpub", "binh.vpub", FRIDAY, SATURDAY)
    assert sent() == ["binh.vpub@tinh.example"]
    assert house["an.vpub"].full_name in mail.outbox[0].body
    assert Notification.objects.get().person == house["an.vpub"]


def test_daily_mail_goes_to_the_substitute_in_whose_place_it_says(house: House):
    house.task("an.vpub", FRIDAY)
    run_tick(moment("2026-11-27 07:00"))
    house.away("an.vpub", "binh.vpub", FRIDAY, SATURDAY)
    Notification.objects.update(created_at=moment("2026-11-26 23:00"))
    assert sent() == ["binh.vpub@tinh.example"]
    assert f"(xử lý thay đồng chí {house['an.vpub'].full_name})" in mail.outbox[0].body


def test_absence_that_begins_later_changes_nothing(house: House):
    assigned(house, "an.vpub")
    house.away("an.vpub", "binh.vpub", SATURDAY, SATURDAY)
    assert sent() == ["an.vpub@tinh.example"]


def test_substitute_who_was_told_himself_reads_it_once(house: House):
    assigned(house, "an.vpub", "binh.vpub", kind="received")
    house.away("an.vpub", "binh.vpub", FRIDAY, SATURDAY)
    assert sorted(sent()) == ["an.vpub@tinh.example", "binh.vpub@tinh.example"]


@pytest.mark.parametrize("reason", ["gone", "away", "no mail"])
def test_without_a_reachable_substitute_it_stays(house: House, reason: str):
    assigned(house, "an.vpub")
    house.away("an.vpub", "binh.vpub", FRIDAY, SATURDAY)
    if reason == "away":
        house.away("binh.vpub", "deputy.vpub", FRIDAY, SATURDAY)
    else:
        house["binh.vpub"].is_active = reason != "gone"
        house["binh.vpub"].email = "" if reason == "no mail" else "b@tinh.example"
        house["binh.vpub"].save(actor=house.system)
    assert sent() == ["an.vpub@tinh.example"]
