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
from tasks.choices import ChangeKind, Decision, SetBy
from tasks.models import Deadline, DueChange, Part, Task
from tasks.notices import events
from tasks.services.clocks import start_clocks
from tasks.services.drafts import Due
from tasks.services.gate import need_reason, new_batch
from tasks.services.logging_rows import deadline_row
from tasks.states import SETTLED_PARTS, DeadlineState, Outcome


def counted_from(
    rule: DeadlineRule, event: dt.date, calendar: WorkCalendar, *, what: str = ""
) -> Due:
    """The date a rule gives for an event, with its working in Vietnamese, ready to be owed."""
    computed = _computed(rule, event, calendar)
    return Due(
        computed.due_on, what=what or rule.name, rule=rule, working=computed.working,
        set_by=SetBy.LEAD_OFFICE, starts_on=event,
    )  # fmt: skip


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
        start_clocks([part], actor=actor, reason="")
        row.refresh_from_db()
    return row


def _close(row: Deadline, outcome: Outcome, *, actor: Actor, reason: str) -> None:
    row.state, row.outcome = DeadlineState.CLOSED, outcome
    row.recorded_at, row.paused_on = timezone.now(), None
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
    """A date that would move; `agreed`: people moved it by hand since it was counted."""

    deadline: Deadline
    old: dt.date
    new: dt.date
    agreed: bool


def foresee_event(task: Task, old: dt.date, new: dt.date) -> list[Shift]:
    """Open dates of the task that were counted from the event, and where they would fall.

    A date that would lie before today falls on today: what is late stays visible as due.
    """
    rows = task.deadlines.exclude(state=DeadlineState.CLOSED).select_related("rule", "office")
    known, today = calendars(), timezone.localdate()
    found = []
    for row in rows.filter(starts_on=old, rule__isnull=False, due_on__isnull=False).order_by("pk"):
        assert row.rule is not None
        assert row.due_on is not None
        calendar = known.get(row.office_id, known[None])
        there = compute_due(row.rule, new, calendar).due_on
        agreed = compute_due(row.rule, old, calendar).due_on != row.due_on
        found.append(Shift(row, row.due_on, max(there, min(today, row.due_on)), agreed))
    return found


def move_event(
    shifts: Iterable[Shift], *, to: dt.date, reason: str, actor: Actor,
    batch: uuid.UUID | None = None,
) -> list[DueChange]:  # fmt: skip
    """Move them in one batch of `DueChange`s of kind rescheduled, and tell who owes them."""
    moved = list(shifts)
    if not moved:
        return []
    words, batch, known = need_reason(reason)[:1_000], batch or new_batch(), calendars()
    changes = [_change(one, words, actor=actor, batch=batch) for one in moved]
    for one in moved:
        row = one.deadline
        row.due_on, row.starts_on = one.new, to
        if row.rule is not None:
            row.working = list(
                _computed(row.rule, to, known.get(row.office_id, known[None])).working
            )
    create_many(DueChange, changes, actor=actor, reason=words)
    rows = [one.deadline for one in moved]
    update_many(rows, ["due_on", "starts_on", "working"], actor=actor, reason=words)
    for change in changes:
        events.date_corrected(change, actor=actor)
    return changes


def _change(one: Shift, words: str, *, actor: Actor, batch: uuid.UUID) -> DueChange:
    now, row = timezone.now(), one.deadline
    return DueChange(
        deadline=row, kind=ChangeKind.RESCHEDULED, old_due_on=one.old, new_due_on=one.new,
        old_due_time=row.due_time, new_due_time=row.due_time, reason=words,
        asked_by=actor.person, asked_office=actor.office, asked_at=now,
        decision=Decision.AGREED, decided_by=actor.person, decided_at=now, batch=batch,
    )  # fmt: skip
