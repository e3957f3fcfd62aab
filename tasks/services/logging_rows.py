"""Rows of tasks that one person logs in one act: the tasks, their parts, what each owes.

For one task or for many the statements are the same, one of each kind.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from django.utils import timezone

from coordination.workdays import WorkCalendar
from offices.foundation.actor import Actor
from offices.foundation.history import creating
from offices.foundation.questions import rows as read
from tasks.choices import Access, PartRole, SetBy
from tasks.models import Deadline, Part, Series, Task
from tasks.services.clocks import start
from tasks.services.drafts import Due, NewTask, Request
from tasks.services.gate import move_task, stamp_task
from tasks.services.passages import index_sources
from tasks.services.releasing import mark_sent
from tasks.states import DeadlineState, PartState, TaskState

type Calendars = Callable[[int | None], WorkCalendar]
type Turn = tuple[Series, dt.date]
# Codes under a lock, no gap and no double; and the keys of the rows.
_NEXT = """
INSERT INTO tasks_codecounter AS c (year, last) VALUES (%s, %s)
ON CONFLICT (year) DO UPDATE SET last = c.last + excluded.last
RETURNING last, ARRAY(SELECT nextval(pg_get_serial_sequence('tasks_task', 'id'))
                      FROM generate_series(1, %s::int))
"""
_DIVISION = """
SELECT division_id FROM offices_post
WHERE person_id = %s AND office_id = %s AND division_id IS NOT NULL
  AND since <= %s AND (until IS NULL OR until > %s) ORDER BY id LIMIT 1
"""


def next_numbers(year: int, count: int) -> list[tuple[str, int]]:
    """ "NV-2026-0417" and those that follow, each with the key its row will have."""
    [(last, keys)] = read((_NEXT, (year, count, count)))
    codes = [f"NV-{year}-{number:04d}" for number in range(last - count + 1, last + 1)]
    return list(zip(codes, keys, strict=True))


@dataclass(frozen=True, slots=True)
class Steps:
    """How a task goes out in the act that logs it; without a `verb` it stays a draft."""

    actor: Actor
    mover: Actor
    verb: str = ""

    @property
    def goes(self) -> bool:
        return self.verb in ("open_inside", "release")

    def apart[T: (Part, Deadline)](self, obj: T, move: Callable[[T], bool]) -> tuple[T, T]:
        """The object as it was begun and as it goes out; the same where nothing moves it."""
        begun = copy(obj)
        return (begun, obj) if self.goes and move(obj) else (obj, obj)


@dataclass(slots=True)
class Logged:
    """One task on its way: what was given, how it goes out, and the rows made of it."""

    new: NewTask
    steps: Steps
    task: Task
    parts: list[Part]


def division_of(actor: Actor) -> int | None:
    """Where the actor works in the office of his desk, None when in no division."""
    assert actor.office is not None
    today = timezone.localdate()
    found = read((_DIVISION, (actor.person.pk, actor.office.pk, today, today)))
    return found[0][0] if found else None


def _task_row(new: NewTask, number: tuple[str, int], division: int | None, *, actor: Actor) -> Task:
    assert actor.office is not None
    restricted = new.area.always_restricted
    code, key = number
    return Task(
        pk=key,
        code=code,
        title=new.title,
        description=new.description,
        area=new.area,
        lead_office=new.lead_office,
        assigned_by_office=actor.office,
        lead_reason=new.lead_reason,
        basis=new.basis,
        document_number=new.document_number,
        document_date=new.document_date,
        document_abstract=new.document_abstract,
        deadline_text=new.due.raw if new.due else "",
        leader_in_charge=new.leader_in_charge,
        counts_from=new.counts_from,
        urgency=new.urgency,
        access=Access.RESTRICTED if restricted else new.access,
        parent_id=new.parent_id,
        form_key=new.form_key,
        source=new.source,
        created_by=actor.person,
        created_division_id=division,
    )


def requests_of(new: NewTask, *, actor: Actor) -> list[tuple[Request, PartRole]]:
    """Every office once: lead, coordinating, informed; the logging office at least informed."""
    lead = Request(new.lead_office, new.lead_ask, new.due, extra=new.extra_dues)
    asked: list[tuple[Request, PartRole]] = [(lead, PartRole.LEAD)]
    seen = {new.lead_office.pk}
    for request in new.requests:
        if request.office.pk not in seen:
            seen.add(request.office.pk)
            asked.append((request, PartRole.COORDINATE))
    informed = [*new.informed, *([actor.office] if actor.office else [])]
    for office in informed:
        if office.pk not in seen:
            seen.add(office.pk)
            asked.append((Request(office), PartRole.INFORMED))
    return asked


def _own_lead(part: Part, new: NewTask, *, actor: Actor) -> None:
    """Work led by one's own office needs no request: it is received, or assigned at once."""
    now = timezone.now()
    part.state, part.sent_at = PartState.RECEIVED, now
    part.received_at, part.received_by = now, actor.person
    part.division = new.division
    if new.assignee is not None:
        part.state, part.assignee, part.assigned_at = PartState.ASSIGNED, new.assignee, now


def _part_rows(task: Task, new: NewTask, *, actor: Actor) -> list[tuple[Part, Request]]:
    rows = []
    for request, role in requests_of(new, actor=actor):
        part = Part(
            task=task,
            office=request.office,
            role=role,
            ask=request.ask,
            co_lead=request.co_lead,
            narrowed=request.office.narrow_internal,
        )
        if role == PartRole.LEAD and request.office == actor.office:
            _own_lead(part, new, actor=actor)
        rows.append((part, request))
    return rows


def deadline_row(part: Part, due: Due, *, task: Task) -> Deadline:
    return Deadline(
        part=part,
        task=task,
        office=part.office,
        what=due.what,
        set_by=due.set_by,
        rule=due.rule,
        kind=due.kind,
        raw=due.raw,
        working=list(due.working),
        starts_on=due.starts_on,
        first_due_on=due.on,
        due_on=due.on,
        due_time=due.time,
        state=DeadlineState.WAITING,
        counts_from=task.counts_from,
        is_review=due.is_review,
        event_task_id=due.event_task_id,
    )


def _internal_row(part: Part, new: NewTask, calendar: Calendars, *, task: Task) -> list[Deadline]:
    """The office's own earlier date for its draft; it stays out of statistics."""
    if new.due is None or new.due.on is None or new.due.is_review:
        return []
    day = new.internal_due_on
    if day is None:
        day = calendar(part.office_id).subtract(new.due.on, part.office.internal_days)
    if day <= timezone.localdate() or day >= new.due.on:
        return []
    row = deadline_row(part, Due(day, set_by=SetBy.OWN_OFFICE), task=task)
    row.is_internal = True
    return [row]


def _deadline_rows(
    rows: list[tuple[Part, Request]], one: Logged, calendar: Calendars
) -> list[Deadline]:
    owed = []
    for part, request in rows:
        dues = [d for d in (request.due, *request.extra) if d is not None]
        owed += [deadline_row(part, due, task=one.task) for due in dues]
        if part.is_lead and part.office == one.steps.actor.office:
            owed += _internal_row(part, one.new, calendar, task=one.task)
    for deadline in owed:
        deadline.reminders_from = one.new.reminders_from
    return owed


def save(
    news: Sequence[tuple[NewTask, Steps]],
    calendar: Calendars,
    *,
    actor: Actor,
    turn: Turn | None = None,
) -> list[Logged]:
    """The tasks, numbered in their order; those that go out alike are saved together."""
    numbers = next_numbers(timezone.localdate().year, len(news))
    division = division_of(actor)
    logged = [
        Logged(new, steps, _task_row(new, number, division, actor=steps.actor), [])
        for (new, steps), number in zip(news, numbers, strict=True)
    ]
    for steps, some in _alike(logged):
        _save_alike(steps, some, calendar, turn)
    index_sources(one.task for one in logged)
    return logged


def _save_alike(
    steps: Steps, some: Sequence[Logged], calendar: Calendars, turn: Turn | None
) -> None:
    """Parts and what each owes, already on their way where the task is; then the tasks.

    What a task's row derives from them, and its words to search, are so derived once.
    """
    tasks = [_moved(one.task, steps, turn) for one in some]
    asked = [_part_rows(one.task, one.new, actor=steps.actor) for one in some]
    sent = partial(mark_sent, actor=steps.mover)
    with creating(Task, Part, Deadline, actor=steps.actor, mover=steps.mover) as made:
        made.insert(Part, [steps.apart(part, sent) for rows in asked for part, _request in rows])
        owed = []
        for one, rows in zip(some, asked, strict=True):
            one.parts = [part for part, _request in rows]
            owed += _deadline_rows(rows, one, calendar)
        made.insert(Deadline, [steps.apart(deadline, start) for deadline in owed])
        made.insert(Task, tasks)


def _moved(task: Task, steps: Steps, turn: Turn | None) -> tuple[Task, Task]:
    task.state = TaskState.DRAFT
    if turn is not None:
        task.series, task.series_on = turn
    stamp_task(task, verb="log_task")
    if not steps.verb:
        return task, task
    begun = copy(task)
    move_task(task, verb=steps.verb)
    stamp_task(task, verb=steps.verb)
    return begun, task


def _alike(logged: Sequence[Logged]) -> list[tuple[Steps, list[Logged]]]:
    ordered = sorted(logged, key=lambda one: one.steps.verb)
    groups = groupby(ordered, key=lambda one: one.steps.verb)
    return [(some[0].steps, some) for some in (list(found) for _verb, found in groups)]
