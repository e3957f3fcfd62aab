"""From the cleaned fields of Ghi nhiệm vụ to what `log_task` takes."""

import datetime as dt
from typing import Any

from coordination.workdays import calendar_for
from offices.foundation.actor import Actor
from offices.models import Office
from tasks.choices import Access, Basis, CountsFrom, DeadlineKind, SetBy
from tasks.services.drafts import Due, LeaderWords, NewTask, Request
from tasks.services.phrases import due_from_phrase


def due_given(
    data: dict[str, Any],
    *,
    basis: str | None,
    written_on: dt.date | None,
    event_on: dt.date | None = None,
) -> Due | None:
    """The date given, else the one read from the writing, else none is set."""
    raw = data.get("deadline_text") or ""
    set_by = SetBy.LEADER if basis == Basis.DIRECTIVE else SetBy.LEAD_OFFICE
    if data.get("due_on"):
        kind = DeadlineKind.DATETIME if data.get("due_time") else DeadlineKind.DATE
        return Due(data["due_on"], data.get("due_time"), raw=raw, kind=kind, set_by=set_by)
    if not raw:
        return None
    return due_from_phrase(
        raw,
        written_on=written_on,
        calendar=calendar_for(None),
        set_by=set_by,
        event_on=event_on,
    )


def _request(data: dict[str, Any], office: Office, due: Due | None) -> Request:
    own: dt.date | None = data.get(f"due_{office.code}")
    return Request(
        office=office,
        ask=data.get(f"ask_{office.code}") or "",
        due=Due(own, set_by=due.set_by if due else SetBy.LEAD_OFFICE) if own else due,
        co_lead=bool(data.get(f"colead_{office.code}")),
    )


def _said(data: dict[str, Any], today: dt.date) -> LeaderWords | None:
    if not data.get("directive_text") or data.get("directive"):
        return None
    return LeaderWords(
        said_by=data["directive_by"],
        said_on=data.get("directive_on") or data.get("document_date") or today,
        words=data["directive_text"],
        way=data.get("directive_way") or "written_on",
    )


def new_task_from(data: dict[str, Any], *, actor: Actor, today: dt.date) -> NewTask:
    """Shapes only; `data` is `NewTaskForm.cleaned_data`."""
    due = due_given(
        data,
        basis=data.get("basis"),
        written_on=data.get("document_date"),
        event_on=data.get("event_on"),
    )
    return NewTask(
        title=data["title"],
        area=data["area"],
        lead_office=data["lead_office"],
        lead_reason=data.get("lead_reason") or "",
        description=data.get("description") or "",
        requests=tuple(_request(data, o, due) for o in data.get("coordinating_offices") or ()),
        informed=tuple(data.get("informed_offices") or ()),
        due=due,
        basis=data.get("basis") or Basis.LETTER,
        document_number=data.get("document_number") or "",
        document_date=data.get("document_date"),
        document_abstract=data.get("document_abstract") or "",
        urgency=data.get("urgency") or "",
        access=data.get("access") or Access.INTERNAL,
        counts_from=data.get("counts_from") or CountsFrom.ISSUED,
        leader_in_charge=data.get("leader_in_charge"),
        assignee=data.get("assignee"),
        external_bodies=tuple(data.get("external_bodies") or ()),
        directive=_said(data, today),
        parent_id=data.get("parent"),
        form_key=data.get("form_key"),
        source=data.get("source_document"),
        directive_id=data.get("directive"),
    )
