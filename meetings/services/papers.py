"""Papers of a meeting: each a deadline of the office that owes it, counted back from the day."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import DeadlineRule
from coordination.workdays import calendar_for
from meetings.choices import PaperState
from meetings.models import AgendaItem, Meeting, Paper
from meetings.services.gate import ask_not_ended, ask_open_content, lock_meeting
from offices.foundation.actor import Actor
from offices.models import Office
from tasks.models import File, Part
from tasks.services.drafts import Due
from tasks.services.files import add_file
from tasks.services.gate import powers_of
from tasks.services.milestones import add_due, counted_from, drop_due, meet_due
from tasks.states import WrongMove


def _part(meeting: Meeting, office: Office) -> Part:
    """The part of an office that owes something: lead or coordinating."""
    parts = meeting.task.parts.exclude(role="informed")
    part = parts.filter(office=office).select_related("office").first()
    if part is None:
        raise ValidationError({"office": _("This office has no part in the task.")})
    part.task = meeting.task
    return part


def _due(
    meeting: Meeting, title: str, office: Office | None, rule: DeadlineRule | None,
    due_on: dt.date | None,
) -> Due | None:  # fmt: skip
    if due_on is not None:
        return Due(due_on, what=title[:300])
    if rule is None or meeting.on is None:
        return None
    return counted_from(rule, meeting.on, calendar_for(office.pk if office else None), what=title)


@transaction.atomic
def ask_paper(
    *, task_id: int, title: str, office: Office | None = None, outside: str = "",
    item: AgendaItem | None = None, rule: DeadlineRule | None = None,
    due_on: dt.date | None = None, actor: Actor,
) -> Paper:  # fmt: skip
    """A paper is wanted by a date: given, or counted back from the meeting by the rule."""
    meeting, actor = lock_meeting(task_id, actor=actor)
    ask_open_content(meeting)
    ask_not_ended(meeting)
    if office is None and not outside.strip():
        raise ValidationError({"office": _("Say who owes the paper.")})
    due = _due(meeting, title, office, rule, due_on)
    paper = Paper(
        meeting=meeting, item=item, title=title, office=office, outside=outside,
        due_on=due.on if due else None,
    )  # fmt: skip
    if office is not None and due is not None:
        paper.deadline = add_due(_part(meeting, office), due, actor=actor)
    paper.save(actor=actor)
    return paper


def locked_paper(meeting: Meeting, paper_id: int) -> Paper:
    rows = Paper.objects.select_for_update(of=("self",)).select_related("deadline")
    return rows.get(meeting=meeting, pk=paper_id)


def may_hand_in(meeting: Meeting, paper: Paper, actor: Actor) -> bool:
    """Those who prepare the meeting, and who works in the office that owes the paper."""
    powers = powers_of(actor)
    if powers.can("manage_meetings", meeting.task.lead_office_id):
        return True
    return paper.office_id is not None and powers.can("submit_part", paper.office_id)


@transaction.atomic
def receive_paper(
    *, task_id: int, paper_id: int, received_on: dt.date, upload: object | None = None,
    declared: bool = False, actor: Actor,
) -> Paper:  # fmt: skip
    """The paper is there, with its file or without; its deadline is met on that day."""
    from django.core.exceptions import PermissionDenied

    from tasks.services.gate import lock_task

    task = lock_task(task_id)
    meeting = Meeting.objects.select_related("task").get(pk=task_id)
    meeting.task = task
    paper = locked_paper(meeting, paper_id)
    if not may_hand_in(meeting, paper, actor):
        raise PermissionDenied
    if paper.state != PaperState.OWED:
        raise WrongMove(_("This paper is not waited for any more."))
    if received_on > timezone.localdate():
        raise ValidationError({"received_on": _("This day lies in the future.")})
    if upload:
        paper.file = _kept(task_id, upload, declared, actor)
    paper.state, paper.received_on = PaperState.RECEIVED, received_on
    if paper.deadline is not None:
        meet_due(paper.deadline, met_on=received_on, actor=actor)
    paper.save(actor=actor)
    return paper


def _kept(task_id: int, upload: object, declared: bool, actor: Actor) -> File:
    return add_file(task_id=task_id, upload=upload, declared=declared, inside=False, actor=actor)


@transaction.atomic
def drop_paper(*, task_id: int, paper_id: int, reason: str, actor: Actor) -> Paper:
    """The paper is not needed any more; its date counts for nobody."""
    meeting, actor = lock_meeting(task_id, actor=actor)
    paper = locked_paper(meeting, paper_id)
    if paper.state != PaperState.OWED:
        raise WrongMove(_("This paper is not waited for any more."))
    _drop(paper, reason=reason, actor=actor)
    return paper


def _drop(paper: Paper, *, reason: str, actor: Actor) -> None:
    paper.state = PaperState.DROPPED
    paper.save(actor=actor, reason=reason)
    if paper.deadline is not None:
        drop_due(paper.deadline, actor=actor, reason=reason)


def drop_owed(meeting: Meeting, *, reason: str, actor: Actor) -> None:
    """Whatever is still owed ends with the meeting."""
    for paper in meeting.papers.owed().select_related("deadline"):
        _drop(paper, reason=reason, actor=actor)
