"""Rows of a register become letters of the own office; only those not there yet. Undone whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.choices import Book, Outcome, Source, Unfit
from citizens.imports.reading import DENUNCIATION, RegisterRow
from citizens.models import Letter, LetterImport
from citizens.models.keeping import CLOSED_MONTHS, KEPT_MONTHS
from citizens.services.clocks import FIRST
from citizens.services.personal import erase_names
from citizens.services.registering import LetterInput, register_letter
from citizens.states import LETTERS, LetterState
from coordination.models import Body
from offices.foundation.actor import Actor
from offices.foundation.months import months_later
from tasks.dossier.lifecycle import lock
from tasks.dossier.services.clocks import drop
from tasks.dossier.services.ending import complete_task
from tasks.dossier.services.entering import check_desk
from tasks.services.closing import cancel
from tasks.services.delivering import Result

MOST = 1_000
STATES = {
    Outcome.ACCEPT: LetterState.ACCEPTED,
    Outcome.REFUSE: LetterState.REFUSED,
    Outcome.FORWARD: LetterState.FORWARDED,
    Outcome.GUIDE: LetterState.GUIDED,
    Outcome.RETURN: LetterState.RETURNED,
    Outcome.KEEP: LetterState.KEPT,
}


@dataclass(slots=True)
class Entered:
    """Counts only."""

    batch: LetterImport
    new: int = 0
    denunciations: int = 0
    known: int = 0
    left_out: int = 0


def is_ready(row: RegisterRow) -> bool:
    return bool(row.kind and row.received_on and row.number)


def begin(rows: Sequence[Any], *, actor: Actor) -> tuple[Entered, Actor]:
    """One batch, which is undone whole; raises PermissionDenied without the power."""
    actor = check_desk(actor, LETTERS)
    if len(rows) > MOST:
        raise ValidationError(_("At most %(most)d rows at once.") % {"most": MOST})
    batch = LetterImport(office=actor.office)
    batch.save(actor=actor)
    return Entered(batch), actor


@transaction.atomic
def enter_register(*, rows: Sequence[RegisterRow], book: str, actor: Actor) -> Entered:
    """In one act. Denunciations are counted and left out: they are entered apart, from paper."""
    done, actor = begin(rows, actor=actor)
    numbers = Letter.objects.filter(office=actor.office, book=book)
    known = set(numbers.values_list("year", "number"))
    for row in rows:
        _enter(row, Book(book), known, done, actor=actor)
    return done


def _enter(
    row: RegisterRow, book: str, known: set[tuple[int, int]], done: Entered, *, actor: Actor
) -> None:
    if not is_ready(row):
        done.left_out += 1
        return
    assert row.received_on is not None
    assert row.number is not None
    if row.kind == DENUNCIATION:
        done.denunciations += 1
        return
    key = (row.received_on.year, row.number)
    if key in known:
        done.known += 1
        return
    known.add(key)
    letter = register_letter(given=_given(row, book), actor=actor)
    letter.batch = done.batch
    if row.outcome:
        _was_handled(letter, row)
    letter.save(actor=actor)
    _end_clocks(letter, row, actor=actor)
    done.new += 1


def _given(row: RegisterRow, book: str) -> LetterInput:
    assert row.received_on is not None
    source = row.source or Source.POST
    if source == Source.PASSED:  # by whom is a matter of words in the table
        source = Source.POST
    return LetterInput(
        kind=row.kind,
        received_on=row.received_on,
        source=source,
        book=book,
        number=row.number,
        signers=row.signers,
        field=row.field,
        summary=row.personal.get("summary", ""),
        name=row.personal.get("name", ""),
        address=row.personal.get("address", ""),
    )


def _was_handled(letter: Letter, row: RegisterRow) -> None:
    letter.outcome, letter.state = row.outcome, STATES[Outcome(row.outcome)]
    letter.handled_on = letter.received_on
    letter.sent_to = Body.objects.filter(name__iexact=row.sent_to).first() if row.sent_to else None
    kept = letter.state == LetterState.KEPT
    letter.kept_why = Unfit.UNCLEAR if kept else ""
    months = KEPT_MONTHS if kept else CLOSED_MONTHS
    letter.erase_on = months_later(letter.received_on, months)


def _end_clocks(letter: Letter, row: RegisterRow, *, actor: Actor) -> None:
    """What was handled on paper long ago owes nothing here and reminds nobody."""
    if not row.outcome:
        return
    drop(letter.task, FIRST, actor=actor, reason=str(_("Taken over from a register")))
    complete_task(letter, result=Result(dated=letter.received_on), actor=actor)


@transaction.atomic
def undo_import(*, batch_id: int, actor: Actor) -> int:
    """Letters and visits go with their names; tasks of letters stay as cancelled. How many."""
    batch = LetterImport.objects.select_for_update().get(pk=batch_id)
    actor = check_desk(actor, LETTERS)
    if batch.office_id != (actor.office.pk if actor.office else None):
        raise ValidationError(_("This import belongs to another office."))
    letters = list(Letter.objects.filter(batch=batch).select_related("task"))
    for letter in letters:
        locked, actor = lock(Letter, letter.pk, actor=actor)
        erase_names(letter, actor=actor)
        locked.delete(actor=actor)
        if letter.task.is_live:
            cancel(task_id=letter.pk, reason=str(_("Import undone")), actor=actor)
    others = [*batch.visits.all(), *batch.figures.all()]
    for row in others:
        row.delete(actor=actor)  # the sender and words of a visit go with it
    batch.undone_at = timezone.now()
    batch.save(actor=actor)
    return len(letters) + len(others)
