"""Files of a task as its page shows them: versions, what is still being read, who signed."""

from typing import Any

from django.utils.translation import gettext as _

from offices.foundation.refusals import REFUSED
from tasks.detail.signatures import shown_signatures
from tasks.models import File, Scan
from tasks.models.files import FileState


def versions_of(files: list[File], person_id: int) -> list[dict[str, Any]]:
    """Current files, each with the versions it stands for, newest first."""
    by_id = {file.pk: file for file in files}
    replaced = {file.replaces_id for file in files}
    scans = _scans([file.pk for file in files if not file.is_kept])
    found = []
    for file in reversed(files):
        if file.pk in replaced:
            continue
        older, before = [], file.replaces_id
        while before in by_id:
            older.append(by_id[before])
            before = by_id[before].replaces_id
        signed = shown_signatures(file.signatures)
        row: dict[str, Any] = {"file": file, "older": older, "signatures": signed}
        if not file.is_kept:
            row |= _waiting(file, scans.get(file.pk), person_id)
        found.append(row)
    return found


def _scans(ids: list[int]) -> dict[int, Scan]:
    if not ids:
        return {}
    shown = Scan.objects.filter(file__in=ids).only("file_id", "person_id", "done", "total")
    return {scan.file_id: scan for scan in shown if scan.file_id}


def _waiting(file: File, scan: Scan | None, person_id: int) -> dict[str, Any]:
    """What is said of a scan that has no content (yet)."""
    if file.state == FileState.REFUSED:
        return {"why": file.history.latest().history_change_reason or str(REFUSED)}
    if file.state == FileState.UNREAD:
        mine = scan is not None and scan.person_id == person_id
        return {"declares": mine, "why": _("Some of its pages cannot be read by the system.")}
    return {"scan": scan}
