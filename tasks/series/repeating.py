"""`Lặp lại nhiệm vụ này`: a task gives a new series its content, offices and document."""

import datetime as dt
from typing import Any

from django.utils import timezone

from coordination.workdays import calendar_for
from tasks.choices import PartRole
from tasks.models import Task
from tasks.series.services.recurrences import read_recurrence

SAME = (
    "title",
    "description",
    "lead_reason",
    "basis",
    "document_number",
    "document_date",
    "urgency",
    "access",
)


def start_from(task: Task) -> dict[str, Any]:
    """First values of the form; how often stays open unless the deadline's writing says it."""
    found: dict[str, Any] = {name: getattr(task, name) for name in SAME}
    parts = list(task.parts.select_related("office").prefetch_related("deadlines"))
    asked = [one for one in parts if one.role == PartRole.COORDINATE]
    return found | {
        "area": task.area_id,
        "lead_office": task.lead_office.code,
        "recurrence": _recurring(task.deadline_text),
        "coordinating_offices": [one.office.code for one in asked],
        "informed_offices": [one.office.code for one in parts if one.role == PartRole.INFORMED],
        **{f"ask_{one.office.code}": one.ask for one in asked},
    }


def _recurring(written: str) -> str:
    """The writing of the deadline when it says how often it comes again."""
    calendar = calendar_for(None)
    read = read_recurrence(written, today=timezone.localdate(), calendar=calendar)
    return written if read.rule is not None else ""


def first_occurrence(task: Task, office_id: int) -> dt.date | None:
    """The day on which this task counts as the first occurrence; None when it cannot be one."""
    if task.series_id is not None or task.assigned_by_office_id != office_id:
        return None
    owed = task.deadlines.counted().filter(part__role=PartRole.LEAD, due_on__isnull=False)
    return owed.order_by("due_on").values_list("due_on", flat=True).first()
