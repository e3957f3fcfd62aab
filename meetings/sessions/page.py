"""What the page of a session's plan shows: its milestones, as a drawing and as a table."""

from typing import Any

from django.utils import timezone

from meetings.detail.destinations import waiting_files
from meetings.models import Milestone, Session
from meetings.sessions.picture import picture, state_of
from offices.http import OfficeRequest
from tasks.dossier.verbs import manages
from tasks.lists.rows import due_props, reader_at


def context(request: OfficeRequest, session: Session) -> dict[str, Any]:
    today, may = timezone.localdate(), manages(request, session)
    owed = session.milestones.select_related("deadline__part", "office", "rule")
    rows = list(owed.order_by("deadline__due_on", "pk"))
    reader = reader_at(request)
    shown = [_row(row, today, reader, request, may) for row in rows]
    return waiting_files(session.pk, request.powers) | {
        "session": session,
        "rows": shown,
        "picture": picture(session, rows, today) if rows else None,
        "late": sum(1 for one in shown if one["tone"] == "danger"),
        "done": sum(1 for one in shown if one["tone"] in ("ok", "warn")),
        "days": (session.opens_on - today).days,
        "may_hold": session.opens_on <= today,
    }


def _row(
    row: Milestone, today: Any, reader: Any, request: OfficeRequest, manages: bool
) -> dict[str, Any]:
    tone, words = state_of(row, today)
    may = row.deadline.is_open and (manages or request.powers.can("submit_part", row.office_id))
    due = due_props(row.deadline, reader)
    return {"row": row, "tone": tone, "words": words, "due": due, "may_meet": may}
