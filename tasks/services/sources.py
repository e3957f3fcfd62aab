"""The document several tasks come from: entered once, with its file or without."""

import uuid
from functools import partial
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from offices.foundation.actor import Actor
from offices.services.once import made_once
from reading.files.inspect import Inspected
from reading.files.signatures import signatures_of
from tasks.choices import Basis
from tasks.models import SourceDocument
from tasks.services.gate import empowered
from tasks.services.passages import keep_source_passages


@transaction.atomic
def enter_source(
    *,
    actor: Actor,
    basis: str,
    number: str,
    dated: Any,
    abstract: str,
    found: Inspected | None = None,
    form_key: uuid.UUID | None = None,
) -> SourceDocument:
    """Record the document; the same form sent twice enters it once.

    `found` is an upload that was admitted (guard and scanner) before.
    """
    assert actor.office is not None
    actor = empowered(actor, "log_task", actor.office.pk)
    known = form_key and SourceDocument.objects.filter(form_key=form_key, entered_by=actor.person)
    if known and (first := known.first()):
        return first
    row = SourceDocument(
        office=actor.office,
        basis=basis,
        number=number,
        dated=dated,
        abstract=abstract,
        form_key=form_key,
        entered_by=actor.person,
    )
    entered: SourceDocument = made_once(
        key=form_key, actor=actor, make=partial(_entered, row, found, actor=actor)
    )
    return entered


def _entered(row: SourceDocument, found: Inspected | None, *, actor: Actor) -> SourceDocument:
    if found is None:
        row.save(actor=actor)
        return row
    row.file_name, row.content_type = found.name, found.content_type
    row.size, row.sha256 = found.size, found.sha256
    row.signatures = signatures_of(found.extension, found.data)
    row.stored.save(f"{uuid.uuid4().hex}.bin", ContentFile(found.data), save=False)
    try:
        row.save(actor=actor)
    except BaseException:
        default_storage.delete(str(row.stored.name))
        raise
    keep_source_passages(row, found.text or "")
    return row


@transaction.atomic
def correct_source(
    *, source: SourceDocument, actor: Actor, basis: str, number: str, dated: Any, abstract: str
) -> SourceDocument:
    """What was read of an upload is corrected by the person before its tasks are logged."""
    wanted = {"basis": basis, "number": number, "dated": dated, "abstract": abstract}
    if source.entered_by_id != actor.person.pk:
        return source
    if any(getattr(source, name) != value for name, value in wanted.items()):
        for name, value in wanted.items():
            setattr(source, name, value)
        source.save(actor=actor)
    return source


@transaction.atomic
def drop_source(*, source: SourceDocument, actor: Actor) -> None:
    """A paper of area 5 is no source document: row and file go, while no task was taken from it."""
    row = SourceDocument.objects.select_for_update(of=("self",)).get(pk=source.pk)
    if row.entered_by_id != actor.person.pk or row.tasks.exists():
        return
    name = str(row.stored.name or "")
    row.delete(actor=actor)
    if name:
        transaction.on_commit(lambda: default_storage.delete(name))


def source_of_first(data: dict[str, Any], *, actor: Actor) -> SourceDocument | None:
    """`Ghi tiếp từ văn bản này`: the first task's document becomes one that several share."""
    if data.get("source_document") or not data.get("document_number"):
        found: SourceDocument | None = data.get("source_document")
        return found
    return enter_source(
        actor=actor,
        basis=data.get("basis") or Basis.LETTER,
        number=data["document_number"],
        dated=data.get("document_date"),
        abstract=data.get("document_abstract") or "",
        form_key=data.get("form_key"),
    )
