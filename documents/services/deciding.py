"""The report, the revision, where it is submitted, and what the body decides."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from documents.choices import AppraisalVerdict, SessionOutcome
from documents.models import Appraisal
from documents.services import clocks
from documents.services.course import advance
from documents.states import AppraisalState
from offices.foundation.actor import Actor
from tasks.dossier.destinations import Destination
from tasks.dossier.lifecycle import lock
from tasks.dossier.services.clocks import lead_of, meet
from tasks.dossier.services.days import check_not_ahead
from tasks.dossier.services.ending import complete_task, submit_task, take_task_back
from tasks.services.delivering import Result, add_product
from tasks.services.gate import need_reason
from tasks.states import WrongMove


def _past(day: dt.date, field: str, *, since: dt.date | None = None) -> None:
    check_not_ahead(day, field=field)
    if since is not None and day < since:
        raise ValidationError({field: _("This day lies before the step that comes first.")})


@transaction.atomic
def report(
    *, task_id: int, verdict: str, reported_on: dt.date, report_number: str = "", actor: Actor
) -> Appraisal:
    """The clock of examining is met on the date of the report; revising starts.

    Where members were asked before it, they still are.
    """
    appraisal, actor = lock(Appraisal, task_id, actor=actor)
    _past(reported_on, "reported_on", since=appraisal.complete_on)
    asking = appraisal.state == AppraisalState.POLLING and appraisal.reported_on is None
    advance(appraisal, "report_beside" if asking else "report", day=reported_on)
    appraisal.verdict, appraisal.reported_on = verdict, reported_on
    appraisal.report_number = report_number
    appraisal.save(actor=actor)
    meet([appraisal.task], (clocks.EXAMINE,), met_on=reported_on, actor=actor)
    product = Result(dated=reported_on, number=report_number, abstract=appraisal.task.title)
    add_product(lead_of(appraisal.task), product, actor=actor)
    if verdict != AppraisalVerdict.READY:
        clocks.start_revising(appraisal, day=reported_on, actor=actor)
    return appraisal


@transaction.atomic
def revise(*, task_id: int, reason: str = "", actor: Actor) -> Appraisal:
    """`Gửi ý kiến` to the submitting side; each time it comes back with another draft."""
    appraisal, actor = lock(Appraisal, task_id, actor=actor)
    day, asking = timezone.localdate(), appraisal.state == AppraisalState.POLLING
    advance(appraisal, "revise_beside" if asking else "revise", day=day)
    appraisal.away_since = appraisal.away_since or day
    appraisal.move_reason = reason[:500]
    appraisal.save(actor=actor, reason=reason)
    if not clocks.is_revising(appraisal):
        clocks.start_revising(appraisal, day=day, actor=actor)
    return appraisal


@transaction.atomic
def note_revised(*, task_id: int, received_on: dt.date, actor: Actor) -> Appraisal:
    """Revised and back, where no draft is kept that would say so."""
    appraisal, actor = lock(Appraisal, task_id, actor=actor)
    if not appraisal.is_revised_there:
        raise WrongMove(_("This file does not lie with the submitting body to be revised."))
    _past(received_on, "received_on", since=appraisal.away_since)
    appraisal.note_back(received_on)
    appraisal.save(actor=actor)
    clocks.answer_revision(appraisal, day=received_on, actor=actor)
    return appraisal


@transaction.atomic
def set_destination(
    *,
    task_id: int,
    destination: Destination | None = None,
    destination_words: str = "",
    actor: Actor,
) -> Appraisal:
    """Before which meeting or session it comes; its backward dates follow that day."""
    appraisal, actor = lock(Appraisal, task_id, actor=actor)
    appraisal.check_open()
    if destination is None or appraisal.destination_id != destination.task.pk:
        reason = _("It comes before another meeting.")
        clocks.unfollow(appraisal, reason=reason, actor=actor)
    appraisal.destination = destination.task if destination else None
    appraisal.destination_words = destination_words
    appraisal.save(actor=actor)
    if destination is not None:
        clocks.follow(appraisal, destination, actor=actor)
    return appraisal


@transaction.atomic
def table(*, task_id: int, tabled_on: dt.date, actor: Actor) -> Appraisal:
    """`Trình`: now the body decides; no clock runs on it, its waiting days are shown."""
    appraisal, actor = lock(Appraisal, task_id, actor=actor)
    _past(tabled_on, "tabled_on", since=appraisal.reported_on)
    advance(appraisal, "table", day=tabled_on)
    appraisal.tabled_on = tabled_on
    appraisal.save(actor=actor)
    meet([appraisal.task], (clocks.EXAMINE,), met_on=tabled_on, actor=actor)
    clocks.answer_revision(appraisal, day=tabled_on, actor=actor)
    clocks.end_following(appraisal, day=tabled_on, actor=actor)
    submit_task(appraisal, to=appraisal.receiving_body.name, on=tabled_on, actor=actor)
    return appraisal


@transaction.atomic
def decide(
    *, task_id: int, decision: str, decided_on: dt.date, number: str = "", actor: Actor
) -> Appraisal:
    """What the body decided; the task is completed by who handles it."""
    appraisal, actor = lock(Appraisal, task_id, actor=actor)
    _past(decided_on, "decided_on", since=appraisal.tabled_on)
    advance(appraisal, "decide", day=decided_on)
    appraisal.decision, appraisal.decided_on = decision, decided_on
    appraisal.save(actor=actor)
    result = Result(dated=decided_on, number=number, abstract=appraisal.task.title)
    complete_task(appraisal, result=result, actor=actor)
    return appraisal


@transaction.atomic
def carry_over(*, task_id: int, reason: str, actor: Actor) -> Appraisal:
    """`Chuyển kỳ sau`: file and history stay, what it was to come before is open again."""
    appraisal, actor = lock(Appraisal, task_id, actor=actor)
    advance(appraisal, "carry_over", day=timezone.localdate())
    appraisal.decision, appraisal.move_reason = SessionOutcome.CARRIED, need_reason(reason)[:500]
    appraisal.destination, appraisal.destination_words = None, ""
    appraisal.tabled_on = None
    appraisal.save(actor=actor, reason=reason)
    clocks.unfollow(appraisal, reason=reason, actor=actor)
    take_task_back(appraisal, reason=reason, actor=actor)
    return appraisal
