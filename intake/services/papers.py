"""A paper that is read to be entered: taken up, read by the worker, entered or thrown away."""

import uuid
from typing import IO, Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from reading.files import quarantine
from reading.files.inspect import SPLIT, Inspected, admit_upload, words_of
from reading.files.refused import UploadRefused
from reading.files.scans import may_be_scan
from tasks.models import Scan, SourceDocument
from tasks.services import scan_ends, scans
from tasks.services.sources import enter_source


def take_up(*, upload: Any, actor: Actor) -> Scan:
    """Sealed until it is read or entered. Raises ValidationError at `upload`."""
    if actor.office is None:
        raise ValidationError(_("Choose the office you are working in."))
    try:
        found, text = admitted(upload.name, upload)
    except UploadRefused as refused:
        raise ValidationError({"upload": refused.message}) from refused
    return scans.take_paper(found=found, actor=actor, text=text)


def admitted(name: str, data: bytes | IO[bytes]) -> tuple[Inspected, str]:
    """The upload and its words, "" of a scan that the worker has to read. Raises UploadRefused."""
    found = admit_upload(name, data, field="upload")
    if found.extension not in SPLIT:
        raise UploadRefused("type", accepted=", ".join(sorted(SPLIT)))
    if may_be_scan(found):
        return found, ""
    if not (text := words_of(found)).strip():
        raise UploadRefused("no_text")
    return found, text


@transaction.atomic
def enter(
    *, scan_id: int, facts: dict[str, Any], form_key: uuid.UUID | None, actor: Actor
) -> SourceDocument:
    """One's own paper becomes the document that tasks are taken from; it waits no longer."""
    scan = Scan.objects.select_for_update(of=("self",)).get(pk=scan_id, person=actor.person)
    return enter_scan(scan=scan, facts=facts, form_key=form_key, actor=actor)


def enter_scan(
    *, scan: Scan, facts: dict[str, Any], form_key: uuid.UUID | None, actor: Actor
) -> SourceDocument:
    """Called under the scan's lock, by who may have it."""
    data = quarantine.take(scan.sealed_name)
    if data is None:
        raise ValidationError(_("The scan could not be read; please send it again."))
    source = enter_source(
        actor=actor,
        found=scan_ends.inspected(scan, data),
        form_key=form_key,
        **{name: facts[name] for name in ("basis", "number", "dated", "abstract")},
    )
    scan_ends.forget_paper(scan)
    return source
