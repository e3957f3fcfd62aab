"""One deadline stands still by a decision about it alone, while the rest of its task goes on."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from tasks.models import Deadline, DueChange
from tasks.notices import events
from tasks.services.clocks import ask_decision_day, pause_rows, resume_rows
from tasks.services.dates import is_owed, lock_deadline
from tasks.services.gate import deciding_office, empowered, need_reason
from tasks.states import DEADLINE_MOVES, TaskState, WrongMove


def can_pause(deadline: Deadline) -> bool:
    """Running and owed, in a task that does not stand still as a whole."""
    running = deadline.state in DEADLINE_MOVES["pause_due"].sources and is_owed(deadline)
    return running and deadline.task.state != TaskState.PAUSED


def can_resume(deadline: Deadline) -> bool:
    """What stopped with its task goes on with it; what stopped alone needs a decision."""
    stopped = deadline.state in DEADLINE_MOVES["resume_due"].sources and deadline.paused_alone
    return stopped and deadline.task.state != TaskState.PAUSED


@transaction.atomic
def pause_due(
    *, deadline_id: int, reason: str, decided_on: dt.date | None = None, actor: Actor
) -> Deadline:
    """`Tạm dừng tính thời hạn` from the decision's date (default today), by who decides on it."""
    deadline = lock_deadline(deadline_id)
    actor = empowered(actor, "decide_extension", deciding_office(deadline))
    return stop_clock(deadline, decided_on=decided_on, actor=actor, reason=reason)


@transaction.atomic
def resume_due(
    *, deadline_id: int, reason: str, decided_on: dt.date | None = None, actor: Actor
) -> DueChange:
    """`Tiếp tục tính thời hạn`: the unused days run on from the decision's date."""
    deadline = lock_deadline(deadline_id)
    actor = empowered(actor, "decide_extension", deciding_office(deadline))
    return restart_clock(deadline, decided_on=decided_on, actor=actor, reason=reason)


def stop_clock(
    deadline: Deadline, *, decided_on: dt.date | None, actor: Actor, reason: str
) -> Deadline:
    """For services that have asked for their own power and hold the lock on the task."""
    day = decided_on or timezone.localdate()
    if not can_pause(deadline):
        raise WrongMove(_("Only a running deadline can be paused."))
    if day > timezone.localdate():
        raise ValidationError({"decided_on": _("The date of the decision lies in the future.")})
    if deadline.starts_on is not None and day < deadline.starts_on <= timezone.localdate():
        raise ValidationError({"decided_on": _("The deadline did not run yet on that day.")})
    pause_rows([deadline], on=day, alone=True, actor=actor, reason=need_reason(reason))
    events.clock_stopped(deadline, actor=actor)
    return deadline


def restart_clock(
    deadline: Deadline, *, decided_on: dt.date | None, actor: Actor, reason: str
) -> DueChange:
    """For services that have asked for their own power and hold the lock on the task."""
    day = decided_on or timezone.localdate()
    if not can_resume(deadline):
        raise WrongMove(_("This deadline was not paused by itself."))
    ask_decision_day(day, paused_on=deadline.paused_on)
    [change] = resume_rows([deadline], decided_on=day, actor=actor, reason=need_reason(reason))
    events.date_corrected(change, actor=actor)
    return change
