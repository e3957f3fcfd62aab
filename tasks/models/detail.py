"""One task with all that its page and its verbs ask about, read in one statement."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from coordination.models import Area, Body, DeadlineRule, DocumentKind
from offices.foundation.json_rows import from_json, set_related
from offices.foundation.questions import rows
from offices.models import Division, Office, Person
from tasks.choices import PartRole
from tasks.models.deadlines import Deadline, DueChange
from tasks.models.detail_sql import WHOLE
from tasks.models.directives import Directive
from tasks.models.externals import ExternalRequest
from tasks.models.files import File
from tasks.models.notes import Note
from tasks.models.parts import Part
from tasks.models.products import Product
from tasks.models.task import Task

LEAD_FIRST = {PartRole.LEAD: 0, PartRole.COORDINATE: 1}
MODELS: dict[str, Any] = {
    "task": Task,
    "part": Part,
    "deadline": Deadline,
    "change": DueChange,
    "product": Product,
    "letter": ExternalRequest,
    "directive": Directive,
    "note": Note,
    "file": File,
    "paper": File,
    "person": Person,
    "office": Office,
    "division": Division,
    "area": Area,
    "rule": DeadlineRule,
    "kind": DocumentKind,
    "body": Body,
    "kin": Task,
    "event": Task,
}


@dataclass(frozen=True, slots=True)
class Whole:
    """The task tied to its rows, and what stands beside it; notes newest first.

    On the task: `watched`, `readers` (by a share) and `bodies` (names of those outside).
    `events`: tasks its dates are counted from, as far as the person may read them.
    """

    task: Task
    notes: list[Note]
    files: list[File]
    kin: list[Task]
    events: dict[int, Task]


class DetailRows:
    """Objects by kind and key, plain rows by kind."""

    def __init__(self, document: Mapping[str, Sequence[dict[str, Any]] | None]) -> None:
        self.objects: dict[str, dict[int, Any]] = {}
        self.plain: dict[str, Sequence[dict[str, Any]]] = {}
        for kind, told in document.items():
            if (model := MODELS.get(kind)) is None:
                self.plain[kind] = told or ()
            else:
                self.objects[kind] = {row["id"]: from_json(model, row) for row in told or ()}

    def of(self, kind: str, name: str, key: int) -> list[Any]:
        """Objects of a kind whose foreign key `name` is `key`."""
        return [obj for obj in self.objects[kind].values() if getattr(obj, name) == key]


def whole_task(
    task_id: int, *, keys: list[int], own: list[int], person_id: int, day: dt.date
) -> Whole | None:
    """The task as somebody with these reader keys and own offices sees it; None if not at all."""
    given = {"task": task_id, "keys": keys, "own": own, "person": person_id, "day": day}
    documents = rows((WHOLE, given))
    if not documents:
        return None
    found = DetailRows(json.loads(documents[0][0]))
    task = found.objects["task"][task_id]
    _tie_task(task, found)
    for part in task.loaded_parts:
        _tie_part(part, found)
    people, offices = found.objects["person"], found.objects["office"]
    notes, files = list(found.objects["note"].values()), list(found.objects["file"].values())
    for note in notes:
        set_related(note, author=people, office=offices)
    for file in files:
        set_related(file, uploaded_by=people, office=offices)
    return Whole(
        task,
        sorted(notes, key=lambda note: (note.created_at, note.pk), reverse=True),
        sorted(files, key=lambda file: (file.uploaded_at, file.pk)),
        sorted(found.objects["kin"].values(), key=lambda one: one.pk),
        dict(found.objects["event"]),
    )


def _tie_task(task: Any, found: DetailRows) -> None:
    people, offices = found.objects["person"], found.objects["office"]
    set_related(
        task,
        area=found.objects["area"],
        lead_office=offices,
        assigned_by_office=offices,
        created_by=people,
        leader_in_charge=people,
    )
    parts = list(found.objects["part"].values())
    for part in parts:
        set_related(part, office=offices)
    parts.sort(key=lambda part: (LEAD_FIRST.get(part.role, 2), part.office.sort, part.pk))
    said = sorted(found.objects["directive"].values(), key=lambda one: (one.said_on, one.pk))
    for one in said:
        set_related(one, entered_by=people)
    task.loaded_parts, task.loaded_directives = parts, said
    task.watched = bool(found.plain["watch"])
    task.readers = sorted(found.plain["reader"], key=lambda row: row["sort_key"])
    named = sorted(found.plain["named"], key=lambda row: row["sort"])
    task.bodies = [row["short_name"] for row in named]


def _tie_part(part: Any, found: DetailRows) -> None:
    people = found.objects["person"]
    set_related(part, division=found.objects["division"], assignee=people, received_by=people)
    part.contacts = [row for row in found.plain["contact"] if row["office_id"] == part.office_id]
    helpers = [
        people[row["person_id"]] for row in found.plain["helper"] if row["part_id"] == part.pk
    ]
    helpers.sort(key=lambda person: (person.sort_key, person.pk))
    deadlines = found.of("deadline", "part_id", part.pk)
    deadlines.sort(key=lambda d: (d.is_internal, d.due_on or dt.date.max, d.pk))
    for deadline in deadlines:
        _tie_deadline(deadline, found)
    products = found.of("product", "part_id", part.pk)
    products.sort(key=lambda one: (one.dated, one.pk), reverse=True)
    for product in products:
        set_related(
            product,
            kind=found.objects["kind"],
            file=found.objects["paper"],
            entered_by=people,
            confirmed_by=people,
        )
    letters = sorted(found.of("letter", "part_id", part.pk), key=lambda one: one.pk)
    for letter in letters:
        set_related(letter, body=found.objects["body"])
    part.loaded_helpers, part.loaded_deadlines = helpers, deadlines
    part.loaded_products, part.loaded_requests = products, letters


def _tie_deadline(deadline: Any, found: DetailRows) -> None:
    people, offices = found.objects["person"], found.objects["office"]
    set_related(deadline, rule=found.objects["rule"], office=offices)
    changes = sorted(found.of("change", "deadline_id", deadline.pk), key=lambda one: one.pk)
    for change in changes:
        set_related(change, asked_by=people, asked_office=offices, decided_by=people)
    deadline.loaded_changes = changes
