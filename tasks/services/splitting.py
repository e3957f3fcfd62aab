"""`Tách nhiệm vụ`: a task becomes several, each led and dated on its own, under the first one."""

import datetime as dt
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.models import Office
from tasks.choices import Basis, PartRole, SetBy
from tasks.models import Part, Task
from tasks.services.closing import lead_part
from tasks.services.drafts import Due, NewTask, Request
from tasks.services.gate import handling, lock_task, lock_tasks, save_task
from tasks.services.logging import log_many
from tasks.services.settling import withdraw_part
from tasks.services.staff import assignable
from tasks.states import PartState, WrongMove

FEWEST, MOST = 2, 10
UNANSWERED = (PartState.SENT, PartState.RECEIVED, PartState.ASSIGNED, PartState.SUBMITTED)


@dataclass(frozen=True, slots=True)
class SplitPiece:
    """One of the tasks: what, with whom, by when; without a day, by that of the whole.

    `request`: the unanswered request of the whole that becomes this task, and is withdrawn there.
    """

    title: str
    offices: tuple[Office, ...] = ()
    due_on: dt.date | None = None
    request: Part | None = None


def unanswered(parts: Iterable[Part]) -> list[Part]:
    """Requests to other offices of which no result has come yet."""
    return [p for p in parts if p.role == PartRole.COORDINATE and p.state in UNANSWERED]


def last_day(lead: Part) -> dt.date | None:
    """The latest date the lead office owes for the whole task."""
    dues = lead.deadlines.running().counted().filter(is_review=False, due_on__isnull=False)
    return dues.order_by("-due_on").values_list("due_on", flat=True).first()


@transaction.atomic
def split_task(
    *,
    task_id: int,
    pieces: Sequence[SplitPiece],
    reason: str = "",
    actor: Actor,
    version: int | None = None,
) -> list[Task]:
    """By who works on the lead part; all are logged or none. The whole stays open.

    A piece due after the whole needs a reason. Each is as closed to readers as the whole, and is
    begun by who has the whole in hand; requests to other offices are released as always. A request
    of the whole that becomes a piece is withdrawn there, by who may withdraw it.
    """
    task = lock_task(task_id, version=version)
    lead = lead_part(task)
    actor = handling(actor, lead)
    if not task.is_live:
        raise WrongMove(_("The task is not in progress."))
    if not FEWEST <= len(pieces) <= MOST:
        raise ValidationError(_("A task is split into two to ten tasks."))
    whole = last_day(lead)
    late = [one for one in pieces if whole and one.due_on and one.due_on > whole]
    if late and not reason.strip():
        raise ValidationError({"reason": _("State why a task is due after this one.")})
    news = [(_new(one, task, lead, whole), True) for one in pieces]
    made = log_many(news=news, actor=actor)
    _tell_both(task, [one.pk for one in made], actor=actor, reason=reason.strip())
    _withdraw(task, pieces, actor=actor)
    return made


def _withdraw(task: Task, pieces: Sequence[SplitPiece], *, actor: Actor) -> None:
    """The requests that are asked anew, each in a task of its own."""
    known = {part.pk for part in unanswered(task.parts.all())}
    for piece in pieces:
        if piece.request is None:
            continue
        if piece.request.pk not in known:
            raise WrongMove(_("A result of this request has come meanwhile; please look again."))
        words = _("It is a task of its own now.")
        withdraw_part(part_id=piece.request.pk, reason=words, actor=actor)


def _new(piece: SplitPiece, task: Task, lead: Part, whole: dt.date | None) -> NewTask:
    set_by = SetBy.LEADER if task.basis == Basis.DIRECTIVE else SetBy.LEAD_OFFICE
    day = piece.due_on or whole
    due = Due(day, set_by=set_by) if day else None
    works = assignable(lead.office_id).filter(pk=lead.assignee_id or 0).first()
    return NewTask(
        title=piece.title,
        area=task.area,
        lead_office=lead.office,
        lead_reason=task.lead_reason,
        requests=tuple(Request(office, due=due) for office in piece.offices),
        due=due,
        basis=task.basis,
        document_number=task.document_number,
        document_date=task.document_date,
        document_abstract=task.document_abstract,
        source=task.source,
        urgency=task.urgency,
        access=task.access,
        counts_from=task.counts_from,
        leader_in_charge=task.leader_in_charge,
        assignee=works,
        division=lead.division,
        parent_id=task.pk,
        form_key=uuid.uuid4(),
    )


def _tell_both(task: Task, made: list[int], *, actor: Actor, reason: str) -> None:
    """In the course of the whole its pieces, in that of each piece the whole: codes on a line of
    their own, of which everyone is shown those of tasks he may read."""
    pieces = lock_tasks(made)
    for one in pieces.values():
        save_task(one, verb="split_from", actor=actor, reason=task.code)
    codes = ", ".join(one.code for one in pieces.values())
    save_task(task, verb="split", actor=actor, reason=f"{codes}\n{reason}".strip())
