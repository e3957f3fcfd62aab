"""Work that was over before it came into the system: kept as history, nobody is told."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.foundation.history import update_many
from tasks.models import Part, Product, Task
from tasks.services.drafts import NewTask
from tasks.services.gate import move_task, save_task
from tasks.services.logging import log_task
from tasks.states import DeadlineState, Outcome, PartState

CLOSING = ["state", "outcome", "met_on", "recorded_at"]


@transaction.atomic
def log_finished(*, new: NewTask, done_on: dt.date, number: str, actor: Actor) -> Task:
    """A completed task of one's own office with the date and number of its product.

    Nothing leaves the office and nothing waits: no request, no notice, no confirmation.
    """
    if new.requests or actor.office is None or new.lead_office.pk != actor.office.pk:
        raise ValidationError(
            {"lead_office": _("Only work led by your own office can be entered as completed.")}
        )
    if done_on > timezone.localdate():
        raise ValidationError({"done_on": _("The day lies in the future.")})
    task = log_task(new=new, actor=actor, send=False)
    if task.has_ended:
        return task
    move_task(task, verb="log_finished")
    task.done_on, task.closed_at = done_on, timezone.now()
    save_task(task, verb="log_finished", actor=actor)
    _close(task.parts.get(office=actor.office), done_on, number, actor=actor)
    return task


def _close(lead: Part, done_on: dt.date, number: str, *, actor: Actor) -> None:
    product = Product(part=lead, number=number, dated=done_on, entered_by=actor.person)
    product.save(actor=actor)
    dated = list(lead.deadlines.filter(due_on__isnull=False))
    for deadline in dated:
        deadline.state, deadline.outcome = DeadlineState.CLOSED, Outcome.MET
        deadline.met_on, deadline.recorded_at = done_on, timezone.now()
    if dated:
        update_many(dated, CLOSING, actor=actor, reason="")
    lead.state, lead.closed_at = PartState.CLOSED, timezone.now()
    lead.last_act, lead.version = "close", lead.version + 1
    update_many([lead], ["state", "closed_at", "last_act", "version"], actor=actor, reason="")
