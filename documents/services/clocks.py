"""Clocks of a file, by the codes of their rules, and what follows a meeting or a session."""

import datetime as dt

from django.utils import timezone

from coordination.workdays import calendar_for
from documents.models import Appraisal
from offices.foundation.actor import Actor
from tasks.dossier.destinations import Destination
from tasks.dossier.services.clocks import due_by, lead_of, meet, open_by, owe, part_of, rule_of
from tasks.models import Deadline, ExternalRequest, Part
from tasks.services.bodies import ask_outside, note_answers
from tasks.services.drafts import Due
from tasks.services.milestones import add_due, counted_from, drop_due, meet_due
from tasks.services.pausing import can_pause, can_resume, restart_clock, stop_clock

CHECK, EXAMINE, REVISE = "td-kiem-tra-ho-so", "tham-dinh", "td-tiep-thu"
ANSWER, ANSWER_URGENT = "pyk-tra-loi", "pyk-tra-loi-khan"
PARTY_MEETING, MEETING = "td-ho-so-btv", "ct-tai-lieu"
# Before a session, each owed by the office its rule names, as in the plan of the session itself.
SESSION = ("kh-ho-so-tham-tra", "kh-tham-tra", "kh-tiep-thu", "kh-tai-lieu")
SHORT_SESSION = ("kh-ho-so-chuyen-de", "kh-tham-tra-chuyen-de", "kh-tai-lieu-chuyen-de")
OWN = (CHECK, EXAMINE, REVISE)


def start_check(appraisal: Appraisal, *, actor: Actor) -> None:
    owe(lead_of(appraisal.task), [(CHECK, appraisal.received_on, None)], actor=actor)


def stop_examining(appraisal: Appraisal, *, day: dt.date, reason: str, actor: Actor) -> None:
    """The check is done; what is being examined stands still while papers are missing."""
    meet([appraisal.task], (CHECK,), met_on=day, actor=actor)
    for row in open_by([appraisal.task], (EXAMINE,)):
        if can_pause(row):
            stop_clock(row, decided_on=day, reason=reason, actor=actor)


def start_examining(appraisal: Appraisal, *, day: dt.date, reason: str, actor: Actor) -> None:
    """Its clock goes on with the days left, or starts on the day the file was complete."""
    meet([appraisal.task], (CHECK,), met_on=day, actor=actor)
    known = open_by([appraisal.task], (EXAMINE,))
    for row in known:
        if can_resume(row):
            restart_clock(row, decided_on=day, reason=reason, actor=actor)
    if not known:
        owe(lead_of(appraisal.task), [(EXAMINE, day, None)], actor=actor)


def ask_papers(
    appraisal: Appraisal, *, day: dt.date, missing: str, due_on: dt.date | None, actor: Actor
) -> None:
    """What is missing is asked of a submitting body outside, and chased like any request."""
    body = appraisal.submitter
    if body is not None and body.served_by_id is None:
        lead = lead_of(appraisal.task)
        ask_outside(lead, body, ask=missing, sent_on=day, due_on=due_on, actor=actor)


def answered(appraisal: Appraisal, *, day: dt.date, actor: Actor) -> None:
    """What was asked of the submitting body has come."""
    if appraisal.submitter is not None:
        note_answers(appraisal.pk, body=appraisal.submitter, on=day, actor=actor)


def start_revising(appraisal: Appraisal, *, day: dt.date, actor: Actor) -> None:
    """Owed by the office that serves the submitting body, else asked of that body outside."""
    body, lead = appraisal.submitter, lead_of(appraisal.task)
    if body is not None and body.served_by_id is None:
        due = due_by(REVISE, day, office_id=lead.office_id)
        if due is not None:
            ask_outside(
                lead,
                body,
                ask=due.what,
                sent_on=day,
                due_on=due.on,
                letter_number=appraisal.report_number,
                actor=actor,
            )
        return
    part = (part_of(appraisal.task, office=body.served_by_id) if body else None) or lead
    owe(part, [(REVISE, day, None)], actor=actor)


def is_revising(appraisal: Appraisal) -> bool:
    """Whether the submitting side owes a revision already."""
    rows = ExternalRequest.objects.waiting().filter(part__task=appraisal.task)
    outside = rows.filter(body=appraisal.submitter).exists()
    return outside or bool(open_by([appraisal.task], (REVISE,)))


def answer_revision(appraisal: Appraisal, *, day: dt.date, actor: Actor) -> None:
    """A new draft has come: what the submitting side owed is there."""
    meet([appraisal.task], (REVISE,), met_on=day, actor=actor)
    answered(appraisal, day=day, actor=actor)


def end_all(appraisal: Appraisal, *, reason: str, actor: Actor) -> None:
    """Returned or withdrawn: nothing is owed any more."""
    for row in appraisal.task.deadlines.open_ends():
        drop_due(row, actor=actor, reason=reason)


def owe_answers(
    appraisal: Appraisal,
    *,
    urgent: bool,
    sent_on: dt.date,
    due_on: dt.date | None,
    due_time: dt.time | None,
    actor: Actor,
) -> Deadline | None:
    """Slips are compiled by then: owed by our officer, counted to no member."""
    part, what = lead_of(appraisal.task), "Tổng hợp phiếu lấy ý kiến"
    due = Due(due_on, due_time, what=what, starts_on=sent_on) if due_on else None
    if due is None:
        rule = rule_of(ANSWER_URGENT if urgent else ANSWER, sent_on)
        if rule is None:
            return None
        due = counted_from(rule, sent_on, calendar_for(part.office_id), what=what)
    return add_due(part, due, actor=actor)


def follow(appraisal: Appraisal, event: Destination, *, actor: Actor) -> None:
    """Backward dates from the day of the meeting or session, through that task's own event."""
    if event.on is None:
        return
    today = timezone.localdate()
    for code in _codes(event):
        part = _owing(appraisal, event, code, event.on)
        if part is None:
            continue
        due = due_by(code, event.on, office_id=part.office_id, of=event.task)
        if due is not None and due.on is not None and due.on >= today:
            owe(part, [(code, event.on, event.task)], actor=actor)


def _codes(event: Destination) -> tuple[str, ...]:
    if event.is_session:
        return SHORT_SESSION if event.is_short else SESSION
    return (PARTY_MEETING if event.of_party else MEETING,)


def _owing(appraisal: Appraisal, event: Destination, code: str, day: dt.date) -> Part | None:
    """The lead's part; before a session that of the office the rule names, where it has one."""
    if not event.is_session:
        return lead_of(appraisal.task)
    rule = rule_of(code, day)
    return part_of(appraisal.task, office=rule.owed_by_id) if rule else None


def end_following(appraisal: Appraisal, *, day: dt.date, actor: Actor) -> None:
    """It was submitted: what was owed before the meeting is there."""
    for row in _following(appraisal):
        meet_due(row, met_on=day, actor=actor)


def unfollow(appraisal: Appraisal, *, reason: str, actor: Actor) -> None:
    for row in _following(appraisal):
        drop_due(row, actor=actor, reason=reason)


def _following(appraisal: Appraisal) -> list[Deadline]:
    rows = appraisal.task.deadlines.open_ends().filter(event_task__isnull=False)
    return list(rows.select_for_update(of=("self",)))
