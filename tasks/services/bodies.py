"""What is asked of bodies outside the system, and the words of leaders."""

import datetime as dt
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from coordination.models import Body
from offices.foundation.actor import Actor
from tasks.models import Directive, ExternalRequest, Part, Task
from tasks.services.drafts import LeaderWords
from tasks.services.gate import ask_not_cancelled, handling, lock_part, lock_task, save_task
from tasks.services.receiving import ask_live
from tasks.states import WrongMove


@transaction.atomic
def ask_body(
    *,
    part_id: int,
    body: Body,
    ask: str,
    letter_number: str = "",
    sent_on: dt.date | None = None,
    due_on: dt.date | None = None,
    actor: Actor,
) -> ExternalRequest:
    """A request to a sở, ban, MTTQ, xã …; the part's officer follows it."""
    part = lock_part(part_id)
    actor = handling(actor, part)
    ask_live(part)
    if body.served_by_id is not None:
        raise ValidationError({"body": _("This body is served by one of the offices.")})
    row = ExternalRequest(
        part=part, body=body, ask=ask, letter_number=letter_number, sent_on=sent_on, due_on=due_on
    )
    row.save(actor=actor)
    return row


@transaction.atomic
def record_answer(
    *, request_id: int, answered_on: dt.date, answer: str, actor: Actor
) -> ExternalRequest:
    part: Part = lock_part(ExternalRequest.objects.get(pk=request_id).part_id)
    row = ExternalRequest.objects.select_for_update().get(pk=request_id)
    actor = handling(actor, part)
    if row.answered_on is not None:
        raise WrongMove(_("The answer has been recorded already."))
    if row.sent_on is not None and answered_on < row.sent_on:
        raise ValidationError({"answered_on": _("The answer cannot come before the letter.")})
    row.answered_on, row.answer = answered_on, answer
    row.save(actor=actor)
    return row


@transaction.atomic
def record_directive(*, task_id: int, said: LeaderWords, actor: Actor) -> Directive:
    """`Ghi ý kiến chỉ đạo` on a task one may work on."""
    task = lock_task(task_id)
    part = task.parts.filter(office=actor.office).first()
    if part is None:
        raise ValidationError(_("Your office has no part in this task."))
    actor = handling(actor, part)
    ask_not_cancelled(task)
    row = add_directive(task, said, actor=actor)
    save_task(task, verb="record_directive", actor=actor)
    return row


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


def add_directive(task: Task | None, said: LeaderWords, *, actor: Actor) -> Directive:
    assert actor.office is not None
    row = Directive(
        task=task,
        office=actor.office,
        said_by=said.said_by,
        leader=said.leader,
        said_on=said.said_on,
        way=said.way,
        words=said.words,
        to_whom=said.to_whom,
        to_person=said.to_person,
        due_on=said.due_on,
        entered_by=actor.person,
    )
    row.save(actor=actor)
    return row


def link_directive(task: Task, directive_id: int, *, actor: Actor) -> Directive:
    """The words recorded before now belong to the task that comes of them.

    Raises ValidationError when they belong to a task already, or to another office.
    """
    row = (
        Directive.objects.select_for_update(of=("self",))
        .filter(pk=directive_id, office=actor.office, task__isnull=True)
        .first()
    )
    if row is None:
        raise ValidationError(_("These words belong to a task already."))
    row.task, row.set_aside = task, ""
    row.save(actor=actor)
    return row
