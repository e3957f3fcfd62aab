"""Tell people of an event, in the transaction of the event."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from notifications import registry
from notifications.services.insert import Row, insert_notices
from notifications.services.plan import plan_singles

if TYPE_CHECKING:
    from offices.foundation.actor import Actor
    from offices.models import Person

SELECT = """
SELECT person_id, %(kind)s::text AS kind, %(dedupe)s::text AS dedupe,
       %(task_id)s::bigint AS task_id, %(deadline_id)s::bigint AS deadline_id,
       %(part_id)s::bigint AS part_id, %(due_on)s::date AS due_on, ''::text AS step,
       %(rung_on)s::date AS rung_on, %(facts)s::jsonb AS facts, %(urgent)s::boolean AS urgent,
       %(any_hour)s::boolean AS any_hour, %(statutory)s::boolean AS statutory
FROM unnest(%(people)s::bigint[]) AS told(person_id)
"""


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
) -> list[Row]:
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

    `personal`: about the person's own account, told to nobody in their place.

    Active substitutes get the mail in place of absent people, who keep the bell row.
    Returns the rows written. Two or three statements, whatever the number of people.
    """
    registry.kind_of(kind)
    moment = at or timezone.now()
    told = {p if isinstance(p, int) else p.pk for p in people if p is not None}
    if actor is not None:
        told.discard(actor.person.pk)
    if not told:
        return []
    values: dict[str, Any] = {"kind": kind, "dedupe": dedupe, "task_id": task_id}
    values |= {"part_id": part_id}
    values |= {"deadline_id": deadline_id, "due_on": due_on, "facts": json.dumps(dict(facts))}
    values |= {"urgent": urgent or any_hour, "any_hour": any_hour, "statutory": statutory}
    values |= {"rung_on": None if personal else timezone.localdate(moment)}
    select = registry.DueSelect(SELECT, {**values, "people": sorted(told)})
    rows = insert_notices(select=select, at=moment)
    plan_singles(rows=rows, at=moment)
    return rows
