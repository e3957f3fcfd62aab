"""A long list asked for: kept as a row, made by the worker, thrown away after a day.

Every step of the worker is one transaction under the export's row lock and asks for the maker's
rights of that moment; a worker that dies leaves whole portions, and the next goes on from there.
"""

import datetime as dt
import logging
from collections.abc import Callable, Iterator, Mapping
from time import monotonic
from uuid import uuid4

from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.db import transaction
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from offices.foundation.actor import Actor
from offices.foundation.room import NoRoom
from offices.models import Office
from offices.powers import Powers, load_powers
from offices.reader_keys import reading_as
from tasks.exports.order import MOST, ExportOrder, file_of, language_of, packed, unpacked
from tasks.lists.rows import Reader, reader_of
from tasks.models import Export, ExportChunk
from tasks.models.exports import ExportState
from tasks.states import WrongMove
from ui.sheets.cells import Value

AT_ONCE = 5  # files of one person under way together
PORTION = 200
log = logging.getLogger(__name__)


def office_for(powers: Powers, desk: Office | None) -> int:
    """The office whose layout a file bears: the desk, where one may take data along there.

    Raises PermissionDenied for people who may take data along nowhere.
    """
    able = powers.offices_with("export_data")
    if not able:
        raise PermissionDenied(_("You may read these lists, but not take them along as a file."))
    return desk.pk if desk is not None and desk.pk in able else min(able)


@transaction.atomic
def ask_for(*, order: ExportOrder, office_id: int, actor: Actor) -> Export:
    """Leave it to the worker. Raises WrongMove when too many are under way."""
    mine = Export.objects.of_person(actor.person.pk).under_way()
    if mine.count() >= AT_ONCE:
        raise WrongMove(_("Please wait until your earlier files are ready."))
    export = Export(
        person=actor.person,
        office_id=office_id,
        source=order.source_name,
        query=order.query.urlencode(),
        columns=list(order.columns),
        form=order.form,
    )
    export.save()
    return export


@transaction.atomic
def throw_away(*, export: Export) -> None:
    """The row, its portions, and the file once nobody can come back to the row."""
    stored = export.stored
    name, storage = str(stored.name or ""), stored.storage
    export.delete()
    if name:
        transaction.on_commit(lambda: storage.delete(name))


def sweep(at: dt.datetime | None = None) -> int:
    """Everything older than a day; returns how many went."""
    old = list(Export.objects.expired(at or timezone.now()).order_by("pk")[:200])
    for export in old:
        throw_away(export=export)
    return len(old)


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
