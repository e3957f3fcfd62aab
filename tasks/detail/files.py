"""Files of a task as its page shows them: versions, what is still being read, who signed and
whether the file is whole."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from offices.foundation.refusals import REFUSED
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


@dataclass(frozen=True, slots=True)
class SignatureShown:
    """`tone` is danger for a file that was changed after it was signed."""

    text: str
    tone: str
    icon: str


def shown_signatures(kept: Iterable[Mapping[str, Any]]) -> list[SignatureShown]:
    return [_shown(one) for one in kept]


def _shown(one: Mapping[str, Any]) -> SignatureShown:
    facts = {"who": _who(one), "at": _at(str(one["at"]))}
    if one["state"] == "changed":
        said = _("Signed by %(who)s (%(at)s); the file was CHANGED after it was signed.")
        return SignatureShown(said % facts, "danger", "octagon-alert")
    if one["state"] == "broken":
        said = _("A signature of %(who)s that cannot be verified.")
        return SignatureShown(said % facts, "danger", "octagon-alert")
    if one["trusted"]:
        said = _("Signed by %(who)s (%(at)s); the file is whole.")
        return SignatureShown(said % facts, "ok", "check")
    said = _(
        "Signed by %(who)s (%(at)s); the file is whole, but who issued the certificate is not in "
        "the province's list."
    )
    return SignatureShown(said % facts, "warn", "triangle-alert")


def _who(one: Mapping[str, Any]) -> str:
    return ", ".join(filter(None, [one["signer"], one["organisation"]])) or _("an unknown person")


def _at(moment: str) -> str:
    if not moment:
        return _("time not stated")
    return f"{timezone.localtime(dt.datetime.fromisoformat(moment)):%H:%M %d/%m/%Y}"
