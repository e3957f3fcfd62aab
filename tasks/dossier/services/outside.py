"""What bodies outside owe for a dossier; their own power was asked by the service that asks."""

import datetime as dt
from typing import Any

from coordination.models import Body
from offices.foundation.actor import Actor
from tasks.models import ExternalRequest, Part


def ask_outside(
    part: Part,
    body: Body,
    *,
    ask: str,
    sent_on: dt.date,
    due_on: dt.date | None = None,
    letter_number: str = "",
    actor: Actor,
) -> ExternalRequest:
    """The officer of the part chases it."""
    row = ExternalRequest(
        part=part,
        body=body,
        ask=ask[:500],
        sent_on=sent_on,
        due_on=due_on,
        letter_number=letter_number,
    )
    row.save(actor=actor)
    return row


def note_answers(task_id: int, *, on: dt.date, actor: Actor, **which: Any) -> None:
    """What was sent by that day is answered; `which`: all of one `body`, or that of a `pk`."""
    rows = ExternalRequest.objects.waiting().filter(part__task=task_id, sent_on__lte=on, **which)
    for row in rows.select_for_update(of=("self",)):
        row.answered_on = on
        row.save(actor=actor)
