"""The course of a round: announced, held, compiled, closed; postponed or cancelled."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from tasks.dossier.lifecycle import lock, move
from tasks.dossier.services.clocks import drop_all
from tasks.dossier.services.days import check_not_past, move_all
from tasks.dossier.services.ending import complete_task, stop_task
from tasks.services.delivering import Result
from tasks.services.gate import empowered, need_reason
from voters.models import VoterContact, VoterOpinion
from voters.services import clocks
from voters.services.numbering import PLAN, REPORT, next_number
from voters.services.points import keep_slot, take_off
from voters.states import HEADS, UNSENT


@transaction.atomic
def announce(*, task_id: int, override: str = "", actor: Actor) -> VoterContact:
    """The plan is out: the press, the place and the deputies are told in time."""
    contact, actor = lock(VoterContact, task_id, actor=actor)
    move(contact, verb="announce")
    points = list(contact.points.select_related("slot"))
    if not points:
        raise ValidationError(_("Enter at least one point first."))
    contact.plan_on = timezone.localdate()
    contact.plan_symbol = _numbered(contact, PLAN, contact.plan_on, actor=actor)
    contact.save(actor=actor)
    decided = (clocks.PERSON_DECIDED, clocks.COUNCIL_DECIDED)
    clocks.meet([contact.task], decided, met_on=contact.plan_on, actor=actor)
    for point in points:
        keep_slot(contact, point, override=override, actor=actor)
    lead = clocks.lead_of(contact.task)
    clocks.owe(lead, clocks.before_contact(contact), actor=actor)
    return contact


def _numbered(contact: VoterContact, kind: str, day: dt.date, *, actor: Actor) -> str:
    """Number and symbol from the book of the body the round is for."""
    office = contact.task.lead_office
    *_book, symbol = next_number(office, kind, contact.stream, day, actor=actor)
    return symbol


@transaction.atomic
def hold(*, task_id: int, held_on: dt.date | None = None, actor: Actor) -> VoterContact:
    """Voters were met; by when what they said is to be compiled runs from now."""
    contact, actor = lock(VoterContact, task_id, actor=actor)
    move(contact, verb="hold")
    day = held_on or contact.on
    if day is None or day > timezone.localdate():
        raise ValidationError({"held_on": _("This day lies in the future.")})
    contact.save(actor=actor)
    told = (clocks.PRESS, clocks.OUTSIDE_NATIONAL, clocks.OUTSIDE_COUNCIL, clocks.PERSON_TOLD)
    clocks.meet([contact.task], told, met_on=day, actor=actor)
    clocks.owe(clocks.lead_of(contact.task), clocks.for_compiling(contact), actor=actor)
    return contact


@transaction.atomic
def compile_round(*, task_id: int, actor: Actor) -> VoterContact:
    """`Tổng hợp`: by the head of the division; every opinion is dealt with."""
    contact, actor = lock(VoterContact, task_id, actor=actor)
    actor = empowered(actor, HEADS, contact.task.lead_office_id)
    move(contact, verb="compile")
    left = VoterOpinion.objects.waiting().filter(point__contact=contact).count()
    if left:
        said = _("%(n)d opinions are not dealt with yet.") % {"n": left}
        raise ValidationError(said)
    day = timezone.localdate()
    contact.report_on = day
    contact.report_symbol = _numbered(contact, REPORT, day, actor=actor)
    contact.save(actor=actor)
    clocks.meet([contact.task], clocks.COMPILING, met_on=day, actor=actor)
    return contact


@transaction.atomic
def close(*, task_id: int, actor: Actor) -> VoterContact:
    """Nothing is left to forward; the petitions go on by themselves."""
    contact, actor = lock(VoterContact, task_id, actor=actor)
    move(contact, verb="close")
    if contact.petitions.filter(state__in=UNSENT).exists():
        raise ValidationError(_("Some petitions of this round are not forwarded yet."))
    contact.save(actor=actor)
    held = contact.ends_on or timezone.localdate()
    done = Result(dated=min(held, timezone.localdate()), abstract=contact.task.title)
    complete_task(contact, result=done, actor=actor)
    return contact


@transaction.atomic
def postpone(*, task_id: int, reason: str, actor: Actor) -> VoterContact:
    """`Hoãn`: no new day is known yet; the diary says so."""
    contact, actor = lock(VoterContact, task_id, actor=actor)
    move(contact, verb="postpone")
    contact.move_reason = need_reason(reason)[:500]
    points = list(contact.points.all())
    take_off(contact, points, reason=reason, actor=actor, postponed=True)
    contact.save(actor=actor, reason=reason)
    return contact


@transaction.atomic
def reschedule(
    *, task_id: int, on: dt.date, reason: str, override: str = "", actor: Actor
) -> VoterContact:
    """The first day is set anew; the other points and the dates move along."""
    contact, actor = lock(VoterContact, task_id, actor=actor)
    move(contact, verb="reschedule")
    check_not_past(on, field="on")
    before = contact.on
    by = on - before if before else dt.timedelta()
    contact.on, contact.move_reason = on, need_reason(reason)[:500]
    contact.ends_on = contact.ends_on + by if contact.ends_on else on
    contact.save(actor=actor, reason=reason)
    for point in contact.points.select_related("slot"):
        point.on += by
        point.save(actor=actor, reason=reason)
        keep_slot(contact, point, override=override, actor=actor)
    move_all(contact, before, own=None, reason=reason, actor=actor)
    clocks.owe(clocks.lead_of(contact.task), clocks.before_contact(contact), actor=actor)
    return contact


@transaction.atomic
def cancel(*, task_id: int, reason: str, actor: Actor) -> VoterContact:
    """`Hủy`: dates still open are not owed any more; who may, stops the task."""
    contact, actor = lock(VoterContact, task_id, actor=actor)
    move(contact, verb="cancel")
    contact.move_reason = need_reason(reason)[:500]
    take_off(contact, list(contact.points.all()), reason=reason, actor=actor)
    contact.save(actor=actor, reason=reason)
    drop_all(contact.task, reason=reason, actor=actor)
    stop_task(contact, reason=reason, actor=actor)
    return contact
