"""What the database says, in the words of the plain model, and which history rows are new."""

from collections import Counter
from typing import Any

from offices.models import Submission
from offices.powers import load_powers_of
from tasks.models import Deadline, DueChange, Part, Product, Task
from tests.support.cast import Cast
from tests.tasks.lifecycle.world import Case, World

TRACKED: dict[str, Any] = {
    "task": Task,
    "part": Part,
    "due": Deadline,
    "change": DueChange,
    "product": Product,
}
type Rows = dict[str, Any]


def snapshot() -> dict[str, list[Any]]:
    """Every value of every row of a case; equal snapshots mean that nothing changed."""
    found = {n: list(m.objects.order_by("pk").values_list()) for n, m in TRACKED.items()}
    found["helpers"] = list(Part.helpers.through.objects.order_by("pk").values_list())
    found["grants"] = list(Task.objects.order_by("pk").values_list("pk", "grants__user"))
    found["forms"] = list(Submission.objects.values_list("pk"))
    return found


def heads() -> dict[str, int]:
    """The newest history row of each kind."""
    return {
        n: m.history.order_by("-history_id").values_list("history_id", flat=True).first() or 0
        for n, m in TRACKED.items()
    }


def rows_since(before: dict[str, int]) -> dict[str, list[Any]]:
    found = {n: m.history.filter(history_id__gt=before[n]) for n, m in TRACKED.items()}
    return {n: list(rows.select_related("acting_office")) for n, rows in found.items()}


def times_saved(rows: list[Any]) -> Counter[int]:
    return Counter(row.id for row in rows)


def _due_facts(row: Deadline) -> Rows:
    return {
        "pk": row.pk,
        "due": row.due_on,
        "first": row.first_due_on,
        "state": row.state,
        "outcome": row.outcome,
        "internal": row.is_internal,
        "paused_on": row.paused_on,
        "alone": row.paused_alone,
    }


def _part_facts(row: Part, cast: Cast) -> Rows:
    return {
        "pk": row.pk,
        "state": row.state,
        "role": row.role,
        "assignee": row.assignee.username if row.assignee else "",
        "helpers": {helper.username for helper in row.helpers.all()},
        "received": row.received_at is not None,
        "divided": row.division_id is not None,
        "dues": [_due_facts(d) for d in sorted(row.deadlines.all(), key=lambda d: d.pk)],
    }


def stored(case: Case, cast: Cast) -> Rows:
    """The case as the database keeps it, under the names of the model."""
    task = Task.objects.get(pk=case.pk)
    parts = Part.objects.filter(task=task).select_related("office", "assignee")
    parts = parts.prefetch_related("helpers", "deadlines")
    return {
        "state": task.state,
        "access": task.access,
        "parts": {row.office.code: _part_facts(row, cast) for row in parts},
        "shared": set(task.grants.values_list("user__username", flat=True)),
    }


def modelled(case: Case) -> Rows:
    parts = {
        office: {
            "pk": p.pk,
            "state": p.state,
            "role": p.role,
            "assignee": p.assignee,
            "helpers": p.helpers,
            "received": p.received,
            "divided": p.divided,
            "dues": [
                {
                    "pk": d.pk,
                    "due": d.due,
                    "first": d.first,
                    "state": d.state,
                    "outcome": d.outcome,
                    "internal": d.internal,
                    "paused_on": d.paused_on,
                    "alone": d.alone,
                }
                for d in p.dues
            ],
        }
        for office, p in case.parts.items()
    }
    return {"state": case.state, "access": case.access, "parts": parts, "shared": case.shared}


def adopt(case: Case) -> None:
    """Take over the ids of rows that the last act has made, in the order they were made."""
    codes = Part.objects.filter(task=case.pk).values_list("office__code", "pk")
    for code, pk in codes:
        case.parts[code].pk = pk
    for part in case.parts.values():
        made = Deadline.objects.filter(part=part.pk).order_by("pk").values_list("pk", flat=True)
        for due, pk in zip(part.dues, made, strict=False):
            due.pk = pk


def readers(world: World, cast: Cast) -> dict[str, set[int]]:
    """Which cases each person finds through the one rule."""
    powers = load_powers_of([cast.people[n].pk for n in world.posts])
    return {
        name: set(
            Task.objects.visible_to(powers[cast.people[name].pk]).values_list("pk", flat=True)
        )
        for name in world.posts
    }
