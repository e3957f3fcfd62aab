"""Rows of a register become letters of the own office; only those not there yet. Undone whole."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.choices import Book, SortingOutcome, Source, Unfit
from citizens.imports.reading import RegisterRow
from citizens.imports.words import DENUNCIATION
from citizens.models import Letter, LetterImport, Sender
from citizens.models.personal import erase_day
from citizens.services.clocks import FIRST
from citizens.services.personal import erase_names, fingerprint
from citizens.services.registering import LetterInput, register_letter
from citizens.states import LETTERS, LetterState
from coordination.models import Body
from offices.foundation.actor import Actor
from reading.places import communes_in
from reading.registry import Directory
from tasks.dossier.lifecycle import lock
from tasks.dossier.services.clocks import drop
from tasks.dossier.services.ending import complete_task
from tasks.dossier.services.entering import check_desk
from tasks.services.closing import cancel
from tasks.services.delivering import Result

MOST = 1_000
STATES = {
    SortingOutcome.ACCEPT: LetterState.ACCEPTED,
    SortingOutcome.REFUSE: LetterState.REFUSED,
    SortingOutcome.FORWARD: LetterState.FORWARDED,
    SortingOutcome.FORWARD_REPORT: LetterState.WAITING,
    SortingOutcome.GUIDE: LetterState.GUIDED,
    SortingOutcome.RETURN: LetterState.RETURNED,
    SortingOutcome.KEEP: LetterState.KEPT,
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
    return bool(row.kind and row.received_on and (row.number or row.personal.get("name")))


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
    """In one act. Denunciations are counted and left out: they are entered apart, from paper.

    A number given twice in the table is kept: its second letter takes the book's next.
    """
    done, actor = begin(rows, actor=actor)
    names = Directory.load()
    numbers = Letter.objects.filter(office=actor.office, book=book)
    known = set(numbers.values_list("year", "number"))
    first, again = _parted(rows, known, names, done)
    for row in first:
        _enter(row, _given(row, Book(book), names), names, done, actor=actor)
    for row in again:
        given = replace(_given(row, Book(book), names), number=None)
        _enter(row, given, names, done, actor=actor)
    return done


def _parted(
    rows: Sequence[RegisterRow], known: set[tuple[int, int]], names: Directory, done: Entered
) -> tuple[list[RegisterRow], list[RegisterRow]]:
    """Rows whose number is new to the book, and those that repeat one of them."""
    found: dict[tuple[int, int], RegisterRow] = {}
    again = []
    for row in rows:
        key = (row.received_on.year if row.received_on else 0, row.number or 0)
        if not is_ready(row):
            done.left_out += 1
        elif row.kind == DENUNCIATION:
            done.denunciations += 1
        elif key in known or (row.number is None and _is_known(row, names, done)):
            done.known += 1
        elif key in found or row.number is None:
            again.append(row)
        else:
            found[key] = row
    return list(found.values()), again


def _is_known(row: RegisterRow, names: Directory, done: Entered) -> bool:
    """Of an export without numbers of the book: the same sender on the same day."""
    assert row.received_on is not None
    commune = _commune(row, names)
    same = Sender.objects.filter(
        fingerprint=fingerprint(row.personal["name"], commune),
        visit__isnull=True,
        task__letter__office=done.batch.office,
        task__letter__received_on=row.received_on,
    )
    return same.exists()


def _commune(row: RegisterRow, names: Directory) -> Body | None:
    return next(iter(communes_in(row.personal.get("address", ""), names.communes)), None)


def _enter(
    row: RegisterRow, given: LetterInput, names: Directory, done: Entered, *, actor: Actor
) -> None:
    letter = register_letter(given=given, actor=actor)
    letter.batch = done.batch
    if row.outcome:
        _was_handled(letter, row, names)
    letter.save(actor=actor)
    _end_clocks(letter, row, actor=actor)
    done.new += 1


def _given(row: RegisterRow, book: str, names: Directory) -> LetterInput:
    assert row.received_on is not None
    source, sent_by = row.source or Source.POST, names.body(row.sent_by)
    if source == Source.PASSED and sent_by is None:  # by a body the table does not know
        source = Source.POST
    return LetterInput(
        kind=row.kind,
        received_on=row.received_on,
        source=source,
        book=book,
        number=row.number,
        sent_by=sent_by,
        signers=row.signers,
        field=row.field,
        summary=row.personal.get("summary", ""),
        name=row.personal.get("name", ""),
        address=row.personal.get("address", ""),
        commune=_commune(row, names),
    )


def _was_handled(letter: Letter, row: RegisterRow, names: Directory) -> None:
    letter.outcome, letter.state = row.outcome, STATES[SortingOutcome(row.outcome)]
    letter.handled_on = letter.received_on
    letter.sent_to = names.body(row.sent_to)
    kept = letter.state == LetterState.KEPT
    letter.kept_why = Unfit.UNCLEAR if kept else ""
    letter.erase_on = erase_day(letter.received_on, kept=kept)


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
