"""When a letter was received: what was counted from sending is counted from that day."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.services.clocks import compute_due
from coordination.workdays import calendars
from offices.foundation.actor import Actor
from tasks.services.gate import empowered, lock_tasks, new_batch
from tasks.services.milestones import Shift, move_event
from voters.models import Forwarding
from voters.services.clocks import COUNCIL_SESSION
from voters.states import WORKS


@transaction.atomic
def note_received(*, forwarding_id: int, received_on: dt.date, actor: Actor) -> Forwarding:
    """Dates still open move in one batch; those counted back from a session stay."""
    letter = Forwarding.objects.select_for_update(of=("self",)).get(pk=forwarding_id)
    actor = empowered(actor, WORKS, letter.office_id)
    if not letter.dated <= received_on <= timezone.localdate():
        said = _("The day of receipt lies between the letter's date and today.")
        raise ValidationError({"received_on": said})
    letter.received_on = received_on
    letter.save(actor=actor)
    rows = list(letter.rows.filter(deadline__isnull=False).select_related("deadline__rule"))
    lock_tasks(row.petition_id for row in rows)
    known, shifts = calendars(), []
    for row in rows:
        due = row.deadline
        if due is None or due.rule is None or due.rule.code == COUNCIL_SESSION or not due.is_open:
            continue
        new = compute_due(due.rule, received_on, known.get(due.office_id) or known[None]).due_on
        if due.due_on is not None and due.due_on == due.first_due_on:
            shifts.append(Shift(due, due.due_on, new, agreed=False))
    reason = _("Received on %(day)s") % {"day": f"{received_on:%d/%m/%Y}"}
    move_event(shifts, to=received_on, reason=reason, actor=actor, batch=new_batch())
    return letter
