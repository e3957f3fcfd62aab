"""A forwarded petition comes back: not the addressee's competence; nobody is late for it."""

import datetime as dt

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.powers import Powers
from tasks.choices import HandBackReason
from tasks.dossier.lifecycle import lock_unasked, move
from tasks.dossier.notices import tell_of
from tasks.dossier.services.days import check_not_ahead
from tasks.models import ExternalRequest
from tasks.notices.people import lead_side
from tasks.services.gate import move_part, need_reason, powers_of, save_part
from tasks.services.milestones import drop_due
from tasks.services.settling import withdraw_part
from tasks.states import PartState
from voters.models import VoterPetition
from voters.services import clocks
from voters.services.locking import may_act
from voters.states import RELEASES

HANDS_BACK = "hand_back"


def may_send_back(petition: VoterPetition, powers: Powers) -> bool:
    """A leader of the lead office, or of an office that is asked."""
    return may_act(petition, powers, leads=RELEASES, asked=HANDS_BACK)


@transaction.atomic
def send_back(*, task_id: int, returned_on: dt.date, reason: str, actor: Actor) -> VoterPetition:
    """`Trả lại`: not competent. The clock ends and counts for nobody; a new body is named."""
    petition = lock_unasked(VoterPetition, task_id)
    if not may_send_back(petition, powers_of(actor)):
        raise PermissionDenied
    words = need_reason(reason)[:500]
    check_not_ahead(returned_on, field="returned_on")
    if petition.forwarded_on and returned_on < petition.forwarded_on:
        raise ValidationError({"returned_on": _("It was forwarded only after that day.")})
    returned(petition, returned_on, words, actor=actor)
    _settle_parts(petition, words, actor=actor)
    return petition


def returned(petition: VoterPetition, day: dt.date, words: str, *, actor: Actor) -> None:
    """The letter's row says so, its clocks end, and it is to be forwarded anew."""
    move(petition, verb="send_back")
    row = petition.forwardings.order_by("-pk").first()
    if row is not None:
        row.returned_on, row.return_reason = day, words
        row.save(actor=actor, reason=words)
    if petition.reply_due is not None:
        drop_due(petition.reply_due, actor=actor, reason=words)
    for request in ExternalRequest.objects.waiting().filter(part__task=petition.task):
        request.answered_on, request.answer = max(day, request.sent_on or day), words
        request.save(actor=actor, reason=words)
    petition.reply_due = None
    petition.save(actor=actor, reason=words)
    clocks.owe(clocks.lead_of(petition.task), [(clocks.FORWARD_AGAIN, day, None)], actor=actor)
    people, version = lead_side(petition.task), petition.task.version
    tell_of(petition, "petition_returned", people, f"{version}-{day}", actor=actor)


def _settle_parts(petition: VoterPetition, words: str, *, actor: Actor) -> None:
    """On the page of the task as well: withdrawn by the lead, or handed back by who was asked."""
    leads = powers_of(actor).can(RELEASES, petition.task.lead_office_id)
    for part in petition.task.parts.unsettled().coordinating():
        part.task = petition.task
        if leads:
            withdraw_part(part_id=part.pk, reason=words, actor=actor)
        elif part.state in (PartState.SENT, PartState.RECEIVED, PartState.ASSIGNED):
            if part.state == PartState.SENT:
                move_part(part, verb="receive")
                part.received_at, part.received_by = timezone.now(), actor.person
            move_part(part, verb="hand_back")
            part.hand_back_reason = HandBackReason.WRONG_FUNCTION
            part.hand_back_words = words
            save_part(part, verb="hand_back", actor=actor, reason=words)
