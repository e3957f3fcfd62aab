"""What the history tables know of one task, in one statement."""

import datetime as dt
from typing import Any, NamedTuple

from django.db.models import BigIntegerField, CharField, F, QuerySet, Value
from django.db.models.functions import Cast

from tasks.models import DueChange, ExternalRequest, Part, Task
from tasks.verbs.seen import Seen


class Kept(NamedTuple):
    """One history row: `kind` task, part, change or letter; `act` the verb or what happened."""

    kind: str
    history_id: int
    row_id: int
    version: int
    act: str
    at: dt.datetime
    person_id: int
    person: str
    office_id: int | None
    acting_for: str | None
    reason: str
    to: str | None
    place: str | None


def _number(value: Any) -> Any:
    return Cast(value, BigIntegerField())


def _text(value: Any) -> Any:
    return Cast(value, CharField())


def _rows(history: QuerySet[Any], kind: str, **columns: Any) -> QuerySet[Any, Any]:
    given = {"version": Value(0), "act": Value(""), "to": Value(""), "place": Value(""), **columns}
    names = [f"c_{name}" for name in Kept._fields]
    found: QuerySet[Any, Any] = (
        history.order_by()
        .annotate(
            c_kind=_text(Value(kind)),
            c_history_id=_number(F("history_id")),
            c_row_id=_number(F("id")),
            c_version=_number(given["version"]),
            c_act=_text(given["act"]),
            c_at=F("history_date"),
            c_person_id=_number(F("history_user_id")),
            c_person=_text(F("history_user__full_name")),
            c_office_id=_number(F("acting_office_id")),
            c_acting_for=_text(F("acting_for__full_name")),
            c_reason=_text(F("history_change_reason")),
            c_to=_text(given["to"]),
            c_place=_text(given["place"]),
        )
        .values_list(*names)
    )
    return found


def kept_rows(seen: Seen) -> list[Kept]:
    """All history rows of the task, its parts, its changes of dates and its letters outside."""
    task = seen.task
    own = Task.history.filter(id=task.pk)
    parts = Part.history.filter(task_id=task.pk)
    changes = DueChange.history.filter(deadline_id__in=[d.pk for d in seen.deadlines()])
    letters = ExternalRequest.history.filter(part_id__in=[p.pk for p in seen.parts])
    found = _rows(own, "task", version=F("version"), act=F("last_act")).union(
        _rows(
            parts, "part", version=F("version"), act=F("last_act"),
            to=F("assignee__full_name"), place=F("division__name"),
        ),
        _rows(changes, "change", act=F("decision")),
        _rows(letters, "letter", act=F("history_type"), place=F("body__short_name")),
        all=True,
    )  # fmt: skip
    return sorted(Kept(*row) for row in found.order_by())


def first_of_each_act(rows: list[Kept]) -> list[Kept]:
    """Changes of helpers write a second row of the same version: one act is told once."""
    told: set[tuple[str, int, int]] = set()
    kept = []
    for row in sorted(rows, key=lambda row: row.history_id):
        key = (row.kind, row.row_id, row.version)
        if row.kind in ("task", "part") and key in told:
            continue
        told.add(key)
        kept.append(row)
    return kept
