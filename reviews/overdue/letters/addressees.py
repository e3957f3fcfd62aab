"""To whom letters go: the ticked parts and requests, one letter for each addressee."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from offices.models import Office
from reviews.overdue.rows import explains
from tasks.choices import Access, NoteKind
from tasks.home.waiting import tasks_of
from tasks.labels import days_late
from tasks.lists.row_actions import nudges
from tasks.lists.rows import Reader, deadline_of
from tasks.models import Directive, ExternalRequest, Part, Task
from tasks.models.list_rows import AnyPart


class Tone(StrEnum):
    """An equal office is reminded, never urged (PRACTICE table 0)."""

    INSIDE = "inside"
    EQUAL = "equal"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing owed; of a restricted task the code only."""

    code: str
    title: str
    asked: str
    letter: str
    due_on: dt.date | None
    days: int
    directive: str = ""

    @property
    def due(self) -> str:
        return self.due_on.strftime("%d/%m/%Y") if self.due_on else "chưa ấn định"


@dataclass(slots=True)
class Addressee:
    """`ids`: what the letter is about, as the address names it."""

    tone: Tone
    to: str
    sender_id: int
    sender: Office | None = None
    items: list[Item] = field(default_factory=list)
    ids: list[tuple[str, int]] = field(default_factory=list)


type Key = tuple[Tone, str, int]


def addressees_of(
    part_ids: Iterable[int], request_ids: Iterable[int], reader: Reader
) -> list[Addressee]:
    """Only what the reader may see and may remind of; seven statements at most."""
    parts = Part.objects.visible_to(reader.powers).in_bulk(list(part_ids))
    requests = ExternalRequest.objects.visible_to(reader.powers).waiting().with_body()
    asked = requests.in_bulk(list(request_ids))
    ids = {p.task_id for p in parts.values()} | {r.part.task_id for r in asked.values()}
    tasks, said = tasks_of(ids), _directives(ids)
    found: dict[Key, Addressee] = {}
    for part in parts.values():
        _add_part(found, tasks[part.task_id], part, said, reader)
    for request in asked.values():
        _add_request(found, tasks[request.part.task_id], request, said, reader)
    offices = Office.objects.in_bulk({one.sender_id for one in found.values()})
    for one in found.values():
        one.sender = offices[one.sender_id]
        one.items.sort(key=lambda item: (item.due_on or dt.date.max, item.code))
    return list(found.values())


def _directives(ids: Iterable[int]) -> dict[int, str]:
    """The post whose words each task rests on, the latest."""
    rows = Directive.objects.filter(task__in=list(ids)).order_by("said_on", "pk")
    return {pk: post for pk, post in rows.values_list("task_id", "said_by") if pk}


def _place(found: dict[Key, Addressee], tone: Tone, to: str, sender_id: int) -> Addressee:
    return found.setdefault((tone, to, sender_id), Addressee(tone, to, sender_id))


def _add_part(
    found: dict[Key, Addressee], task: Task, asked: Part, said: dict[int, str], reader: Reader
) -> None:
    one = next((nudge for nudge in nudges(task, reader) if nudge.part.pk == asked.pk), None)
    if one is None:
        return
    part, inside = one.part, one.kind == NoteKind.URGE
    asking = task.assigned_by_office_id if part.is_lead else task.lead_office_id
    if inside:
        place = _place(found, Tone.INSIDE, _inside_name(part), part.office_id)
    else:
        place = _place(found, Tone.EQUAL, part.office.name, asking)
    deadline = deadline_of(task, part)
    due_on = deadline.due_on if deadline else None
    place.items.append(_item(task, due_on, asked.ask, "", part.office_id, said, reader))
    place.ids.append(("part", part.pk))


def _inside_name(part: AnyPart) -> str:
    """The division, and the person where one has the work."""
    division = part.division.name if part.division else ""
    if part.assignee is None:
        return division or "Các phòng thuộc Văn phòng"
    person = f"đồng chí {part.assignee.full_name}"
    return f"{person}, {division}" if division else person


def _add_request(
    found: dict[Key, Addressee],
    task: Task,
    request: ExternalRequest,
    said: dict[int, str],
    reader: Reader,
) -> None:
    part = next(p for p in task.listed_parts if p.pk == request.part_id)
    if not explains(part, reader):
        return
    place = _place(found, Tone.OUTSIDE, request.body.name, part.office_id)
    letter = request.letter_number
    if letter and request.sent_on:
        letter += f" ngày {request.sent_on:%d/%m/%Y}"
    place.items.append(
        _item(task, request.due_on, request.ask, letter, part.office_id, said, reader)
    )
    place.ids.append(("request", request.pk))


def _item(
    task: Task,
    due_on: dt.date | None,
    asked: str,
    letter: str,
    office_id: int,
    said: dict[int, str],
    reader: Reader,
) -> Item:
    late = days_late(due_on, reader.today, 0, reader.calendar(office_id)) if due_on else 0
    if task.access == Access.RESTRICTED:
        return Item(task.code, "", "", "", due_on, late)
    return Item(task.code, task.title, asked, letter, due_on, late, said.get(task.pk, ""))
