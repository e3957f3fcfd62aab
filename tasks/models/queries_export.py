"""Tasks and parts as tables that leave the system read them: a row and what stands beside it."""

import datetime as dt
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Prefetch, Q

from tasks.choices import PartRole
from tasks.models.queries_lists import OF_TASK
from tasks.states import DeadlineState, Outcome

if TYPE_CHECKING:
    from tasks.models.parts import PartQuerySet
    from tasks.models.task import TaskQuerySet

OF_OFFICE = (
    "area__short_name",
    "lead_office__code",
    "lead_office__name",
    "lead_office__short_name",
    "lead_office__abbreviation",
    "lead_office__sort",
)
MORE = ("document_date", "document_abstract", "done_on", "leader_in_charge__full_name")


def for_tables(tasks: "TaskQuerySet") -> "TaskQuerySet":
    """With results, letters outside, directives and bodies: seven statements for any number."""
    from tasks.models.deadlines import Deadline
    from tasks.models.directives import Directive
    from tasks.models.externals import ExternalRequest
    from tasks.models.parts import Part
    from tasks.models.products import Product

    parts = Part.objects.select_related("office", "assignee", "division")
    deadlines = Deadline.objects.with_pending()
    found: TaskQuerySet = tasks.select_related("area", "lead_office", "leader_in_charge")
    return found.only(*OF_TASK, *OF_OFFICE, *MORE).prefetch_related(
        Prefetch("parts", parts.order_by("office__sort", "id")),
        Prefetch("deadlines", deadlines.order_by("due_on", "id")),
        Prefetch("parts__products", Product.objects.sent().select_related("kind")),
        Prefetch("parts__external_requests", ExternalRequest.objects.select_related("body")),
        Prefetch("directives", Directive.objects.order_by("said_on", "id")),
        "external_bodies",
    )


def _with_deadline(parts: "PartQuerySet", condition: Q) -> "PartQuerySet":
    from tasks.models.deadlines import Deadline

    dated = Deadline.objects.counted().filter(condition, part=OuterRef("pk"))
    return parts.exclude(role=PartRole.INFORMED).filter(Exists(dated))


def met_between(parts: "PartQuerySet", first: dt.date, last: dt.date) -> "PartQuerySet":
    """With a result that counts from one of these days (PRACTICE table 10, F1)."""
    return _with_deadline(parts, Q(outcome=Outcome.MET, met_on__range=(first, last)))


def late_after(parts: "PartQuerySet", last: dt.date) -> "PartQuerySet":
    """Due by that day, and still owed when it ended: as a past week closed."""
    owed = Q(state=DeadlineState.RUNNING) | Q(outcome=Outcome.MET, met_on__gt=last)
    return _with_deadline(parts, owed & Q(due_on__lte=last))


def due_between(parts: "PartQuerySet", first: dt.date, last: dt.date) -> "PartQuerySet":
    """With a running date on one of these days."""
    return _with_deadline(parts, Q(state=DeadlineState.RUNNING, due_on__range=(first, last)))
