"""An event moves, and dates in other tasks were counted from its day (a meeting, a session).

Those of the own office stand in its preview; any other lead office is asked, never moved silently.
Nothing of the event's task is told there but the day, and nothing of theirs here.
"""

import datetime as dt
import uuid
from collections.abc import Collection

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from coordination.services.clocks import compute_due
from coordination.workdays import WorkCalendar, calendars
from offices.foundation.actor import Actor
from offices.foundation.history import update_many
from offices.powers import Powers
from offices.reader_keys import reading_all
from tasks.choices import ChangeKind, Decision
from tasks.models import Deadline, DueChange, Task
from tasks.notices import events
from tasks.services.clocks import count_from
from tasks.services.gate import lock_tasks

type Move = tuple[dt.date, dt.date]  # the event's day before and after


def own_elsewhere(task: Task, day: dt.date, powers: Powers) -> list[Deadline]:
    """Dates in other tasks of the same lead office that this person may read."""
    readable = Task.objects.visible_to(powers).filter(lead_office_id=task.lead_office_id)
    rows = Deadline.objects.following(task.pk, day).filter(task__in=readable)
    return list(rows.select_related("rule", "office", "task", "part").order_by("pk"))


def day_after_move(row: Deadline, new: dt.date, calendar: WorkCalendar) -> dt.date:
    """By its rule, else as many days from the event as before; never hidden before today."""
    assert row.due_on is not None
    if row.rule is not None:
        there = compute_due(row.rule, new, calendar).due_on
    else:
        assert row.starts_on is not None
        there = new + (row.due_on - row.starts_on)
    return max(there, min(timezone.localdate(), row.due_on))


def neutral_words(old: dt.date | None, new: dt.date) -> str:
    """What readers of the other task are told: the days, and nothing of the event."""
    days = {"old": f"{old:%d/%m/%Y}" if old else "…", "new": f"{new:%d/%m/%Y}"}
    with translation.override(settings.LANGUAGE_CODE):
        return _("The event this date is counted from moves from %(old)s to %(new)s.") % days


def ask_elsewhere(
    task: Task, moves: Collection[Move], *, shown: Collection[int], batch: uuid.UUID, actor: Actor
) -> list[DueChange]:
    """Requests to the lead offices of all tasks that follow the event and were not `shown`.

    The mover holds the event's lock and power; what he may not read is asked about all the same.
    """
    with reading_all():
        followed = {
            row.pk: new
            for old, new in moves
            for row in Deadline.objects.following(task.pk, old).exclude(pk__in=shown)
        }
        rows = Deadline.objects.filter(pk__in=followed)
        lock_tasks(set(rows.values_list("task_id", flat=True)))
        known, asked = calendars(), []
        for row in rows.open_ends().select_related("rule", "part", "task").order_by("pk"):
            calendar = known.get(row.office_id) or known[None]
            drop_older(row, actor=actor)
            asked += _ask(row, followed[row.pk], calendar, batch=batch, actor=actor)
    return asked


def drop_older(row: Deadline, *, actor: Actor) -> None:
    """A move nobody has decided on gives way to the newer one."""
    older = list(row.changes.pending().filter(kind=ChangeKind.RESCHEDULED))
    for change in older:
        change.decision = Decision.WITHDRAWN
        change.decided_by, change.decided_at = actor.person, timezone.now()
    if older:
        update_many(older, ["decision", "decided_by", "decided_at"], actor=actor, reason="")


def _ask(
    row: Deadline, event_on: dt.date, calendar: WorkCalendar, *, batch: uuid.UUID, actor: Actor
) -> list[DueChange]:
    """Nothing is to be decided where the date stays: then only its working is new."""
    day, words = day_after_move(row, event_on, calendar), neutral_words(row.starts_on, event_on)
    if day == row.due_on:
        if row.starts_on != event_on:
            count_from(row, event_on)
            row.save(actor=actor, reason=words)
        return []
    change = DueChange(
        deadline=row,
        kind=ChangeKind.RESCHEDULED,
        old_due_on=row.due_on,
        new_due_on=day,
        old_due_time=row.due_time,
        new_due_time=row.due_time,
        reason=words,
        asked_by=actor.person,
        asked_office=actor.office,
        asked_at=timezone.now(),
        event_on=event_on,
        batch=batch,
    )
    change.save(actor=actor, reason=words)
    events.change_asked(change, actor=actor)
    return [change]
