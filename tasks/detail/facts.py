"""The facts of a task beside its parts: who answers, what it rests on, what is written."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from tasks.models import Series
from tasks.states import TaskState
from tasks.verbs.seen import Seen

type Fact = dict[str, Any]


def _day(value: Any) -> str:
    return value.strftime("%d/%m/%Y") if value else ""


def _state_facts(seen: Seen) -> list[Fact]:
    task = seen.task
    match task.state:
        case TaskState.SUBMITTED:
            words = _("%(to)s, on %(day)s") % {
                "to": task.submitted_to,
                "day": _day(task.submitted_on),
            }
            return [{"label": _("Submitted to"), "value": words}]
        case TaskState.PAUSED:
            return [{"label": _("Look again on"), "value": _day(task.review_on)}]
        case TaskState.DONE:
            return [{"label": _("Day of completion"), "value": _day(task.done_on)}]
        case TaskState.ENDED:
            return [{"label": _("Ground for ending"), "value": task.get_end_reason_display()}]
    return []


def _series_fact(seen: Seen) -> list[Fact]:
    """The recurring task it belongs to; a link for those of its office, words for the others."""
    task = seen.task
    if task.series_id is None:
        return []
    found = Series.objects.filter(pk=task.series_id)
    own = found.visible_to(seen.powers).first()
    on = _("%(often)s; that of %(day)s") % {
        "often": task.deadline_text,
        "day": _day(task.series_on),
    }
    return [
        {
            "label": _("Belongs to the recurring task"),
            "value": on,
            "href": own.get_absolute_url() if own else "",
        }
    ]


def header_facts(seen: Seen) -> list[Fact]:
    """Who leads, who answers, who logged it and when."""
    task = seen.task
    logged = _("%(person)s, %(day)s") % {
        "person": task.created_by.full_name,
        "day": _day(timezone.localtime(task.created_at)),
    }
    leader = task.leader_in_charge
    rows = [
        *_state_facts(seen),
        *_series_fact(seen),
        {"label": _("Lead office"), "value": task.lead_office.name},
        {"label": _("Why this office leads"), "value": task.lead_reason or task.lead_explained},
        {"label": _("Office leader in charge"), "value": leader.full_name if leader else ""},
        {"label": _("Coordination area"), "value": task.area.name},
        {"label": _("Bodies concerned (outside the system)"), "value": ", ".join(seen.bodies)},
        {"label": _("Logged by"), "value": logged},
        {"label": _("Logging office"), "value": task.assigned_by_office.name},
    ]
    return [row for row in rows if row["value"]]


def source_facts(seen: Seen) -> list[Fact]:
    """Basis, document and deadline as they were written."""
    task = seen.task
    rows = [
        {"label": _("Basis"), "value": task.get_basis_display()},
        {"label": _("Number and symbol"), "value": task.document_number},
        {"label": _("Document date"), "value": _day(task.document_date)},
        {"label": _("Abstract"), "value": task.document_abstract},
        {"label": _("Deadline as written in the document"), "value": task.deadline_text},
        {"label": _("Completion counts from"), "value": task.get_counts_from_display()},
    ]
    return [row for row in rows if row["value"]]
