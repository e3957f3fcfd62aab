"""What the database refuses about connected systems, each constraint broken once."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from exchange.models import Connection, Delivery, Event, Receiver, Sent, Window
from tests.exchange.conftest import System

pytestmark = pytest.mark.django_db


def broken(constraint, act):
    with transaction.atomic(), pytest.raises(IntegrityError, match=constraint):
        act()


def test_a_system_has_its_name_once_and_a_scope(system: System) -> None:
    row, quan = system.connection, system.cast.actor("quan")
    twin = Connection(name=row.name, office=row.office, person=system.cast.mai, scopes=["log_task"])
    broken("connection_name_once", lambda: twin.save(actor=quan))
    row.scopes = []
    broken("connection_has_a_scope", lambda: row.save(actor=quan))


def test_a_token_is_revoked_by_someone(system: System) -> None:
    system.token.revoked_at = timezone.now()
    broken("token_revoked_by_someone", lambda: system.token.save(actor=system.cast.actor("quan")))


def test_an_address_is_told_once(system: System) -> None:
    quan, words = system.cast.actor("quan"), {"address": "https://a.vn/"}
    Receiver(connection=system.connection, **words).save(actor=quan)
    again = Receiver(connection=system.connection, **words)
    broken("receiver_address_once", lambda: again.save(actor=quan))


def test_keys_windows_and_deliveries_stand_once(system: System) -> None:
    now, quan = timezone.now(), system.cast.actor("quan")
    receiver = Receiver(connection=system.connection, address="https://a.vn/")
    receiver.save(actor=quan)
    event = Event.objects.create(task_id=1, act="x", state="open", at=now)
    sent = {"connection": system.connection, "key": "k", "digest": "d", "task_id": 1}
    told = {"event": event, "receiver": receiver, "next_try_at": now}
    for model, words, name in (
        (Sent, sent, "sent_key_once"),
        (Window, {"key": "k", "minute": now}, "window_once"),
        (Delivery, told, "delivery_once"),
    ):
        model.objects.create(**words)
        broken(name, lambda model=model, words=words: model.objects.create(**words))


def test_nobody_listens_nothing_is_noted(system: System) -> None:
    system.cast.log("Việc")
    assert Event.objects.count() == 0
