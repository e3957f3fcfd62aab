"""A meeting is entered from what a person gives, or changed while it lies ahead."""

import datetime as dt
from dataclasses import dataclass, fields

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Area, Body, Leader
from coordination.services.lead import LeadProposal, propose_lead
from meetings.models import Meeting, MeetingTemplate
from meetings.reading import Unreadable, read_when
from meetings.services.slots import keep_slots
from meetings.services.templates import use_template
from meetings.states import POWER, MeetingState
from meetings.wording import secret_title
from offices.foundation.actor import Actor
from offices.foundation.history import differs, set_many
from offices.models import Division, Person
from tasks.choices import Basis, CountsFrom
from tasks.dossier.lifecycle import lock, retitle
from tasks.dossier.services.days import move_all, owe_day
from tasks.dossier.services.entering import (
    OfficesGiven,
    check_desk,
    enter,
    lead_of,
    new_task,
    owed_by_lead,
)
from tasks.models import Task
from tasks.services.drafts import Due, NewTask
from tasks.states import WrongMove


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingGiven:
    """The names are those of `Meeting`; the time as written decides half and hours."""

    kind: str
    body: Body | None = None
    convener: Leader | None = None
    chair: Leader | None = None
    chair_words: str = ""
    co_bodies: tuple[Body, ...] = ()
    on: dt.date | None = None
    ends_on: dt.date | None = None
    time_words: str = ""
    place: str = ""
    gathering: str = ""
    bridges: str = ""
    link: str = ""
    duty_leader: Person | None = None
    duty_division: Division | None = None
    protocol: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMeeting(OfficesGiven):
    """A meeting with what its task needs."""

    given: MeetingGiven
    title: str = ""
    secret_content: bool = False
    document_number: str = ""
    document_date: dt.date | None = None
    assignee: Person | None = None
    template: MeetingTemplate | None = None


AREA = "meetings"
PAPERS = "ct-tai-lieu"
HELD_WHAT = "Tổ chức"
OPEN_ONLY = ("protocol", "bridges", "link")


def meetings_area() -> Area:
    return Area.objects.get(code=AREA)


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
        read_time(meeting, given.time_words)
    if given.ends_on and (given.on is None or given.ends_on < given.on):
        raise ValidationError({"ends_on": _("The last day lies before the first.")})
    if meeting.secret_content:
        for name in OPEN_ONLY:
            if getattr(meeting, name):
                said = _("Only time and place are kept of such a meeting.")
                raise ValidationError({name: said})


def read_time(meeting: Meeting, words: str) -> None:
    """The time as written, with its half and hours; raises ValidationError at `time_words`."""
    try:
        when = read_when(words)
    except Unreadable as wrong:
        said = _("Write an hour (“8h30”) or a half of the day (“sáng”, “chiều”, “cả ngày”).")
        raise ValidationError({"time_words": said}) from wrong
    meeting.time_words = words
    meeting.half, meeting.start, meeting.end = when.half, when.start, when.end


def _new_task(new: NewMeeting, *, actor: Actor) -> NewTask:
    given = new.given
    lead = lead_of(new, proposed_lead(given, actor=actor), actor=actor)
    day = Due(given.on, what=HELD_WHAT, starts_on=given.on) if given.on else None
    own = lead == actor.office
    return new_task(
        new,
        lead=lead,
        rule=PAPERS,
        event=given.on,
        area=meetings_area(),
        title=secret_title(given) if new.secret_content else new.title,
        extra_dues=(day,) if day else (),
        basis=Basis.PROGRAMME,
        counts_from=CountsFrom.HELD,
        document_number=new.document_number,
        document_date=new.document_date,
        leader_in_charge=given.duty_leader if own else None,
        assignee=new.assignee if own else None,
        division=given.duty_division if own else None,
    )


@transaction.atomic
def enter_meeting(*, new: NewMeeting, actor: Actor) -> Meeting:
    """A meeting with its task; the other offices are asked for their part in the same act.

    The same form sent twice makes one meeting. Raises PermissionDenied, and ValidationError
    with the names of the form's fields.
    """
    actor = check_desk(actor, POWER)
    if not new.secret_content and not new.title.strip():
        raise ValidationError({"title": _("Enter the content of the meeting.")})

    def build(task: Task) -> Meeting:
        meeting = Meeting(task=task, secret_content=new.secret_content)
        take(meeting, new.given)
        return keep_dossier(meeting, new, actor=actor)

    return enter(Meeting, new=_new_task(new, actor=actor), actor=actor, build=build)


def keep_dossier(meeting: Meeting, new: NewMeeting, *, actor: Actor) -> Meeting:
    """The dossier of a task just made, with what its template brings along."""
    meeting.first_on = meeting.on
    meeting.day_deadline = owed_by_lead(meeting.task, what=HELD_WHAT)
    meeting.save(actor=actor)
    if new.given.co_bodies:
        set_many(meeting, "co_bodies", new.given.co_bodies, actor=actor)
    if new.template is not None and not meeting.secret_content:
        use_template(meeting, new.template, actor=actor)
    keep_slots(meeting, actor=actor)
    return meeting


@transaction.atomic
def change_meeting(
    *, task_id: int, given: MeetingGiven, title: str, override: str = "", actor: Actor
) -> Meeting:
    """Anything but the day once the invitations are out: that is a move of its own."""
    meeting, actor = lock(Meeting, task_id, actor=actor)
    meeting.check_open()
    before = meeting.on
    if given.on != before and meeting.state != MeetingState.DRAFT:
        raise ValidationError(
            {"on": _("After the invitations the day is changed by postponing or bringing forward.")}
        )
    take(meeting, given)
    if not meeting.secret_content:
        retitle(meeting, title, actor=actor)
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
    """All open dates counted from the meeting's day move with it; returns how many."""
    if meeting.on is None:
        raise ValidationError({"on": _("Set the day of the meeting first.")})
    own = meeting.day_deadline
    if own is None:
        meeting.day_deadline = owe_day(meeting, what=HELD_WHAT, actor=actor)
    return len(move_all(meeting, before, own=own, reason=reason, actor=actor))


def ask_on_day(meeting: Meeting) -> dt.date:
    if meeting.on is None:
        raise WrongMove(_("Set the day of the meeting first."))
    return meeting.on
