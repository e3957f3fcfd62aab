"""Tell receivers: events become deliveries, each is claimed, sent, marked; like mails.

They are told an event in stable words, never the content of a case.
"""

import json
import logging
from datetime import datetime, timedelta
from http.client import HTTPException
from time import monotonic
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.urls import reverse
from django.utils import timezone

from exchange.models import Delivery
from exchange.services.posting import post
from notifications.services.heartbeat import database_now
from offices.models import Office
from offices.powers import load_powers
from tasks.choices import Access
from tasks.models import Task
from tasks.states import PartState

INSIDE = {PartState.RECEIVED, PartState.ASSIGNED, PartState.SUBMITTED}


def body_of(delivery: Delivery) -> bytes | None:
    """The JSON to send now; None when the system may not know of it (any more).

    Asked at the moment of sending, with the powers and the task as they are then. Of a
    restricted task only its code and that something happened. Steps inside another office
    are that office's matter and are not told.
    """
    event, person = delivery.event, delivery.receiver.connection.person
    powers = load_powers(person.pk)
    task = Task.objects.visible_to(powers).filter(pk=event.task_id).first()
    own = event.office_id is None or event.office_id in powers.offices
    if task is None or not person.is_active or (not own and event.state in INSIDE):
        return None
    words = _plain(delivery, task)
    if task.access != Access.RESTRICTED:
        words |= {"act": event.act, "state": event.state, "office": _office(event.office_id)}
    return json.dumps(words, ensure_ascii=False, separators=(",", ":")).encode()


def _plain(delivery: Delivery, task: Task) -> dict[str, Any]:
    at: datetime = delivery.event.at
    return {
        "id": f"{delivery.event_id}-{delivery.receiver_id}",
        "kind": "task" if delivery.event.part_id is None else "part",
        "task": task.code,
        "access": task.access,
        "at": at.isoformat(),
        "read": f"{settings.BASE_URL}{reverse('api-v1:task', args=[task.code])}",
    }


def _office(pk: int | None) -> str:
    return Office.objects.values_list("code", flat=True).get(pk=pk) if pk else ""


log = logging.getLogger(__name__)
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=30), timedelta(hours=6)
GIVE_UP_AFTER = 12
LEASE = timedelta(seconds=60)
# One statement: an event is spread once, whoever spreads, and to all receivers of that moment.
SPREAD = """
WITH taken AS (
    SELECT id FROM exchange_event WHERE spread_at IS NULL ORDER BY id
    FOR UPDATE SKIP LOCKED LIMIT 500
), marked AS (
    UPDATE exchange_event SET spread_at = %(now)s WHERE id IN (SELECT id FROM taken)
)
INSERT INTO exchange_delivery (event_id, receiver_id, next_try_at, attempts, last_error)
SELECT taken.id, r.id, %(now)s, 0, '' FROM taken
JOIN exchange_receiver r ON r.is_active
ON CONFLICT (event_id, receiver_id) DO NOTHING
"""
CLAIM = """
UPDATE exchange_delivery SET claimed_until = %(until)s, attempts = attempts + 1
WHERE id = (
    SELECT d.id FROM exchange_delivery d JOIN exchange_receiver r ON r.id = d.receiver_id
    WHERE d.sent_at IS NULL AND d.dead_at IS NULL AND d.dropped_at IS NULL AND r.is_active
      AND d.next_try_at <= %(now)s AND (d.claimed_until IS NULL OR d.claimed_until < %(now)s)
    ORDER BY d.next_try_at, d.id FOR UPDATE OF d SKIP LOCKED LIMIT 1)
RETURNING id
"""


def work(until: float) -> None:
    """Called often by the dispatch: spread what happened, then tell, until the time is up."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(SPREAD, {"now": database_now()})
    while monotonic() < until:
        delivery = _claim()
        if delivery is None:
            return
        _tell(delivery)


def _claim() -> Delivery | None:
    now = database_now()
    with connection.cursor() as cursor:
        cursor.execute(CLAIM, {"now": now, "until": now + LEASE})
        found = cursor.fetchone()
    if found is None:
        return None
    rows = Delivery.objects.select_related("event", "receiver__connection__person")
    return rows.get(pk=found[0])


def _tell(delivery: Delivery) -> None:
    now = database_now()
    body = body_of(delivery)
    if body is None:
        _close(delivery, dropped_at=now)
        return
    try:
        status = post(delivery.receiver, delivery.event_id, body)
    except (OSError, HTTPException, ValueError) as error:
        _failed(delivery, type(error).__name__, now)
        return
    if 200 <= status < 300:
        _close(delivery, sent_at=now, last_error="")
    else:
        _failed(delivery, f"HTTP {status}", now)


def _failed(delivery: Delivery, why: str, now: datetime) -> None:
    """Put back with a growing pause; after the last attempt an administrator sees it."""
    if delivery.attempts >= GIVE_UP_AFTER:
        _close(delivery, dead_at=now, last_error=why)
        log.warning("webhook given up", extra={"connection": delivery.receiver.connection_id})
        return
    pause = min(FIRST_PAUSE * 2 ** (delivery.attempts - 1), LONGEST_PAUSE)
    _close(delivery, next_try_at=now + pause, last_error=why)


def _close(delivery: Delivery, **marks: object) -> None:
    mine = Delivery.objects.pending().filter(pk=delivery.pk)
    mine.update(claimed_until=None, **marks)  # untracked: a delivery is its own record


def try_again(*, delivery_id: int) -> bool:
    """An administrator has a given-up delivery tried again; False when it was not given up."""
    dead = Delivery.objects.filter(pk=delivery_id, dead_at__isnull=False)
    fresh = {"dead_at": None, "attempts": 0, "next_try_at": timezone.now(), "claimed_until": None}
    return bool(dead.update(**fresh))  # untracked: a delivery is its own record
