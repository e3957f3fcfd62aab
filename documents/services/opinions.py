"""An opinion round: written, sent by a leader, answered, compiled."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Leader
from coordination.models.body import Silence
from documents import notices
from documents.choices import Answer, RoundState, TotalsLine
from documents.models import Appraisal, OpinionRound, Question, Slip, SlipAnswer
from documents.services import clocks
from documents.services.course import advance
from documents.services.papers import kept_upload
from offices.foundation.actor import Actor
from offices.foundation.history import create_many
from offices.models import Person
from tasks.dossier.lifecycle import lock, lock_unasked, released
from tasks.dossier.services.days import check_not_ahead
from tasks.services.gate import powers_of
from tasks.services.milestones import meet_due
from tasks.services.sharing import share_task
from tasks.states import WrongMove


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundGiven:
    """The members: leaders the system knows, and others by their words."""

    questions: tuple[str, ...]
    leaders: tuple[Leader, ...] = ()
    others: tuple[str, ...] = ()
    chair: Leader | None = None
    due_on: dt.date | None = None
    due_time: dt.time | None = None
    urgent: bool = False
    slips: int = 0


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """A member's answer to one question; words but where he simply agrees."""

    choice: str
    words: str = ""


@transaction.atomic
def compose(*, task_id: int, given: RoundGiven, actor: Actor) -> OpinionRound:
    """A round nobody was asked in yet. For a Party body only the number of slips is kept."""
    appraisal, actor = lock(Appraisal, task_id, actor=actor)
    appraisal.check_open()
    last = appraisal.rounds.aggregate(last=Max("n"))["last"] or 0
    poll = OpinionRound(
        appraisal=appraisal,
        n=last + 1,
        due_on=given.due_on,
        due_time=given.due_time,
        urgent=given.urgent,
        counts_only=appraisal.counts_only,
    )
    if poll.counts_only:
        poll.sent_count = given.slips
    else:
        poll.chair = given.chair
    _check_members(poll, given)
    poll.save(actor=actor)
    rows = [Question(round=poll, n=n, text=text) for n, text in enumerate(given.questions, 1)]
    create_many(Question, rows, actor=actor)
    if not poll.counts_only:
        slips = [Slip(round=poll, leader=leader) for leader in given.leaders]
        slips += [Slip(round=poll, words=words) for words in given.others]
        create_many(Slip, slips, actor=actor)
    return poll


def _check_members(poll: OpinionRound, given: RoundGiven) -> None:
    if not given.questions:
        raise ValidationError({"questions": _("Write at least one question.")})
    if poll.counts_only and not given.slips:
        raise ValidationError({"slips": _("Say how many slips are sent.")})
    if not poll.counts_only and not (given.leaders or given.others):
        raise ValidationError({"others": _("Name the members who are asked.")})


def locked_round(appraisal: Appraisal, round_id: int, *states: str) -> OpinionRound:
    rows = OpinionRound.objects.select_for_update(of=("self",)).select_related("deadline")
    poll = rows.get(appraisal=appraisal, pk=round_id)
    if poll.state not in states:
        raise WrongMove(_("This round does not stand at that step."))
    return poll


@transaction.atomic
def send_round(*, task_id: int, round_id: int, sent_on: dt.date, actor: Actor) -> OpinionRound:
    """`Gửi phiếu`, by a leader; members and their secretaries may open the file and answer here."""
    appraisal, actor = lock(Appraisal, task_id, actor=actor)
    actor = released(appraisal, actor)
    poll = locked_round(appraisal, round_id, RoundState.DRAFT)
    check_not_ahead(sent_on, field="sent_on")
    advance(appraisal, "poll", day=sent_on)
    appraisal.save(actor=actor)
    poll.deadline = clocks.owe_answers(
        appraisal,
        urgent=poll.urgent,
        sent_on=sent_on,
        due_on=poll.due_on,
        due_time=poll.due_time,
        actor=actor,
    )
    last = poll.due_on or (poll.deadline.due_on if poll.deadline else None) or sent_on
    if last < sent_on:
        raise ValidationError({"sent_on": _("Answers are due before that day.")})
    body = appraisal.receiving_body
    poll.silence, poll.clause, poll.due_on = body.silence, body.silence_clause, last
    poll.state, poll.sent_on = RoundState.OPEN, sent_on
    poll.save(actor=actor)
    poll.appraisal = appraisal
    members = Q(leader__in=poll.slips.values("leader")) | Q(pk__in=notices.secretaries(poll))
    for person in Person.objects.filter(members, is_active=True).distinct():
        share_task(task_id=task_id, person=person, reason="", actor=actor)
    notices.slips_sent(poll, actor=actor)
    return poll


@transaction.atomic
def remind(*, task_id: int, round_id: int, actor: Actor) -> int:
    """`Nhắc phối hợp`, to the secretaries of members whose slips are out; returns how many."""
    appraisal, actor = lock(Appraisal, task_id, actor=actor)
    appraisal.check_open()
    poll = locked_round(appraisal, round_id, RoundState.OPEN)
    poll.appraisal = appraisal
    return notices.remind(poll, actor=actor)


def may_answer(appraisal: Appraisal, slip: Slip, actor: Actor) -> bool:
    """Who works on the file or is the member's secretary, for the signed slip; the member."""
    if powers_of(actor).can(appraisal.power, appraisal.task.lead_office_id):
        return True
    return Slip.objects.of_person(actor.person.pk).filter(pk=slip.pk).exists()


@transaction.atomic
def answer_slip(
    *,
    task_id: int,
    slip_id: int,
    said: Mapping[int, GivenAnswer],
    answered_on: dt.date | None = None,
    number: str = "",
    upload: Any = None,
    declared: bool = False,
    prepared: bool = False,
    actor: Actor,
) -> Slip:
    """`said` by question. A late answer takes the place of silence until it is compiled.

    `prepared`: by an assistant, for the member to send; it counts for nothing yet.
    """
    appraisal = lock_unasked(Appraisal, task_id)
    slip = Slip.objects.select_related("leader").get(round__appraisal=appraisal, pk=slip_id)
    if not may_answer(appraisal, slip, actor):
        raise PermissionDenied
    appraisal.check_open()
    poll = locked_round(appraisal, slip.round_id, RoundState.OPEN)
    day = answered_on or timezone.localdate()
    assert poll.sent_on is not None and poll.due_on is not None
    if not poll.sent_on <= day <= timezone.localdate():
        raise ValidationError({"answered_on": _("Between the day it was sent and today.")})
    if prepared and slip.answered_on is not None:
        raise ValidationError({"prepared": _("This slip was sent already.")})
    _write_answers(slip, poll, said, actor=actor)
    if upload:
        slip.file, _read = kept_upload(appraisal, upload, declared=declared, actor=actor)
    if not prepared:
        slip.late = day > poll.due_on or (day == timezone.localdate() and poll.is_over)
        slip.answered_on, slip.number, slip.entered_by = day, number, actor.person
    slip.save(actor=actor)
    return slip


def _write_answers(
    slip: Slip, poll: OpinionRound, said: Mapping[int, GivenAnswer], *, actor: Actor
) -> None:
    rows = [_answer(slip, one, said.get(one.pk)) for one in poll.questions.all()]
    for old in slip.answers.all():
        old.delete(actor=actor, reason="")
    create_many(SlipAnswer, rows, actor=actor)


def _answer(slip: Slip, question: Question, said: GivenAnswer | None) -> SlipAnswer:
    if said is None:
        raise ValidationError(_("Every question is answered."))
    if said.choice != Answer.AGREED and not said.words.strip():
        raise ValidationError({f"words_{question.pk}": _("Write the opinion.")})
    return SlipAnswer(slip=slip, question=question, choice=said.choice, words=said.words)


@transaction.atomic
def note_returned(
    *, task_id: int, round_id: int, returned_count: int, actor: Actor
) -> OpinionRound:
    """Party body: how many slips came back, no more."""
    appraisal, actor = lock(Appraisal, task_id, actor=actor)
    poll = locked_round(appraisal, round_id, RoundState.OPEN)
    if not poll.counts_only or not 0 <= returned_count <= poll.sent_count:
        raise ValidationError({"returned_count": _("More slips came back than were sent.")})
    poll.returned_count = returned_count
    poll.save(actor=actor)
    return poll


@transaction.atomic
def compile_round(
    *,
    task_id: int,
    round_id: int,
    line: str = TotalsLine.ANSWERED,
    clause: str = "",
    result: str = "",
    actor: Actor,
) -> OpinionRound:
    """`Tổng hợp`: whoever compiles chooses the line that counts and names the clause."""
    appraisal, actor = lock(Appraisal, task_id, actor=actor)
    appraisal.check_open()
    poll = locked_round(appraisal, round_id, RoundState.OPEN)
    poll.clause = clause.strip() or poll.clause
    if line == TotalsLine.WITH_SILENCE and (poll.silence != Silence.AGREED or not poll.clause):
        said = _("Name the clause by which silence counts as agreed.")
        raise ValidationError({"clause": said})
    if line == TotalsLine.WITH_SILENCE and not poll.is_over:
        raise ValidationError({"line": _("The date for answers has not passed yet.")})
    poll.line, poll.result = line, result
    poll.state, poll.compiled_on = RoundState.COMPILED, timezone.localdate()
    poll.save(actor=actor)
    if poll.deadline is not None:
        meet_due(poll.deadline, met_on=poll.compiled_on, actor=actor)
    return poll


def titles(questions: Sequence[str]) -> tuple[str, ...]:
    return tuple(words.strip()[:500] for words in questions if words.strip())
