"""The worker's share of an import: rows are read, become tasks, or are undone, a few at a time.

Each chunk is one transaction under the import's row lock; a worker that dies leaves whole rows.
"""

from time import monotonic
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Area, Responsibility
from intake.imports.new_tasks import Maker
from intake.imports.rows import Ground, read_import_row
from intake.models import ImportRow, TaskImport
from intake.models.imports import WORKING, ImportState, RowState
from intake.proposals.known import known_now
from intake.services.import_undo import undo_some
from offices.foundation.actor import Actor
from offices.foundation.folding import fold
from tasks.models import Task
from tasks.services.own_work import go_on
from tasks.states import WrongMove

READ_AT_ONCE = 100
# The counter of numbers stays locked until a chunk is done: others wait so long for theirs.
IMPORT_AT_ONCE = 40
VERSIONS = ("version", "parts_sum")
AT_FIRST = 300  # rows read before the page is shown; more are left to the worker


def ground_of(batch: TaskImport) -> Ground:
    """Everything the rows of a table are read against: six statements."""
    areas = list(Area.objects.open_on(timezone.localdate()))
    names = {fold(name): one.pk for one in areas for name in (one.name, one.short_name)}
    return Ground(
        known=known_now(),
        columns=batch.columns,
        desk=batch.office.code,
        area=batch.area_id or 0,
        areas={one.number: (one.pk, one.always_restricted) for one in areas},
        area_names=names,
        leaders=Responsibility.objects.leaders(),
        lead_reason=batch.lead_reason,
        sends_requests=batch.sends_requests,
    )


def work(until: float) -> None:
    """Go on with whatever import waits, until that moment of `monotonic`."""
    waiting = TaskImport.objects.filter(state__in=WORKING)
    go_on(waiting, until, lambda batch: STEPS[ImportState(batch.state)](batch, until))


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
    _import_rows(rows, Maker(batch, actor=Actor(person=batch.person, office=batch.office)))


def _import_rows(rows: list[ImportRow], maker: Maker) -> None:
    """All in one savepoint; where that fails, each half alone, until the row that fails is found.

    It gets the sentence that says why there is no task of it.
    """
    try:
        with transaction.atomic():
            _keep(rows, maker.make(rows))
    except (ValidationError, PermissionDenied, WrongMove, IntegrityError) as error:
        if len(rows) == 1:
            _failed(rows[0], error)
            return
        half = len(rows) // 2
        _import_rows(rows[:half], maker)
        _import_rows(rows[half:], maker)


def _keep(rows: list[ImportRow], tasks: list[Task]) -> None:
    found = Task.objects.filter(pk__in=[task.pk for task in tasks])
    versions = found.annotate(parts_sum=Sum("parts__version"))
    known = {pk: (own, parts) for pk, own, parts in versions.values_list("pk", *VERSIONS)}
    for row, task in zip(rows, tasks, strict=True):
        row.task, row.state, row.words = task, RowState.IMPORTED, ""
        row.task_version, row.reading["part_versions"] = known[task.pk]
    fields = ["task", "state", "words", "task_version", "reading"]
    ImportRow.objects.bulk_update(rows, fields)  # untracked: staging rows


def _failed(row: ImportRow, error: Exception) -> None:
    row.task, row.state = None, RowState.FAILED
    if isinstance(error, ValidationError):
        row.words = " ".join(error.messages)[:500]
    elif isinstance(error, IntegrityError):
        row.state, row.words = RowState.KNOWN, _("This row has been imported before.")
    else:
        row.words = str(error)[:500]
    row.save()


STEPS: dict[ImportState, Any] = {
    ImportState.READING: _read,
    ImportState.RUNNING: _import,
    ImportState.UNDOING: undo_some,
}
