"""Work that was over before it came into the system: kept as history, nobody is told."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.foundation.history import create_many, update_many
from tasks.models import Deadline, Part, Product, Task
from tasks.services.drafts import NewTask
from tasks.services.gate import move_task, stamp_task
from tasks.services.logging import log_many
from tasks.states import DeadlineState, Outcome, PartState

CLOSING = ["state", "outcome", "met_on", "recorded_at"]
DONE = ["state", "done_on", "closed_at", "last_act", "last_act_at", "version"]


@dataclass(frozen=True, slots=True)
class Finished:
    """The day the work was done, and the number of what came of it."""

    done_on: dt.date
    number: str


@transaction.atomic
def log_mixed(*, news: Sequence[tuple[NewTask, Finished | None]], actor: Actor) -> list[Task]:
    """Tasks as they were entered elsewhere: those under way are sent, the others are completed.

    Of what is completed nothing leaves the office and nothing waits: no request, no notice, no
    confirmation. All of them or, when one fails, none; see `log_many`.
    """
    for new, finished in news:
        if finished is not None:
            _ask_own(new, finished, actor=actor)
    tasks = log_many(news=[(new, finished is None) for new, finished in news], actor=actor)
    over = [
        (task, finished)
        for task, (_new, finished) in zip(tasks, news, strict=True)
        if finished is not None and not task.has_ended
    ]
    if over:
        _complete(over, actor=actor)
    return tasks


def _ask_own(new: NewTask, finished: Finished, *, actor: Actor) -> None:
    if new.requests or actor.office is None or new.lead_office.pk != actor.office.pk:
        raise ValidationError(
            {"lead_office": _("Only work led by your own office can be entered as completed.")}
        )
    if finished.done_on > timezone.localdate():
        raise ValidationError({"done_on": _("The day lies in the future.")})


def _complete(over: Sequence[tuple[Task, Finished]], *, actor: Actor) -> None:
    """The tasks, then their own part each with its product and dates."""
    for task, finished in over:
        move_task(task, verb="log_finished")
        task.done_on, task.closed_at = finished.done_on, timezone.now()
        stamp_task(task, verb="log_finished")
    update_many([task for task, _finished in over], DONE, actor=actor, sets=True)
    said = {task.pk: finished for task, finished in over}
    leads = list(Part.objects.filter(task__in=said, office=actor.office).order_by("pk"))
    products = [
        Product(
            part=lead,
            number=said[lead.task_id].number,
            dated=said[lead.task_id].done_on,
            entered_by=actor.person,
        )
        for lead in leads
    ]
    create_many(Product, products, actor=actor)
    _meet(leads, said, actor=actor)
    for lead in leads:
        lead.state, lead.closed_at = PartState.CLOSED, timezone.now()
        lead.last_act, lead.version = "close", lead.version + 1
    update_many(leads, ["state", "closed_at", "last_act", "version"], actor=actor, sets=True)


def _meet(leads: list[Part], said: dict[int, Finished], *, actor: Actor) -> None:
    dated = list(Deadline.objects.filter(part__in=leads, due_on__isnull=False).order_by("pk"))
    for deadline in dated:
        deadline.state, deadline.outcome = DeadlineState.CLOSED, Outcome.MET
        deadline.met_on, deadline.recorded_at = said[deadline.task_id].done_on, timezone.now()
    if dated:
        update_many(dated, CLOSING, actor=actor)
