"""After a reply: judged, asked again, returned, its roadmap followed, voters told."""

import datetime as dt
from collections.abc import Sequence

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.foundation.history import update_many
from offices.powers import Powers
from tasks.dossier.lifecycle import lock, lock_unasked, move
from tasks.models import Deadline, ExternalRequest
from tasks.notices.people import lead_side, receivers
from tasks.services.delivering import ask_more as ask_part_for_more
from tasks.services.drafts import Due
from tasks.services.gate import need_reason, powers_of
from tasks.services.milestones import Shift, add_due, drop_due, meet_due, move_event
from tasks.states import PartState
from voters import notices
from voters.choices import GOING
from voters.models import Judgement, VoterPetition
from voters.services import clocks
from voters.services.locking import lock_many
from voters.states import RELEASES, WORKS

HANDS_BACK = "hand_back"


@transaction.atomic
def judge(
    *, task_id: int, by: str, verdict: str, on: dt.date, note: str = "", actor: Actor
) -> Judgement:
    """What a committee, a group of deputies or the delegation thinks of the reply."""
    petition, actor = lock(VoterPetition, task_id, actor=actor)
    if not petition.replies.exists():
        raise ValidationError(_("No reply has been entered yet."))
    if on > timezone.localdate():
        raise ValidationError({"on": _("This day lies in the future.")})
    row = Judgement(petition=petition, by=by, verdict=verdict, on=on, note=note)
    row.save(actor=actor)
    return row


@transaction.atomic
def ask_more(*, task_id: int, reason: str, actor: Actor) -> VoterPetition:
    """`Đề nghị bổ sung`: the same date runs again, the days with us left out."""
    petition, actor = lock(VoterPetition, task_id, actor=actor)
    move(petition, verb="ask_more")
    words = need_reason(reason)
    petition.proposed, petition.proposed_by = "", None
    petition.save(actor=actor, reason=words)
    clocks.drop(petition.task, (clocks.TELL_VOTERS,), reason=words, actor=actor)
    for part in petition.task.parts.coordinating():
        if part.state == PartState.DELIVERED:
            ask_part_for_more(part_id=part.pk, reason=words, actor=actor)
            notices.told(
                "petition_more_asked", petition.task, receivers(part.office_id), actor=actor
            )
    return petition


def may_send_back(petition: VoterPetition, powers: Powers) -> bool:
    """A leader of the lead office, or of an office that is asked."""
    if powers.can(RELEASES, petition.task.lead_office_id):
        return True
    asked = petition.task.parts.coordinating().values_list("office_id", flat=True)
    return any(powers.can(HANDS_BACK, office_id) for office_id in asked)


@transaction.atomic
def send_back(*, task_id: int, returned_on: dt.date, reason: str, actor: Actor) -> VoterPetition:
    """`Trả lại`: not competent. The clock ends and counts for nobody; a new body is named."""
    petition = lock_unasked(VoterPetition, task_id)
    if not may_send_back(petition, powers_of(actor)):
        raise PermissionDenied
    move(petition, verb="send_back")
    words = need_reason(reason)[:500]
    if returned_on > timezone.localdate():
        raise ValidationError({"returned_on": _("This day lies in the future.")})
    if petition.forwarded_on and returned_on < petition.forwarded_on:
        raise ValidationError({"returned_on": _("It was forwarded only after that day.")})
    _end_of_letter(petition, returned_on, words, actor=actor)
    petition.reply_due = None
    petition.save(actor=actor, reason=words)
    again = (clocks.FORWARD_AGAIN, returned_on, None)
    clocks.owe(clocks.lead_of(petition.task), [again], actor=actor)
    notices.told("petition_returned", petition.task, lead_side(petition.task), actor=actor)
    return petition


def _end_of_letter(petition: VoterPetition, day: dt.date, words: str, *, actor: Actor) -> None:
    """The letter's own row says so; its clock and what a body was asked for end."""
    row = petition.forwardings.order_by("-pk").first()
    if row is not None:
        row.returned_on, row.return_reason = day, words
        row.save(actor=actor, reason=words)
    if petition.reply_due is not None:
        drop_due(petition.reply_due, actor=actor, reason=words)
    for request in ExternalRequest.objects.waiting().filter(part__task=petition.task):
        request.answered_on, request.answer = max(day, request.sent_on or day), words
        request.save(actor=actor, reason=words)


@transaction.atomic
def follow(
    *, task_id: int, roadmap_on: dt.date | None = None, reason: str = "", actor: Actor
) -> VoterPetition:
    """`Theo dõi lộ trình`: a day to look again, outside the figures; later ones move it."""
    petition, actor = lock(VoterPetition, task_id, actor=actor)
    move(petition, verb="follow")
    if petition.reply_class not in GOING:
        raise ValidationError(_("The reply says it is solved or explained; close it instead."))
    day = roadmap_on or petition.roadmap_on
    petition.roadmap_on = day
    petition.roadmap_first_on = petition.roadmap_first_on or day
    petition.save(actor=actor, reason=reason)
    if day is not None:
        review_on(petition, day, reason=reason, actor=actor)
    return petition


def review_on(petition: VoterPetition, day: dt.date, *, reason: str = "", actor: Actor) -> Deadline:
    """The day the roadmap is looked at; where there is one already it moves, and says why."""
    lead = clocks.lead_of(petition.task)
    known: Deadline | None = lead.deadlines.open_ends().filter(is_review=True).first()
    if known is None:
        what = _("Follow the roadmap of the petition")
        return add_due(lead, Due(day, what=what, is_review=True), actor=actor)
    if known.due_on != day and known.due_on is not None:
        shift = Shift(known, known.due_on, day, agreed=False)
        words = reason or _("New roadmap in the reply")
        move_event([shift], to=timezone.localdate(), reason=words, actor=actor)
    return known


def met_review(petition: VoterPetition, *, actor: Actor) -> None:
    lead = clocks.lead_of(petition.task)
    for row in lead.deadlines.open_ends().filter(is_review=True):
        meet_due(row, met_on=timezone.localdate(), actor=actor)


@transaction.atomic
def tell_voters(*, petitions: Sequence[int], told_on: dt.date, actor: Actor) -> list[VoterPetition]:
    """`Thông báo kết quả đến cử tri`: of those with a reply."""
    return _dated(petitions, "told_on", told_on, actor=actor)


@transaction.atomic
def publish(
    *, petitions: Sequence[int], published_on: dt.date, actor: Actor
) -> list[VoterPetition]:
    """`Công khai`: what the reply says stands in the published list from that day."""
    return _dated(petitions, "published_on", published_on, actor=actor)


def _dated(
    petitions: Sequence[int], field: str, day: dt.date, *, actor: Actor
) -> list[VoterPetition]:
    rows, actor = lock_many(petitions, power=WORKS, actor=actor)
    if day > timezone.localdate():
        raise ValidationError({field: _("This day lies in the future.")})
    unanswered = [row.task.code for row in rows if row.replied_on is None]
    if unanswered:
        said = _("Without a reply yet: %(codes)s.") % {"codes": ", ".join(unanswered[:10])}
        raise ValidationError(said)
    for row in rows:
        setattr(row, field, day)
    update_many(rows, [field], actor=actor)
    codes = (clocks.TELL_VOTERS,) if field == "told_on" else (clocks.PUBLISH,)
    clocks.meet([row.task for row in rows], codes, met_on=day, actor=actor)
    return rows
