"""Replies: one document over one or many petitions, each with its result and its own words."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Body
from notifications.services.tell import telling_together
from offices.foundation.actor import Actor
from offices.powers import Powers
from tasks.dossier.lifecycle import lock
from tasks.dossier.notices import tell_of
from tasks.models import ExternalRequest
from tasks.notices.people import lead_side
from tasks.services.gate import ask_move, lock_tasks, powers_of
from tasks.services.requesting import enter_answer
from voters.choices import GOING, ReplyClass
from voters.models import Reply, ReplyLine, VoterPetition
from voters.services import clocks
from voters.services.locking import may_act
from voters.states import PETITION_MOVES, WORKS

DELIVERS = "deliver_part"
FURTHEST = dt.timedelta(days=5 * 366)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineGiven:
    """What the reply says of one petition; a roadmap has its date."""

    petition_id: int
    group: str
    text: str
    roadmap_on: dt.date | None = None
    roadmap_words: str = ""
    accepted: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyGiven:
    issuer: Body
    dated: dt.date
    number: str = ""
    received_on: dt.date | None = None


def may_reply(petition: VoterPetition, powers: Powers) -> bool:
    """Who works on the lead part, or delivers for an office that is asked."""
    return may_act(petition, powers, leads=WORKS, asked=DELIVERS)


@transaction.atomic
def enter_reply(*, given: ReplyGiven, lines: Sequence[LineGiven], actor: Actor) -> Reply:
    """All lines or none. A joined petition's answer reaches the one it was joined with.

    Raises PermissionDenied, WrongMove, and ValidationError by field.
    """
    _check(given, lines)
    petitions = _locked([line.petition_id for line in lines])
    powers = powers_of(actor)
    reply = _reply(given, actor=actor)
    first: VoterPetition | None = None
    with telling_together():
        for line in lines:
            petition = _head_of(petitions[line.petition_id])
            if not may_reply(petition, powers):
                raise PermissionDenied
            _keep(reply, petition, line, actor=actor)
            first = first or petition
        if first is not None:
            tell_of(
                first,
                "petition_replied",
                lead_side(first.task),
                reply.pk,
                n=str(len(lines)),
                actor=actor,
            )
    return reply


def _check(given: ReplyGiven, lines: Sequence[LineGiven]) -> None:
    if not lines:
        raise ValidationError(_("Tick at least one petition."))
    if given.dated > timezone.localdate():
        raise ValidationError({"dated": _("The date of the document lies in the future.")})
    if given.received_on is not None and given.received_on < given.dated:
        raise ValidationError({"received_on": _("It cannot be received before its date.")})
    for line in lines:
        check_roadmap(line, given.dated)
        if not line.text.strip():
            raise ValidationError({"text": _("Enter what the reply says.")})


def check_roadmap(line: LineGiven, dated: dt.date) -> None:
    """With a date, after the reply, and no further than a term of the council."""
    day = line.roadmap_on
    if line.group == ReplyClass.ROADMAP and day is None:
        raise ValidationError({"roadmap_on": _("A roadmap needs its date.")})
    if day is not None and day < dated:
        raise ValidationError({"roadmap_on": _("The roadmap lies before the reply.")})
    if day is not None and day > dated + FURTHEST:
        raise ValidationError({"roadmap_on": _("A roadmap ends within five years.")})


def _locked(ids: list[int]) -> dict[int, VoterPetition]:
    """With the petitions they were joined with."""
    heads = VoterPetition.objects.filter(pk__in=ids, head__isnull=False)
    every = {*ids, *heads.values_list("head_id", flat=True)}
    tasks = lock_tasks(every)
    rows = VoterPetition.objects.select_for_update(of=("self",)).filter(pk__in=every)
    found = {row.pk: row for row in rows.select_related("reply_due")}
    for row in found.values():
        row.task = tasks[row.pk]
        if row.head_id in found:
            row.head = found[row.head_id or 0]
    return found


def _head_of(petition: VoterPetition) -> VoterPetition:
    return petition.head or petition


def _reply(given: ReplyGiven, *, actor: Actor) -> Reply:
    """The document once, whoever enters another line of it."""
    same = Reply.objects.filter(issuer=given.issuer, number=given.number, dated=given.dated)
    known = same.first() if given.number else None
    if known is not None:
        return known
    received = given.received_on or max(given.dated, timezone.localdate())
    reply = Reply(issuer=given.issuer, number=given.number, dated=given.dated, received_on=received)
    reply.save(actor=actor)
    return reply


def _keep(reply: Reply, petition: VoterPetition, line: LineGiven, *, actor: Actor) -> None:
    if reply.lines.filter(petition=petition).exists():
        said = _("%(code)s: this reply has been entered already.")
        raise ValidationError(said % {"code": petition.task.code})
    petition.state = ask_move(PETITION_MOVES, "reply", petition.state).target
    accepted = line.accepted and bool(reply.number)
    ReplyLine(
        reply=reply,
        petition=petition,
        group=line.group,
        roadmap_on=line.roadmap_on,
        roadmap_words=line.roadmap_words,
        accepted=accepted,
        text=line.text,
    ).save(actor=actor)
    _take(petition, reply, line, accepted=accepted)
    petition.save(actor=actor)
    _answered(petition, reply, line, actor=actor)
    if accepted:
        lead = clocks.lead_of(petition.task)
        limit = petition.reply_due.due_on if petition.reply_due else None
        owed = ((clocks.TELL_VOTERS, reply.received_on), (clocks.PUBLISH, limit or reply.dated))
        clocks.owe(lead, [(code, day, None) for code, day in owed], actor=actor)


def _take(petition: VoterPetition, reply: Reply, line: LineGiven, *, accepted: bool) -> None:
    """The newest reply says how it stands; the first accepted one when it was answered."""
    petition.reply_class = line.group
    petition.roadmap_on = line.roadmap_on if line.group in GOING else None
    petition.roadmap_first_on = petition.roadmap_first_on or petition.roadmap_on
    if accepted and (petition.replied_on is None or petition.reply_due_open):
        petition.replied_on = reply.dated


def _answered(petition: VoterPetition, reply: Reply, line: LineGiven, *, actor: Actor) -> None:
    """Parts of offices asked, and bodies outside, owe it no more."""
    for part in petition.task.parts.coordinating().select_related("office"):
        part.task = petition.task
        enter_answer(part, answer=line.text[:20_000], dated=reply.dated, actor=actor)
    waiting = ExternalRequest.objects.waiting().filter(part__task=petition.task)
    for row in waiting.select_for_update(of=("self",)):
        if row.sent_on is None or row.sent_on <= reply.dated:
            row.answered_on = reply.dated
            row.answer = f"{reply.number} {reply.issuer.short_name}".strip()[:500]
            row.save(actor=actor)


@transaction.atomic
def correct_line(*, task_id: int, reply_id: int, given: LineGiven, actor: Actor) -> ReplyLine:
    """What was entered of a reply is put right; the newest says how the petition stands."""
    petition, actor = lock(VoterPetition, task_id, actor=actor)
    petition.check_open()
    rows = ReplyLine.objects.select_for_update(of=("self",)).select_related("reply")
    row = rows.get(petition=petition, pk=reply_id)
    check_roadmap(given, row.reply.dated)
    row.group, row.text = given.group, given.text
    row.roadmap_on, row.roadmap_words = given.roadmap_on, given.roadmap_words
    row.save(actor=actor)
    if row == petition.replies.first():
        petition.reply_class = row.group
        petition.roadmap_on = row.roadmap_on if row.group in GOING else None
        if petition.replies.count() == 1:
            petition.roadmap_first_on = petition.roadmap_on
        petition.save(actor=actor)
    return row
