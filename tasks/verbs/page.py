"""What the page of a verb says about the task before anything is pressed."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from tasks.labels import part_label
from tasks.models import Deadline, DueChange, Note, Part, Product
from tasks.verbs.base import Fact, Verb, VerbScope
from tasks.verbs.seen import Seen

IDS = {
    VerbScope.PART: "part_id",
    VerbScope.DEADLINE: "deadline_id",
    VerbScope.CHANGE: "change_id",
    VerbScope.OPINION: "opinion_id",
    VerbScope.PRODUCT: "product_id",
}


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
