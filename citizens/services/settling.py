"""Acts of the competent person on a complaint: recorded with their papers, their dates watched.

The system decides nothing here. Each paper carries number, date and post; a clock that starts or
stops does so on the date of the paper, whenever it is entered.
"""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.choices import LetterKind, PaperKind, SortingOutcome
from citizens.models import Denunciation, Letter, LetterPaper
from citizens.models.personal import erase_day
from citizens.services.clocks import FIRST, meet, owe, owed, settling_code
from citizens.services.sorting import ask_body, lock_to_approve
from citizens.states import LetterState
from coordination.models import Body
from offices.foundation.actor import Actor
from tasks.choices import DeadlineKind
from tasks.dossier.lifecycle import lock, move
from tasks.dossier.models import Dossier
from tasks.dossier.services.clocks import lead_of
from tasks.dossier.services.days import check_not_past
from tasks.dossier.services.ending import complete_task
from tasks.models import Deadline, Task
from tasks.services.delivering import Result
from tasks.services.drafts import Due
from tasks.services.milestones import add_due, drop_due, meet_due
from tasks.services.pausing import restart_clock, stop_clock
from tasks.states import WrongMove

SETTLING = tuple(
    f"kn-lan-{which}{remote}{hard}"
    for which in ("dau", "hai")
    for remote in ("", "-xa")
    for hard in ("", "-phuc-tap")
)
SEND_DECISION = ("kn-gui-quyet-dinh", "kn-gui-quyet-dinh-lan-hai")
SEND = ("kn-tam-dinh-chi", "kn-tiep-tuc", *SEND_DECISION)
ASK_REPORT = "Xác minh, báo cáo kết quả"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperInput:
    number: str
    dated: dt.date
    signer: str


def keep_paper(task: Task, kind: str, given: PaperInput, *, actor: Actor) -> LetterPaper:
    if given.dated > timezone.localdate():
        raise ValidationError({"dated": _("The date of the document lies in the future.")})
    row = LetterPaper(
        task=task, kind=kind, number=given.number.strip(), dated=given.dated, signer=given.signer
    )
    try:
        row.clean_fields()
        row.validate_constraints()
    except ValidationError as wrong:
        raise ValidationError({"number": wrong.messages}) from wrong
    row.save(actor=actor)
    return row


@transaction.atomic
def accept(*, task_id: int, paper: PaperInput, many_signed: bool = False, actor: Actor) -> Letter:
    """`Thụ lý`: the first clock is met, the settling clock runs from the paper's date."""
    letter, actor = _answered_by(
        task_id, SortingOutcome.ACCEPT, PaperKind.ACCEPTANCE, paper, actor=actor
    )
    if letter.kind != LetterKind.COMPLAINT:
        return letter
    if letter.signers > 1 and not many_signed:
        said = _("Of many complainants all signatures and written delegates are needed.")
        raise ValidationError({"many_signed": said})
    owe(letter.task, settling_code(letter), on=paper.dated, actor=actor)
    return letter


@transaction.atomic
def refuse(*, task_id: int, paper: PaperInput, actor: Actor) -> Letter:
    """`Không thụ lý`, with the notice that gives the reason."""
    return _answered_by(task_id, SortingOutcome.REFUSE, PaperKind.REFUSAL, paper, actor=actor)[0]


def _answered_by(
    task_id: int, outcome: SortingOutcome, kind: str, paper: PaperInput, *, actor: Actor
) -> tuple[Letter, Actor]:
    """The paper of the competent person, recorded by who approves; the verb is the outcome."""
    letter, actor = lock_to_approve(Letter, task_id, actor=actor)
    if letter.outcome != outcome:
        raise WrongMove(_("Another outcome was proposed."))
    move(letter, verb=outcome.value)
    if paper.dated < letter.received_on:
        raise ValidationError({"dated": _("The paper is dated before the letter came.")})
    keep_paper(letter.task, kind, paper, actor=actor)
    letter.approved_by, letter.handled_on = actor.person, paper.dated
    letter.save(actor=actor)
    meet(letter.task, FIRST, on=paper.dated, actor=actor)
    return letter, actor


@transaction.atomic
def verify(
    *, task_id: int, body: Body | None = None, due_on: dt.date | None = None, actor: Actor
) -> Letter:
    """`Xác minh`: by the inspectorate or a department, which owes its report by the day named."""
    letter, actor = lock(Letter, task_id, actor=actor)
    move(letter, verb="verify")
    letter.save(actor=actor)
    if due_on is not None:
        check_not_past(due_on, field="due_on")
    if body is not None:
        ask_body(letter, body, ASK_REPORT, by=due_on, actor=actor)
    return letter


@transaction.atomic
def hold_dialogue(*, task_id: int, on: dt.date, actor: Actor) -> Letter:
    """The invitation is owed before the day; compulsory in the second instance."""
    letter, actor = lock(Letter, task_id, actor=actor)
    move(letter, verb="hold_dialogue")
    letter.dialogue_on = on
    letter.save(actor=actor)
    owe(letter.task, "kn-doi-thoai", on=on, actor=actor)
    if on >= timezone.localdate():
        due = Due(on, what="Tổ chức đối thoại", starts_on=on, kind=DeadlineKind.DATE)
        add_due(lead_of(letter.task), due, actor=actor)
    return letter


def _running(letter: Letter) -> Deadline | None:
    return next(iter(owed(letter.task, SETTLING)), None)


def _basis(paper: LetterPaper) -> str:
    return f"{paper.get_kind_display()} {paper.number}"


def record_step[D: Dossier](
    model: type[D], task_id: int, *, verb: str, kind: str, paper: PaperInput, actor: Actor
) -> tuple[D, LetterPaper, Actor]:
    """An act of the competent person: the state moves, his paper is kept."""
    row, actor = lock(model, task_id, actor=actor)
    move(row, verb=verb)
    kept = keep_paper(row.task, kind, paper, actor=actor)
    row.save(actor=actor)
    return row, kept, actor


@transaction.atomic
def suspend(*, task_id: int, paper: PaperInput, actor: Actor) -> Letter:
    """`Tạm đình chỉ` (14a): the settling clock stands still from the decision's date."""
    letter, kept, actor = record_step(
        Letter, task_id, verb="suspend", kind=PaperKind.SUSPENSION, paper=paper, actor=actor
    )
    if (clock := _running(letter)) is not None:
        stop_clock(clock, decided_on=paper.dated, actor=actor, reason=_basis(kept))
    owe(letter.task, "kn-tam-dinh-chi", on=paper.dated, actor=actor)
    return letter


@transaction.atomic
def resume(*, task_id: int, paper: PaperInput, actor: Actor) -> Letter:
    """`Tiếp tục giải quyết` (14b): the unused days run on from that decision."""
    letter, kept, actor = record_step(
        Letter, task_id, verb="resume", kind=PaperKind.RESUMPTION, paper=paper, actor=actor
    )
    if (clock := _running(letter)) is not None:
        restart_clock(clock, decided_on=paper.dated, actor=actor, reason=_basis(kept))
    owe(letter.task, "kn-tiep-tuc", on=paper.dated, actor=actor)
    return letter


@transaction.atomic
def discontinue(*, task_id: int, paper: PaperInput, actor: Actor) -> Letter:
    """`Đình chỉ`: withdrawn by the complainant; the decision is still to be sent."""
    letter, kept, actor = record_step(
        Letter,
        task_id,
        verb="discontinue",
        kind=PaperKind.DISCONTINUATION,
        paper=paper,
        actor=actor,
    )
    letter.erase_on = erase_day(paper.dated)
    letter.save(actor=actor)
    for clock in owed(letter.task, SETTLING):
        drop_due(clock, actor=actor, reason=_basis(kept))
    owe(letter.task, "kn-tam-dinh-chi", on=paper.dated, actor=actor)
    return letter


@transaction.atomic
def decide(*, task_id: int, paper: PaperInput, verdict: str, actor: Actor) -> Letter:
    """`Đã có quyết định`: the settling clock is met on the date of the decision."""
    letter, actor = lock(Letter, task_id, actor=actor)
    move(letter, verb="decide")
    if letter.instance_number == 2 and letter.dialogue_on is None:
        raise WrongMove(_("In the second instance a dialogue is compulsory: note its day first."))
    keep_paper(letter.task, PaperKind.DECISION, paper, actor=actor)
    letter.verdict, letter.result_on = verdict, paper.dated
    letter.save(actor=actor)
    for clock in owed(letter.task, SETTLING):
        meet_due(clock, met_on=paper.dated, actor=actor)
    if letter.kind == LetterKind.COMPLAINT:
        code = SEND_DECISION[letter.instance_number - 1]
        owe(letter.task, code, on=paper.dated, actor=actor)
        tell_back(letter, on=paper.dated, actor=actor)
    return letter


def tell_back(letter: Letter, *, on: dt.date, actor: Actor) -> None:
    """To the body that passed it on, and to the sender where he has asked; complaints only."""
    if letter.asks_report:
        owe(letter.task, "tcd-bao-ket-qua", on=on, actor=actor)
    if letter.wants_result:
        owe(letter.task, "tcd-bao-cong-dan", on=on, actor=actor)


@transaction.atomic
def note_sent(*, task_id: int, sent_on: dt.date, actor: Actor) -> Letter:
    """The decision in hand has been sent to whom it concerns."""
    letter, actor = lock(Letter, task_id, actor=actor)
    rows = owed(letter.task, SEND)
    if not rows:
        raise WrongMove(_("Nothing is waiting to be sent."))
    for row in rows:
        meet_due(row, met_on=sent_on, actor=actor)
    if letter.is_ended:
        complete_task(letter, result=last_result(letter), actor=actor)
    return letter


def last_result(letter: Letter | Denunciation) -> Result:
    """The newest paper of the case, which its task is completed with."""
    paper = letter.task.letter_papers.last()
    dated = paper.dated if paper else letter.handled_on
    assert dated is not None
    return Result(dated=dated, number=paper.number if paper else "")


SENDABLE = (
    LetterState.SUSPENDED,
    LetterState.VERIFYING,
    LetterState.DECIDED,
    LetterState.DISCONTINUED,
)
