"""Tasks as other systems see them: in a fixed number of statements, foreign insides left out."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.db.models import Prefetch, Q

from exchange.api.shapes import Cursor, PartOut, ProductOut, TaskOut, TaskPage
from offices.powers import Powers
from tasks.choices import Access, PartRole
from tasks.labels import part_label
from tasks.models import Deadline, Part, Product, Task
from tasks.states import CLOSED, PartState

SHOWN_RESULTS = {PartState.DELIVERED, PartState.NOTED, PartState.CLOSED, PartState.MORE_ASKED}
INSIDE = {PartState.ASSIGNED, PartState.SUBMITTED}


def rows(powers: Powers) -> Any:
    """The tasks this system may read, with all that `told` needs."""
    owed = Deadline.objects.filter(is_internal=False, is_review=False).order_by("due_on", "id")
    results = Product.objects.filter(needs_confirmation=False).select_related("kind")
    parts = Part.objects.select_related("office").order_by("office__sort", "id")
    parts = parts.prefetch_related(
        Prefetch("deadlines", owed, to_attr="owed"),
        Prefetch("products", results, to_attr="results"),
    )
    found = Task.objects.visible_to(powers)
    return found.select_related("area", "lead_office", "assigned_by_office").prefetch_related(
        Prefetch("parts", parts)
    )


def page(
    powers: Powers, *, since: datetime | None, after: int, states: Sequence[str], limit: int
) -> TaskPage:
    """Tasks by the moment of their last act, oldest first; `next` continues behind the last."""
    found = rows(powers).filter(acted_at__isnull=False).order_by("acted_at", "id")
    if since is not None:
        found = found.filter(Q(acted_at__gt=since) | Q(acted_at=since, pk__gt=after))
    if states:
        found = found.filter(state__in=states)
    tasks = list(found[: limit + 1])
    more = len(tasks) > limit
    shown = tasks[:limit]
    last = shown[-1] if more else None
    return TaskPage(
        tasks=[told(task, powers) for task in shown],
        next=_cursor(last) if last else None,
    )


def _cursor(last: Task) -> Cursor:
    assert last.acted_at is not None
    return Cursor(changed_since=last.acted_at.isoformat(), after=last.pk)


def told(task: Task, powers: Powers) -> TaskOut:
    """One task; of a restricted one neither its words nor the number of its document."""
    hidden = task.access == Access.RESTRICTED
    return TaskOut(
        code=task.code,
        title="" if hidden else task.title,
        access=task.access,
        state=task.state,
        state_label=str(task.get_state_display()),
        area=task.area.number,
        lead_office=task.lead_office.code,
        logged_by=task.assigned_by_office.code,
        document_number="" if hidden else task.document_number,
        due_on=task.next_due_on,
        done_on=task.done_on,
        created_at=task.created_at,
        changed_at=task.acted_at or task.created_at,
        link=f"{settings.BASE_URL}{task.get_absolute_url()}",
        parts=[_part(part, task, powers) for part in task.parts.all()],
    )


def _part(part: Any, task: Task, powers: Powers) -> PartOut:
    part.task = task
    own = part.office_id in powers.offices
    shown = own or part.state in SHOWN_RESULTS or task.state in CLOSED
    return PartOut(
        office=part.office.code,
        role=PartRole(part.role).value,  # type: ignore[arg-type]  # the same three words
        state=PartState.ASSIGNED if part.state in INSIDE and not own else part.state,
        state_label=part_label(part, own_offices=powers.offices),
        due_on=_due(part.owed),
        products=[_product(one) for one in part.results] if shown else [],
    )


def _due(owed: Sequence[Deadline]) -> date | None:
    return next((one.due_on for one in owed if one.due_on), None)


def _product(one: Product) -> ProductOut:
    return ProductOut(number=one.number, dated=one.dated, kind=one.kind.name if one.kind else "")
