"""Changes of a date: asked, decided, corrected."""

import datetime as dt
import uuid

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from tasks.choices import ChangeKind, Decision, SetBy
from tasks.models import Deadline, DueChange
from tasks.notices import events
from tasks.services.clocks import count_from, start_dated
from tasks.services.gate import (
    deciding_office,
    empowered,
    handling,
    lock_part,
    need_reason,
    office_deciding,
)
from tasks.states import SETTLED_PARTS, DeadlineState, WrongMove


def lock_deadline(deadline_id: int) -> Deadline:
    part = lock_part(Deadline.objects.get(pk=deadline_id).part_id)
    deadline = (
        Deadline.objects.select_for_update(of=("self",)).select_related("rule").get(pk=deadline_id)
    )
    deadline.part, deadline.task = part, part.task
    return deadline


def change_kind(deadline: Deadline) -> ChangeKind:
    """Between equals a date is adjusted, inside one line it is extended."""
    inside = deciding_office(deadline) == deadline.office_id
    return ChangeKind.EXTENSION if inside else ChangeKind.ADJUSTMENT


def _ask_extendable(deadline: Deadline) -> None:
    """A statutory clock is extended only as often as its rule allows."""
    if deadline.set_by != SetBy.LAW:
        return
    used = deadline.changes.filter(kind=ChangeKind.EXTENSION, decision=Decision.AGREED).count()
    if deadline.rule is None or used >= deadline.rule.extendable:
        raise WrongMove(_("The law allows no further extension of this deadline."))


def _checked_date(deadline: Deadline, new: dt.date) -> None:
    if new == deadline.due_on:
        raise ValidationError({"new_due_on": _("This is the present date.")})
    if new < timezone.localdate():
        raise ValidationError({"new_due_on": _("The new date lies in the past.")})


@transaction.atomic
def ask_change(
    *,
    deadline_id: int,
    new_due_on: dt.date,
    reason: str,
    actor: Actor,
    new_due_time: dt.time | None = None,
) -> DueChange:
    """`Xin gia hạn` / `Đề nghị điều chỉnh thời hạn`; reminders go on meanwhile, marked."""
    deadline = lock_deadline(deadline_id)
    actor = handling(actor, deadline.part)
    if deadline.state != DeadlineState.RUNNING:
        raise WrongMove(_("Only a running deadline can be moved."))
    if deadline.changes.pending().exists():
        raise WrongMove(_("A request for this deadline is already waiting."))
    _ask_extendable(deadline)
    _checked_date(deadline, new_due_on)
    change = DueChange(
        deadline=deadline, kind=change_kind(deadline), old_due_on=deadline.due_on,
        new_due_on=new_due_on, old_due_time=deadline.due_time, new_due_time=new_due_time,
        reason=need_reason(reason), asked_by=actor.person, asked_office=deadline.part.office,
        asked_at=timezone.now(),
    )  # fmt: skip
    change.save(actor=actor, reason=reason)
    events.change_asked(change, actor=actor)
    return change


@transaction.atomic
def decide_change(
    *, change_id: int, agree: bool, words: str, actor: Actor, seen_due_on: dt.date | None = None
) -> DueChange:
    """The setter of the date decides, never the one who asked; refusing needs a reason.

    `seen_due_on`: the date the decider had before his eyes, refused when it is another by now.
    """
    deadline = lock_deadline(DueChange.objects.get(pk=change_id).deadline_id)
    change = DueChange.objects.select_for_update(of=("self",)).get(pk=change_id)
    change.deadline = deadline
    actor = empowered(actor, "decide_extension", office_deciding(change))
    if change.decision != Decision.PENDING:
        raise WrongMove(_("This request has already been decided."))
    if change.asked_by_id == actor.person.pk:
        raise PermissionDenied(_("Nobody decides about his own request."))
    if seen_due_on is not None and seen_due_on != deadline.due_on:
        raise WrongMove(_("The date has been moved in the meantime; please look again."))
    change.old_due_on, change.old_due_time = deadline.due_on, deadline.due_time
    change.decision = Decision.AGREED if agree else Decision.REFUSED
    change.decided_by, change.decided_at = actor.person, timezone.now()
    change.decision_words = words if agree else need_reason(words)
    change.save(actor=actor, reason=words)
    if agree and change.event_on is not None:
        count_from(deadline, change.event_on)
    if agree:
        move_due(
            deadline, change.new_due_on, change.new_due_time, actor=actor, reason=change.reason
        )
    events.change_decided(change, actor=actor)
    return change


@transaction.atomic
def take_back_change(*, change_id: int, actor: Actor) -> DueChange:
    """The asking office takes its request back."""
    deadline = lock_deadline(DueChange.objects.get(pk=change_id).deadline_id)
    change = DueChange.objects.select_for_update(of=("self",)).get(pk=change_id)
    actor = handling(actor, deadline.part)
    if change.decision != Decision.PENDING:
        raise WrongMove(_("This request has already been decided."))
    if change.kind == ChangeKind.RESCHEDULED:
        raise WrongMove(_("The event has moved; the lead office decides on the date."))
    change.decision = Decision.WITHDRAWN
    change.decided_by, change.decided_at = actor.person, timezone.now()
    change.save(actor=actor)
    return change


def move_due(
    deadline: Deadline, day: dt.date | None, hour: dt.time | None, *, actor: Actor, reason: str
) -> None:
    """The one place that writes a new `due_on`; the `DueChange` beside it is the caller's."""
    deadline.due_on, deadline.due_time = day, hour
    deadline.save(actor=actor, reason=reason)


def corrected_by_logger(deadline: Deadline, person_id: int) -> bool:
    """The logger corrects until the part is received; his own office's date also after that."""
    part, task = deadline.part, deadline.task
    own = part.office_id == task.assigned_by_office_id == deciding_office(deadline)
    return (own or part.received_at is None) and task.created_by_id == person_id


def is_owed(deadline: Deadline) -> bool:
    """Whether the date still counts: its clock, its part and its task are all open."""
    settled = deadline.part.state in SETTLED_PARTS or deadline.task.has_ended
    return deadline.is_open and not settled


@transaction.atomic
def correct_due(
    *,
    deadline_id: int,
    new_due_on: dt.date,
    reason: str,
    actor: Actor,
    new_due_time: dt.time | None = None,
    batch: uuid.UUID | None = None,
) -> DueChange:
    """A correction, open to the logger until the part is received; the setter's leader later."""
    deadline = lock_deadline(deadline_id)
    if corrected_by_logger(deadline, actor.person.pk):
        actor = empowered(actor, "log_task", deadline.task.assigned_by_office_id)
    else:
        actor = empowered(actor, "decide_extension", deciding_office(deadline))
    if not is_owed(deadline):
        raise WrongMove(_("Only an open deadline can be moved."))
    if deadline.set_by == SetBy.LAW and deadline.state == DeadlineState.RUNNING:
        raise WrongMove(_("A deadline set by law is not corrected by hand."))
    _checked_date(deadline, new_due_on)
    now = timezone.now()
    change = DueChange(
        deadline=deadline, kind=ChangeKind.CORRECTION, old_due_on=deadline.due_on,
        new_due_on=new_due_on, old_due_time=deadline.due_time, new_due_time=new_due_time,
        reason=need_reason(reason), asked_by=actor.person, asked_office=actor.office,
        asked_at=now, decision=Decision.AGREED, decided_by=actor.person, decided_at=now,
        batch=batch,
    )  # fmt: skip
    change.save(actor=actor, reason=reason)
    if deadline.first_due_on is None:
        deadline.first_due_on = new_due_on
        start_dated(deadline)
    move_due(deadline, new_due_on, new_due_time, actor=actor, reason=reason)
    events.date_corrected(change, actor=actor)
    return change
