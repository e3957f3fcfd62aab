"""From a file or pasted text to rows that can be looked at, and from those to entries."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Leader
from diary.entries.reading import fields_of
from diary.forms.importing import MOST_ROWS, ScheduleRowForm
from diary.services.slot_rows import ClashRefused
from diary.services.slots import register_slot
from offices.foundation.actor import Actor
from offices.models import Office
from reading.diary.day import Frame
from reading.diary.frames import frame_of, read_rows
from reading.diary.line import read_line
from reading.diary.rows import ScheduleRow
from reading.diary.sheet import SheetError, pasted_cells, schedule_cells
from reading.files.inspect import admit_upload
from reading.files.limits import MAX_BYTES
from reading.files.refused import UploadRefused


def rows_of_upload(upload: Any, title: str) -> list[ScheduleRow]:
    """Raises ValidationError at `upload`."""
    data = upload.read(MAX_BYTES + 1)
    try:
        above, cells = schedule_cells(upload.name, data)
        admit_upload(upload.name, data, field="upload", table=True)
    except SheetError as error:
        raise ValidationError({"upload": str(error)}) from error
    except UploadRefused as refused:
        raise ValidationError({"upload": refused.message}) from refused
    rows = read_rows(cells, _frame(title or above))
    return _few(rows, "upload")


def rows_of_text(text: str, title: str) -> list[ScheduleRow]:
    """Raises ValidationError at `text`."""
    above, cells, lines = pasted_cells(text)
    frame = _frame(title or above)
    rows = (
        read_rows(cells, frame)
        if cells
        else [read_line(line, frame, number) for number, line in enumerate(lines, 1)]
    )
    return _few([row for row in rows if row.subject], "text")


def _frame(title: str) -> Frame:
    today = timezone.localdate()
    return frame_of(title, today) if title else Frame(today)


def _few(rows: list[ScheduleRow], field: str) -> list[ScheduleRow]:
    if not rows:
        raise ValidationError({field: _("No row of a schedule is found in it.")})
    if len(rows) > MOST_ROWS:
        words = _("More than %(limit)s rows; please split the file.") % {"limit": MOST_ROWS}
        raise ValidationError({field: words})
    return rows


def initials(rows: Iterable[ScheduleRow], leaders: list[Leader]) -> list[dict[str, Any]]:
    """What each row's form shows first; rows without a day wait for one."""
    found = []
    for row in rows:
        known = fields_of(row, leaders)
        told = " | ".join(dict.fromkeys(row.warnings))[:1900]
        found.append({**known, "keep": row.date is not None, "told": told})
    return found


def take_over(
    forms: Iterable[ScheduleRowForm], *, office: Office, state: str, actor: Actor
) -> tuple[int, list[ScheduleRowForm]]:
    """Register the ticked rows; those that clash in written hours stay, with the fault."""
    kept, left = 0, []
    for form in forms:
        if not form.cleaned_data.get("keep"):
            continue
        try:
            with transaction.atomic():
                register_slot(office=office, entry=form.entry(), state=state, actor=actor)
            kept += 1
        except ClashRefused as refused:
            form.add_error(None, str(refused))
            left.append(form)
    return kept, left
