"""Tell people of an event, in the transaction of the event."""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from notifications import registry
from notifications.models import Notification
from notifications.services.insert import WrittenNotice, insert_notices
from notifications.services.plan import plan_singles

if TYPE_CHECKING:
    from offices.foundation.actor import Actor
    from offices.models import Person

SELECT = """
SELECT told.*, ''::text AS step FROM jsonb_to_recordset(%(told)s::jsonb) AS told(
    person_id bigint, kind text, dedupe text, task_id bigint, deadline_id bigint, part_id bigint,
    due_on date, rung_on date, facts jsonb, urgent boolean, any_hour boolean, statutory boolean)
"""
# What is told while many acts are one: written together at their end.
_held: ContextVar[list[dict[str, Any]] | None] = ContextVar("held", default=None)


@contextmanager
def telling_together() -> Iterator[None]:
    """What is told inside is written at the end, in the statements of one telling.

    Within another telling together it waits for that one's end.
    """
    if _held.get() is not None:
        yield
        return
    held: list[dict[str, Any]] = []
    token = _held.set(held)
    try:
        yield
    finally:
        _held.reset(token)
    if held:
        _write(held, timezone.now())


# Whether mails are planned of what is told.
_mailed: ContextVar[bool] = ContextVar("mailed", default=True)


@contextmanager
def without_mail() -> Iterator[None]:
    """What is told inside stands at the bell alone: it happened long ago, or never."""
    token = _mailed.set(False)
    try:
        yield
    finally:
        _mailed.reset(token)


def _write(
    told: list[dict[str, Any]], at: datetime, hold: timedelta = timedelta()
) -> list[WrittenNotice]:
    select = registry.DueSelect(SELECT, {"told": json.dumps(told)}, kept=True)
    rows = insert_notices(select=select, at=at)
    if _mailed.get():
        plan_singles(rows=rows, at=at + hold)
    return rows


def tell(
    *,
    kind: str,
    people: "Iterable[Person | int | None]",
    dedupe: str,
    facts: Mapping[str, str | int | bool | None],
    actor: "Actor | None",
    task_id: int | None = None,
    part_id: int | None = None,
    deadline_id: int | None = None,
    due_on: date | None = None,
    urgent: bool = False,
    any_hour: bool = False,
    statutory: bool = False,
    personal: bool = False,
    at: datetime | None = None,
    hold: timedelta = timedelta(),
) -> list[WrittenNotice]:
    """Write one notice per person; call it inside the verb's transaction.

    - `kind`: key of a registered `NoticeKind` (KeyError otherwise).
    - `people`: persons or their ids, None and repeats allowed; the actor is left out.
    - `dedupe`: names the EVENT, e.g. f"assigned:{part.pk}:{history_id}". The same event told
      again, or to the same person in a second role, makes no second row: use ONE `dedupe`
      for all tellings of one event.
    - `facts`: plain neutral values for the texts; always with "code" for a task. No title,
      no names of citizens, no content.
    - `urgent`: Khẩn and above, mailed at once. `any_hour`: Thượng khẩn and Hỏa tốc, mailed
      also at night and on days off. `statutory`: a clock set by law, cannot be silenced.

    `hold`: so long no mail goes, for an event that may be taken back (`untell`).
    `personal`: about the person's own account, told to nobody in their place.

    Active substitutes get the mail in place of absent people, who keep the bell row.
    Returns the rows written (none while `telling_together` holds them). Two or three statements,
    whatever the number of people.
    """
    registry.kind_of(kind)
    moment = at or timezone.now()
    told = {p if isinstance(p, int) else p.pk for p in people if p is not None}
    if actor is not None:
        told.discard(actor.person.pk)
    if not told:
        return []
    rung_on = None if personal else timezone.localdate(moment).isoformat()
    event = {
        "kind": kind, "dedupe": dedupe, "task_id": task_id, "deadline_id": deadline_id,
        "part_id": part_id, "due_on": due_on.isoformat() if due_on else None, "rung_on": rung_on,
        "facts": dict(facts), "urgent": urgent or any_hour, "any_hour": any_hour,
        "statutory": statutory,
    }  # fmt: skip
    events = [{"person_id": person, **event} for person in sorted(told)]
    held = _held.get()
    if held is not None and at is None:
        held += events
        return []
    return _write(events, moment, hold)


def untell(*, dedupe: str) -> int:
    """Take an event back: its notices go, and a mail that carried nothing else is dropped."""
    told = Notification.objects.filter(dedupe_key__gte=f"{dedupe}:", dedupe_key__lt=f"{dedupe};")
    return told.delete()[0]
