"""What a receiver is told: an event in stable words, never the content of a case."""

import json
from datetime import datetime
from typing import Any

from django.conf import settings
from django.urls import reverse

from exchange.models import Delivery
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
