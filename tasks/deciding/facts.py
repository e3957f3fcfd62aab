"""What a decider must read before he answers: who asks, for what, from which date to which, why.

At most six statements for any number of rows: one for each model among them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db.models import Prefetch

from tasks.home.waiting import Pointer, WaitingKind
from tasks.models import DueChange, Note, Part, Product, Task

OF_TASK = ("description", "created_by__full_name", "assigned_by_office__short_name")
OF_PART = (
    "task",
    "office",
    "ask",
    "answer",
    "hand_back_reason",
    "hand_back_words",
    "submitted_by__full_name",
    "delivered_by__full_name",
    "role",
    "delivered_at",
)


@dataclass(frozen=True, slots=True)
class Facts:
    """Rows by id, with the people they name."""

    tasks: Mapping[int, Task] = field(default_factory=dict)
    parts: Mapping[int, Part] = field(default_factory=dict)
    changes: Mapping[int, DueChange] = field(default_factory=dict)
    products: Mapping[int, Product] = field(default_factory=dict)
    questions: Mapping[int, Note] = field(default_factory=dict)


def target_of(one: Pointer) -> int:
    """The row a pointer is about: its own id, else its part, else its task."""
    return one.ref_id or one.part_id or one.task_id


def facts_of(found: list[Pointer]) -> Facts:
    if not found:
        return Facts()
    ids = {one.task_id for one in found}
    tasks = Task.objects.select_related("created_by", "assigned_by_office")
    rows = tasks.only(*OF_TASK).in_bulk(ids)
    people = Part.objects.select_related("submitted_by", "delivered_by")
    if any(one.kind in (WaitingKind.APPROVE, WaitingKind.DELIVERED) for one in found):
        people = people.prefetch_related(
            Prefetch("products", Product.objects.select_related("kind").order_by("-id"))
        )
    parts = people.only(*OF_PART).filter(task__in=ids).order_by("office__sort", "pk")
    told = {part.pk: part for part in parts}
    return Facts(rows, told, _changes(found), _products(found), _questions(found))


def _changes(found: list[Pointer]) -> Mapping[int, DueChange]:
    ids = [one.ref_id for one in found if one.kind == WaitingKind.CHANGE]
    if not ids:
        return {}
    return (
        DueChange.objects.with_times_moved()
        .select_related("asked_by", "asked_office", "deadline")
        .in_bulk(ids)
    )


def _products(found: list[Pointer]) -> Mapping[int, Product]:
    ids = [one.ref_id for one in found if one.kind == WaitingKind.PRODUCT]
    return Product.objects.select_related("entered_by", "kind").in_bulk(ids) if ids else {}


def _questions(found: list[Pointer]) -> Mapping[int, Note]:
    ids = [one.ref_id for one in found if one.kind == WaitingKind.OPINION]
    return Note.objects.select_related("author").in_bulk(ids) if ids else {}
