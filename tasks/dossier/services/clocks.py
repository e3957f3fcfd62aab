"""Clocks of a dossier: counted by the rules of their codes, owed by a part, met and dropped."""

import datetime as dt
from collections.abc import Collection, Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import DeadlineRule
from coordination.workdays import calendar_for
from offices.foundation.actor import Actor
from tasks.dossier.lifecycle import lock_any
from tasks.models import Deadline, Part, Task
from tasks.services.drafts import Due
from tasks.services.milestones import add_due, counted_from, drop_due, meet_due
from tasks.services.pausing import can_pause, can_resume, restart_clock, stop_clock
from tasks.states import WrongMove

type Counted = tuple[str, dt.date, Task | None]  # code, day it is counted from, whose day it is


def rule_of(code: str, day: dt.date) -> DeadlineRule | None:
    """The version in force on that day; None where the province has none."""
    return DeadlineRule.objects.in_force(day).filter(code=code).first()


def due_by(code: str, day: dt.date, *, office_id: int, of: Task | None = None) -> Due | None:
    """The date the rule of that code gives, with its working."""
    rule = rule_of(code, day)
    if rule is None:
        return None
    return counted_from(rule, day, calendar_for(office_id), event_task=of)


def lead_of(task: Task) -> Part:
    part: Part = task.parts.select_related("office").get(role="lead")
    part.task = task
    return part


def part_of(task: Task, **office: Any) -> Part | None:
    """The part of that office, where it leads or coordinates."""
    part: Part | None = task.parts.at_work().select_related("office").filter(**office).first()
    if part is not None:
        part.task = task
    return part


def owe(part: Part, counted: Iterable[Counted], *, actor: Actor) -> list[Deadline]:
    """Each once; what the part owes already by the same rule and day is left as it is."""
    return [add_due(part, due, actor=actor) for due in _not_yet_owed(part, counted)]


def owe_ahead(part: Part, counted: Iterable[Counted], *, actor: Actor) -> list[Deadline]:
    """As `owe`; what would be due in the past is not owed at all."""
    today, dues = timezone.localdate(), _not_yet_owed(part, counted)
    return [add_due(part, due, actor=actor) for due in dues if due.on and due.on >= today]


def _not_yet_owed(part: Part, counted: Iterable[Counted]) -> list[Due]:
    known = set(part.deadlines.open_ends().values_list("rule__code", "starts_on"))
    dues = [
        due_by(code, day, office_id=part.office_id, of=of)
        for code, day, of in counted
        if (code, day) not in known
    ]
    return [due for due in dues if due is not None]


def open_by(tasks: Collection[Task], codes: Collection[str]) -> list[Deadline]:
    rows = Deadline.objects.open_ends().filter(task__in=tasks, rule__code__in=codes)
    return list(rows.select_for_update(of=("self",)))


def meet(tasks: Collection[Task], codes: Collection[str], *, met_on: dt.date, actor: Actor) -> None:
    """With each the earlier date that its office had set itself for it."""
    rows = open_by(tasks, codes)
    for row in [*rows, *_own_dates_before(rows)]:
        meet_due(row, met_on=met_on, actor=actor)


def _own_dates_before(rows: Iterable[Deadline]) -> list[Deadline]:
    due = {row.part_id: row.due_on for row in rows if row.due_on}
    own = Deadline.objects.open_ends().filter(part__in=due, is_internal=True)
    locked = own.select_for_update(of=("self",))
    return [row for row in locked if row.due_on and row.due_on <= due[row.part_id]]


@transaction.atomic
def note_done(*, task_id: int, deadline_id: int, done_on: dt.date, actor: Actor) -> Deadline:
    """What a rule demands beside the dossier's own steps was done on that day."""
    dossier, actor = lock_any(task_id, actor=actor)
    row = dossier.task.deadlines.open_ends().filter(pk=deadline_id, rule__isnull=False).first()
    if row is None:
        raise WrongMove(_("This date is not owed any more."))
    return meet_due(row, met_on=done_on, actor=actor)


def _open_of(task: Task) -> list[Deadline]:
    rows = task.deadlines.open_ends().select_related("task", "part")
    return list(rows.select_for_update(of=("self",)))


def stop_all(task: Task, *, reason: str, actor: Actor) -> None:
    """While no new day is known nobody is late."""
    for row in _open_of(task):
        if can_pause(row):
            stop_clock(row, decided_on=None, reason=reason, actor=actor)


def restart_all(task: Task, *, reason: str, actor: Actor) -> None:
    """What stood still by itself goes on, the unused days from today."""
    for row in _open_of(task):
        if can_resume(row):
            restart_clock(row, decided_on=None, reason=reason, actor=actor)


def drop_all(task: Task, *, reason: str, actor: Actor) -> None:
    """Nothing is owed any more, by whatever rule or by none."""
    for row in _open_of(task):
        drop_due(row, actor=actor, reason=reason)


def drop(task: Task, codes: Collection[str], *, reason: str, actor: Actor) -> None:
    for row in open_by([task], codes):
        drop_due(row, actor=actor, reason=reason)
