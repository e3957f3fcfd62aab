"""What is asked of bodies outside the system, and the words of leaders."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from coordination.models import Body
from offices.foundation.actor import Actor
from tasks.models import Directive, ExternalRequest, Part
from tasks.services.drafts import LeaderWords
from tasks.services.gate import ask_not_cancelled, handling, lock_part, lock_task, save_task
from tasks.services.leader_words import add_directive
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
