"""Files of a task: inspected in memory first, stored only after that."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.models import Office
from reading.files import limits
from reading.files.inspect import Inspected, admit_upload
from reading.files.refused import UploadRefused
from reading.files.scans import may_be_scan
from reading.files.signatures import signatures_of
from tasks.choices import PartRole
from tasks.models import File, Part, Task
from tasks.services.gate import ask_not_cancelled, ask_working_post, lock_task, powers_of
from tasks.services.passages import keep_passages
from tasks.services.scans import wait_in_quarantine
from tasks.states import WrongMove

_stored: ContextVar[list[str] | None] = ContextVar("stored", default=None)


@contextmanager
def thrown_away_on_failure() -> Iterator[None]:
    """What was put on the disk inside goes away again when the act fails."""
    if _stored.get() is not None:
        yield
        return
    names: list[str] = []
    token = _stored.set(names)
    try:
        yield
    except BaseException:
        for name in names:
            default_storage.delete(name)
        raise
    finally:
        _stored.reset(token)


def admitted(upload: Any, *, declared: bool) -> Inspected:
    """What the upload is; asked before any row is locked, for a PDF takes its time.

    Raises ValidationError with the fields `upload` and `declared`.
    """
    try:
        found = admit_upload(upload.name, upload, field="upload")
    except UploadRefused as refused:
        raise ValidationError({"upload": refused.message}) from refused
    found = replace(found, declared=declared)
    if not found.readable and not declared and not may_be_scan(found):
        raise ValidationError(
            {
                "declared": _(
                    "The text of this file cannot be read by the system. Tick the declaration to "
                    "answer for its content."
                )
            }
        )
    return found


def keep_file(
    *,
    task: Task,
    found: Inspected,
    actor: Actor,
    part: Part | None = None,
    inside: Office | None = None,
    replaces: File | None = None,
    confidence: int | None = None,
) -> File:
    """Store and record what was admitted; the caller has asked for power and state.

    A scan waits in quarantine: its row says so and has no content yet (tasks.services.scans).
    `confidence` of the letters of one that was read already.
    """
    _ask_room(task, found.size)
    row = File(
        task=task,
        part=part,
        inside_office=inside,
        size=found.size,
        uploaded_by=actor.person,
        office=actor.office,
        confidence=confidence,
    )
    if may_be_scan(found):
        return wait_in_quarantine(row, found, replaces=replaces, actor=actor)
    row.declared_clean, row.replaces = not found.readable, replaces
    put_content(row, found, actor=actor)
    keep_passages(row, found.text or "")
    return row


def _ask_room(task: Task, size: int) -> None:
    if task.files.all().bytes_kept() + size > limits.MAX_TASK_BYTES:
        room = limits.MAX_TASK_BYTES // limits.MEGABYTE
        full = _("The files of this task would take more than %(limit)s MB together.")
        raise ValidationError({"upload": full % {"limit": room}})


def keep_same(file: File, *, task: Task, text: str, actor: Actor) -> File:
    """One paper that is about several tasks: a row for each, its content is stored once."""
    _ask_room(task, file.size)
    same = ("name", "content_type", "size", "sha256", "readable", "confidence", "signatures")
    row = File(
        task=task,
        part=task.parts.filter(role=PartRole.LEAD).first(),
        stored=file.stored.name,
        uploaded_by=actor.person,
        office=actor.office,
        **{name: getattr(file, name) for name in same},
    )
    row.save(actor=actor)
    keep_passages(row, text)
    return row


def put_content(row: File, found: Inspected, *, actor: Actor) -> None:
    """What was admitted becomes the content of the row, which is saved."""
    row.name, row.content_type = found.name, found.content_type
    row.size, row.sha256, row.readable = found.size, found.sha256, found.readable
    if not row.task.area.always_restricted:  # a signer's name is a citizen's there
        row.signatures = signatures_of(found.extension, found.data)
    with thrown_away_on_failure():
        row.stored.save(f"{uuid.uuid4().hex}.bin", ContentFile(found.data), save=False)
        names = _stored.get()
        assert names is not None
        names.append(str(row.stored.name))
        row.save(actor=actor)


def _version_of(task: Task, replaces: File | None, actor: Actor) -> File | None:
    """The file a new version stands for: of this task and office, not replaced yet."""
    if replaces is None:
        return None
    old = File.objects.select_for_update(of=("self",)).get(pk=replaces.pk)
    if old.task_id != task.pk or old.office_id != (actor.office.pk if actor.office else None):
        raise PermissionDenied(_("Only the office that added a file adds its next version."))
    if not old.is_kept or File.objects.filter(replaces=old).exists():
        raise WrongMove(_("This file has a newer version already."))
    return old


@transaction.atomic
def add_file(
    *,
    task_id: int,
    upload: Any,
    declared: bool,
    inside: bool,
    actor: Actor,
    replaces: File | None = None,
) -> File:
    """`Thêm tệp` by anyone who works in an office with a part; internal ones stay inside."""
    found = admitted(upload, declared=declared)
    task = lock_task(task_id)
    office = actor.office
    part = task.parts.filter(office=office).first() if office else None
    if office is None or part is None:
        raise PermissionDenied(_("Your office has no part in this task."))
    ask_working_post(powers_of(actor), office.pk)
    ask_not_cancelled(task)
    old = _version_of(task, replaces, actor)
    kept_inside = office if inside or (old is not None and old.inside_office_id) else None
    return keep_file(
        task=task, part=part, found=found, inside=kept_inside, replaces=old, actor=actor
    )
