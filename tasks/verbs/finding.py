"""The road to a verb: a task one may read, and what the verb acts on, of that very task."""

from typing import Any

from django.http import Http404
from django.utils import timezone

from offices.foundation.reads import note_read
from offices.models import Office
from offices.powers import Powers
from tasks.audience import own_offices, reader_keys
from tasks.choices import Access
from tasks.models import Product, Task
from tasks.models.detail import whole_task
from tasks.verbs.base import VerbScope
from tasks.verbs.seen import Seen, see


def seen_or_404(task_id: int, powers: Powers, desk: Office | None) -> Seen:
    """Everything rights depend on; 404 for a task that is not there or not to be seen."""
    found = whole_task(
        task_id,
        keys=reader_keys(powers),
        own=own_offices(powers),
        person_id=powers.person_id,
        day=timezone.localdate(),
    )
    if found is None:
        raise Http404
    seen = see(found, powers, desk)
    note_opened(seen.task)
    return seen


def note_opened(task: Task) -> None:
    """Opening a restricted task stands in the log once it was shown."""
    if task.access == Access.RESTRICTED:
        note_read("task_id", task.pk)


def _of(rows: list[Any], wanted: int) -> Any:
    found = next((row for row in rows if row.pk == wanted), None)
    if found is None:
        raise Http404
    return found


def products_of(seen: Seen) -> list[Product]:
    """Documents of every part; what is not sent yet only inside its office."""
    found = []
    for part in seen.parts:
        for product in part.loaded_products:
            product.part = part
            if seen.is_own(part) or product.has_left(part):
                found.append(product)
    return found


def target_or_404(seen: Seen, scope: VerbScope, ids: dict[str, int]) -> Any:
    """What the verb acts on; a part, date or product of another task is not there."""
    match scope:
        case VerbScope.TASK:
            return seen.task
        case VerbScope.PART:
            return _of(list(seen.parts), ids["part_id"])
        case VerbScope.DEADLINE:
            return _of(seen.deadlines(), ids["deadline_id"])
        case VerbScope.CHANGE:
            return _of(seen.changes(), ids["change_id"])
        case VerbScope.OPINION:
            return _of(seen.questions, ids["opinion_id"])
        case VerbScope.PRODUCT:
            return _of(list(products_of(seen)), ids["product_id"])
