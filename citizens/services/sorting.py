"""Sorted by four questions, an outcome proposed, approved by another person, the slip numbered."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.choices import Book, LetterKind, PaperKind, Signer, SortingOutcome
from citizens.models import Denunciation, Letter, LetterPaper
from citizens.models.personal import erase_day
from citizens.services.clocks import FIRST, due_by, first_clocks, meet, owed
from citizens.services.outcomes import Proposal, propose_outcome
from citizens.services.registering import check_desk_of
from citizens.states import APPROVE, LetterState
from coordination.models import Body
from coordination.services.numbers import symbol_of, take_number
from offices.foundation.actor import Actor
from offices.models import Office
from reading.registry import side_of
from tasks.choices import EndReason
from tasks.dossier.lifecycle import lock, lock_unasked, move
from tasks.dossier.services.clocks import lead_of
from tasks.dossier.services.ending import end_task
from tasks.models import ExternalRequest
from tasks.services.gate import ask_power, empowered, powers_of
from tasks.services.milestones import add_due, drop_due
from tasks.states import WrongMove

DECIDED_ABOVE = (SortingOutcome.ACCEPT, SortingOutcome.REFUSE)
SENT = (SortingOutcome.FORWARD, SortingOutcome.FORWARD_REPORT, SortingOutcome.RETURN)
SLIP, SLIP_SYMBOLS = "PC", {"state": "BTCD", "party": "VPTU", "elected": "TTHĐND"}
ASK_RESULT = "Giải quyết và thông báo kết quả"
KEPT = "Lưu theo dõi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """To the four questions: what kind, fit or not, whose, and how remote or complex."""

    kind: str
    fit: bool
    unfit_why: str = ""
    field: str
    content: str
    own_competence: bool
    instance_number: int = 1
    complex_ground: str = ""
    complex_doc: str = ""
    remote: bool = False
    remote_doc: str = ""
    wants_result: bool = False
    choice_reason: str = ""


@transaction.atomic
def sort_letter(*, task_id: int, answers: Answers, actor: Actor) -> Letter:
    letter, actor = lock(Letter, task_id, actor=actor)
    move(letter, verb="sort")
    _check(answers)
    reason = answers.choice_reason.strip() or letter.choice_reason
    check_desk_of(answers.content, letter.source, letter.office, reason)
    before = (letter.kind, letter.own_competence)
    for name in Answers.__slots__:
        setattr(letter, name, getattr(answers, name))
    letter.choice_reason = reason
    if before != (letter.kind, letter.own_competence):
        _count_again(letter, actor=actor)
    proposal = proposal_for(letter)
    letter.outcome = proposal.outcome if proposal else ""
    letter.outcome_basis = proposal.basis if proposal else ""
    letter.save(actor=actor)
    return letter


def _check(answers: Answers) -> None:
    if bool(answers.complex_ground) != bool(answers.complex_doc.strip()):
        raise ValidationError(
            {
                "complex_ground": _("Complexity needs its ground and the paper on it."),
                "complex_doc": _("Complexity needs its ground and the paper on it."),
            }
        )
    if answers.remote and not answers.remote_doc.strip():
        raise ValidationError({"remote_doc": _("A remote area needs the paper on it.")})
    if answers.fit and answers.unfit_why:
        raise ValidationError({"unfit_why": _("A letter that is fit has no reason against it.")})
    if not answers.fit and not answers.unfit_why:
        raise ValidationError({"unfit_why": _("Say why the letter is not fit for handling.")})


def _count_again(letter: Letter, *, actor: Actor) -> None:
    """Another kind or competence has other first clocks, from the same day."""
    wanted = first_clocks(
        kind=letter.kind,
        source=letter.source,
        own=letter.own_competence,
        on=letter.received_on,
        office_id=letter.task.lead_office_id,
    )
    running = owed(letter.task, FIRST)
    codes = {due.rule.code for due in wanted if due.rule}
    had = {row.rule.code for row in running if row.rule}
    for due in wanted:
        if due.rule and due.rule.code not in had:
            add_due(lead_of(letter.task), due, actor=actor)
    for row in running:
        if row.rule and row.rule.code not in codes:
            drop_due(row, actor=actor, reason=str(_("Sorted: another time limit runs")))


def proposal_for(letter: Letter) -> Proposal | None:
    return propose_outcome(
        kind=letter.kind,
        fit=letter.fit,
        unfit_why=letter.unfit_why,
        own=letter.own_competence,
        source=letter.source,
        originals=letter.originals,
        asks_report=letter.asks_report,
    )


@transaction.atomic
def propose(
    *,
    task_id: int,
    outcome: str,
    sent_to: Body | None = None,
    choice_reason: str = "",
    actor: Actor,
) -> Letter:
    """`Đề xuất xử lý`; another outcome than the one the answers led to demands its reason."""
    letter, actor = lock(Letter, task_id, actor=actor)
    move(letter, verb="propose")
    if not letter.content:
        raise WrongMove(_("Answer the four questions first."))
    if letter.kind == LetterKind.MIXED:
        raise WrongMove(_("A letter of several contents is split first."))
    led_to = proposal_for(letter)
    if led_to and outcome != led_to.outcome and not choice_reason.strip():
        raise ValidationError({"choice_reason": _("State the reason for another outcome.")})
    if outcome in SENT and sent_to is None:
        raise ValidationError({"sent_to": _("Name the body it is sent to.")})
    letter.outcome, letter.sent_to = outcome, sent_to if outcome in SENT else None
    letter.outcome_basis = led_to.basis if led_to and outcome == led_to.outcome else ""
    letter.choice_reason = choice_reason.strip() or letter.choice_reason
    letter.proposed_by = actor.acting_for or actor.person
    letter.save(actor=actor)
    return letter


def lock_to_approve[D: (Letter, Denunciation)](
    model: type[D], task_id: int, *, actor: Actor
) -> tuple[D, Actor]:
    """By the head of the board or a chief who reads it, never by who proposed."""
    row = lock_unasked(model, task_id)
    office = row.task.lead_office_id
    ask_power(powers_of(actor), "read_restricted", office)
    actor = empowered(actor, APPROVE, office)
    if row.proposed_by_id in (actor.person.pk, getattr(actor.acting_for, "pk", 0)):
        raise PermissionDenied(_("Nobody approves what he has proposed himself."))
    return row, actor


@transaction.atomic
def approve(*, task_id: int, actor: Actor) -> Letter:
    """Forward, guide, return, keep: the slip takes its number. Acceptance is another's act."""
    letter, actor = lock_to_approve(Letter, task_id, actor=actor)
    if letter.outcome in DECIDED_ABOVE:
        raise WrongMove(_("Acceptance is decided by the competent person: record his paper."))
    if not letter.outcome:
        raise WrongMove(_("Answer the four questions first."))
    move(letter, verb=f"approve_{letter.outcome}")
    today = timezone.localdate()
    letter.approved_by, letter.handled_on = actor.person, today
    meet(letter.task, FIRST, on=today, actor=actor)
    if letter.state == LetterState.KEPT:
        letter.kept_why = letter.unfit_why
        letter.erase_on = erase_day(today, kept=True)
    else:
        number_slip(letter, actor=actor)
    letter.save(actor=actor)
    if letter.state == LetterState.WAITING:
        _ask_result(letter, actor=actor)
    if letter.is_ended:
        end_task(letter, why=EndReason.NO_DOCUMENT, reason=KEPT, actor=actor)
    return letter


@transaction.atomic
def return_proposal(*, task_id: int, actor: Actor) -> Letter:
    """Back to who proposed, to be thought over."""
    letter, actor = lock_to_approve(Letter, task_id, actor=actor)
    move(letter, verb="return_proposal")
    letter.save(actor=actor)
    return letter


def number_slip(letter: Letter, *, actor: Actor) -> LetterPaper:
    """From the book of slips of whom the letter came to: board and Delegation have own ones."""
    office: Office = letter.task.lead_office
    today, issuer = timezone.localdate(), "ĐĐBQH"
    if letter.book != Book.DELEGATION:
        issuer = SLIP_SYMBOLS.get(side_of(office), office.issuer)
    _book, number = take_number(office=office, kind=SLIP, symbol=issuer, dated=today, actor=actor)
    paper = LetterPaper(
        task=letter.task,
        kind=PaperKind.SLIP,
        dated=today,
        signer=Signer.OFFICE,
        number=symbol_of(office.layout, number, SLIP, issuer),
    )
    paper.save(actor=actor)
    return paper


def _ask_result(letter: Letter, *, actor: Actor) -> None:
    """A body outside owes the result; one of the three offices enters the letter itself."""
    body = letter.sent_to
    if body is None or body.served_by_id is not None:
        return
    due = due_by(("don-hoi-ket-qua",), timezone.localdate(), letter.task.lead_office_id)
    slip = letter.task.letter_papers.filter(kind=PaperKind.SLIP).last()
    number = slip.number if slip else ""
    ask_body(letter, body, ASK_RESULT, by=due.on if due else None, number=number, actor=actor)


def ask_body(
    letter: Letter, body: Body, ask: str, *, by: dt.date | None, number: str = "", actor: Actor
) -> None:
    """What a body outside owes to the letter; the handler follows it."""
    ExternalRequest(
        part=lead_of(letter.task),
        body=body,
        ask=ask,
        sent_on=timezone.localdate(),
        due_on=by,
        letter_number=number,
    ).save(actor=actor)
