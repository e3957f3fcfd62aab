"""From loaded tasks to the props of `task_row`: who holds it, at which step, last act and when.

Tasks come from `Task.objects.for_rows()`; nothing here asks the database.
"""

import datetime as dt
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.workdays import WorkCalendar, calendars
from offices.http import OfficeRequest
from offices.powers import Powers
from tasks.audience import own_offices
from tasks.choices import PartRole, SetBy
from tasks.labels import INSIDE_ACTS, act_words, due_label, part_label
from tasks.lists.row_actions import RowAction, quick, remind
from tasks.models import Task
from tasks.models.list_rows import AnyDeadline, AnyPart
from tasks.states import SETTLED_PARTS, DeadlineState, PartState, TaskState


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads the rows, when, and by whose calendar days are counted."""

    powers: Powers
    mine: frozenset[int]
    desk: int | None
    now: dt.datetime
    calendars: Mapping[int | None, WorkCalendar]

    @property
    def today(self) -> dt.date:
        return self.now.date()

    @property
    def people(self) -> frozenset[int]:
        """The person and the absent colleagues he stands in for."""
        return frozenset({self.powers.person_id, *self.powers.stands_in_for})

    def calendar(self, office_id: int | None) -> WorkCalendar:
        return self.calendars.get(office_id) or self.calendars[None]


def reader_of(powers: Powers, desk: int | None) -> Reader:
    """One statement: the working days of all offices."""
    return Reader(powers, frozenset(own_offices(powers)), desk, timezone.localtime(), calendars())


def reader_at(request: OfficeRequest) -> Reader:
    """At the desk this person works at now."""
    return reader_of(request.powers, request.office.pk if request.office else None)


@dataclass(slots=True)
class Row:
    """What a list shows of one task; `part` is the one that matters to the reader."""

    task: Task
    part: AnyPart | None
    props: dict[str, Any]
    acts: list[RowAction] = field(default_factory=list)
    note: str = ""
    reminded: dt.datetime | None = None
    explained: str = ""

    @property
    def day(self) -> dt.date | None:
        due: dt.date | None = (self.props["deadline"] or {}).get("due_on")
        return due


def focus_part(task: Task, reader: Reader) -> AnyPart | None:
    """The open part of the reader's office (the desk's first), else the lead part."""
    parts = list(task.listed_parts)
    own = [p for p in parts if p.office_id in reader.mine and _concerns(p)]
    own.sort(key=lambda p: (p.office_id != reader.desk, p.role != PartRole.LEAD))
    lead = next((p for p in parts if p.role == PartRole.LEAD), None)
    return own[0] if own else lead


def _concerns(part: AnyPart) -> bool:
    return part.role != PartRole.INFORMED and part.state not in SETTLED_PARTS


def deadline_of(task: Task, part: AnyPart | None) -> AnyDeadline | None:
    """What the part owes next: running first, then paused or waiting, then the last one met."""
    owed = [d for d in task.listed_deadlines if part and d.part_id == part.pk and not d.is_internal]
    dated = [d for d in owed if d.due_on is not None]
    for state in (DeadlineState.RUNNING, DeadlineState.PAUSED, DeadlineState.WAITING):
        found = [d for d in dated if d.state == state]
        if found:
            return found[0]
    return dated[-1] if dated else next(iter(owed), None)


def due_props(deadline: AnyDeadline | None, reader: Reader) -> dict[str, Any]:
    """Props of the `deadline` component (PRACTICE table 4)."""
    if deadline is None:
        return {"state": "none"}
    calendar = reader.calendar(deadline.office_id)
    props = {
        "due_on": deadline.due_on,
        "due_time": deadline.due_time,
        "first_due_on": deadline.first_due_on,
        "internal": deadline.is_internal,
        "statutory": deadline.set_by == SetBy.LAW,
    }
    if deadline.state == DeadlineState.WAITING:
        unsent = {"state": "waiting", "label": _("runs from the sending")}
        return {**props, **(unsent if deadline.due_on else {"state": "none"})}
    label = due_label(deadline, now=reader.now, calendar=calendar)
    words = label.text
    if getattr(deadline, "change_pending", False):
        words = f"{words} · {_('Waiting for a decision on extension')}"
    late = _calendar_days(deadline, reader) if label.code == "overdue" else None
    return {**props, "state": label.code, "label": words, "calendar_days": late}


def _calendar_days(deadline: AnyDeadline, reader: Reader) -> int | None:
    return (reader.today - deadline.due_on).days if deadline.due_on else None


def state_words(state: str) -> str:
    return str(TaskState(state).label)


def _sign(task: Task, part: AnyPart | None, reader: Reader) -> tuple[str, str]:
    """Code and words of the state this reader sees."""
    if task.state != TaskState.OPEN or part is None or not _concerns(part):
        return task.state, state_words(task.state)
    hidden = part.state == PartState.SUBMITTED and part.office_id not in reader.mine
    code = PartState.ASSIGNED if hidden else part.state
    return code, part_label(part, own_offices=reader.mine)


def _hands(task: Task, part: AnyPart | None, reader: Reader) -> tuple[Any, str]:
    """Who holds it: a person of one's own office, else a place in words."""
    if task.state == TaskState.DRAFT:
        return None, _("With the one who drafts it")
    if task.state == TaskState.TO_RELEASE:
        return None, _("With the office's leaders")
    if task.has_ended or part is None:
        return None, ""
    if task.state == TaskState.SUBMITTED and part.is_lead and task.submitted_to:
        return None, _("With: %(body)s") % {"body": task.submitted_to}
    if part.office_id not in reader.mine:
        return None, part.office.short_name
    return _own_hands(part, reader)


def _own_hands(part: AnyPart, reader: Reader) -> tuple[Any, str]:
    division = part.division.name if part.division else ""
    if part.assignee is not None:
        absent = part.assignee_id in reader.powers.stands_in_for
        return part.assignee, _("I act in his place") if absent else division
    if division:
        return None, _("%(division)s, to be assigned") % {"division": division}
    # Not received or not assigned: the state says so already.
    return None, ""


def _late_others(task: Task, part: AnyPart | None, reader: Reader) -> str:
    """Other offices whose own date has passed: the row of the task says so."""
    late = {
        d.part_id
        for d in task.listed_deadlines
        if d.state == DeadlineState.RUNNING
        and not d.is_internal
        and not d.is_review
        and d.due_on is not None
        and d.due_on < reader.today
    }
    others = [p for p in task.listed_parts if p.pk in late and (part is None or p.pk != part.pk)]
    if not others:
        return ""
    names = ", ".join(p.office.abbreviation for p in others)
    return _("%(offices)s overdue") % {"offices": names}


def _last_act(task: Task, reader: Reader) -> tuple[str, dt.datetime | None]:
    """The latest act this reader may know of."""
    known = [(task.last_act_at, task.last_act)]
    known += [
        (p.last_act_at, p.last_act)
        for p in task.listed_parts
        if p.office_id in reader.mine or p.last_act not in INSIDE_ACTS
    ]
    dated = [(at, verb) for at, verb in known if at is not None and verb]
    if not dated:
        return "", None
    at, verb = max(dated, key=lambda pair: pair[0])
    return act_words(verb), timezone.localtime(at)


def row_of(
    task: Task,
    reader: Reader,
    *,
    part: AnyPart | None = None,
    deadline: AnyDeadline | None = None,
    select: str = "",
) -> Row:
    """The row of a task as this reader sees it; `part` and `deadline` where a page knows better."""
    part = part or focus_part(task, reader)
    code, words = _sign(task, part, reader)
    holder, step = _hands(task, part, reader)
    steps = [step, _late_others(task, part, reader) if task.is_live else ""]
    last_act, last_on = _last_act(task, reader)
    props = {
        "title": task.title,
        "href": f"/tasks/{task.pk}/",
        "code": task.code,
        "area": task.area.short_name,
        "lead": task.lead_office,
        "offices": [p.office for p in task.listed_parts],
        "urgency": task.urgency,
        "access": task.access,
        "state": code,
        "state_label": words,
        "deadline": due_props(deadline or deadline_of(task, part), reader),
        "holder": holder,
        "step": " · ".join(s for s in steps if s),
        "last_act": last_act,
        "last_on": last_on,
        "document": task.document_number,
        "select": select,
    }
    return Row(task, part, props)


def rows_of(tasks: Iterable[Task], reader: Reader, *, select: bool = False) -> list[Row]:
    return [row_of(task, reader, select=str(task.pk) if select else "") for task in tasks]


def list_rows(tasks: Iterable[Task], reader: Reader, ticked: Container[str] = ()) -> list[Row]:
    """Rows that can be ticked, each with the next step and the door to reminding."""
    rows = rows_of(tasks, reader, select=True)
    for row in rows:
        row.props["checked"] = row.props["select"] in ticked
        row.acts = [*quick(row.task, row.part, reader), *remind(row.task, reader)]
    return rows
