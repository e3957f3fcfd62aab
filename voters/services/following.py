"""After a reply: judged, asked again, returned, its roadmap followed, voters told."""

import datetime as dt
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.foundation.history import update_many
from tasks.choices import Access
from tasks.dossier.lifecycle import lock, move
from tasks.dossier.notices import tell_of
from tasks.dossier.services.days import check_not_ahead
from tasks.models import Deadline
from tasks.notices.people import receivers
from tasks.services.delivering import ask_more as ask_part_for_more
from tasks.services.gate import need_reason, stamp_task
from tasks.services.milestones import Shift, add_due, meet_due, move_event
from tasks.states import PartState
from voters.choices import GOING
from voters.models import Judgement, VoterPetition
from voters.services import clocks
from voters.services.locking import lock_many
from voters.services.numbering import NOTICE, next_number
from voters.services.petitions import review_due
from voters.states import WORKS


@transaction.atomic
def judge(
    *, task_id: int, by: str, verdict: str, on: dt.date, note: str = "", actor: Actor
) -> Judgement:
    """What a committee, a group of deputies or the delegation thinks of the reply."""
    petition, actor = lock(VoterPetition, task_id, actor=actor)
    if not petition.replies.exists():
        raise ValidationError(_("No reply has been entered yet."))
    check_not_ahead(on, field="on")
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
            people, version = receivers(part.office_id), petition.task.version
            tell_of(petition, "petition_more_asked", people, version, actor=actor)
    return petition


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
        return add_due(lead, review_due(day), actor=actor)
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
def agree_roadmap(*, task_id: int, agreed: str, actor: Actor) -> VoterPetition:
    """A roadmap of more than a year is accepted in writing: it leaves the figure of those kept."""
    petition, actor = lock(VoterPetition, task_id, actor=actor)
    petition.check_open()
    if not petition.has_long_roadmap:
        raise ValidationError(_("Only a roadmap longer than a year is accepted in writing."))
    petition.roadmap_agreed = agreed
    petition.save(actor=actor)
    return petition


@transaction.atomic
def tell_voters(*, petitions: Sequence[int], told_on: dt.date, actor: Actor) -> list[VoterPetition]:
    """`Thông báo kết quả đến cử tri`: of those with a reply; a number for those of a stream."""
    rows, actor = _answered(petitions, "told_on", told_on, actor=actor)
    assert actor.office is not None
    numbers = {}
    for row in rows:
        if row.stream not in numbers:
            *_book, numbers[row.stream] = next_number(
                actor.office, NOTICE, row.stream, told_on, actor=actor
            )
        row.told_on, row.notice_symbol = told_on, numbers[row.stream]
    update_many(rows, ["told_on", "notice_symbol"], actor=actor)
    clocks.meet([row.task for row in rows], (clocks.TELL_VOTERS,), met_on=told_on, actor=actor)
    return rows


@transaction.atomic
def publish(
    *, petitions: Sequence[int], published_on: dt.date, actor: Actor
) -> list[VoterPetition]:
    """`Công khai`: in the published list from that day, and all three offices read it."""
    rows, actor = _answered(petitions, "published_on", published_on, actor=actor)
    for row in rows:
        row.published_on = published_on
    update_many(rows, ["published_on"], actor=actor)
    tasks = [row.task for row in rows if row.task.access == Access.INTERNAL]
    for task in tasks:
        task.access = Access.OPEN
        stamp_task(task, verb="publish")
    update_many(tasks, ["access", "last_act", "last_act_at", "version"], actor=actor)
    clocks.meet([row.task for row in rows], (clocks.PUBLISH,), met_on=published_on, actor=actor)
    return rows


def _answered(
    petitions: Sequence[int], field: str, day: dt.date, *, actor: Actor
) -> tuple[list[VoterPetition], Actor]:
    """Locked, each with a reply; `field` names the day in the form."""
    rows, actor = lock_many(petitions, power=WORKS, actor=actor)
    check_not_ahead(day, field=field)
    unanswered = [row.task.code for row in rows if row.replied_on is None]
    if unanswered:
        said = _("Without a reply yet: %(codes)s.") % {"codes": ", ".join(unanswered[:10])}
        raise ValidationError(said)
    return rows, actor
