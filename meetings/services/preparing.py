"""A meeting is entered, or changed while it lies ahead."""

import datetime as dt
from dataclasses import fields

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Area, DeadlineRule
from coordination.services.lead import LeadProposal, propose_lead
from coordination.workdays import WorkCalendar, calendars
from meetings.models import Meeting
from meetings.reading import Unreadable, read_when
from meetings.services.gate import ask_not_ended, lock_meeting
from meetings.services.given import AskedOffice, MeetingGiven, NewMeeting
from meetings.services.slots import keep_slots
from meetings.services.templates import use_template
from meetings.states import POWER, MeetingState
from meetings.wording import secret_title
from offices.foundation.actor import Actor
from offices.foundation.history import differs, set_many
from offices.models import Office
from tasks.choices import Basis, CountsFrom
from tasks.models import Deadline, Task
from tasks.services.drafts import Due, NewTask, Request
from tasks.services.event_dates import ask_elsewhere
from tasks.services.gate import empowered, new_batch, powers_of, save_task
from tasks.services.logging import log_task
from tasks.services.milestones import Shift, add_due, counted_from, foresee_event, move_event
from tasks.states import WrongMove

AREA = 1
PAPERS = "ct-tai-lieu"
HELD_WHAT = "Tổ chức"
OPEN_ONLY = ("protocol", "bridges", "link")


def meetings_area() -> Area:
    return Area.objects.get(number=AREA)


def proposed_lead(given: MeetingGiven, *, actor: Actor) -> LeadProposal:
    """By the convening body; a leader convenes for the body of the post he acts in."""
    body = given.convener.body if given.convener else given.body
    day = given.on or timezone.localdate()
    return propose_lead(area=meetings_area(), on=day, body=body, asking_office=actor.office)


def take(meeting: Meeting, given: MeetingGiven) -> None:
    """The fields of the row; raises ValidationError at `time_words`, `ends_on` or the guard's."""
    for name in (one.name for one in fields(given)):
        if name != "co_bodies":
            setattr(meeting, name, getattr(given, name))
    meeting.start = meeting.end = None
    if given.time_words:
        try:
            when = read_when(given.time_words)
        except Unreadable as wrong:
            said = _("Write an hour (“8h30”) or a half of the day (“sáng”, “chiều”, “cả ngày”).")
            raise ValidationError({"time_words": said}) from wrong
        meeting.half, meeting.start, meeting.end = when.half, when.start, when.end
    if given.ends_on and (given.on is None or given.ends_on < given.on):
        raise ValidationError({"ends_on": _("The last day lies before the first.")})
    if meeting.secret_content:
        for name in OPEN_ONLY:
            if getattr(meeting, name):
                said = _("Only time and place are kept of such a meeting.")
                raise ValidationError({name: said})


def _lead(new: NewMeeting, *, actor: Actor) -> Office:
    proposal = proposed_lead(new.given, actor=actor)
    office = new.lead_office or proposal.office or actor.office
    assert office is not None
    if proposal.office is not None and office != proposal.office and not new.lead_reason.strip():
        said = _("By the lead rule %(office)s leads; state the reason for another lead office.")
        raise ValidationError({"lead_reason": said % {"office": proposal.office.short_name}})
    return office


def _requests(new: NewMeeting, lead: Office) -> tuple[Request, ...]:
    rule = DeadlineRule.objects.in_force(timezone.localdate()).filter(code=PAPERS).first()
    known = calendars()
    rows = []
    for one in new.asked:
        if one.office != lead:
            due = _paper_due(one, new.given.on, rule, known.get(one.office.pk, known[None]))
            rows.append(Request(one.office, one.ask, due, co_lead=one.co_lead))
    return tuple(rows)


def _paper_due(
    one: AskedOffice, on: dt.date | None, rule: DeadlineRule | None, calendar: WorkCalendar
) -> Due | None:
    """The date given, else so many working days before the meeting by the rule, never past."""
    if one.due_on:
        return Due(one.due_on)
    if rule is None or on is None:
        return None
    due = counted_from(rule, on, calendar)
    assert due.on is not None
    return due if due.on >= timezone.localdate() else None


def _new_task(new: NewMeeting, *, actor: Actor) -> NewTask:
    lead = _lead(new, actor=actor)
    given = new.given
    day = Due(given.on, what=HELD_WHAT, starts_on=given.on) if given.on else None
    own = lead == actor.office
    return NewTask(
        title=secret_title(given) if new.secret_content else new.title, area=meetings_area(),
        lead_office=lead, lead_reason=new.lead_reason, requests=_requests(new, lead),
        informed=new.informed, extra_dues=(day,) if day else (), basis=Basis.PROGRAMME,
        counts_from=CountsFrom.HELD, access=new.access, document_number=new.document_number,
        document_date=new.document_date, form_key=new.form_key,
        leader_in_charge=given.duty_leader if own else None,
        assignee=new.assignee if own else None,
        division=given.duty_division if own else None,
    )  # fmt: skip


@transaction.atomic
def enter_meeting(*, new: NewMeeting, actor: Actor) -> Meeting:
    """A meeting with its task; the other offices are asked for their part in the same act.

    The same form sent twice makes one meeting. Raises PermissionDenied, and ValidationError
    with the names of the form's fields.
    """
    if actor.office is None:
        raise ValidationError(_("Choose the office you are working in."))
    actor = empowered(actor, POWER, actor.office.pk)
    if not new.secret_content and not new.title.strip():
        raise ValidationError({"title": _("Enter the content of the meeting.")})
    task = log_task(new=_new_task(new, actor=actor), actor=actor, send=True)
    known = Meeting.objects.filter(pk=task.pk).first()
    if known is not None:
        return known
    meeting = Meeting(task=task, secret_content=new.secret_content)
    take(meeting, new.given)
    return keep_dossier(meeting, new, actor=actor)


def keep_dossier(meeting: Meeting, new: NewMeeting, *, actor: Actor) -> Meeting:
    """The dossier of a task just made, with what its template brings along."""
    meeting.first_on = meeting.on
    meeting.day_deadline = _day_deadline(meeting.task)
    meeting.save(actor=actor)
    if new.given.co_bodies:
        set_many(meeting, "co_bodies", new.given.co_bodies, actor=actor)
    if new.template is not None and not meeting.secret_content:
        use_template(meeting, new.template, actor=actor)
    keep_slots(meeting, actor=actor)
    return meeting


def _day_deadline(task: Task) -> Deadline | None:
    mine = task.deadlines.filter(part__role="lead", is_internal=False).order_by("pk")
    found: Deadline | None = mine.filter(what=HELD_WHAT).first() or mine.first()
    return found


@transaction.atomic
def change_meeting(
    *, task_id: int, given: MeetingGiven, title: str, override: str = "", actor: Actor
) -> Meeting:
    """Anything but the day once the invitations are out: that is a move of its own."""
    meeting, actor = lock_meeting(task_id, actor=actor)
    ask_not_ended(meeting)
    before = meeting.on
    if given.on != before and meeting.state != MeetingState.DRAFT:
        raise ValidationError(
            {"on": _("After the invitations the day is changed by postponing or bringing forward.")}
        )
    take(meeting, given)
    if not meeting.secret_content and title.strip() and title != meeting.task.title:
        meeting.task.title = title
        save_task(meeting.task, verb="retitle", actor=actor)
    if given.on != before:
        meeting.first_on = given.on
        move_day(meeting, before, reason=_("Day of the meeting changed"), actor=actor)
    bodies = {body.pk for body in given.co_bodies}
    if differs(meeting) or bodies != set(meeting.co_bodies.values_list("pk", flat=True)):
        meeting.sequence += 1
        meeting.save(actor=actor)
        set_many(meeting, "co_bodies", given.co_bodies, actor=actor)
    if not meeting.is_over:
        keep_slots(meeting, override=override, actor=actor)
    return meeting


def move_day(meeting: Meeting, before: dt.date | None, *, reason: str, actor: Actor) -> int:
    """All open dates counted from the meeting's day move with it; returns how many.

    Other lead offices are asked about dates of theirs.
    """
    task, day = meeting.task, meeting.on
    if day is None:
        raise ValidationError({"on": _("Set the day of the meeting first.")})
    shifts = foresee_event(task, before, day, powers=powers_of(actor)) if before else []
    shown, batch = {one.deadline.pk for one in shifts}, new_batch()
    own = meeting.day_deadline
    if own is not None and own.is_open and own.due_on is not None and own.due_on != day:
        shifts.append(Shift(own, own.due_on, day, agreed=False))
    elif own is None:
        meeting.day_deadline = _owe_day(meeting, actor=actor)
    moved = [one for one in shifts if one.old != one.new]
    changes = move_event(moved, to=day, reason=reason, actor=actor, batch=batch)
    if before:
        ask_elsewhere(task, [(before, day)], shown=shown, batch=batch, actor=actor)
    return len(changes)


def _owe_day(meeting: Meeting, *, actor: Actor) -> Deadline:
    part = meeting.task.parts.get(role="lead")
    part.task = meeting.task
    return add_due(part, Due(meeting.on, what=HELD_WHAT, starts_on=meeting.on), actor=actor)


def ask_on_day(meeting: Meeting) -> dt.date:
    if meeting.on is None:
        raise WrongMove(_("Set the day of the meeting first."))
    return meeting.on
