"""Who decides about a date: its setter (DESIGN §1)."""

from tasks.choices import ChangeKind, SetBy
from tasks.models import Deadline, DueChange


def deciding_office(deadline: Deadline) -> int:
    """The office whose leader decides: a coordinating part asks the lead office, the lead part
    the office that logged the task; an own date is decided inside the office."""
    if deadline.set_by == SetBy.OWN_OFFICE or deadline.is_internal:
        return deadline.office_id
    if not deadline.part.is_lead:
        return deadline.task.lead_office_id
    return deadline.task.assigned_by_office_id


def office_deciding(change: DueChange) -> int:
    """The same of a request; that an event elsewhere moved concerns the task's lead office."""
    if change.kind == ChangeKind.RESCHEDULED:
        return change.deadline.task.lead_office_id
    return deciding_office(change.deadline)
