"""The plan of a council session: milestones counted back from its opening day."""

import datetime as dt
import uuid
from collections.abc import Collection
from dataclasses import dataclass
from functools import partial

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import DeadlineRule, Setting
from coordination.services.lead import propose_lead
from coordination.workdays import calendars
from meetings.models import Milestone, Session
from meetings.services.preparing import meetings_area
from meetings.states import POWER
from offices.foundation.actor import Actor
from offices.foundation.history import create_many
from offices.models import Office
from tasks.choices import Basis, CountsFrom
from tasks.dossier.lifecycle import lock, lock_shared, move
from tasks.dossier.services.days import check_new_day, move_confirmed
from tasks.dossier.services.entering import check_desk, enter
from tasks.dossier.services.papers import due_by, may_hand_in, owing_part
from tasks.models import Deadline, DueChange, Task
from tasks.services.drafts import Due, NewTask, Request
from tasks.services.gate import need_reason
from tasks.services.milestones import add_due, counted_from, drop_due, meet_due
from tasks.states import WrongMove


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
    body = Setting.objects.current().council
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
    actor = check_desk(actor, POWER)
    if not given.milestones:
        raise ValidationError(_("Tick at least one milestone."))
    if given.closes_on and given.closes_on < given.opens_on:
        raise ValidationError({"closes_on": _("The closing day lies before the opening day.")})
    lead, dues = _lead(given.opens_on, actor), _dues(given)
    others = {one.office.pk: one.office for one in given.milestones if one.office != lead}
    ask = _("Prepare the session by the milestones of the plan")
    new = NewTask(
        title=given.title,
        area=meetings_area(),
        lead_office=lead,
        basis=Basis.PROGRAMME,
        requests=tuple(
            Request(office, ask, extra=tuple(dues[pk])) for pk, office in others.items()
        ),
        extra_dues=tuple(dues.get(lead.pk, ())),
        counts_from=CountsFrom.HELD,
        form_key=form_key,
    )
    build = partial(_dossier, given=given, actor=actor)
    return enter(Session, new=new, actor=actor, build=build)


def _dossier(task: Task, given: SessionGiven, *, actor: Actor) -> Session:
    session = Session(
        task=task,
        kind=given.kind,
        opens_on=given.opens_on,
        closes_on=given.closes_on,
        first_opens_on=given.opens_on,
        place=given.place,
        note=given.note,
    )
    session.save(actor=actor)
    owed: dict[tuple[int, str], Deadline] = {
        (row.office_id, row.what): row for row in task.deadlines.filter(is_internal=False)
    }
    rows = [
        Milestone(
            session=session,
            title=one.title,
            rule=one.rule,
            office=one.office,
            deadline=owed[one.office.pk, one.title],
        )
        for one in given.milestones
    ]
    create_many(Milestone, rows, actor=actor)
    return session


@transaction.atomic
def move_opening(
    *,
    task_id: int,
    opens_on: dt.date,
    closes_on: dt.date | None = None,
    reason: str,
    chosen: Collection[int],
    shown: Collection[tuple[int, dt.date]] | None = None,
    actor: Actor,
) -> list[DueChange]:
    """The confirmed move: the ticked dates in one batch, the others stay where they are.

    Other lead offices are asked about dates of theirs that are counted from its days.
    `shown`: what was proposed when the person confirmed; refused when it is another by now.
    """
    session, actor = lock(Session, task_id, actor=actor)
    session.check_open()
    check_new_day(session, opens_on)
    days = session.moved_days(opens_on, closes_on)
    changes = move_confirmed(session, days, chosen=chosen, shown=shown, reason=reason, actor=actor)
    if session.closes_on is not None:
        session.closes_on = closes_on or opens_on + (session.closes_on - session.opens_on)
    session.closes_on, session.opens_on = session.closes_on or closes_on, opens_on
    session.save(actor=actor, reason=reason.strip())
    return changes


def _locked_milestone(session: Session, milestone_id: int) -> Milestone:
    rows = Milestone.objects.select_for_update(of=("self",)).select_related("deadline")
    return rows.get(session=session, pk=milestone_id)


def may_meet(session: Session, milestone: Milestone, actor: Actor) -> bool:
    """The office that owes it, or who keeps the plan."""
    return may_hand_in(session, milestone.office_id, actor)


@transaction.atomic
def meet_milestone(
    *, task_id: int, milestone_id: int, met_on: dt.date, note: str = "", actor: Actor
) -> Milestone:
    """Done on that day; by the office that owes it or who keeps the plan."""
    session = lock_shared(task_id)
    assert isinstance(session, Session)
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
    session, actor = lock(Session, task_id, actor=actor)
    milestone = _locked_milestone(session, milestone_id)
    if not milestone.deadline.is_open:
        raise WrongMove(_("This date is closed already."))
    drop_due(milestone.deadline, actor=actor, reason=need_reason(reason))
    milestone.save(actor=actor, reason=reason)
    return milestone


@transaction.atomic
def add_milestone(
    *,
    task_id: int,
    title: str,
    office: Office,
    rule: DeadlineRule | None = None,
    due_on: dt.date | None = None,
    actor: Actor,
) -> Milestone:
    """One more date of the plan: by a rule, or given."""
    session, actor = lock(Session, task_id, actor=actor)
    session.check_open()
    part = owing_part(session, office)
    due = due_by(session, title=title, office=office, rule=rule, due_on=due_on)
    if due is None:
        raise ValidationError({"due_on": _("Give a date or choose a rule.")})
    row = Milestone(session=session, title=title, office=office, rule=rule)
    row.deadline = add_due(part, due, actor=actor)
    row.save(actor=actor)
    return row


@transaction.atomic
def hold_session(*, task_id: int, actor: Actor) -> Session:
    session, actor = lock(Session, task_id, actor=actor)
    session.check_open()
    if session.opens_on > timezone.localdate():
        raise WrongMove(_("The session has not opened yet."))
    move(session, verb="session_hold")
    session.save(actor=actor, reason=_("Session held"))
    return session


@transaction.atomic
def cancel_session(*, task_id: int, reason: str, actor: Actor) -> Session:
    """Dates still open are not owed any more."""
    session, actor = lock(Session, task_id, actor=actor)
    session.check_open()
    move(session, verb="session_cancel")
    words = need_reason(reason)
    for one in session.milestones.select_related("deadline"):
        drop_due(one.deadline, actor=actor, reason=words)
    session.save(actor=actor, reason=words)
    return session
