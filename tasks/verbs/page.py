"""What the page of a verb shows, and its conflict page where two people did the same row: what
stood there when the page was opened, and what stands there now."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from offices.models import Person
from tasks.labels import part_label
from tasks.models import Deadline, DueChange, Note, Part, Product, Task
from tasks.verbs.base import Fact, Verb, VerbScope
from tasks.verbs.seen import Seen

IDS = {
    VerbScope.PART: "part_id",
    VerbScope.DEADLINE: "deadline_id",
    VerbScope.CHANGE: "change_id",
    VerbScope.OPINION: "opinion_id",
    VerbScope.PRODUCT: "product_id",
}
PART_FIELDS = ("state", "division", "assignee", "ask", "answer")
INSIDE = ("division", "assignee", "answer")
TASK_FIELDS = ("state", "title", "submitted_to", "submitted_on", "review_on", "done_on")


def door(verb: Verb, seen: Seen, target: Any) -> str:
    """The address of a verb on its target."""
    ids = {"task_id": seen.task.pk}
    if verb.scope in IDS:
        ids[IDS[verb.scope]] = target.pk
    return reverse(f"tasks:{verb.name}", kwargs=ids)


def _day(deadline: Deadline) -> str:
    if deadline.due_on is None:
        return ""
    hour = f"{deadline.due_time:%H:%M} " if deadline.due_time else ""
    return f"{hour}{deadline.due_on:%d/%m/%Y}"


def _part_facts(seen: Seen, part: Part) -> list[Fact]:
    owed = [d for d in seen.deadlines() if d.part_id == part.pk and d.is_open and not d.is_internal]
    return [
        {"label": _("Office"), "value": part.office.name},
        {
            "label": pgettext("task or part", "State"),
            "value": part_label(part, own_offices=seen.own),
        },
        {"label": _("Content of the request"), "value": part.ask},
        {"label": _("Deadline"), "value": ", ".join(filter(None, map(_day, owed)))},
    ]


def _change_facts(change: DueChange) -> list[Fact]:
    new = change.new_due_on.strftime("%d/%m/%Y") if change.new_due_on else ""
    return [
        {"label": _("Office"), "value": change.deadline.part.office.name},
        {"label": _("Present date"), "value": _day(change.deadline)},
        {"label": _("Date asked for"), "value": new},
        {"label": _("Asked by"), "value": change.asked_by.full_name},
        {"label": _("Reason"), "value": change.reason},
    ]


def _opinion_facts(note: Note) -> list[Fact]:
    return [
        {"label": _("Opinion asked of"), "value": note.asked_name},
        {"label": _("Asked by"), "value": note.author.full_name},
        {"label": _("Content asked about"), "value": note.text},
    ]


def _product_facts(product: Product) -> list[Fact]:
    return [
        {"label": _("Number and symbol"), "value": product.number},
        {"label": _("Document date"), "value": product.dated.strftime("%d/%m/%Y")},
        {"label": _("Entered by"), "value": product.entered_by.full_name},
        {"label": _("Abstract"), "value": product.abstract},
    ]


def _facts(verb: Verb, seen: Seen, target: Any) -> list[Fact]:
    match verb.scope:
        case VerbScope.PART:
            return _part_facts(seen, target)
        case VerbScope.DEADLINE:
            date = {"label": _("Present date"), "value": _day(target)}
            written = {"label": _("Deadline as written"), "value": target.raw}
            office = {"label": _("Office"), "value": target.part.office.name}
            return [office, date, written]
        case VerbScope.CHANGE:
            return _change_facts(target)
        case VerbScope.OPINION:
            return _opinion_facts(target)
        case VerbScope.PRODUCT:
            return _product_facts(target)
    return [{"label": pgettext("task or part", "State"), "value": seen.task.get_state_display()}]


def page_facts(verb: Verb, seen: Seen, target: Any) -> dict[str, Any]:
    """Context shared by the page of a verb and its conflict page."""
    task = seen.task
    facts = _facts(verb, seen, target)
    if verb.facts is not None:
        facts += verb.facts(seen, target)
    crumbs = [
        {"label": _("Tasks"), "href": reverse("tasks:list")},
        {"label": task.code, "href": task.get_absolute_url()},
        {"label": verb.title_for(seen, target)},
    ]
    return {
        "verb": verb,
        "task": task,
        "title": verb.title_for(seen, target),
        "submit_label": verb.label_for(seen, target),
        "intro": str(verb.intro),
        "facts": [fact for fact in facts if fact["value"]],
        "crumbs": crumbs,
        "back": task.get_absolute_url(),
        "here": door(verb, seen, target),
        "submit_kind": "primary" if verb.kind != "danger" else "danger",
    }


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
