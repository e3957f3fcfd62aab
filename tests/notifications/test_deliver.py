"""Delivery: ask again, send, mark; retries, dead letters, leases."""

import smtplib
from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.mail.backends import locmem
from django.utils import timezone

from notifications.models import Dispatch
from notifications.services.claim import GIVE_UP_AFTER, claim_next, revive
from notifications.services.deliver import deliver_due
from notifications.services.tell import tell
from notifications.services.tick import run_tick
from tests.notifications.conftest import House, moment

FRIDAY = date(2026, 11, 27)
MORNING = "2026-11-27 07:30"
pytestmark = pytest.mark.django_db


def urgent(house: House, **more: object):
    owed = house.task("an.vpub", FRIDAY, urgency="urgent", **more)
    run_tick(moment(MORNING))
    return owed


def send(at: str = MORNING) -> int:
    return deliver_due(moment(at))


def test_mail_has_its_fixed_id_and_is_sent_once(house: House):
    urgent(house)
    assert send() == 1
    assert send() == 0
    (sent,) = mail.outbox
    assert sent.extra_headers["Message-ID"] == Dispatch.objects.get().message_id
    assert sent.subject == "Nhiệm vụ NV-2026-0001 đến hạn ngày 27/11/2026."


def test_text_is_the_practised_sentence(house: House):
    owed = urgent(house)
    send()
    body = mail.outbox[0].body
    assert "Đề nghị đồng chí hoàn thành, báo cáo đồng chí Phó Chánh Văn phòng phụ trách." in body
    assert f"http://testserver/tasks/{owed.task_id}/" in body
    assert "Việc thứ 1" not in body


def dropped() -> str:
    return Dispatch.objects.exclude(dropped_at=None).get().last_error


def test_done_meanwhile_is_not_sent(house: House):
    owed = urgent(house)
    owed.state, owed.outcome, owed.met_on = "closed", "met", FRIDAY
    owed.save(actor=house.system)
    assert send() == 0
    assert dropped() == "nothing holds any more"


def test_moved_date_is_not_sent(house: House):
    owed = urgent(house)
    owed.due_on = date(2026, 12, 4)
    owed.save(actor=house.system)
    assert send() == 0


def test_other_owner_is_not_sent(house: House):
    part = urgent(house).part
    part.assignee = house["binh.vpub"]
    part.save(actor=house.system)
    assert send() == 0


def test_reader_who_may_no_longer_see_is_not_sent(house: House):
    owed = house.task("an.vpub", date(2027, 3, 1))
    tell(
        kind="assigned",
        people=[house["an.vptu"]],
        dedupe="a",
        facts={"code": "NV-2026-0001"},
        actor=house.system,
        task_id=owed.task_id,
        at=moment(MORNING),
    )
    assert send() == 0
    assert mail.outbox == []


@pytest.mark.parametrize("change", [{"is_active": False}, {"email": ""}])
def test_without_a_reader_it_is_dropped(house: House, change: dict[str, object]):
    urgent(house)
    for name, value in change.items():
        setattr(house["an.vpub"], name, value)
    house["an.vpub"].save(actor=house.system)
    assert send() == 0
    assert dropped() == "no reader"


def test_late_retry_waits_for_the_next_morning(house: House):
    urgent(house)
    assert send("2026-11-27 20:00") == 0
    waiting = Dispatch.objects.get()
    assert waiting.not_before == moment("2026-11-30 07:30")
    assert waiting.attempts == 0


def failing(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def send_messages(self: object, messages: object) -> int:
        raise error

    monkeypatch.setattr(locmem.EmailBackend, "send_messages", send_messages)


def test_failure_is_tried_again_with_growing_pauses(house: House, monkeypatch):
    urgent(house)
    failing(monkeypatch, smtplib.SMTPServerDisconnected("gone"))
    pauses = []
    at = moment(MORNING)
    for _ in range(3):
        deliver_due(at)
        waiting = Dispatch.objects.get()
        pauses.append(waiting.next_try_at - at)
        at = waiting.next_try_at
    assert [p.total_seconds() for p in pauses] == [30, 60, 120]
    monkeypatch.undo()
    assert deliver_due(at) == 1


def test_given_up_mail_is_kept_for_administrators_and_revived(house: House, monkeypatch):
    urgent(house)
    failing(monkeypatch, smtplib.SMTPDataError(451, b"later"))
    Dispatch.objects.update(attempts=GIVE_UP_AFTER - 1)
    send()
    (dead,) = Dispatch.objects.dead()
    assert dead.last_error.startswith("SMTPDataError")
    monkeypatch.undo()
    assert send() == 0
    assert revive(dispatch_id=dead.pk)
    Dispatch.objects.update(next_try_at=moment(MORNING))
    assert send() == 1


def test_unknown_address_is_given_up_at_once(house: House, monkeypatch):
    urgent(house)
    failing(monkeypatch, smtplib.SMTPRecipientsRefused({"an": (550, b"unknown")}))
    send()
    assert Dispatch.objects.dead().count() == 1


def test_full_mailbox_is_tried_again(house: House, monkeypatch):
    urgent(house)
    failing(monkeypatch, smtplib.SMTPRecipientsRefused({"an": (452, b"full")}))
    send()
    assert not Dispatch.objects.dead().exists()
    assert Dispatch.objects.pending().count() == 1


def test_no_server_stops_the_batch(house: House, monkeypatch):
    for _ in range(3):
        urgent(house)
    failing(monkeypatch, ConnectionRefusedError("nobody there"))
    send()
    assert Dispatch.objects.filter(attempts=1).count() == 1


def test_claim_is_exclusive_until_its_lease_ends(house: House):
    urgent(house)
    at = moment(MORNING)
    taken = claim_next(at=at)
    assert taken is not None
    assert claim_next(at=at) is None
    Dispatch.objects.update(claimed_until=timezone.now() - timedelta(seconds=1))
    again = claim_next(at=at)
    assert again == taken
    assert again.message_id == taken.message_id


def test_broken_notice_does_not_hold_the_others(house: House):
    urgent(house)
    urgent(house)
    first = Dispatch.objects.order_by("id")[0]
    first.notifications.update(kind="kind-of-an-older-release")
    assert send() == 1
    assert Dispatch.objects.pending().get() == first
