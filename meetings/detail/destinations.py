"""Meetings and sessions ahead, for files that are to come before one; files waiting for one."""

from typing import Any

from coordination.models.body import BodyKind
from coordination.models.clock import SessionKind
from meetings.choices import SessionState
from meetings.models import AgendaFile, Meeting, Session
from offices.powers import Powers
from tasks.dossier.destinations import Destination, files_waiting

MOST = 100


def meetings_ahead(powers: Powers) -> list[Destination]:
    """Of content by separate invitation nothing is offered."""
    rows = Meeting.objects.visible_to(powers).ahead().filter(secret_content=False)
    found = rows.exclude(on=None).select_related("task", "body").soonest()[:MOST]
    return [
        Destination(
            task=one.task,
            label=f"{one.on:%d/%m/%Y} {one.task.title}",
            on=one.on,
            of_party=one.body is not None and one.body.kind == BodyKind.PARTY,
        )
        for one in found
    ]


def sessions_ahead(powers: Powers) -> list[Destination]:
    rows = Session.objects.visible_to(powers).filter(state=SessionState.PLANNED)
    found = rows.select_related("task").soonest()[:MOST]
    return [
        Destination(
            task=one.task,
            label=f"{one.opens_on:%d/%m/%Y} {one.task.title}",
            on=one.opens_on,
            is_session=True,
            is_short=one.kind != SessionKind.ORDINARY,
        )
        for one in found
    ]


def waiting_files(task_id: int, powers: Powers, *, takes: int | None = None) -> dict[str, Any]:
    """Files that wait for it, their figures, and which are on the agenda already.

    `takes`: the meeting whose agenda they may be put on.
    """
    files = files_waiting(task_id, powers)
    taken = AgendaFile.objects.filter(item__meeting=task_id) if files else AgendaFile.objects.none()
    return {
        "files": files,
        "files_taken_by": takes,
        "files_ready": sum(1 for one in files if one.is_ready),
        "files_short": sum(1 for one in files if one.is_short),
        "files_late": sum(1 for one in files if one.is_late),
        "files_taken": set(taken.values_list("file", flat=True)),
    }
