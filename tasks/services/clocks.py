"""The life of a deadline: start, stop, restart, close, move."""

import datetime as dt
from collections.abc import Iterable

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from coordination.models import DeadlineRule
from coordination.models.clock import Unit
from coordination.services.clocks import compute_due, resume_due
from coordination.workdays import WorkCalendar, calendar_for, calendars
from offices.foundation.actor import Actor
from offices.foundation.history import create_many, update_many
from tasks.choices import ChangeKind, Decision
from tasks.models import Deadline, DueChange, Part, Task
from tasks.states import DeadlineState, Outcome, TaskState

CLOCK_FIELDS = [
    "state",
    "outcome",
    "met_on",
    "recorded_at",
    "away_since",
    "away_days",
    "paused_on",
    "due_on",
    "due_time",
    "starts_on",
    "first_due_on",
    "owed_since",
    "paused_alone",
    "working",
]


def _save(deadlines: list[Deadline], *, actor: Actor, reason: str) -> None:
    if deadlines:
        update_many(deadlines, CLOCK_FIELDS, actor=actor, reason=reason)


def start_clocks(parts: list[Part], *, actor: Actor) -> None:
    """Dates begin to run when the request is sent (PRACTICE table 3)."""
    found = list(Deadline.objects.filter(part__in=parts, state=DeadlineState.WAITING))
    started = [d for d in found if start(d)]
    _save(started, actor=actor, reason="")


def start(deadline: Deadline) -> bool:
    """Let a waiting date run; whether it has a day to run to. The caller saves."""
    if deadline.due_on is None:
        return False
    if deadline.starts_on is None and deadline.rule is not None:
        _count_from_sending(deadline, deadline.rule)
    deadline.state = DeadlineState.RUNNING
    deadline.starts_on = deadline.starts_on or timezone.localdate()
    deadline.owed_since = deadline.owed_since or timezone.now()
    return True


def _count_from_sending(deadline: Deadline, rule: DeadlineRule) -> None:
    """Without a day of its own the rule counts from the day the request went out."""
    deadline.starts_on = timezone.localdate()
    with translation.override(settings.LANGUAGE_CODE):
        found = compute_due(rule, deadline.starts_on, calendar_for(deadline.office_id))
    deadline.first_due_on = deadline.due_on = found.due_on
    deadline.working = list(found.working)


def start_dated(deadline: Deadline) -> None:
    """A writing got its day: it runs if the request has gone out; the caller saves."""
    today = timezone.localdate()
    if not deadline.task.is_live:
        return
    deadline.owed_since = timezone.now()
    deadline.starts_on = deadline.starts_on or today
    if deadline.task.state == TaskState.PAUSED:
        deadline.state, deadline.paused_on = DeadlineState.PAUSED, today
    else:
        deadline.state = DeadlineState.RUNNING


def meet(part: Part, *, met_on: dt.date, actor: Actor, reason: str) -> None:
    """The thing owed has left: the clocks of the part close with the day that counts."""
    found = list(part.deadlines.open_ends())
    for deadline in found:
        deadline.state, deadline.outcome = DeadlineState.CLOSED, Outcome.MET
        deadline.met_on, deadline.recorded_at = met_on, timezone.now()
        deadline.away_since = timezone.localdate()
        deadline.paused_on, deadline.paused_alone = None, False
    _save(found, actor=actor, reason=reason)
    _drop_requests(found, actor=actor, reason=reason)


def _drop_requests(closed: list[Deadline], *, actor: Actor, reason: str) -> None:
    """A request for another date has no object once the clock has closed."""
    waiting = list(DueChange.objects.pending().filter(deadline__in=closed))
    for change in waiting:
        change.decision = Decision.WITHDRAWN
        change.decided_by, change.decided_at = actor.person, timezone.now()
    update_many(waiting, ["decision", "decided_by", "decided_at"], actor=actor, reason=reason)


def _run_again(deadline: Deadline, today: dt.date) -> None:
    """As it stood: without a day it waits, and where the task stands still, so does the clock."""
    deadline.outcome, deadline.met_on = Outcome.OPEN, None
    if deadline.due_on is None:
        deadline.state = DeadlineState.WAITING
    elif deadline.task.state == TaskState.PAUSED:
        deadline.state, deadline.paused_on = DeadlineState.PAUSED, today
    else:
        deadline.state = DeadlineState.RUNNING


def reopen_met(part: Part, *, actor: Actor, reason: str) -> None:
    """More was asked: the same deadlines run again, the days with the other side left out."""
    today = timezone.localdate()
    found = list(part.deadlines.filter(outcome=Outcome.MET).select_related("task"))
    for deadline in found:
        _run_again(deadline, today)
        if deadline.away_since is not None:
            deadline.away_days += (today - deadline.away_since).days
        deadline.away_since, deadline.recorded_at = None, None
    _save(found, actor=actor, reason=reason)


def end_clocks(parts: list[Part], outcome: Outcome, *, actor: Actor, reason: str) -> None:
    """Whatever is still open closes without having been met."""
    found = list(Deadline.objects.filter(part__in=parts).open_ends())
    for deadline in found:
        deadline.state, deadline.outcome = DeadlineState.CLOSED, outcome
        deadline.recorded_at, deadline.paused_on = timezone.now(), None
        deadline.paused_alone = False
    _save(found, actor=actor, reason=reason)
    _drop_requests(found, actor=actor, reason=reason)


def count_from(deadline: Deadline, day: dt.date) -> None:
    """It starts on that day, with the working to show; its date is the caller's, who saves."""
    deadline.starts_on = day
    if deadline.rule is not None:
        with translation.override(settings.LANGUAGE_CODE):
            found = compute_due(deadline.rule, day, calendar_for(deadline.office_id))
        deadline.working = list(found.working)


def pause_clocks(task: Task, *, actor: Actor, reason: str) -> None:
    """All that runs stands still with the task; what was stopped alone stays so."""
    pause_rows(task.deadlines.running(), on=timezone.localdate(), actor=actor, reason=reason)


def pause_rows(
    rows: Iterable[Deadline], *, on: dt.date, alone: bool = False, actor: Actor, reason: str
) -> list[Deadline]:
    """Running clocks stop with that day; `alone`: by a decision about this date only."""
    found = list(rows)
    for deadline in found:
        deadline.state, deadline.paused_on = DeadlineState.PAUSED, on
        deadline.paused_alone = alone
    _save(found, actor=actor, reason=reason)
    return found


def ask_decision_day(day: dt.date, *, paused_on: dt.date | None) -> None:
    """A decision to resume is dated between the pause and today."""
    if day > timezone.localdate():
        raise ValidationError({"decided_on": _("The date of the decision lies in the future.")})
    if paused_on is not None and day < paused_on:
        said = _("The decision to continue cannot be older than the pause of %(day)s.")
        raise ValidationError({"decided_on": said % {"day": f"{paused_on:%d/%m/%Y}"}})


def resume_clocks(task: Task, *, decided_on: dt.date, actor: Actor, reason: str) -> None:
    """Clocks that stood still with their task run on; those stopped alone wait on.

    A clock that stopped only after `decided_on` has lost no day.
    """
    found = task.deadlines.filter(state=DeadlineState.PAUSED, paused_alone=False)
    resume_rows(found.select_related("rule"), decided_on=decided_on, actor=actor, reason=reason)


def resume_rows(
    rows: Iterable[Deadline], *, decided_on: dt.date, actor: Actor, reason: str
) -> list[DueChange]:
    """The unused days are added from the decision's date, as a `DueChange` each."""
    found, known = list(rows), calendars()
    changes = []
    for deadline in found:
        old = deadline.due_on
        _run_on(deadline, decided_on, known.get(deadline.office_id) or known[None])
        changes.append(_resumption(deadline, old, decided_on, actor=actor, reason=reason))
    if changes:
        create_many(DueChange, changes, actor=actor, reason=reason)
    _save(found, actor=actor, reason=reason)
    return changes


def _run_on(deadline: Deadline, decided_on: dt.date, calendar: WorkCalendar) -> None:
    """What was missed before it stopped stays missed by as many days; else the law's count."""
    due, paused = deadline.due_on, deadline.paused_on
    assert due is not None
    assert paused is not None
    day = max(decided_on, paused)
    if due < paused:
        deadline.due_on = day - (paused - due)
    else:
        unit = deadline.rule.unit if deadline.rule else Unit.DAY
        with translation.override(settings.LANGUAGE_CODE):
            found = resume_due(
                due_on=due, paused_on=paused, resumed_on=day, unit=unit, calendar=calendar
            )
        deadline.due_on, deadline.working = found.due_on, [*deadline.working, *found.working]
    deadline.state, deadline.paused_on = DeadlineState.RUNNING, None
    deadline.paused_alone = False


def _resumption(
    deadline: Deadline, old: dt.date | None, decided_on: dt.date, *, actor: Actor, reason: str
) -> DueChange:
    now = timezone.now()
    return DueChange(
        deadline=deadline,
        kind=ChangeKind.SUSPENSION,
        old_due_on=old,
        new_due_on=deadline.due_on,
        old_due_time=deadline.due_time,
        new_due_time=deadline.due_time,
        reason=reason[:1_000],
        asked_by=actor.person,
        asked_office=actor.office,
        asked_at=now,
        decision=Decision.AGREED,
        decided_by=actor.person,
        decided_at=now,
        decision_on=decided_on,
    )


def reopen_ended(part: Part, *, actor: Actor, reason: str) -> None:
    """A reopened task owes its dates again, as they stood."""
    found = list(part.deadlines.filter(state=DeadlineState.CLOSED).select_related("task"))
    for deadline in found:
        _run_again(deadline, timezone.localdate())
        deadline.recorded_at = deadline.away_since = None
    _save(found, actor=actor, reason=reason)
