"""Two people, one row: what stood there when the page was opened, and what stands there now."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from offices.models import Person
from tasks.labels import part_label
from tasks.models import Part, Task
from tasks.verbs.seen import Seen

PART_FIELDS = ("state", "division", "assignee", "ask", "answer")
INSIDE = ("division", "assignee", "answer")
TASK_FIELDS = ("state", "title", "submitted_to", "submitted_on", "review_on", "done_on")


def conflict_between(seen: Seen, now: Task | Part, version: int | None) -> dict[str, Any]:
    """`changes` (label, before, after), who saved the newer one and when."""
    history: Any = now.history
    known = history.select_related("history_user").order_by("-history_id")
    last = known.first()
    then = known.filter(version=version).first() if version is not None else None
    rows = _rows(seen, then, now) if then is not None else []
    return {
        "changes": rows,
        "saved_by": last.history_user if last else None,
        "saved_at": last.history_date if last else None,
    }


def _rows(seen: Seen, then: Any, now: Task | Part) -> list[dict[str, str]]:
    fields: tuple[str, ...] = PART_FIELDS if isinstance(now, Part) else TASK_FIELDS
    if isinstance(now, Part) and now.office_id not in seen.own:
        fields = tuple(name for name in fields if name not in INSIDE)
    people = _people(then, now)
    pairs = [
        (name, _text(seen, then, name, people), _text(seen, now, name, people)) for name in fields
    ]
    labels = _labels()
    return [{"label": labels[n], "before": a, "after": b} for n, a, b in pairs if a != b]


def _people(*rows: Any) -> dict[int, str]:
    ids = {getattr(row, "assignee_id", None) for row in rows} - {None}
    return dict(Person.objects.filter(pk__in=ids).values_list("pk", "full_name")) if ids else {}


def _text(seen: Seen, row: Any, name: str, people: dict[int, str]) -> str:
    if name == "state" and hasattr(row, "office_id"):
        shown = Part(task=seen.task, office_id=row.office_id, role=row.role, state=row.state)
        return part_label(shown, own_offices=seen.own)
    if name == "state":
        return str(row.get_state_display())
    if name == "assignee":
        return people.get(row.assignee_id, "–")
    if name == "division":
        found = next((p.division for p in seen.parts if p.division_id == row.division_id), None)
        return found.name if found else "–"
    value = getattr(row, name)
    return value.strftime("%d/%m/%Y") if hasattr(value, "strftime") else str(value or "–")


def _labels() -> dict[str, str]:
    return {
        "state": pgettext("task or part", "State"),
        "division": _("Division in charge"),
        "assignee": _("Officer handling it"),
        "ask": _("Content of the request"),
        "answer": _("Answer"),
        "title": _("Task content"),
        "submitted_to": _("Submitted to"),
        "submitted_on": _("Day of submission"),
        "review_on": _("Look again on"),
        "done_on": _("Day of completion"),
    }
