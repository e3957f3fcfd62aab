"""Papers owed to a dossier: each a deadline of the office that owes it, counted from the day."""

import datetime as dt

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from coordination.models import DeadlineRule
from coordination.workdays import calendar_for
from offices.foundation.actor import Actor
from offices.models import Office
from tasks.choices import PaperState
from tasks.dossier.lifecycle import lock_any, lock_shared
from tasks.dossier.models import Dossier
from tasks.dossier.services.clocks import part_of
from tasks.dossier.services.days import check_not_ahead
from tasks.models import OwedPaper, Part
from tasks.services.drafts import Due
from tasks.services.files import add_file
from tasks.services.gate import powers_of
from tasks.services.milestones import add_due, counted_from, drop_due, meet_due
from tasks.states import WrongMove


def owing_part(dossier: Dossier, office: Office) -> Part:
    """The part of an office that owes something: lead or coordinating.

    Raises ValidationError at `office` where it has none.
    """
    part = part_of(dossier.task, office=office)
    if part is None:
        raise ValidationError({"office": _("This office has no part in the task.")})
    return part


def due_by(
    dossier: Dossier,
    *,
    title: str,
    office: Office | None,
    rule: DeadlineRule | None,
    due_on: dt.date | None,
) -> Due | None:
    """The date given, else counted from the dossier's day in the office's working days."""
    if due_on is not None:
        return Due(due_on, what=title[:300])
    if rule is None or dossier.event_day is None:
        return None
    calendar = calendar_for(office.pk if office else None)
    return counted_from(rule, dossier.event_day, calendar, what=title)


@transaction.atomic
def ask_paper(
    *,
    task_id: int,
    title: str,
    office: Office | None = None,
    outside: str = "",
    rule: DeadlineRule | None = None,
    due_on: dt.date | None = None,
    actor: Actor,
) -> OwedPaper:
    """A paper is wanted by a date: given, or counted by the rule."""
    dossier, actor = lock_any(task_id, actor=actor)
    dossier.check_content()
    dossier.check_open()
    if office is None and not outside.strip():
        raise ValidationError({"office": _("Say who owes the paper.")})
    due = due_by(dossier, title=title, office=office, rule=rule, due_on=due_on)
    part = owing_part(dossier, office) if office is not None and due is not None else None
    return keep_paper(
        dossier, title=title, office=office, outside=outside, due=due, part=part, actor=actor
    )


def keep_paper(
    dossier: Dossier,
    *,
    title: str,
    office: Office | None,
    outside: str,
    due: Due | None,
    part: Part | None,
    actor: Actor,
) -> OwedPaper:
    """The row and, where a part owes it, its deadline; the caller holds the lock."""
    paper = OwedPaper(
        task=dossier.task,
        title=title,
        office=office,
        outside=outside,
        due_on=due.on if due else None,
    )
    if part is not None and due is not None:
        paper.deadline = add_due(part, due, actor=actor)
    paper.save(actor=actor)
    return paper


def locked_paper(dossier: Dossier, paper_id: int) -> OwedPaper:
    rows = OwedPaper.objects.select_for_update(of=("self",)).select_related("deadline")
    return rows.get(task=dossier.task, pk=paper_id)


def may_hand_in(dossier: Dossier, office_id: int | None, actor: Actor) -> bool:
    """Who manages the dossier, and who works in the office that owes it."""
    powers = powers_of(actor)
    if powers.can(dossier.power, dossier.task.lead_office_id):
        return True
    return office_id is not None and powers.can("submit_part", office_id)


@transaction.atomic
def receive_paper(
    *,
    task_id: int,
    paper_id: int,
    received_on: dt.date,
    upload: object | None = None,
    declared: bool = False,
    actor: Actor,
) -> OwedPaper:
    """The paper is there, with its file or without; its deadline is met on that day."""
    dossier = lock_shared(task_id)
    paper = locked_paper(dossier, paper_id)
    if not may_hand_in(dossier, paper.office_id, actor):
        raise PermissionDenied
    _check_owed(paper)
    check_not_ahead(received_on, field="received_on")
    if upload:
        paper.file = add_file(
            task_id=task_id, upload=upload, declared=declared, inside=False, actor=actor
        )
    paper.state, paper.received_on = PaperState.RECEIVED, received_on
    if paper.deadline is not None:
        meet_due(paper.deadline, met_on=received_on, actor=actor)
    paper.save(actor=actor)
    return paper


def _check_owed(paper: OwedPaper) -> None:
    if paper.state != PaperState.OWED:
        raise WrongMove(_("This paper is not waited for any more."))


@transaction.atomic
def drop_paper(*, task_id: int, paper_id: int, reason: str, actor: Actor) -> OwedPaper:
    """The paper is not needed any more; its date counts for nobody."""
    dossier, actor = lock_any(task_id, actor=actor)
    paper = locked_paper(dossier, paper_id)
    _check_owed(paper)
    _drop(paper, reason=reason, actor=actor)
    return paper


def _drop(paper: OwedPaper, *, reason: str, actor: Actor) -> None:
    paper.state = PaperState.DROPPED
    paper.save(actor=actor, reason=reason)
    if paper.deadline is not None:
        drop_due(paper.deadline, actor=actor, reason=reason)


def drop_owed(dossier: Dossier, *, reason: str, actor: Actor) -> None:
    """Whatever is still owed ends with the dossier; the caller holds the lock."""
    for paper in dossier.owed_papers.owed().select_related("deadline"):
        _drop(paper, reason=reason, actor=actor)
