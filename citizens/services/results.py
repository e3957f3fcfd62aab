"""After a letter was forwarded: urged when late, taken to the Chairman, its result told, closed."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.choices import LetterKind, PaperKind
from citizens.models import Letter
from citizens.models.personal import erase_day
from citizens.services.clocks import meet
from citizens.services.settling import PaperInput, keep_paper, last_result, tell_back
from citizens.states import APPROVE, LetterState
from offices.foundation.actor import Actor
from offices.reader_keys import reading_all
from tasks.dossier.lifecycle import lock, lock_shared, lock_unasked, move
from tasks.dossier.services.ending import complete_task
from tasks.models import ExternalRequest
from tasks.services.gate import ask_power, empowered, powers_of
from tasks.states import WrongMove

TOLD = ("tcd-bao-cong-dan",)
REPORTED = ("tcd-bao-ket-qua",)  # to the body that passed it on


def request_of(letter: Letter) -> ExternalRequest | None:
    rows = ExternalRequest.objects.waiting().filter(part__task=letter.task, body=letter.sent_to_id)
    return rows.order_by("pk").first()


def is_late(letter: Letter, today: dt.date) -> bool:
    asked = request_of(letter)
    return bool(asked and asked.due_on and asked.due_on < today)


@transaction.atomic
def urge(*, task_id: int, actor: Actor) -> Letter:
    """`Đề nghị giải quyết`: the board asks the body that owes the result, once it is late."""
    letter, actor = lock(Letter, task_id, actor=actor)
    move(letter, verb="urge")
    today = timezone.localdate()
    if not is_late(letter, today):
        raise WrongMove(_("The result is not late yet."))
    letter.urged_on = today
    letter.save(actor=actor)
    return letter


@transaction.atomic
def escalate(*, task_id: int, actor: Actor) -> Letter:
    """`Báo cáo Chủ tịch UBND tỉnh`: by the head of the board, after the body was asked."""
    letter = lock_unasked(Letter, task_id)
    ask_power(powers_of(actor), "read_restricted", letter.task.lead_office_id)
    actor = empowered(actor, APPROVE, letter.task.lead_office_id)
    move(letter, verb="escalate")
    if letter.urged_on is None or not is_late(letter, timezone.localdate()):
        raise WrongMove(_("First ask the body that owes the result."))
    letter.escalated_on = timezone.localdate()
    letter.save(actor=actor)
    return letter


@transaction.atomic
def take_result(*, task_id: int, paper: PaperInput, verdict: str = "", actor: Actor) -> Letter:
    """The body has reported; what the sender is owed begins to run."""
    letter, actor = lock(Letter, task_id, actor=actor)
    note_result(letter, paper, verdict, actor=actor)
    return letter


def note_result(letter: Letter, paper: PaperInput, verdict: str, *, actor: Actor) -> None:
    """The caller has asked for power and holds the lock."""
    move(letter, verb="take_result")
    if letter.handled_on and paper.dated < letter.handled_on:
        raise ValidationError({"dated": _("The answer cannot come before the letter.")})
    keep_paper(letter.task, PaperKind.RESULT, paper, actor=actor)
    letter.result_on, letter.verdict = paper.dated, verdict
    letter.save(actor=actor)
    if (asked := request_of(letter)) is not None:
        asked.answered_on, asked.answer = paper.dated, paper.number
        asked.save(actor=actor)
    if letter.kind == LetterKind.COMPLAINT:
        tell_back(letter, on=timezone.localdate(), actor=actor)


@transaction.atomic
def tell_sender(*, task_id: int, told_on: dt.date, actor: Actor) -> Letter:
    """`Đã thông báo cho người gửi`."""
    letter, actor = lock(Letter, task_id, actor=actor)
    if letter.result_on is None:
        raise WrongMove(_("There is no result to tell yet."))
    if told_on < letter.result_on:
        raise ValidationError({"told_on": _("The sender cannot be told before the result.")})
    meet(letter.task, TOLD, on=told_on, actor=actor)
    letter.told_on = told_on
    letter.save(actor=actor)
    return letter


@transaction.atomic
def close(*, task_id: int, actor: Actor) -> Letter:
    """Nothing is left to do; the day names are erased is set."""
    letter, actor = lock(Letter, task_id, actor=actor)
    move(letter, verb="close")
    if letter.wants_result and letter.result_on and letter.told_on is None:
        raise WrongMove(_("The sender has asked to be told the result: note that first."))
    letter.erase_on = erase_day(timezone.localdate())
    letter.save(actor=actor)
    complete_task(letter, result=last_result(letter), actor=actor)
    hand_result_on(letter, actor=actor)
    return letter


def hand_result_on(letter: Letter, *, actor: Actor) -> None:
    """The office that forwarded it learns the result, as a body outside would report it."""
    origin = letter.origin
    paper = letter.task.letter_papers.exclude(kind=PaperKind.ACCEPTANCE).last()
    if origin is None or paper is None:
        return
    given = PaperInput(number=paper.number, dated=paper.dated, signer=paper.signer)
    with reading_all():  # it is the other office's, and may be closed to this one
        first = lock_shared(origin.pk)
        if isinstance(first, Letter) and first.state == LetterState.WAITING:
            note_result(first, given, letter.verdict, actor=actor)
