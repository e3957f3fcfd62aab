"""The plan of a year: needs of the offices gathered, agreed, issued."""

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.services.lead import propose_lead
from offices.foundation.actor import Actor
from offices.foundation.history import create_many
from offices.models import Office
from offices.powers import Powers
from tasks.choices import Access, Basis, PartRole
from tasks.dossier.lifecycle import lock, lock_unasked, move
from tasks.dossier.services.ending import complete_task, note_results
from tasks.dossier.services.entering import (
    AskedOffice,
    OfficesGiven,
    check_desk,
    enter,
    lead_of,
    new_task,
)
from tasks.models import Task
from tasks.notices import events
from tasks.services.delivering import Result
from tasks.services.gate import empowered, powers_of
from tasks.services.requesting import enter_answer
from tasks.states import OWING_PARTS, WrongMove
from training.models import Need, TrainingPlan
from training.models.plan import ONE_A_YEAR
from training.services.entering import training_area
from training.states import POWER, RELEASES, SENDS, PlanState


@dataclass(frozen=True, slots=True)
class NeedLine:
    topic: str
    people: int
    quarter: int
    wish: str


@transaction.atomic
def enter_plan(
    *,
    year: int,
    needs_by: dt.date,
    lead_office: Office | None = None,
    lead_reason: str = "",
    form_key: uuid.UUID | None = None,
    actor: Actor,
) -> TrainingPlan:
    """By rotation of THAT year; the other offices are asked for their needs by that day."""
    actor, area = check_desk(actor, POWER), training_area()
    proposal = propose_lead(area=area, on=dt.date(year, 1, 1), asking_office=actor.office)
    ask = _("Send what your office needs to learn in %(year)d") % {"year": year}
    offices = OfficesGiven(
        lead_office=lead_office,
        lead_reason=lead_reason,
        access=Access.OPEN,
        form_key=form_key,
        asked=tuple(
            AskedOffice(office=one, ask=ask, due_on=needs_by) for one in Office.objects.active()
        ),
    )
    lead = lead_of(offices, proposal, actor=actor)
    title = _("Plan of office training in %(year)d") % {"year": year}
    new = new_task(offices, title=title, area=area, lead=lead, basis=Basis.PROGRAMME)

    def build(task: Task) -> TrainingPlan:
        plan = TrainingPlan(task=task, year=year, needs_by=needs_by)
        try:
            with transaction.atomic():
                plan.save(actor=actor)
        except IntegrityError as taken:
            raise ValidationError({"year": ONE_A_YEAR}) from taken
        return plan

    return enter(TrainingPlan, new=new, actor=actor, build=build)


def needs_office(plan: TrainingPlan, powers: Powers, office: Office | None) -> Office | None:
    """For which office this person enters needs: the acting one, where it has a part."""
    if office is None or not powers.can(POWER, office.pk):
        return None
    with_part = plan.task.parts.exclude(role=PartRole.INFORMED).filter(office=office)
    return office if with_part.exists() else None


def _entering(plan: TrainingPlan, actor: Actor) -> tuple[Office, Actor]:
    plan.check_open()
    if plan.state != PlanState.GATHERING:
        raise WrongMove(_("Needs are not gathered any more."))
    office = needs_office(plan, powers_of(actor), actor.office)
    if office is None:
        raise PermissionDenied
    return office, empowered(actor, POWER, office.pk)


@transaction.atomic
def add_needs(*, task_id: int, lines: Sequence[NeedLine], actor: Actor) -> list[Need]:
    """What the acting office needs; several at once."""
    plan = lock_unasked(TrainingPlan, task_id)
    office, actor = _entering(plan, actor)
    rows = [
        Need(
            plan=plan,
            office=office,
            topic=one.topic,
            people=one.people,
            quarter=one.quarter,
            wish=one.wish,
        )
        for one in lines
    ]
    return create_many(Need, rows, actor=actor)


@transaction.atomic
def drop_need(*, task_id: int, need_id: int, actor: Actor) -> None:
    """By the office that entered it, before the plan is agreed."""
    plan = lock_unasked(TrainingPlan, task_id)
    need = Need.objects.select_for_update(of=("self",)).get(plan=plan, pk=need_id)
    office, actor = _entering(plan, actor)
    if need.office_id != office.pk:
        raise PermissionDenied
    if need.course_id is not None:
        raise WrongMove(_("A course has come of this need."))
    need.delete(actor=actor)


@transaction.atomic
def send_needs(*, task_id: int, actor: Actor) -> TrainingPlan:
    """`Gửi nhu cầu`: a leader of the office that was asked; its date is met today."""
    plan = lock_unasked(TrainingPlan, task_id)
    office, actor = _entering(plan, actor)
    actor = empowered(actor, SENDS, office.pk)
    part = plan.task.parts.select_related("office").get(office=office)
    if part.role == PartRole.LEAD:
        raise WrongMove(_("The lead office needs not send anything to itself."))
    part.task = plan.task
    count = plan.needs.filter(office=office).count()
    answer = _("Needs entered: %(n)d") % {"n": count}
    enter_answer(part, answer=answer, dated=timezone.localdate(), actor=actor)
    events.delivered(part, actor=actor)
    return plan


@transaction.atomic
def agree_plan(*, task_id: int, actor: Actor) -> TrainingPlan:
    """`Thống nhất`: every office asked has sent its needs, or its part was ended without."""
    plan, actor = lock(TrainingPlan, task_id, actor=actor)
    actor = empowered(actor, RELEASES, plan.task.lead_office_id)
    move(plan, verb="agree")
    owing = plan.task.parts.filter(role=PartRole.COORDINATE, state__in=OWING_PARTS)
    names = ", ".join(part.office.short_name for part in owing.select_related("office"))
    if names:
        raise ValidationError(_("Needs have not come yet from: %(names)s.") % {"names": names})
    if not plan.needs.exists():
        raise ValidationError(_("No need was entered."))
    plan.save(actor=actor)
    note_results(plan, actor=actor)
    return plan


@transaction.atomic
def issue_plan(*, task_id: int, number: str, issued_on: dt.date, actor: Actor) -> TrainingPlan:
    """`Ban hành`: the document has its number; the task is completed with it."""
    plan, actor = lock(TrainingPlan, task_id, actor=actor)
    actor = empowered(actor, RELEASES, plan.task.lead_office_id)
    move(plan, verb="issue")
    if issued_on > timezone.localdate():
        raise ValidationError({"issued_on": _("The date of the document lies in the future.")})
    plan.number, plan.issued_on = number, issued_on
    plan.save(actor=actor)
    result = Result(dated=issued_on, number=number, abstract=plan.task.title)
    complete_task(plan, result=result, actor=actor)
    return plan
