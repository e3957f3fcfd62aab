"""The worker's share of an export: keys, then rows in portions, then the file.

Every step is one transaction under the export's row lock and asks for the maker's rights of that
moment; a worker that dies leaves whole portions, and the next goes on from there.
"""

import logging
from collections.abc import Callable, Iterator, Mapping
from time import monotonic
from uuid import uuid4

from django.core.files.base import ContentFile
from django.db import transaction
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from offices.foundation.room import NoRoom
from offices.powers import load_powers
from offices.reader_keys import reading_as
from tasks.exports.order import MOST, ExportOrder, file_of, language_of, packed, unpacked
from tasks.lists.rows import Reader, reader_of
from tasks.models import Export, ExportChunk
from tasks.models.exports import ExportState
from tasks.services.exports import sweep
from ui.sheets.values import Value

PORTION = 200
log = logging.getLogger(__name__)


def work(until: float) -> None:
    """Go on with whatever export waits, until that moment of `monotonic`."""
    sweep()
    while monotonic() < until:
        if not _step():
            return


def _step() -> bool:
    """One step of the oldest export nobody else works on; False when there is none."""
    with transaction.atomic():
        waiting = Export.objects.under_way().select_for_update(skip_locked=True, of=("self",))
        export = waiting.select_related("person", "office").order_by("pk").first()
        if export is None:
            return False
        with override(language_of(export.form, export.person.language or "vi")):
            _go_on(export)
    return True


def _go_on(export: Export) -> None:
    """The next step; a fault ends this export and keeps none of the others waiting."""
    reader = _reader(export)
    if reader is None:
        _fail(export, _("The right to take data along has ended."))
        return
    try:
        with transaction.atomic(), reading_as(reader.powers):
            STEPS[ExportState(export.state)](export, reader)
    except NoRoom as full:
        _fail(export, " ".join(full.messages))
    except Exception:
        log.exception("export %s failed", export.pk)
        _fail(export, _("The file could not be made; please try again or choose another kind."))


def _reader(export: Export) -> Reader | None:
    """The maker with the rights of this moment; None when nothing may be taken along any more."""
    powers = load_powers(export.person_id)
    able = export.person.is_active and export.office_id in powers.offices_with("export_data")
    return reader_of(powers, export.office_id) if able else None


def _fail(export: Export, words: str) -> None:
    export.state, export.words, export.finished_at = ExportState.FAILED, words, timezone.now()
    export.keys = []
    export.save()
    export.chunks.all().delete()


def _order(export: Export) -> ExportOrder:
    return ExportOrder(export.source, QueryDict(export.query), tuple(export.columns), export.form)


def _begin(export: Export, reader: Reader) -> None:
    most = MOST[export.form]
    keys = _order(export).keys(reader, most + 1)
    if len(keys) > most:
        limit = f"{most:,}".replace(",", ".")
        _fail(export, _("More than %(limit)s rows; please narrow the list.") % {"limit": limit})
        return
    export.keys, export.total, export.state = keys, len(keys), ExportState.READING
    export.save()


def _read(export: Export, reader: Reader) -> None:
    """One portion; rows that are hidden from the maker by now are left out."""
    keys = export.keys[export.done : export.done + PORTION]
    if not keys:
        export.state = ExportState.WRITING
        export.save(update_fields=["state"])
        return
    cells = list(packed(_order(export).cells(keys, reader)))
    ExportChunk(export=export, first=export.done, rows=cells).save()
    export.done += len(keys)
    export.save(update_fields=["done"])


def _rows(export: Export) -> Iterator[list[Value]]:
    """All portions, numbered anew."""
    place = export.columns.index("number") if "number" in export.columns else None
    number = 0
    for chunk in export.chunks.order_by("first").iterator(chunk_size=5):
        for row in unpacked(chunk.rows):
            number += 1
            if place is not None:
                row[place] = number
            yield row


def _write(export: Export, reader: Reader) -> None:
    order = _order(export)
    count = sum(len(rows) for rows in export.chunks.values_list("rows", flat=True).iterator())
    data = file_of(order, _rows(export), office=export.office, on=reader.today, count=count)
    export.stored.save(f"{uuid4().hex}.{export.form}", ContentFile(data), save=False)
    export.state, export.finished_at, export.size = ExportState.DONE, timezone.now(), len(data)
    export.keys = []
    export.save()
    export.chunks.all().delete()


STEPS: Mapping[ExportState, Callable[[Export, Reader], None]] = {
    ExportState.WAITING: _begin,
    ExportState.READING: _read,
    ExportState.WRITING: _write,
}
