"""A denunciation from receipt to conclusion. Every reason here is a paper; nobody types words."""

import datetime as dt
import re
import uuid
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.choices import Category, Complexity, DenunciationOutcome, PaperKind, Source
from citizens.models import Denunciation, LetterPaper
from citizens.models.denunciations import SHELF
from citizens.models.letters import random_code
from citizens.services.clocks import (
    FIRST_OF_DENUNCIATIONS,
    SETTLING_OF_DENUNCIATIONS,
    due_by,
    meet,
    owe,
    owed,
)
from citizens.services.joining import JOINED
from citizens.services.registering import lead_reason, reception_area
from citizens.services.settling import PaperInput, keep_paper, last_result, record_step
from citizens.services.sorting import KEPT, lock_to_approve
from citizens.states import DENUNCIATIONS, DenunciationState
from coordination.models import Body
from coordination.workdays import calendar_for
from offices.foundation.actor import Actor
from offices.models import Office
from tasks.choices import Access, Basis, ChangeKind, Decision, EndReason
from tasks.dossier.lifecycle import lock, move
from tasks.dossier.services.clocks import drop
from tasks.dossier.services.days import check_not_ahead
from tasks.dossier.services.ending import complete_task, end_task
from tasks.dossier.services.entering import check_desk, enter
from tasks.models import Deadline, DueChange, Task
from tasks.notices import events
from tasks.services.dates import move_due
from tasks.services.drafts import NewTask
from tasks.services.gate import powers_of
from tasks.services.pausing import restart_clock, stop_clock
from tasks.states import WrongMove

TITLE = "Xử lý đơn tố cáo"
FORWARDING = "tc-chuyen"
ARRIVED = (*FIRST_OF_DENUNCIATIONS, "tc-bao-chi", FORWARDING)
DECIDED_ABOVE = (DenunciationOutcome.ACCEPT, DenunciationOutcome.REFUSE)
SENT = (DenunciationOutcome.FORWARD, DenunciationOutcome.INSPECT)
AFTERWARDS = ("tc-thong-bao-thu-ly", "tc-gui-ket-luan", "tc-xu-ly-ket-luan")
EXTENSION_DAYS = 30
EXTENSIONS = {Complexity.ORDINARY: 0, Complexity.COMPLEX: 1, Complexity.SPECIAL: 2}
EXTENSION_BASIS = "Luật Tố cáo Đ30; NĐ 156/2026"


@dataclass(frozen=True, slots=True, kw_only=True)
class DenunciationInput:
    """All that is taken of it; whatever else was sent is dropped."""

    received_on: dt.date
    source: str
    category: str
    level: str = Complexity.ORDINARY
    shelf: str = ""
    several_places: bool = False
    form_key: uuid.UUID | None = None


def _new_task(given: DenunciationInput, office: Office, *, actor: Actor) -> NewTask:
    area = reception_area()
    codes = [FIRST_OF_DENUNCIATIONS[given.several_places]]
    codes += ["tc-bao-chi"] if given.source == Source.PASSED else []
    found = [due_by((code,), given.received_on, office.pk) for code in codes]
    dues = [due for due in found if due is not None]
    return NewTask(
        title=TITLE,
        area=area,
        lead_office=office,
        lead_reason=lead_reason(office, area),
        due=dues[0] if dues else None,
        extra_dues=tuple(dues[1:]),
        basis=Basis.LETTER,
        access=Access.RESTRICTED,
        assignee=actor.person,
        form_key=given.form_key,
    )


@transaction.atomic
def register_denunciation(*, given: DenunciationInput, actor: Actor) -> Denunciation:
    """Into the own list, under a random code; the letter itself stays on its shelf."""
    actor = check_desk(actor, DENUNCIATIONS)
    office = actor.office
    assert office is not None
    check_not_ahead(given.received_on, field="received_on")

    def build(task: Task) -> Denunciation:
        row = Denunciation(
            task=task,
            office=office,
            file_code=random_code(),
            received_on=given.received_on,
            source=given.source,
            category=given.category,
            level=given.level,
            shelf=_checked_shelf(given.shelf),
            several_places=given.several_places,
        )
        row.save(actor=actor)
        return row

    new = _new_task(given, office, actor=actor)
    return enter(Denunciation, new=new, actor=actor, build=build)


def _checked_shelf(written: str) -> str:
    """A place such as A2-15; the database refuses anything else too."""
    shelf = written.strip().upper()
    if not re.match(SHELF, shelf):
        raise ValidationError({"shelf": _("Write the shelf as a place, such as A2-15.")})
    return shelf


@transaction.atomic
def change(*, task_id: int, category: str, level: str, shelf: str, actor: Actor) -> Denunciation:
    row, actor = lock(Denunciation, task_id, actor=actor)
    row.check_open()
    row.category, row.level = Category(category), Complexity(level)
    row.shelf = _checked_shelf(shelf)
    row.save(actor=actor)
    return row


@transaction.atomic
def propose(
    *, task_id: int, outcome: str, sent_to: Body | None = None, actor: Actor
) -> Denunciation:
    row, actor = lock(Denunciation, task_id, actor=actor)
    move(row, verb="propose")
    sent = outcome in SENT
    if sent and sent_to is None:
        raise ValidationError({"sent_to": _("Name the body it is sent to.")})
    row.outcome, row.sent_to = outcome, sent_to if sent else None
    row.proposed_by = actor.acting_for or actor.person
    row.save(actor=actor)
    if outcome == DenunciationOutcome.FORWARD:
        owe(row.task, FORWARDING, on=row.received_on, actor=actor)
    return row


@transaction.atomic
def join(*, task_id: int, file_code: str, actor: Actor) -> Denunciation:
    """The same one again: its handler, who has both on paper, types the code of the first."""
    row, actor = lock(Denunciation, task_id, actor=actor)
    move(row, verb="join")
    readable = Denunciation.objects.visible_to(powers_of(actor)).exclude(pk=row.pk)
    found = readable.filter(file_code=file_code.strip().upper()).select_related("head").first()
    if found is None:
        raise ValidationError({"file_code": _("There is no case of this code.")})
    row.head, row.handled_on = found.head or found, timezone.localdate()
    if row.head == row:
        raise ValidationError({"file_code": _("Choose the letter it repeats.")})
    row.save(actor=actor)
    drop(row.task, ARRIVED, actor=actor, reason=JOINED)
    end_task(row, why=EndReason.MERGED, reason=JOINED, actor=actor)
    return row


@transaction.atomic
def approve(*, task_id: int, paper: PaperInput | None = None, actor: Actor) -> Denunciation:
    """By another person; acceptance with the decision of the competent one."""
    row, actor = lock_to_approve(Denunciation, task_id, actor=actor)
    if not row.outcome:
        raise WrongMove(_("Propose an outcome first."))
    move(row, verb=f"approve_{row.outcome}")
    if row.outcome in DECIDED_ABOVE and paper is None:
        raise ValidationError({"number": _("Enter the paper of the competent person.")})
    row.approved_by = actor.person
    row.handled_on = paper.dated if paper else timezone.localdate()
    row.save(actor=actor)
    _decided(row, paper, actor=actor)
    return row


def _decided(row: Denunciation, paper: PaperInput | None, *, actor: Actor) -> None:
    day = row.handled_on
    assert day is not None
    meet(row.task, ARRIVED, on=day, actor=actor)
    if row.state == DenunciationState.ACCEPTED and paper is not None:
        keep_paper(row.task, PaperKind.ACCEPTANCE, paper, actor=actor)
        owe(row.task, _settling_code(row), on=day, actor=actor)
        owe(row.task, "tc-thong-bao-thu-ly", on=day, actor=actor)
    elif paper is not None:
        keep_paper(row.task, PaperKind.REFUSAL, paper, actor=actor)
    if row.is_ended:
        end_task(row, why=EndReason.NO_DOCUMENT, reason=KEPT, actor=actor)


def _settling_code(row: Denunciation) -> str:
    return SETTLING_OF_DENUNCIATIONS[row.level == Complexity.SPECIAL]


@transaction.atomic
def extend(*, task_id: int, paper: PaperInput, actor: Actor) -> Denunciation:
    """Complex: once; especially complex: twice; each by 30 days and in writing."""
    row, actor = lock(Denunciation, task_id, actor=actor)
    move(row, verb="extend")
    clock = next(iter(owed(row.task, SETTLING_OF_DENUNCIATIONS)), None)
    used = clock.changes.filter(kind=ChangeKind.EXTENSION).count() if clock else 0
    if clock is None or used >= EXTENSIONS[Complexity(row.level)]:
        said = _("No further extension is allowed: %(basis)s.")
        raise WrongMove(said % {"basis": EXTENSION_BASIS})
    kept = keep_paper(row.task, PaperKind.EXTENSION, paper, actor=actor)
    _extend(clock, kept, actor=actor)
    return row


def _extend(clock: Deadline, paper: LetterPaper, *, actor: Actor) -> None:
    assert clock.due_on is not None
    raw = clock.due_on + dt.timedelta(days=EXTENSION_DAYS)
    due, now = calendar_for(clock.office_id).roll_forward(raw), timezone.now()
    change_ = DueChange(
        deadline=clock,
        kind=ChangeKind.EXTENSION,
        old_due_on=clock.due_on,
        new_due_on=due,
        reason=paper.number,
        asked_by=actor.person,
        asked_office=actor.office,
        asked_at=now,
        decision=Decision.AGREED,
        decided_by=actor.person,
        decided_at=now,
        decision_on=paper.dated,
    )
    change_.save(actor=actor)
    move_due(clock, due, None, actor=actor, reason=paper.number)
    events.date_corrected(change_, actor=actor)


def _step(
    task_id: int, verb: str, kind: str, paper: PaperInput, actor: Actor
) -> tuple[Denunciation, LetterPaper, Deadline | None, Actor]:
    row, kept, actor = record_step(
        Denunciation, task_id, verb=verb, kind=kind, paper=paper, actor=actor
    )
    return row, kept, next(iter(owed(row.task, SETTLING_OF_DENUNCIATIONS)), None), actor


@transaction.atomic
def suspend(*, task_id: int, paper: PaperInput, actor: Actor) -> Denunciation:
    row, kept, clock, actor = _step(task_id, "suspend", PaperKind.SUSPENSION, paper, actor)
    if clock is not None:
        stop_clock(clock, decided_on=paper.dated, actor=actor, reason=kept.number)
    return row


@transaction.atomic
def resume(*, task_id: int, paper: PaperInput, actor: Actor) -> Denunciation:
    row, kept, clock, actor = _step(task_id, "resume", PaperKind.RESUMPTION, paper, actor)
    if clock is not None:
        restart_clock(clock, decided_on=paper.dated, actor=actor, reason=kept.number)
    return row


@transaction.atomic
def discontinue(*, task_id: int, paper: PaperInput, actor: Actor) -> Denunciation:
    """Withdrawn, and no breach, duress or slander behind it (NĐ 156 Đ1)."""
    row, kept, _clock, actor = _step(
        task_id, "discontinue", PaperKind.DISCONTINUATION, paper, actor
    )
    drop(row.task, SETTLING_OF_DENUNCIATIONS, actor=actor, reason=kept.number)
    complete_task(row, result=last_result(row), actor=actor)
    return row


@transaction.atomic
def conclude(*, task_id: int, paper: PaperInput, actor: Actor) -> Denunciation:
    """`Kết luận nội dung tố cáo`: its own dates to be sent and acted upon begin to run."""
    row, _kept, _clock, actor = _step(task_id, "conclude", PaperKind.DECISION, paper, actor)
    row.concluded_on = paper.dated
    row.save(actor=actor)
    meet(row.task, SETTLING_OF_DENUNCIATIONS, on=paper.dated, actor=actor)
    owe(row.task, "tc-gui-ket-luan", on=paper.dated, actor=actor)
    owe(row.task, "tc-xu-ly-ket-luan", on=paper.dated, actor=actor)
    return row


@transaction.atomic
def close(*, task_id: int, actor: Actor) -> Denunciation:
    row, actor = lock(Denunciation, task_id, actor=actor)
    move(row, verb="close")
    row.save(actor=actor)
    complete_task(row, result=last_result(row), actor=actor)
    return row
