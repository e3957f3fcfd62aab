"""Who would be reminded of what, shown before many reminders go."""

from collections.abc import Iterable
from dataclasses import dataclass

from offices.foundation.actor import Actor
from offices.powers import Powers
from tasks.bulk.verbs import whom
from tasks.lists.row_actions import nudges
from tasks.lists.rows import Reader
from tasks.models import Part, Task
from tasks.notices.people import asked_once
from tasks.services.talking import may_nudge, nudge_names


@dataclass(frozen=True, slots=True)
class Reminder:
    """One line of the list; `to` is empty where nobody can be reminded."""

    code: str
    title: str
    to: str


def of_tasks(ids: Iterable[int], reader: Reader) -> list[Reminder]:
    found = Task.objects.visible_to(reader.powers).rows_by_id(list(ids))
    with asked_once():
        return [_of_task(found[pk], reader) for pk in ids if pk in found]


def _of_task(task: Task, reader: Reader) -> Reminder:
    names = [nudge_names(one.part, one.kind) for one in whom(nudges(task, reader))]
    return Reminder(task.code, task.title, "; ".join(names))


def of_parts(ids: Iterable[int], powers: Powers, actor: Actor) -> list[Reminder]:
    rows = Part.objects.visible_to(powers).select_related("task", "office", "task__lead_office")
    found = rows.in_bulk(list(ids))
    with asked_once():
        return [_of_part(found[pk], actor) for pk in ids if pk in found]


def _of_part(part: Part, actor: Actor) -> Reminder:
    kind = may_nudge(part, actor)
    names = nudge_names(part, kind) if kind is not None else ""
    return Reminder(part.task.code, part.task.title, names)
