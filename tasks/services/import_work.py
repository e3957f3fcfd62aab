"""The worker's share of an import: rows are read, become tasks, or are undone, a few at a time.

Each chunk is one transaction under the import's row lock; a worker that dies leaves whole rows.
"""

from time import monotonic
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from coordination.models import Area, Responsibility
from offices.foundation.actor import Actor
from offices.foundation.folding import fold
from offices.foundation.history import update_many
from tasks.intake.import_rows import Ground, read_import_row
from tasks.intake.import_tasks import Maker
from tasks.intake.known import known_now
from tasks.models import Deadline, ImportRow, Task, TaskImport
from tasks.models.imports import WORKING, ImportState, RowState
from tasks.notices import events
from tasks.services.clocks import end_clocks
from tasks.services.closing import close_parts
from tasks.services.gate import empowered, lock_task, move_task, save_task
from tasks.services.imports import touched
from tasks.states import Outcome, WrongMove

READ_AT_ONCE, IMPORT_AT_ONCE = 100, 10
AT_FIRST = 300  # rows read before the page is shown; more are left to the worker


def ground_of(batch: TaskImport) -> Ground:
    """Everything the rows of a table are read against: six statements."""
    areas = list(Area.objects.open_on(timezone.localdate()))
    names = {fold(name): one.pk for one in areas for name in (one.name, one.short_name)}
    return Ground(
        known=known_now(), columns=batch.columns, desk=batch.office.code, area=batch.area_id or 0,
        areas={one.number: (one.pk, one.always_restricted) for one in areas}, area_names=names,
        leaders=Responsibility.objects.leaders(), lead_reason=batch.lead_reason,
        sends_requests=batch.sends_requests,
    )  # fmt: skip


def work(until: float) -> None:
    """Go on with whatever import waits, until that moment of `monotonic`."""
    while monotonic() < until:
        if not _step(until):
            return


def _step(until: float) -> bool:
    """One chunk of the oldest import nobody else works on; False when there is none."""
    with transaction.atomic():
        waiting = TaskImport.objects.select_for_update(skip_locked=True, of=("self",))
        batch = waiting.filter(state__in=WORKING).select_related("office", "person").first()
        if batch is None:
            return False
        with translation.override(batch.person.language or "vi"):
            STEPS[ImportState(batch.state)](batch, until)
    return True


def read_first(batch: TaskImport) -> None:
    """Small tables are read before their page is shown."""
    with transaction.atomic():
        held = TaskImport.objects.select_for_update(of=("self",)).select_related("office")
        found = held.get(pk=batch.pk)
        if found.state == ImportState.READING:
            _read(found, monotonic() + 3.0, most=AT_FIRST)


def read_rows(rows: list[ImportRow], ground: Ground) -> None:
    """Read and keep what was understood of each row."""
    for row in rows:
        kept = {k: row.reading[k] for k in ("part_versions",) if k in row.reading}
        row.reading = read_import_row(row.cells, row.given, row.line, ground) | kept
        row.is_read, row.has_errors = True, bool(row.reading["errors"])
        row.has_warnings = bool(row.reading["notes"])
    fields = ["reading", "is_read", "has_errors", "has_warnings"]
    ImportRow.objects.bulk_update(rows, fields, batch_size=500)  # untracked: staging rows


def _read(batch: TaskImport, until: float, most: int = READ_AT_ONCE * 5) -> None:
    ground = ground_of(batch)
    done = 0
    while monotonic() < until and done < most:
        rows = list(batch.rows.to_read()[:READ_AT_ONCE])
        if not rows:
            batch.state = ImportState.READY
            batch.save(update_fields=["state"])
            return
        read_rows(rows, ground)
        done += len(rows)


def _import(batch: TaskImport, until: float) -> None:
    rows = list(batch.rows.filter(state=RowState.CHOSEN).order_by("line")[:IMPORT_AT_ONCE])
    if not rows:
        batch.state, batch.finished_at = ImportState.DONE, timezone.now()
        batch.save(update_fields=["state", "finished_at"])
        return
    maker = Maker(batch, actor=Actor(person=batch.person, office=batch.office))
    for row in rows:
        _import_row(row, maker)


def _import_row(row: ImportRow, maker: Maker) -> None:
    """One row in a savepoint: its task, or the sentence that says why there is none."""
    try:
        with transaction.atomic():
            task = maker.make(row)
            row.task, row.state, row.words = task, RowState.IMPORTED, ""
            row.task_version = Task.objects.get(pk=task.pk).version
            row.reading["part_versions"] = sum(p.version for p in task.parts.all())
            row.save()
    except ValidationError as error:
        _failed(row, RowState.FAILED, " ".join(error.messages))
    except (PermissionDenied, WrongMove) as error:
        _failed(row, RowState.FAILED, str(error))
    except IntegrityError:
        _failed(row, RowState.KNOWN, _("This row has been imported before."))


def _failed(row: ImportRow, state: RowState, words: str) -> None:
    row.task, row.state, row.words = None, state, words[:500]
    row.save()


def _undo(batch: TaskImport, until: float) -> None:
    rows = batch.rows.filter(state=RowState.IMPORTED).order_by("line")[:IMPORT_AT_ONCE]
    actor = Actor(person=batch.person, office=batch.office)
    found = list(rows)
    if not found:
        batch.state = ImportState.UNDONE
        batch.save(update_fields=["state"])
    for row in found:
        _undo_row(row, actor=actor)


def _undo_row(row: ImportRow, *, actor: Actor) -> None:
    try:
        with transaction.atomic():
            row.state = RowState.UNDONE
            undo_task(row, actor=actor)
            row.save()
    except (WrongMove, PermissionDenied) as error:
        row.state, row.words = RowState.KEPT, str(error)[:500]
        row.save()


def undo_task(row: ImportRow, *, actor: Actor) -> Task:
    """Cancel what was imported and nobody has touched; its history stays."""
    assert row.task_id is not None
    task = lock_task(row.task_id)
    actor = empowered(actor, "log_task", task.assigned_by_office_id)
    if touched(task, row):
        raise WrongMove(_("Kept: somebody has worked on it."))
    reason = _("The import of %(name)s was undone.") % {"name": row.batch.name}
    move_task(task, verb="undo_import")
    task.done_on, task.closed_at = None, timezone.now()
    save_task(task, verb="undo_import", actor=actor, reason=reason)
    end_clocks(list(task.parts.all()), Outcome.WITHDRAWN, actor=actor, reason=reason)
    _unmeet(task, actor=actor, reason=reason)
    close_parts(task, actor=actor)
    events.cancelled(task, actor=actor)
    return task


def _unmeet(task: Task, *, actor: Actor, reason: str) -> None:
    """Work entered as completed counts nowhere any more."""
    met: list[Deadline] = list(task.deadlines.filter(outcome=Outcome.MET))
    for deadline in met:
        deadline.outcome, deadline.met_on = Outcome.WITHDRAWN, None
    if met:
        update_many(met, ["outcome", "met_on"], actor=actor, reason=reason)


STEPS: dict[ImportState, Any] = {
    ImportState.READING: _read,
    ImportState.RUNNING: _import,
    ImportState.UNDOING: _undo,
}
