"""A petition ends: proposed by one, confirmed by another; stopped, opened again, carried over."""

import datetime as dt
from collections.abc import Sequence

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.foundation.history import create_many, update_many
from tasks.dossier.lifecycle import lock, move
from tasks.dossier.services.ending import complete_task, stop_task
from tasks.services.closing import reopen as reopen_task
from tasks.services.delivering import Result
from tasks.services.gate import empowered, need_reason
from tasks.services.settling import withdraw_part
from tasks.states import PartState, WrongMove
from voters.choices import SOLVED, ReplyClass
from voters.models import CarryOver, ReplyLine, VoterPetition
from voters.services.following import met_review
from voters.services.locking import lock_many
from voters.states import CHIEF, HEADS, WORKS, PetitionState

VERBS = {
    PetitionState.CLOSED_SOLVED: "close_solved",
    PetitionState.CLOSED_EXPLAINED: "close_explained",
}


@transaction.atomic
def propose_close(
    *, petitions: Sequence[int], outcome: str, done_on: dt.date | None = None, actor: Actor
) -> list[VoterPetition]:
    """By the officer; the head of the division confirms, never the same person."""
    rows, actor = lock_many(petitions, power=WORKS, actor=actor)
    verb = VERBS.get(PetitionState(outcome))
    if verb is None or any(row.state not in row.moves[verb].sources for row in rows):
        raise WrongMove(_("First a reply, then the end."))
    if outcome == PetitionState.CLOSED_SOLVED and done_on is None:
        raise ValidationError({"done_on": _("Say on which day it was solved.")})
    if done_on is not None and done_on > timezone.localdate():
        raise ValidationError({"done_on": _("This day lies in the future.")})
    for row in rows:
        row.proposed, row.proposed_by, row.done_on = outcome, actor.person, done_on
    update_many(rows, ["proposed", "proposed_by", "done_on"], actor=actor)
    return rows


@transaction.atomic
def confirm_close(*, petitions: Sequence[int], actor: Actor) -> list[VoterPetition]:
    """Many at once; raises PermissionDenied for what the person proposed himself."""
    rows, actor = lock_many(petitions, power=HEADS, actor=actor)
    for petition in rows:
        if not petition.proposed:
            said = _("%(code)s: nobody has proposed to end it.")
            raise ValidationError(said % {"code": petition.task.code})
        if petition.proposed_by_id == actor.person.pk:
            raise PermissionDenied(_("Nobody confirms what he has proposed himself."))
        move(petition, verb=VERBS[PetitionState(petition.proposed)])
        petition.proposed, petition.proposed_by = "", None
        petition.save(actor=actor)
        met_review(petition, actor=actor)
        _finish(petition, actor=actor)
    return rows


def _finish(petition: VoterPetition, *, actor: Actor) -> None:
    """Parts of other offices are noted; the task is completed with the reply."""
    reply: ReplyLine | None = petition.replies.select_related("reply__issuer").first()
    for part in petition.task.parts.unsettled():
        if part.state == PartState.DELIVERED:
            part.state, part.closed_at = PartState.NOTED, timezone.now()
            part.save(actor=actor)
        else:
            withdraw_part(part_id=part.pk, reason=_("The petition has ended"), actor=actor)
    day = petition.done_on or (reply.reply.dated if reply else timezone.localdate())
    result = Result(
        dated=day,
        number=reply.reply.number if reply else "",
        issuer=str(reply.reply.issuer) if reply else "",
        abstract=petition.task.title,
    )
    complete_task(petition, result=result, actor=actor)


@transaction.atomic
def stop(*, task_id: int, reason: str, actor: Actor) -> VoterPetition:
    """`Dừng theo dõi`, by a chief: it leaves the denominators."""
    petition, actor = lock(VoterPetition, task_id, actor=actor)
    actor = empowered(actor, CHIEF, petition.task.lead_office_id)
    move(petition, verb="stop")
    petition.save(actor=actor, reason=need_reason(reason))
    stop_task(petition, reason=reason, actor=actor)
    return petition


@transaction.atomic
def reopen(*, task_id: int, reason: str, actor: Actor) -> VoterPetition:
    """By a chief, where the reply turned out vague: it is followed again."""
    petition, actor = lock(VoterPetition, task_id, actor=actor)
    actor = empowered(actor, CHIEF, petition.task.lead_office_id)
    move(petition, verb="reopen")
    petition.done_on = None
    if petition.reply_class in (*SOLVED, ReplyClass.EXPLAINED):
        petition.reply_class = ReplyClass.NO_ROADMAP
    petition.save(actor=actor, reason=need_reason(reason))
    if petition.task.has_ended:
        reopen_task(task_id=petition.pk, reason=reason, actor=actor)
    return petition


@transaction.atomic
def carry_over(
    *, petitions: Sequence[int], to_session: str, reason: str = "", actor: Actor
) -> list[VoterPetition]:
    """`Chuyển theo dõi kỳ họp sau`: what is open; dates and lateness stay as they are."""
    rows, actor = lock_many(petitions, power=WORKS, actor=actor)
    if not to_session.strip():
        raise ValidationError({"to_session": _("Name the next session.")})
    moved = []
    for row in rows:
        row.check_open()
        moved.append(
            CarryOver(
                petition=row,
                from_session=row.session_name,
                to_session=to_session,
                reason=reason,
                on=timezone.localdate(),
            )
        )
        row.session_name, row.times_carried = to_session, row.times_carried + 1
    create_many(CarryOver, moved, actor=actor, reason=reason)
    update_many(rows, ["session_name", "times_carried"], actor=actor, reason=reason)
    return rows
