"""Dates of a task that stand by themselves: owed, met, dropped and moved one by one.

A dossier (a meeting, a session) owes several dates at once; its own service has asked for power
and holds the task's lock. All dates counted from one event move together, in one batch.
"""

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from coordination.models import DeadlineRule
from coordination.services.clocks import Computed, compute_due
from coordination.workdays import WorkCalendar, calendars
from offices.foundation.actor import Actor
from offices.foundation.history import create_many, update_many
from offices.powers import Powers
from tasks.choices import ChangeKind, Decision, SetBy
from tasks.models import Deadline, DueChange, Part, Task
from tasks.notices import events
from tasks.services.clocks import start_clocks
from tasks.services.drafts import Due
from tasks.services.event_dates import day_after_move, drop_older, neutral_words, own_elsewhere
from tasks.services.gate import lock_tasks, need_reason, new_batch
from tasks.services.logging_rows import deadline_row
from tasks.states import SETTLED_PARTS, DeadlineState, Outcome, WrongMove


def counted_from(
    rule: DeadlineRule,
    event: dt.date,
    calendar: WorkCalendar,
    *,
    what: str = "",
    event_task: Task | None = None,
) -> Due:
    """The date a rule gives for an event, with its working in Vietnamese, ready to be owed.

    `event_task`: the task whose day the event is, where another one will owe the date.
    """
    computed = _computed(rule, event, calendar)
    return Due(
        computed.due_on,
        what=what or rule.name,
        rule=rule,
        working=computed.working,
        set_by=SetBy.LEAD_OFFICE,
        starts_on=event,
        event_task_id=event_task.pk if event_task else None,
    )


def _computed(rule: DeadlineRule, event: dt.date, calendar: WorkCalendar) -> Computed:
    with translation.override(settings.LANGUAGE_CODE):
        return compute_due(rule, event, calendar)


def add_due(part: Part, due: Due, *, actor: Actor) -> Deadline:
    """One more thing owed by a part; it runs at once where the request has gone out."""
    if part.state in SETTLED_PARTS:
        raise ValidationError(_("This office's part is settled already."))
    row = deadline_row(part, due, task=part.task)
    row.save(actor=actor)
    if part.sent_at is not None and part.task.is_live:
        start_clocks([part], actor=actor)
        row.refresh_from_db()
    return row


def _close(row: Deadline, outcome: Outcome, *, actor: Actor, reason: str) -> None:
    row.state, row.outcome = DeadlineState.CLOSED, outcome
    row.recorded_at, row.paused_on, row.paused_alone = timezone.now(), None, False
    row.save(actor=actor, reason=reason)


def meet_due(row: Deadline, *, met_on: dt.date, actor: Actor, reason: str = "") -> Deadline:
    """What was owed is there; the other dates of the part go on."""
    if met_on > timezone.localdate():
        raise ValidationError({"met_on": _("This day lies in the future.")})
    if row.is_open:
        row.met_on = met_on
        _close(row, Outcome.MET, actor=actor, reason=reason)
    return row


def drop_due(row: Deadline, *, actor: Actor, reason: str) -> Deadline:
    """It is not owed any more, and counts for nobody."""
    if row.is_open:
        _close(row, Outcome.WITHDRAWN, actor=actor, reason=reason)
    return row


@dataclass(frozen=True, slots=True)
class Shift:
    """A date that would move; `agreed`: people moved it by hand since it was counted.

    `from_day`: the day of the event before the move.
    """

    deadline: Deadline
    old: dt.date
    new: dt.date
    agreed: bool
    from_day: dt.date | None = None

    @property
    def elsewhere(self) -> Task | None:
        """The task it stands in, where that is not the event's own."""
        return self.deadline.task if self.deadline.event_task_id is not None else None


def foresee_event(
    task: Task, old: dt.date, new: dt.date, *, powers: Powers | None = None
) -> list[Shift]:
    """Open dates of the task that were counted from the event, and where they would fall.

    With `powers` also those in other tasks of the same lead office which this person may read;
    all others are asked about (`event_dates.ask_elsewhere`), and nothing is told of them here.
    A date that would lie before today falls on today: what is late stays visible as due.
    """
    rows = task.deadlines.exclude(state=DeadlineState.CLOSED).filter(starts_on=old)
    own = rows.filter(rule__isnull=False, due_on__isnull=False).select_related("rule", "office")
    found = list(own.order_by("pk"))
    if powers is not None:
        found += own_elsewhere(task, old, powers)
    known = calendars()
    return [_shift(row, old, new, known.get(row.office_id) or known[None]) for row in found]


def _shift(row: Deadline, old: dt.date, new: dt.date, calendar: WorkCalendar) -> Shift:
    assert row.due_on is not None
    agreed = row.rule is not None and compute_due(row.rule, old, calendar).due_on != row.due_on
    return Shift(row, row.due_on, day_after_move(row, new, calendar), agreed, old)


def move_event(
    shifts: Iterable[Shift],
    *,
    to: dt.date,
    reason: str,
    actor: Actor,
    batch: uuid.UUID | None = None,
) -> list[DueChange]:
    """Move them in one batch of `DueChange`s of kind rescheduled, and tell who owes them.

    In another task the reason is the move itself: its readers need not read the event's task.
    """
    moved = list(shifts)
    if not moved:
        return []
    words, batch, known = need_reason(reason)[:1_000], batch or new_batch(), calendars()
    _lock_elsewhere([one for one in moved if one.elsewhere is not None], actor=actor)
    changes = [_change(one, words, to, actor=actor, batch=batch) for one in moved]
    for one in moved:
        row = one.deadline
        row.due_on, row.starts_on = one.new, to
        if row.rule is not None:
            row.working = list(
                _computed(row.rule, to, known.get(row.office_id, known[None])).working
            )
    for away in (False, True):
        some = [change for change in changes if bool(change.deadline.event_task_id) == away]
        _save_moved(some, actor=actor, reason=some[0].reason if some else "")
    for change in changes:
        events.date_corrected(change, actor=actor)
    return changes


def _lock_elsewhere(moved: list[Shift], *, actor: Actor) -> None:
    """Tasks beside the event's own, which is locked; refused where a date is another by now."""
    lock_tasks({one.deadline.task_id for one in moved})
    rows = Deadline.objects.filter(pk__in=[one.deadline.pk for one in moved]).open_ends()
    if dict(rows.values_list("pk", "due_on")) != {one.deadline.pk: one.old for one in moved}:
        raise WrongMove(_("The dates have changed in the meantime; please look again."))
    for one in moved:
        drop_older(one.deadline, actor=actor)


def _save_moved(changes: list[DueChange], *, actor: Actor, reason: str) -> None:
    if changes:
        create_many(DueChange, changes, actor=actor, reason=reason)
        rows = [change.deadline for change in changes]
        update_many(rows, ["due_on", "starts_on", "working"], actor=actor, reason=reason)


def _change(one: Shift, words: str, to: dt.date, *, actor: Actor, batch: uuid.UUID) -> DueChange:
    now, row = timezone.now(), one.deadline
    if one.elsewhere is not None:
        words = neutral_words(row.starts_on, to)
    return DueChange(
        deadline=row,
        kind=ChangeKind.RESCHEDULED,
        old_due_on=one.old,
        new_due_on=one.new,
        old_due_time=row.due_time,
        new_due_time=row.due_time,
        reason=words,
        asked_by=actor.person,
        asked_office=actor.office,
        asked_at=now,
        decision=Decision.AGREED,
        decided_by=actor.person,
        decided_at=now,
        batch=batch,
    )
