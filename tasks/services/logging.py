"""Logging a task: the row, its parts, what each owes, and the directive, in one transaction."""

import datetime as dt
from collections.abc import Callable
from copy import copy
from dataclasses import dataclass
from functools import partial

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Responsibility
from coordination.workdays import calendar_for
from offices.foundation.actor import Actor
from offices.foundation.history import create_moved, set_many
from offices.foundation.questions import rows as read
from offices.powers import Powers
from tasks.choices import Access, PartRole, SetBy
from tasks.models import Deadline, Part, Series, Task
from tasks.notices import events
from tasks.services.clocks import start
from tasks.services.drafts import Due, NewTask, Request
from tasks.services.gate import empowered, move_task, powers_of, stamp_task
from tasks.services.leader_words import add_directive, link_directive
from tasks.services.releasing import mark_sent, sender, way_out
from tasks.services.staff import ask_colleagues, ask_own_division
from tasks.states import DeadlineState, PartState, TaskState

INTERNAL_DAYS = 2
_NEXT = """
INSERT INTO tasks_codecounter AS c (year, last) VALUES (%s, 1)
ON CONFLICT (year) DO UPDATE SET last = c.last + 1 RETURNING last
"""


def next_code(year: int) -> str:
    """ "NV-2026-0417": taken under a lock, no gap and no double."""
    [(last,)] = read((_NEXT, (year,)))
    return f"NV-{year}-{last:04d}"


def _checked_lead(new: NewTask) -> None:
    """The matrix makes the lead office lead in the area, or an override carries a reason."""
    if new.lead_reason.strip():
        return
    if not Responsibility.objects.may_lead(new.area, new.lead_office):
        raise ValidationError(
            {
                "lead_office": _(
                    "By the table of responsibilities this office does not lead in this area; "
                    "choose another office or state the reason."
                )
            }
        )


def _task_row(new: NewTask, *, actor: Actor) -> Task:
    assert actor.office is not None
    restricted = new.area.always_restricted
    return Task(
        code=next_code(timezone.localdate().year),
        title=new.title, description=new.description, area=new.area,
        lead_office=new.lead_office, assigned_by_office=actor.office,
        lead_reason=new.lead_reason, basis=new.basis,
        document_number=new.document_number, document_date=new.document_date,
        document_abstract=new.document_abstract,
        deadline_text=new.due.raw if new.due else "",
        leader_in_charge=new.leader_in_charge, counts_from=new.counts_from,
        urgency=new.urgency, access=Access.RESTRICTED if restricted else new.access,
        parent_id=new.parent_id, form_key=new.form_key, source=new.source,
        created_by=actor.person, created_division=_division_of(actor),
    )  # fmt: skip


def _division_of(actor: Actor):  # type: ignore[no-untyped-def]
    posts = actor.person.posts.running(timezone.localdate())
    post = posts.filter(office=actor.office, division__isnull=False).first()
    return post.division if post else None


def _requests(new: NewTask, *, actor: Actor) -> list[tuple[Request, PartRole]]:
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
    for request, role in _requests(new, actor=actor):
        part = Part(
            task=task, office=request.office, role=role, ask=request.ask,
            co_lead=request.co_lead, narrowed=request.office.narrow_internal,
        )  # fmt: skip
        if role == PartRole.LEAD and request.office == actor.office:
            _own_lead(part, new, actor=actor)
        rows.append((part, request))
    return rows


def deadline_row(part: Part, due: Due, *, task: Task) -> Deadline:
    return Deadline(
        part=part, task=task, office=part.office, what=due.what, set_by=due.set_by,
        rule=due.rule, kind=due.kind, raw=due.raw, working=list(due.working),
        starts_on=due.starts_on, first_due_on=due.on, due_on=due.on, due_time=due.time,
        state=DeadlineState.WAITING, counts_from=task.counts_from, is_review=due.is_review,
    )  # fmt: skip


def _internal_row(part: Part, new: NewTask, *, task: Task) -> list[Deadline]:
    """The office's own earlier date for its draft; it stays out of statistics."""
    if new.due is None or new.due.on is None or new.due.is_review:
        return []
    day = new.internal_due_on
    if day is None:
        day = calendar_for(part.office_id).subtract(new.due.on, INTERNAL_DAYS)
    if day <= timezone.localdate() or day >= new.due.on:
        return []
    row = deadline_row(part, Due(day, set_by=SetBy.OWN_OFFICE), task=task)
    row.is_internal = True
    return [row]


def _deadline_rows(
    rows: list[tuple[Part, Request]], new: NewTask, *, task: Task, actor: Actor
) -> list[Deadline]:
    owed = []
    for part, request in rows:
        dues = [d for d in (request.due, *request.extra) if d is not None]
        owed += [deadline_row(part, due, task=task) for due in dues]
        if part.is_lead and part.office == actor.office:
            owed += _internal_row(part, new, task=task)
    for deadline in owed:
        deadline.reminders_from = new.reminders_from
    return owed


def _keep_words(task: Task, new: NewTask, *, actor: Actor) -> None:
    """The leader's words: given with the task, or recorded before it."""
    if new.directive is not None:
        add_directive(task, new.directive, actor=actor)
    if new.directive_id is not None:
        link_directive(task, new.directive_id, actor=actor)


def _checked_people(new: NewTask, *, actor: Actor) -> None:
    """Nobody of another office is given work, and with it the right to read, by its logger."""
    if actor.office is not None and new.lead_office == actor.office:
        ask_own_division(actor.office.pk, new.division)
        ask_colleagues(actor.office.pk, [new.assignee] if new.assignee else [], field="assignee")
        ask_colleagues(actor.office.pk, new.helpers, field="helpers")


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


def _steps(new: NewTask, powers: Powers, *, actor: Actor, send: bool) -> Steps:
    if not send or actor.office is None:
        return Steps(actor, actor)
    leaves = len(_requests(new, actor=actor)) > 1
    verb = way_out(actor.office, powers, leaves=leaves)
    return Steps(actor, sender(verb, actor.office.pk, powers, actor=actor), verb)


def _saved_row(new: NewTask, turn: tuple[Series, dt.date] | None, steps: Steps) -> Task:
    task = _task_row(new, actor=steps.actor)
    task.state = TaskState.DRAFT
    if turn is not None:
        task.series, task.series_on = turn
    stamp_task(task, verb="log_task")
    begun = task
    if steps.verb:
        begun = copy(task)
        move_task(task, verb=steps.verb)
        stamp_task(task, verb=steps.verb)
    create_moved(Task, [(begun, task)], actor=steps.actor, mover=steps.mover)
    return task


def _saved_parts(task: Task, new: NewTask, steps: Steps) -> list[Part]:
    """Parts and what each owes, already on their way where the task is."""
    asked = _part_rows(task, new, actor=steps.actor)
    sent = partial(mark_sent, actor=steps.mover)
    moves = [steps.apart(part, sent) for part, _request in asked]
    parts = create_moved(Part, moves, actor=steps.actor, mover=steps.mover)
    owed = _deadline_rows(asked, new, task=task, actor=steps.actor)
    if owed:
        started = [steps.apart(deadline, start) for deadline in owed]
        create_moved(Deadline, started, actor=steps.actor, mover=steps.mover)
    return parts


def _first_of_form(new: NewTask, *, actor: Actor) -> Task | None:
    """The task that this form has made already, pressed twice or ten times at once."""
    if new.form_key is None:
        return None
    first = Task.objects.filter(form_key=new.form_key).first()
    if first is not None and first.created_by_id != actor.person.pk:
        raise ValidationError(_("This form has been sent already; please open it anew."))
    return first


@transaction.atomic
def log_task(
    *, new: NewTask, actor: Actor, send: bool, turn: tuple[Series, dt.date] | None = None
) -> Task:
    """Log a task of the actor's own office; `send` also asks the other offices (or for leave to).

    `turn`: the recurring task it is an occurrence of, and the day its rule names.
    A repeated submit of the same form (`form_key`) returns the first task.
    Raises PermissionDenied, and ValidationError with the form's field names.
    """
    if actor.office is None:
        raise ValidationError(_("Choose the office you are working in."))
    if (first := _first_of_form(new, actor=actor)) is not None:
        return first
    powers = powers_of(actor)
    actor = empowered(actor, "log_task", actor.office.pk, powers=powers)
    _checked_lead(new)
    _checked_people(new, actor=actor)
    steps = _steps(new, powers, actor=actor, send=send)
    try:
        with transaction.atomic():
            task = _saved_row(new, turn, steps)
    except IntegrityError:
        if (first := _first_of_form(new, actor=actor)) is None:
            raise
        return first
    parts = _saved_parts(task, new, steps)
    _keep_sets(task, parts[0], new, actor=actor)
    _keep_words(task, new, actor=actor)
    if steps.goes:
        events.parts_sent(task, parts, actor=steps.mover)
    elif steps.verb:
        events.release_asked(task, actor=steps.mover)
    return task


def _keep_sets(task: Task, lead: Part, new: NewTask, *, actor: Actor) -> None:
    if new.external_bodies:
        set_many(task, "external_bodies", new.external_bodies, actor=actor)
    if new.helpers and lead.office == actor.office:
        set_many(lead, "helpers", new.helpers, actor=actor)
