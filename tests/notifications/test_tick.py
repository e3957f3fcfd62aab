"""The tick: who is told of which date, on which day, once."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from notifications.models import DigestRun, Dispatch, Notification
from notifications.services.tick import run_tick
from offices.services.posts import end_post
from tasks.models import DueChange, Part
from tests.notifications.conftest import House, moment

FRIDAY = date(2026, 11, 27)

pytestmark = pytest.mark.django_db


def rows(at: str, kind: str = "") -> list[tuple[str, str, str]]:
    return [
        (row.person, row.step, row.channel)
        for row in run_tick(moment(at))
        if not kind or row.kind == kind
    ]


def test_owner_is_told_once(house: House):
    house.task("an.vpub", FRIDAY)
    assert rows("2026-11-20 07:00") == [("an.vpub", "T-7", "digest")]
    assert rows("2026-11-20 07:00") == []
    assert rows("2026-11-20 09:00") == []


def test_row_names_the_task_and_its_date(house: House):
    owed = house.task("an.vpub", FRIDAY)
    (row,) = run_tick(moment("2026-11-27 07:00"))
    assert row.as_json() == {
        "kind": "reminder",
        "person": "an.vpub",
        "task": owed.task.code,
        "due_on": "2026-11-27",
        "step": "T",
        "channel": "digest",
    }


def test_dry_run_shows_the_same_and_writes_nothing(house: House):
    house.task("an.vpub", FRIDAY)
    planned = run_tick(moment("2026-11-27 07:00"), dry_run=True)
    assert [row.step for row in planned] == ["T"]
    assert not Notification.objects.exists()
    assert not DigestRun.objects.exists()


@pytest.mark.parametrize("at", ["2026-11-27 06:59", "2026-11-27 17:01", "2026-11-28 09:00"])
def test_nothing_at_night_or_on_days_off(house: House, at: str):
    house.task("an.vpub", FRIDAY)
    assert rows(at) == []


def test_flash_may_go_at_night(house: House):
    house.task("an.vpub", FRIDAY, urgency="flash")
    assert rows("2026-11-27 02:00") == [("an.vpub", "T", "at_once")]
    mail = Dispatch.objects.get()
    assert mail.any_hour
    assert mail.not_before == moment("2026-11-27 02:00")


def test_urgent_is_mailed_at_once_within_hours(house: House):
    house.task("an.vpub", FRIDAY, urgency="urgent")
    assert rows("2026-11-27 07:05") == [("an.vpub", "T", "at_once")]
    assert Dispatch.objects.get().not_before == moment("2026-11-27 07:30")


def test_without_an_assignee_the_contact_is_told(house: House):
    house.task("vpub", FRIDAY)
    assert rows("2026-11-27 07:00") == [("contact.vpub", "T", "digest")]


def test_without_a_contact_those_who_assign_are_told(house: House):
    house.task("vpub", FRIDAY)
    post = house["contact.vpub"].posts.get()
    end_post(actor=house.system, post=post, on=date(2026, 11, 1))
    assert rows("2026-11-27 07:00") == [
        ("chief.vpub", "T", "digest"),
        ("deputy.vpub", "T", "digest"),
    ]


def test_restricted_case_is_told_only_to_readers(house: House):
    house.task("vpub", FRIDAY, access="restricted")
    assert {person for person, _, _ in rows("2026-11-27 07:00")} == {"chief.vpub", "deputy.vpub"}


def test_escalation_stays_inside_the_office_that_owes(house: House):
    house.task("an.vpub", FRIDAY)
    assert rows("2026-11-30 07:00") == [
        ("an.vpub", "T+1", "digest"),
        ("deputy.vpub", "T+1", "digest"),
    ]
    assert rows("2026-12-01 07:00") == []
    assert rows("2026-12-02 07:00") == [("chief.vpub", "T+3", "digest")]
    assert rows("2026-12-03 07:00") == [("an.vpub", "T+4", "digest")]


def test_leader_in_charge_comes_before_other_deputies(house: House):
    owed = house.task("an.vpub", FRIDAY)
    house.hire("deputy2.vpub", "deputy_chief")
    owed.task.leader_in_charge = house["deputy2.vpub"]
    owed.task.save(actor=house.system)
    assert rows("2026-11-30 07:00", "escalation") == [("deputy2.vpub", "T+1", "digest")]


def test_equal_office_gets_one_courteous_reminder(house: House):
    house.task("an.vpub", FRIDAY, role="coordinate")
    assert rows("2026-11-30 07:00", "coordination_reminder") == [
        ("an.vpub", "T+1", "digest"),
        ("contact.vpub", "T+1", "digest"),
    ]
    for day in ("2026-12-01", "2026-12-03", "2026-12-08"):
        assert rows(f"{day} 07:00", "coordination_reminder") == []


def test_internal_date_is_told_on_its_day_to_its_owner(house: House):
    house.task("an.vpub", FRIDAY, is_internal=True)
    assert rows("2026-11-26 07:00") == []
    assert rows("2026-11-27 07:00") == [("an.vpub", "T", "digest")]
    assert rows("2026-11-30 07:00") == []


def test_nothing_from_before_the_day_one_came_to_owe(house: House):
    house.task("an.vpub", FRIDAY, since=date(2026, 11, 25))
    assert rows("2026-11-25 09:00") == []
    assert rows("2026-11-26 09:00") == [("an.vpub", "T-1", "digest")]


def test_imported_rows_wait_for_their_first_day(house: House):
    house.task("an.vpub", date(2026, 10, 1), reminders_from=date(2026, 11, 24))
    assert rows("2026-11-23 07:00") == []
    later = [row for day in (24, 25, 26, 27) for row in rows(f"2026-11-{day} 07:00")]
    assert len(later) == 1


def test_after_two_days_without_ticks_only_the_latest_step(house: House):
    house.task("an.vpub", FRIDAY)
    assert rows("2026-11-24 07:00") == [("an.vpub", "T-3", "digest")]
    assert rows("2026-11-30 08:15", "reminder") == [("an.vpub", "T+1", "digest")]


def test_new_date_starts_a_new_ladder(house: House):
    owed = house.task("an.vpub", FRIDAY)
    rows("2026-11-27 07:00")
    owed.due_on = date(2026, 12, 4)
    owed.save(actor=house.system)
    assert rows("2026-11-30 07:00") == [("an.vpub", "T-7", "digest")]
    assert rows("2026-12-01 07:00") == [("an.vpub", "T-3", "digest")]


def test_reminder_says_that_another_date_is_asked_for(house: House):
    owed = house.task("an.vpub", FRIDAY)
    DueChange(
        deadline=owed,
        kind="extension",
        old_due_on=FRIDAY,
        new_due_on=date(2026, 12, 4),
        reason="Chờ số liệu",
        asked_by=house["an.vpub"],
        asked_at=timezone.now(),
    ).save(actor=house.system)
    rows("2026-11-27 07:00")
    assert Notification.objects.get().facts["asked"] is True


def test_hand_over_moves_the_reminders(house: House):
    owed = house.task("an.vpub", FRIDAY)
    assert rows("2026-11-24 07:00") == [("an.vpub", "T-3", "digest")]
    part = owed.part
    part.assignee, part.assigned_at = house["binh.vpub"], moment("2026-11-25 10:00")
    part.save(actor=house.system)
    assert rows("2026-11-25 10:01") == []
    assert rows("2026-11-26 07:00") == [("binh.vpub", "T-1", "digest")]


def test_substitute_gets_the_mail_and_the_absent_keep_the_bell(house: House):
    house.task("an.vpub", FRIDAY)
    house.away("an.vpub", "binh.vpub", date(2026, 11, 26), date(2026, 11, 30))
    assert rows("2026-11-27 07:00") == [("an.vpub", "T", "bell"), ("binh.vpub", "T", "digest")]
    assert Notification.objects.get(person=house["binh.vpub"]).stands_in_for == house["an.vpub"]


def test_substitute_does_not_get_what_fell_before_the_absence(house: House):
    house.task("an.vpub", FRIDAY)
    house.away("an.vpub", "binh.vpub", date(2026, 11, 25), date(2026, 11, 30))
    assert rows("2026-11-25 07:00") == [("an.vpub", "T-3", "digest")]


@pytest.mark.parametrize("state", ["paused", "closed", "waiting"])
def test_only_running_dates_are_told(house: House, state: str):
    owed = house.task("an.vpub", FRIDAY)
    owed.state, owed.paused_on = state, FRIDAY if state == "paused" else None
    owed.outcome, owed.met_on = ("met", FRIDAY) if state == "closed" else ("", None)
    owed.save(actor=house.system)
    assert rows("2026-11-27 07:00") == []


def test_inactive_people_are_not_told(house: House):
    house.task("an.vpub", FRIDAY)
    house["an.vpub"].is_active = False
    house["an.vpub"].save(actor=house.system)
    assert rows("2026-11-27 07:00") == []


def test_two_roles_one_row(house: House):
    house.task("deputy.vpub", FRIDAY)
    assert rows("2026-11-30 07:00") == [("deputy.vpub", "T+1", "digest")]


def test_request_left_lying_for_a_working_day(house: House):
    owed = house.task("vpub", date(2026, 12, 30), role="coordinate")
    part = owed.part
    part.state, part.received_at, part.received_by = "sent", None, None
    part.sent_at = moment("2026-11-20 14:00")
    part.save(actor=house.system)
    assert rows("2026-11-23 13:00") == []
    assert rows("2026-11-23 14:01") == [("contact.vpub", "S+1", "digest")]
    assert rows("2026-11-24 14:01") == []
    assert Part.objects.get().state == "sent"


def test_whole_quarter_tells_one_row_per_step(house: House):
    """65 working days, three ticks a day and at night and on weekends: every step once."""
    due = date(2026, 12, 18)
    house.days_off(date(2027, 1, 1), *(date(2027, 2, day) for day in (4, 5, 8, 9, 10)))
    house.days_off(date(2027, 1, 30), kind="make_up")
    house.task("an.vpub", due)
    told: list[tuple[str, str, str]] = []
    for n in range(90):
        day = date(2026, 11, 30) + timedelta(days=n)
        for clock in ("01:00", "07:00", "11:00", "22:00"):
            found = run_tick(moment(f"{day} {clock}"))
            told += [(row.person, row.step, f"{day:%d/%m} {clock}") for row in found]
    mine = [(step, at) for person, step, at in told if person == "an.vpub"]
    assert len({step for step, _ in mine}) == len(mine)
    assert {at[-5:] for _, _, at in told} == {"07:00"}
    assert mine[:6] == [
        ("T-7", "11/12 07:00"),
        ("T-3", "15/12 07:00"),
        ("T-1", "17/12 07:00"),
        ("T", "18/12 07:00"),
        ("T+1", "21/12 07:00"),
        ("T+4", "24/12 07:00"),
    ]
    assert [x for x in told if x[0] == "chief.vpub"] == [("chief.vpub", "T+3", "23/12 07:00")]
    assert ("T+31", "01/02 07:00") in mine  # the swapped Saturday, 30 January, is counted
