"""A table on its way in: taken up, matched, corrected, chosen, undone. The worker does the rest.

Staging rows carry no history: they are one person's until they are tasks (see models.imports).
"""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils.translation import gettext as _

from coordination.models import Area
from intake.imports.columns import match_columns
from intake.imports.rows import row_keys
from intake.models import ImportRow, TaskImport
from intake.models.imports import ImportState, RowState
from offices.foundation.actor import Actor
from reading.files.inspect import Inspected, admit_upload
from reading.files.limits import MAX_BYTES
from reading.files.refused import UploadRefused
from reading.sheets.columns import is_numbering
from reading.sheets.read import ReadTable, Value, read_table
from tasks.services.gate import empowered
from tasks.services.own_work import lock_own
from tasks.states import WrongMove

MAX_IMPORT_ROWS = 5_000
MOST_NOTES = 50
BATCH = 1_000


def too_many() -> str:
    limit = f"{MAX_IMPORT_ROWS:,}".replace(",", ".")
    return UploadRefused("rows", limit=limit).message


def _taken(upload: Any) -> tuple[ReadTable, Inspected]:
    """The table and what the file is; its size is refused before its text is read.

    Raises ValidationError at `upload`.
    """
    data = upload.read(MAX_BYTES + 1)
    try:
        table = read_table(upload.name, data)
        if len(table.rows) > MAX_IMPORT_ROWS:
            raise ValidationError({"upload": too_many()})
        return table, admit_upload(upload.name, data, field="upload", table=True)
    except UploadRefused as refused:
        message = too_many() if refused.code == "rows" else refused.message
        raise ValidationError({"upload": message}) from refused


def _text(value: Value) -> str:
    return value.strftime("%d/%m/%Y") if isinstance(value, dt.date) else value


def take_up(*, upload: Any, actor: Actor) -> TaskImport:
    """Read the upload and keep its cells; the file itself is not kept.

    Raises ValidationError at `upload`: type, password, macros, size, rows, stamp of secrecy …
    """
    if actor.office is None:
        raise ValidationError(_("Choose the office you are working in."))
    actor = empowered(actor, "log_task", actor.office.pk)
    table, found = _taken(upload)
    rows = [[_text(value) for value in row.values] for row in table.rows]
    if rows and is_numbering(rows[0]):
        rows, lines = rows[1:], [row.number for row in table.rows[1:]]
    else:
        lines = [row.number for row in table.rows]
    if not rows:
        raise ValidationError({"upload": UploadRefused("no_rows").message})
    return _kept(table, found, rows, lines, actor=actor)


@transaction.atomic
def _kept(
    table: ReadTable, found: Inspected, rows: list[list[str]], lines: list[int], *, actor: Actor
) -> TaskImport:
    batch = TaskImport(
        person=actor.person,
        office=actor.office,
        name=found.name,
        sha256=found.sha256,
        sheet=table.sheet,
        headers=table.headers,
        columns=match_columns(table.headers),
        notes=[[one.address, str(one.message)] for one in table.warnings[:MOST_NOTES]],
        total=len(rows),
    )
    batch.save()
    staged = [
        ImportRow(batch=batch, office=actor.office, line=line, cells=cells)
        for line, cells in zip(lines, rows, strict=True)
    ]
    ImportRow.objects.bulk_create(staged, batch_size=BATCH)  # untracked: staging rows
    return batch


def _is_section(cells: Sequence[str], columns: dict[str, int]) -> bool:
    """A heading inside the table: nothing but a number and a title."""
    filled = [text for text in cells if text]
    others = [columns[name] for name in columns if name != "title"]
    return (
        len(columns) > 2
        and len(filled) <= 2
        and all(column >= len(cells) or not cells[column] for column in others)
        and (len(filled) == 1 or not filled[0].strip(" .").isdecimal())
    )


@transaction.atomic
def match(
    *,
    import_id: int,
    columns: dict[str, int],
    area: Area | None,
    sends_requests: bool,
    lead_reason: str,
    actor: Actor,
) -> TaskImport:
    """Fix which column is what; the rows are read again from their cells."""
    batch = lock_own(TaskImport, import_id, ImportState.MATCHING, ImportState.READY, actor=actor)
    if "title" not in columns:
        raise ValidationError({"column_title": _("Choose the column of the task content.")})
    batch.columns, batch.area = columns, area
    batch.sends_requests, batch.lead_reason = sends_requests, lead_reason
    batch.state = ImportState.READING
    batch.save()
    batch.rows.update(  # untracked: staging rows
        is_read=False, given={}, words="", state=RowState.PENDING
    )
    _settle(batch)
    return batch


SET_KEYS = """
UPDATE intake_importrow SET key = k.key FROM unnest(%s::bigint[], %s::text[]) AS k(id, key)
WHERE intake_importrow.id = k.id
"""


def _settle(batch: TaskImport) -> None:
    """Keys of all rows, then those that need no look: headings inside, rows known already."""
    rows = list(batch.rows.order_by("line").values_list("pk", "cells"))
    keys = row_keys([cells for _pk, cells in rows], batch.columns)
    with connection.cursor() as cursor:
        cursor.execute(SET_KEYS, [[pk for pk, _cells in rows], keys])
    sections = [pk for pk, cells in rows if _is_section(cells, batch.columns)]
    batch.rows.filter(pk__in=sections).update(state=RowState.LEFT_OUT)  # untracked: staging rows
    _mark_known(batch)


def _mark_known(batch: TaskImport) -> None:
    """Rows that became tasks in an earlier import are not imported again."""
    earlier = ImportRow.objects.filter(
        office_id=batch.office_id, state__in=(RowState.IMPORTED, RowState.KEPT)
    )
    known = list(batch.rows.filter(state=RowState.PENDING, key__in=earlier.values("key")))
    codes = dict(
        earlier.filter(key__in=[row.key for row in known]).values_list("key", "task__code")
    )
    for row in known:
        row.state = RowState.KNOWN
        row.words = _("Imported before: %(code)s.") % {"code": codes.get(row.key) or "—"}
    ImportRow.objects.bulk_update(  # untracked: staging rows
        known, ["state", "words"], batch_size=BATCH
    )


@transaction.atomic
def correct(*, row: ImportRow, given: dict[str, Any], left_out: bool) -> ImportRow:
    """What the person changed in the cells of a row; None forgets an earlier correction.

    The caller reads the row again.
    """
    merged = {**row.given, **given}
    row.given = {name: value for name, value in merged.items() if value is not None}
    row.state = RowState.LEFT_OUT if left_out else RowState.PENDING
    row.is_read = False
    row.save()
    return row


@transaction.atomic
def choose(*, import_id: int, only_good: bool, actor: Actor) -> int:
    """Hand the good rows to the worker; all of them must be good unless `only_good`."""
    batch = lock_own(TaskImport, import_id, ImportState.READY, actor=actor)
    empowered(actor, "log_task", batch.office_id)
    rows = batch.rows.all()
    if not only_good and rows.wrong().exists():
        raise WrongMove(_("Some rows still have errors: correct them or import the good ones."))
    count = rows.good().update(state=RowState.CHOSEN)  # untracked: staging rows
    if not count:
        raise WrongMove(_("No row can be imported."))
    batch.state = ImportState.RUNNING
    batch.save()
    return count


@transaction.atomic
def resume_choice(*, import_id: int, actor: Actor) -> TaskImport:
    """Back to the rows that were not imported yet, to correct and import them too."""
    batch = lock_own(TaskImport, import_id, ImportState.DONE, actor=actor)
    batch.rows.filter(state=RowState.FAILED).update(  # untracked: staging rows
        state=RowState.PENDING, is_read=False
    )
    batch.state = ImportState.READING
    batch.save()
    return batch


@transaction.atomic
def undo(*, import_id: int, actor: Actor) -> TaskImport:
    """`Hoàn tác` within a day: what nobody has touched is cancelled, by the worker."""
    batch = lock_own(TaskImport, import_id, ImportState.DONE, actor=actor)
    if not batch.may_be_undone:
        raise WrongMove(_("An import can be undone within one day."))
    batch.state = ImportState.UNDOING
    batch.save()
    return batch


@transaction.atomic
def forget(*, import_id: int, actor: Actor) -> None:
    """A table of which nothing was imported is thrown away."""
    batch = lock_own(TaskImport, import_id, ImportState.MATCHING, ImportState.READY, actor=actor)
    if batch.rows.filter(task__isnull=False).exists():
        raise WrongMove(_("Some of its rows have become tasks."))
    batch.delete()
