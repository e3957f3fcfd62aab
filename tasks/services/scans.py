"""A scan is sealed, read by the worker page by page, and kept, asked about or refused.

Each page is one transaction under the scan's row lock: a worker that dies in mid-page leaves what
it had sealed, and the next one reads that page again.
"""

import datetime as dt
from dataclasses import asdict
from time import monotonic
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from offices.foundation.actor import Actor
from offices.foundation.refusals import note_book
from offices.services.audit import record_refusals
from reading.files import quarantine
from reading.files.inspect import Inspected
from reading.files.refused import UploadRefused
from reading.files.scans import ScannedPage, admit_page, read_scanned_page
from tasks.models import File, Scan
from tasks.models.files import FileState
from tasks.models.scans import ScanState, in_a_day
from tasks.services import scan_ends

WAITING_NAME = "Bản quét đang đọc"  # kept in rows and histories, in the language of the offices
TRIES = 3  # of one page: a worker may be killed while it reads, a page may not kill workers forever
SHARE = 2.0  # seconds of a dispatch after which no further page is begun
MOST_WAITING = 20  # papers of one person


def wait_in_quarantine(row: File, found: Inspected, *, replaces: File | None, actor: Actor) -> File:
    """The row of a file says that it is being read; its content is sealed."""
    row.name, row.state, row.readable = WAITING_NAME, FileState.READING, False
    row.save(actor=actor)
    _seal(_scan(found, actor=actor, file=row, replaces=replaces), found.data)
    return row


@transaction.atomic
def take_paper(*, found: Inspected, actor: Actor, text: str = "") -> Scan:
    """A paper that is read to be entered; only who gave it sees what was read.

    `text`: its words, where they need no recognising.
    """
    if Scan.objects.of_person(actor.person.pk).waiting().count() >= MOST_WAITING:
        raise ValidationError({"upload": _("Please wait until your earlier papers are read.")})
    scan = _scan(found, actor=actor)
    if text:
        page = ScannedPage(text, 100.0, 0, (), is_read=True, pages=1)
        scan.sealed_pages, scan.state = quarantine.sealed([_plain(page)]), ScanState.READ
        scan.done = scan.total
    _seal(scan, found.data)
    return scan


def _scan(found: Inspected, *, actor: Actor, **more: Any) -> Scan:
    return Scan(
        person=actor.person,
        office=actor.office,
        name=found.name,
        extension=found.extension,
        content_type=found.content_type,
        size=found.size,
        sha256=found.sha256,
        declared=found.declared,
        total=found.pages or 1,
        expires_at=in_a_day(),
        **more,
    )


def _seal(scan: Scan, data: bytes) -> None:
    """The bytes go again when the act fails: a row that is not there names none."""
    scan.sealed_name = quarantine.put(data)
    try:
        scan.save()
    except BaseException:
        quarantine.drop(scan.sealed_name)
        raise


def wait_until(*, scan: Scan, at: dt.datetime) -> None:
    """A paper that was read and is no secret may wait longer than a day for somebody."""
    scan.expires_at = at
    scan.save(update_fields=["expires_at"])


def work(until: float) -> None:
    """Read pages of whatever waits, until that moment of `monotonic`, and leave time to others."""
    sweep()
    until = min(until, monotonic() + SHARE)
    while monotonic() < until and _step():
        pass


def _step() -> bool:
    """One page of the oldest scan nobody else reads; False when there is none."""
    with transaction.atomic():
        scan = _next()
        if scan is None:
            return False
        scan.tries += 1
        scan.save(update_fields=["tries"])
    with transaction.atomic():
        locked = Scan.objects.select_for_update(skip_locked=True, of=("self",))
        scan = locked.waiting().select_related("person", "office").filter(pk=scan.pk).first()
        if scan is not None:
            with override(scan.person.language or "vi"), note_book() as book:
                _read_next(scan)
            if book:
                record_refusals(
                    book, person=scan.person, office=scan.office, where="tasks:add_file"
                )
    return True


def _next() -> Scan | None:
    return Scan.objects.waiting().select_for_update(skip_locked=True, of=("self",)).first()


def _read_next(scan: Scan) -> None:
    """The next page, and the end when it was the last."""
    data = quarantine.take(scan.sealed_name)
    if data is None or scan.tries > TRIES:
        scan_ends.refuse(scan, _("The scan could not be read; please send it again."))
        return
    try:
        page = read_scanned_page(scan.extension, data, scan.done)
        admit_page(page, field="upload")
    except UploadRefused as refused:
        _stopped(scan, refused, data)
        return
    _add(scan, page)
    if scan.done >= scan.total:
        scan_ends.finish(scan, data)


def _stopped(scan: Scan, refused: UploadRefused, data: bytes) -> None:
    """A page whose reader was killed is read again, one that takes too long cannot be read;
    everything else ends the scan."""
    if refused.code == "stopped":
        return
    if refused.code != "too_complex":
        scan_ends.refuse(scan, refused.message)
        return
    _add(scan, ScannedPage("", 0.0, 0, (), is_read=False, pages=scan.total))
    if scan.done >= scan.total:
        scan_ends.finish(scan, data)


def _add(scan: Scan, page: ScannedPage) -> None:
    scan.sealed_pages = quarantine.sealed([*scan.pages, _plain(page)])
    scan.done, scan.total, scan.tries = scan.done + 1, max(page.pages, scan.done + 1), 0
    scan.save(update_fields=["sealed_pages", "done", "total", "tries"])


def _plain(page: ScannedPage) -> dict[str, Any]:
    kept = asdict(page)
    del kept["mark"], kept["pages"]
    return kept


def sweep(at: dt.datetime | None = None) -> int:
    """Nothing waits longer than a day; returns how many went."""
    with transaction.atomic():
        expired = Scan.objects.expired(at or timezone.now()).select_for_update(skip_locked=True)
        old = list(expired.order_by("pk")[:200])
        for scan in old:
            scan_ends.expire(scan)
    return len(old)


def sweep_quarantine() -> int:
    """Sealed files whose rows are gone. Once a day."""
    return quarantine.drop_others(set(Scan.objects.values_list("sealed_name", flat=True)))
