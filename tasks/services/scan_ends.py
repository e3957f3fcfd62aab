"""How a scan leaves quarantine: kept, waiting for a declaration, refused, or gone after a day."""

from collections.abc import Sequence
from statistics import fmean

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from notifications.services.tell import tell
from offices.foundation.actor import Actor
from reading.files import quarantine
from reading.files.inspect import Inspected
from reading.files.refused import UploadRefused
from reading.files.scanner import refuse_harmful
from tasks.choices import PartRole
from tasks.models import File, Scan, Task
from tasks.models.files import FileState
from tasks.models.scans import ScanState
from tasks.services.passages import drop_passages, keep_passages
from tasks.states import WrongMove

REFUSED_NAME = "Bản quét không được nhận"  # kept in rows and histories
UNREAD_NAME = "Bản quét chờ cam kết"


def inspected(scan: Scan, data: bytes) -> Inspected:
    """The upload as it would have been admitted had it had a text of its own."""
    return Inspected(
        name=scan.name,
        kind="pdf" if scan.extension == "pdf" else "picture",
        content_type=scan.content_type,
        extension=scan.extension,
        size=scan.size,
        sha256=scan.sha256,
        text=scan.text,
        readable=all(page["is_read"] for page in scan.pages),
        pages=scan.total,
        data=data,
        declared=scan.declared,
    )


def finish(scan: Scan, data: bytes) -> None:
    """All pages are read: kept, or asked about where one was not readable."""
    found = inspected(scan, data)
    if scan.file is None:
        _set(scan, ScanState.READ)
        return
    if not found.readable and not found.declared:
        _set(scan, ScanState.UNREAD)
        _name(scan.file, UNREAD_NAME, FileState.UNREAD, actor=_sender(scan))
        _tell_sender(scan, scan.file, "file_unread")
        return
    try:
        refuse_harmful(data)
    except UploadRefused as refused:
        refuse(scan, refused.message)
        return
    _keep(scan, found)


def _keep(scan: Scan, found: Inspected) -> None:
    from tasks.services.files import put_content  # they name each other

    row = scan.file
    assert row is not None
    row.state, row.declared_clean = FileState.KEPT, not found.readable
    row.confidence = _confidence(scan)
    if scan.replaces is not None and not File.objects.filter(replaces=scan.replaces).exists():
        row.replaces = scan.replaces
    put_content(row, found, actor=_sender(scan))
    keep_passages(row, found.text or "")
    _forget(scan)


def _confidence(scan: Scan) -> int:
    pages = [page["confidence"] for page in scan.pages if page["text"]]
    return round(fmean(pages)) if pages else 0


@transaction.atomic
def keep_as_file(*, scan_id: int, tasks: Sequence[Task], actor: Actor) -> File | None:
    """The paper a form was filled from becomes a file of the tasks it is about.

    Returns that of the first; None where it does not: one of area 5 goes at once, one with pages
    that could not be read stays a paper of the person's, for it wants a declaration.
    """
    from tasks.services.files import keep_file, keep_same  # they name each other

    mine = Scan.objects.of_person(actor.person.pk).select_for_update(of=("self",))
    scan = mine.filter(pk=scan_id, state=ScanState.READ).first()
    data = quarantine.take(scan.sealed_name) if scan is not None else None
    if scan is None or data is None:
        return None
    found = inspected(scan, data)
    first, *others = tasks
    if any(task.area.always_restricted for task in tasks):
        _forget(scan)
        return None
    if not found.readable:
        return None
    lead = first.parts.filter(role=PartRole.LEAD).first()
    kept = keep_file(task=first, part=lead, found=found, actor=actor, confidence=_confidence(scan))
    for other in others:
        keep_same(kept, task=other, text=found.text or "", actor=actor)
    _forget(scan)
    return kept


def refuse(scan: Scan, words: str) -> None:
    """Nothing of it stays but that something was refused, and why."""
    row = scan.file
    if row is not None:
        _name(row, REFUSED_NAME, FileState.REFUSED, actor=_sender(scan), reason=words)
        _tell_sender(scan, row, "file_not_kept")
        _forget(scan)
        return
    quarantine_name = scan.sealed_name
    scan.state, scan.words = ScanState.REFUSED, words
    scan.name = scan.sha256 = scan.sealed_name = ""
    scan.sealed_pages = b""
    scan.save()
    transaction.on_commit(lambda: quarantine.drop(quarantine_name))


def refuse_waiting(*, task: Task, words: str) -> None:
    """Nothing of the task waits any more, and none of its files' words are kept."""
    for scan in Scan.objects.select_for_update(of=("self",)).filter(file__task=task):
        refuse(scan, words)
    drop_passages(task)


def expire(scan: Scan) -> None:
    """A day has passed: a paper goes, the row of a file says why it has no content."""
    if scan.file is None:
        _forget(scan)
    elif scan.state == ScanState.UNREAD:
        refuse(scan, _("Nobody has declared the content of the scan within a day."))
    else:
        refuse(scan, _("The scan could not be read within a day."))


@transaction.atomic
def declare(*, file: File, actor: Actor) -> File:
    """Who sent a scan that cannot be read answers for its content; it is kept then."""
    scan = Scan.objects.select_for_update(of=("self",)).filter(file=file).first()
    if scan is None or scan.state != ScanState.UNREAD:
        raise WrongMove(_("This step does not fit the present state; please reload the page."))
    if scan.person_id != actor.person.pk:
        raise PermissionDenied(_("Only who sent the file answers for its content."))
    data = quarantine.take(scan.sealed_name)
    scan.declared = True
    if data is None:
        refuse(scan, _("The scan could not be read; please send it again."))
    else:
        finish(scan, data)
    file.refresh_from_db()
    return file


@transaction.atomic
def forget_paper(scan: Scan) -> None:
    """A paper whose words were taken over, or that is not wanted."""
    _forget(scan)


def _sender(scan: Scan) -> Actor:
    return Actor(person=scan.person, office=scan.office)


def _tell_sender(scan: Scan, file: File, kind: str) -> None:
    """By nobody: who sent it is told of his own file."""
    tell(
        kind=kind,
        people=[scan.person_id],
        dedupe=f"{kind}:{file.pk}",
        task_id=file.task_id,
        actor=None,
        facts={"code": file.task.code},
    )


def _set(scan: Scan, state: ScanState) -> None:
    scan.state = state
    scan.save(update_fields=["state", "declared"])


def _name(row: File, name: str, state: FileState, *, actor: Actor, reason: str = "") -> None:
    row.name, row.state, row.size = name, state, 0 if state == FileState.REFUSED else row.size
    row.save(actor=actor, reason=reason)


def _forget(scan: Scan) -> None:
    """Row and bytes; the bytes once nobody can come back to the row."""
    name = scan.sealed_name
    scan.delete()  # untracked: nothing of it stays
    transaction.on_commit(lambda: quarantine.drop(name))
