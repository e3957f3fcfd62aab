"""Computed deadlines follow the calendar, when an administrator confirms it (DESIGN §5)."""

import datetime as dt
from collections.abc import Iterable

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation

from coordination.moves import Calendars, DueMove, of_office
from coordination.services.clocks import compute_due
from coordination.workdays import WorkCalendar, calendars
from offices.foundation.actor import Actor
from offices.foundation.history import create_many, update_many
from offices.services.access import require_configure
from tasks.choices import ChangeKind, Decision
from tasks.models import Deadline, DueChange, Task
from tasks.notices import events
from tasks.services.gate import new_batch


def foresee(before: Calendars, after: Calendars) -> list[DueMove]:
    """Open deadlines that stand where their rule put them, and would stand elsewhere.

    A date that people have agreed on since stays; a date that would fall before today too.
    """
    return [move for row in Deadline.objects.computed() if (move := _move(row, before, after))]


def _move(row: Deadline, before: Calendars, after: Calendars) -> DueMove | None:
    old, new = of_office(before, row.office_id), of_office(after, row.office_id)
    assert row.rule is not None
    assert row.starts_on is not None
    assert row.due_on is not None
    if old == new or compute_due(row.rule, row.starts_on, old).due_on != row.due_on:
        return None
    day = compute_due(row.rule, row.starts_on, new).due_on
    if day == row.due_on or day < min(timezone.localdate(), row.due_on):
        return None
    return DueMove(row.due_on, day, row.task.code, row.office_id, row.pk)


@transaction.atomic
def carry(moves: Iterable[DueMove], *, actor: Actor, reason: str) -> int:
    """Move them in one batch, each with its `DueChange` and a notice to who owes it."""
    require_configure(actor)
    wanted = {move.deadline_id: move.new for move in moves}
    rows = _locked(list(wanted))
    batch, now, known = new_batch(), timezone.now(), calendars()
    changes = [_change(row, wanted[row.pk], actor=actor, reason=reason) for row in rows]
    for row, change in zip(rows, changes, strict=True):
        change.batch, change.asked_at, change.decided_at = batch, now, now
        row.due_on = change.new_due_on
        row.working = _working(row, of_office(known, row.office_id))
    create_many(DueChange, changes, actor=actor, reason=reason)
    update_many(rows, ["due_on", "working"], actor=actor, reason=reason)
    for change in changes:
        events.date_corrected(change, actor=actor)
    return len(rows)


def _locked(ids: list[int]) -> list[Deadline]:
    """The deadlines under a lock, their tasks locked first, in one order."""
    tasks = Task.objects.filter(deadlines__in=ids).order_by("pk").values_list("pk", flat=True)
    list(Task.objects.select_for_update().filter(pk__in=list(tasks)).order_by("pk"))
    found = Deadline.objects.select_for_update(of=("self",)).select_related("rule", "part", "task")
    return list(found.filter(pk__in=ids).order_by("pk"))


def _change(row: Deadline, day: dt.date, *, actor: Actor, reason: str) -> DueChange:
    return DueChange(
        deadline=row,
        kind=ChangeKind.CALENDAR,
        old_due_on=row.due_on,
        new_due_on=day,
        old_due_time=row.due_time,
        new_due_time=row.due_time,
        reason=reason,
        asked_by=actor.person,
        asked_office=actor.office,
        decision=Decision.AGREED,
        decided_by=actor.person,
    )


def _working(row: Deadline, calendar: WorkCalendar) -> list[str]:
    """The working as it reads under the calendar in force now."""
    assert row.rule is not None
    assert row.starts_on is not None
    with translation.override(settings.LANGUAGE_CODE):
        computed = compute_due(row.rule, row.starts_on, calendar)
    return list(computed.working)
