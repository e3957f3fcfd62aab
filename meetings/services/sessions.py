"""The plan of a council session: milestones counted back from its opening day."""

import datetime as dt
import uuid
from collections.abc import Collection
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Body, DeadlineRule
from coordination.services.lead import propose_lead
from coordination.workdays import calendar_for, calendars
from meetings.choices import SessionState
from meetings.models import Milestone, Session
from meetings.services.preparing import meetings_area
from meetings.states import POWER
from offices.foundation.actor import Actor
from offices.foundation.history import create_many
from offices.models import Office
from offices.powers import Powers
from tasks.choices import Basis, CountsFrom
from tasks.models import Deadline, DueChange, Task
from tasks.services.drafts import Due, NewTask, Request
from tasks.services.event_dates import ask_elsewhere
from tasks.services.gate import empowered, lock_task, need_reason, new_batch, powers_of
from tasks.services.logging import log_task
from tasks.services.milestones import (
    Shift,
    add_due,
    counted_from,
    drop_due,
    foresee_event,
    meet_due,
    move_event,
)
from tasks.states import WrongMove

COUNCIL = "Hội đồng nhân dân tỉnh"


@dataclass(frozen=True, slots=True)
class Wanted:
    """One milestone of the plan: the rule it is counted by, and the office that owes it."""

    rule: DeadlineRule
    office: Office
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionGiven:
    kind: str
    title: str
    opens_on: dt.date
    closes_on: dt.date | None = None
    place: str = ""
    note: str = ""
    milestones: tuple[Wanted, ...] = ()


def _lead(on: dt.date, actor: Actor) -> Office:
    body = Body.objects.filter(name=COUNCIL).first()
    proposal = propose_lead(area=meetings_area(), on=on, body=body, asking_office=actor.office)
    assert actor.office is not None
    return proposal.office if body is not None and proposal.office else actor.office


def _dues(given: SessionGiven) -> dict[int, list[Due]]:
    """By office: every milestone as a date owed, counted in its own working days."""
    known = calendars()
    found: dict[int, list[Due]] = {}
    for one in given.milestones:
        calendar = known.get(one.office.pk, known[None])
        due = counted_from(one.rule, given.opens_on, calendar, what=one.title)
        found.setdefault(one.office.pk, []).append(due)
    return found


@transaction.atomic
def enter_session(
    *, given: SessionGiven, actor: Actor, form_key: uuid.UUID | None = None
) -> Session:
    """The plan with its task; each office owes its milestones as dates of its own part."""
    if actor.office is None:
        raise ValidationError(_("Choose the office you are working in."))
    actor = empowered(actor, POWER, actor.office.pk)
    if not given.milestones:
        raise ValidationError(_("Tick at least one milestone."))
    if given.closes_on and given.closes_on < given.opens_on:
        raise ValidationError({"closes_on": _("The closing day lies before the opening day.")})
    lead, dues = _lead(given.opens_on, actor), _dues(given)
    others = {one.office.pk: one.office for one in given.milestones if one.office != lead}
    ask = _("Prepare the session by the milestones of the plan")
    new = NewTask(
        title=given.title, area=meetings_area(), lead_office=lead, basis=Basis.PROGRAMME,
        requests=tuple(
            Request(office, ask, extra=tuple(dues[pk])) for pk, office in others.items()
        ),
        extra_dues=tuple(dues.get(lead.pk, ())), counts_from=CountsFrom.HELD, form_key=form_key,
    )  # fmt: skip
    task = log_task(new=new, actor=actor, send=True)
    known = Session.objects.filter(pk=task.pk).first()
    if known is not None:
        return known
    return _dossier(task, given, actor=actor)


def _dossier(task: Task, given: SessionGiven, *, actor: Actor) -> Session:
    session = Session(
        task=task, kind=given.kind, opens_on=given.opens_on, closes_on=given.closes_on,
        first_opens_on=given.opens_on, place=given.place, note=given.note,
    )  # fmt: skip
    session.save(actor=actor)
    owed: dict[tuple[int, str], Deadline] = {
        (row.office_id, row.what): row for row in task.deadlines.filter(is_internal=False)
    }
    rows = [
        Milestone(
            session=session, title=one.title, rule=one.rule, office=one.office,
            deadline=owed[one.office.pk, one.title],
        )
        for one in given.milestones
    ]  # fmt: skip
    create_many(Milestone, rows, actor=actor)
    return session


def lock_session(task_id: int, *, actor: Actor) -> tuple[Session, Actor]:
    task = lock_task(task_id)
    session = Session.objects.select_for_update(of=("self",)).get(pk=task_id)
    session.task = task
    return session, empowered(actor, POWER, task.lead_office_id)


def ask_planned(session: Session) -> None:
    if session.state != SessionState.PLANNED:
        raise WrongMove(_("The session is over or cancelled."))


def moved_days(
    session: Session, opens_on: dt.date, closes_on: dt.date | None = None
) -> list[tuple[dt.date, dt.date]]:
    """Old and new opening day, and closing day where there is another; its length stays."""
    days = [(session.opens_on, opens_on)]
    if session.closes_on is not None and session.closes_on != session.opens_on:
        length = session.closes_on - session.opens_on
        days.append((session.closes_on, closes_on or opens_on + length))
    return days


def foresee_move(
    session: Session, opens_on: dt.date, powers: Powers, closes_on: dt.date | None = None
) -> list[Shift]:
    """Dates counted from the opening and the closing day that would move with them."""
    return [
        shift
        for old, new in moved_days(session, opens_on, closes_on)
        for shift in foresee_event(session.task, old, new, powers=powers)
    ]


@transaction.atomic
def move_opening(
    *, task_id: int, opens_on: dt.date, closes_on: dt.date | None = None, reason: str,
    chosen: Collection[int], shown: Collection[tuple[int, dt.date]] | None = None, actor: Actor,
) -> list[DueChange]:  # fmt: skip
    """The confirmed move: the ticked dates in one batch, the others stay where they are.

    Other lead offices are asked about dates of theirs that are counted from its days.
    `shown`: what was proposed when the person confirmed; refused when it is another by now.
    """
    session, actor = lock_session(task_id, actor=actor)
    ask_planned(session)
    if opens_on == session.opens_on:
        raise ValidationError({"opens_on": _("This is the present date.")})
    if opens_on < timezone.localdate():
        raise ValidationError({"opens_on": _("The new date lies in the past.")})
    powers, words = powers_of(actor), need_reason(reason)
    shifts = foresee_move(session, opens_on, powers, closes_on)
    if shown is not None and {(s.deadline.pk, s.new) for s in shifts} != set(shown):
        raise WrongMove(_("The dates have changed in the meantime; please look again."))
    days, wanted = moved_days(session, opens_on, closes_on), set(chosen)
    changes = _carry_out(session, days, shifts, wanted, words, actor=actor)
    if session.closes_on is not None:
        session.closes_on = closes_on or opens_on + (session.closes_on - session.opens_on)
    session.closes_on, session.opens_on = session.closes_on or closes_on, opens_on
    session.save(actor=actor, reason=words)
    return changes


def _carry_out(
    session: Session, days: list[tuple[dt.date, dt.date]], shifts: list[Shift],
    wanted: set[int], words: str, *, actor: Actor,
) -> list[DueChange]:  # fmt: skip
    batch, shown = new_batch(), {one.deadline.pk for one in shifts}
    ask_elsewhere(session.task, days, shown=shown, batch=batch, actor=actor)
    changes = []
    for old, new in days:
        mine = [one for one in shifts if one.from_day == old and one.deadline.pk in wanted]
        changes += move_event(mine, to=new, reason=words, actor=actor, batch=batch)
    return changes


def _locked_milestone(session: Session, milestone_id: int) -> Milestone:
    rows = Milestone.objects.select_for_update(of=("self",)).select_related("deadline")
    return rows.get(session=session, pk=milestone_id)


def may_meet(session: Session, milestone: Milestone, actor: Actor) -> bool:
    powers = powers_of(actor)
    if powers.can(POWER, session.task.lead_office_id):
        return True
    return powers.can("submit_part", milestone.office_id)


@transaction.atomic
def meet_milestone(
    *, task_id: int, milestone_id: int, met_on: dt.date, note: str = "", actor: Actor
) -> Milestone:
    """Done on that day; by the office that owes it or who keeps the plan."""
    session = Session.objects.get(pk=task_id)
    session.task = lock_task(task_id)
    milestone = _locked_milestone(session, milestone_id)
    if not may_meet(session, milestone, actor):
        raise PermissionDenied
    if not milestone.deadline.is_open:
        raise WrongMove(_("This date is closed already."))
    milestone.done_note = note
    meet_due(milestone.deadline, met_on=met_on, actor=actor, reason=note)
    milestone.save(actor=actor)
    return milestone


@transaction.atomic
def drop_milestone(*, task_id: int, milestone_id: int, reason: str, actor: Actor) -> Milestone:
    """Not needed for this session; the date counts for nobody."""
    session, actor = lock_session(task_id, actor=actor)
    milestone = _locked_milestone(session, milestone_id)
    if not milestone.deadline.is_open:
        raise WrongMove(_("This date is closed already."))
    drop_due(milestone.deadline, actor=actor, reason=need_reason(reason))
    milestone.save(actor=actor, reason=reason)
    return milestone


@transaction.atomic
def add_milestone(
    *, task_id: int, title: str, office: Office, rule: DeadlineRule | None = None,
    due_on: dt.date | None = None, actor: Actor,
) -> Milestone:  # fmt: skip
    """One more date of the plan: by a rule, or given."""
    session, actor = lock_session(task_id, actor=actor)
    ask_planned(session)
    part = session.task.parts.exclude(role="informed").filter(office=office).first()
    if part is None:
        raise ValidationError({"office": _("This office has no part in the task.")})
    part.task = session.task
    if due_on is not None:
        due = Due(due_on, what=title)
    elif rule is not None:
        due = counted_from(rule, session.opens_on, calendar_for(office.pk), what=title)
    else:
        raise ValidationError({"due_on": _("Give a date or choose a rule.")})
    row = Milestone(session=session, title=title, office=office, rule=rule)
    row.deadline = add_due(part, due, actor=actor)
    row.save(actor=actor)
    return row


@transaction.atomic
def end_session(*, task_id: int, state: str, reason: str = "", actor: Actor) -> Session:
    """Held, or cancelled with a reason: dates still open are not owed any more."""
    session, actor = lock_session(task_id, actor=actor)
    ask_planned(session)
    if state == SessionState.HELD and session.opens_on > timezone.localdate():
        raise WrongMove(_("The session has not opened yet."))
    words = reason.strip() or _("Session held")
    if state == SessionState.CANCELLED:
        words = need_reason(reason)
        for one in session.milestones.select_related("deadline"):
            drop_due(one.deadline, actor=actor, reason=words)
    session.state = SessionState(state)
    session.save(actor=actor, reason=words)
    return session
