"""The lead office's moves on the task as a whole."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Min
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.foundation.history import update_many
from tasks.choices import EndReason, PartRole
from tasks.models import Part, Product, Task
from tasks.notices import events
from tasks.series.services.occurrences import keep_one_ahead
from tasks.services.clocks import (
    ask_decision_day,
    end_clocks,
    meet,
    pause_clocks,
    reopen_ended,
    resume_clocks,
)
from tasks.services.delivering import Result, add_product
from tasks.services.gate import (
    empowered,
    handling,
    lock_task,
    move_task,
    need_reason,
    save_part,
    save_task,
)
from tasks.states import SETTLED_PARTS, DeadlineState, Outcome, PartState, WrongMove


def lead_part(task: Task) -> Part:
    part = (
        task.parts.select_for_update(of=("self",))
        .select_related("office", "assignee")
        .get(role=PartRole.LEAD)
    )
    part.task = task
    return part


def _as_handler(task: Task, actor: Actor) -> tuple[Part, Actor]:
    lead = lead_part(task)
    return lead, handling(actor, lead)


def _as_leader(task: Task, actor: Actor, power: str = "deliver_part") -> tuple[Part, Actor]:
    lead = lead_part(task)
    return lead, empowered(actor, power, lead.office_id)


@transaction.atomic
def submit_above(
    *, task_id: int, to: str, on: dt.date, actor: Actor, version: int | None = None
) -> Task:
    """`Đã trình, chờ ý kiến`: with the superior body (a post, no name); the clock stays visible."""
    task = lock_task(task_id, version=version)
    _lead, actor = _as_handler(task, actor)
    if on > timezone.localdate():
        raise ValidationError({"on": _("The day of submission lies in the future.")})
    if not to.strip():
        raise ValidationError({"to": _("Name the post or body it was submitted to.")})
    move_task(task, verb="submit_above")
    task.submitted_on, task.submitted_to = on, to.strip()
    save_task(task, verb="submit_above", actor=actor)
    return task


@transaction.atomic
def back_from_above(*, task_id: int, reason: str, actor: Actor, version: int | None = None) -> Task:
    """The opinion has come; the work goes on."""
    task = lock_task(task_id, version=version)
    _lead, actor = _as_handler(task, actor)
    move_task(task, verb="back_from_above")
    save_task(task, verb="back_from_above", actor=actor, reason=reason)
    return task


def _ask_settled(task: Task) -> None:
    waiting = [p.office.short_name for p in task.parts.unsettled().select_related("office")]
    if waiting:
        raise WrongMove(
            _("Not yet noted, withdrawn or ended: %(offices)s.") % {"offices": ", ".join(waiting)}
        )


CLOSING = ["state", "closed_at", "last_act", "last_act_at", "last_act_by", "version"]


def close_parts(*tasks: Task, actor: Actor) -> None:
    now = timezone.now()
    parts = [p for task in tasks for p in task.parts.all() if p.state not in SETTLED_PARTS]
    for part in parts:
        part.state, part.closed_at = PartState.CLOSED, now
        part.last_act, part.last_act_at, part.last_act_by = "close", now, actor.person
        part.version += 1
    update_many(parts, CLOSING, actor=actor, reason="")


@transaction.atomic
def complete(
    *, task_id: int, result: Result | None, actor: Actor, version: int | None = None
) -> Task:
    """`Hoàn thành`: with a product; the date on it is the day of completion.

    Without a new `result` the newest product already entered counts.
    """
    task = lock_task(task_id, version=version)
    lead, actor = _as_handler(task, actor)
    _ask_settled(task)
    move_task(task, verb="complete")
    if result is not None:
        add_product(lead, result, actor=actor)
        day = result.dated
    else:
        product = Product.objects.filter(part=lead).first()
        if product is None:
            raise ValidationError(
                {"dated": _("Enter the product; without one, end the follow-up instead.")}
            )
        day = product.dated
    _finish(task, lead, day=day, actor=actor)
    return task


def _finish(task: Task, lead: Part, *, day: dt.date, actor: Actor) -> None:
    task.done_on, task.closed_at = day, timezone.now()
    save_task(task, verb="complete", actor=actor)
    meet(lead, met_on=day, actor=actor, reason="")
    close_parts(task, actor=actor)
    events.completed(task, actor=actor)
    if task.series_id:
        keep_one_ahead(series_id=task.series_id, today=timezone.localdate())


def complete_received(task: Task, *, day: dt.date, actor: Actor) -> None:
    """The office that asked has received all it asked for: no part of it is left to do.

    For services that have asked for their own power and hold the lock on the task.
    """
    move_task(task, verb="complete")
    _finish(task, lead_part(task), day=day, actor=actor)


@transaction.atomic
def end_without_product(
    *, task_id: int, why: str, reason: str, actor: Actor, version: int | None = None
) -> Task:
    """`Kết thúc theo dõi`: never counted as completed; needs a ground."""
    task = lock_task(task_id, version=version)
    _lead, actor = _as_leader(task, actor)
    if why not in EndReason.values:
        raise ValidationError({"why": _("Choose the ground for ending.")})
    return end_with_dossier(task, why=why, reason=reason, actor=actor)


def end_with_dossier(task: Task, *, why: str, reason: str, actor: Actor) -> Task:
    """For services that have asked for their own power and hold the lock on the task."""
    _ask_settled(task)
    move_task(task, verb="end_without_product")
    task.end_reason = why
    return _end(task, "end_without_product", Outcome.ENDED, actor=actor, reason=reason)


@transaction.atomic
def stop(*, task_id: int, reason: str, actor: Actor, version: int | None = None) -> Task:
    """`Dừng thực hiện`: a directive says not to go on; out of the on-time figure."""
    task = lock_task(task_id, version=version)
    _lead, actor = _as_leader(task, actor)
    move_task(task, verb="stop")
    return _end(task, "stop", Outcome.WITHDRAWN, actor=actor, reason=reason)


def _end(task: Task, verb: str, outcome: Outcome, *, actor: Actor, reason: str) -> Task:
    task.closed_at = timezone.now()
    save_task(task, verb=verb, actor=actor, reason=need_reason(reason))
    end_clocks(list(task.parts.all()), outcome, actor=actor, reason=reason)
    close_parts(task, actor=actor)
    events.ended(task, verb=verb, actor=actor)
    return task


@transaction.atomic
def pause(
    *, task_id: int, reason: str, review_on: dt.date, actor: Actor, version: int | None = None
) -> Task:
    """`Tạm dừng`: by directive, with a day to look again; all clocks stand still."""
    task = lock_task(task_id, version=version)
    _lead, actor = _as_leader(task, actor)
    if review_on <= timezone.localdate():
        raise ValidationError({"review_on": _("The day to look again lies in the past.")})
    move_task(task, verb="pause")
    task.review_on = review_on
    save_task(task, verb="pause", actor=actor, reason=need_reason(reason))
    pause_clocks(task, actor=actor, reason=reason)
    events.paused(task, actor=actor)
    return task


@transaction.atomic
def resume(
    *,
    task_id: int,
    reason: str,
    decided_on: dt.date | None = None,
    actor: Actor,
    version: int | None = None,
) -> Task:
    """`Tiếp tục`: unused days are added from the date of the decision (default today)."""
    task = lock_task(task_id, version=version)
    _lead, actor = _as_leader(task, actor)
    move_task(task, verb="resume")
    day = decided_on or timezone.localdate()
    ask_decision_day(day, paused_on=_stands_since(task))
    task.review_on = None
    save_task(task, verb="resume", actor=actor, reason=need_reason(reason))
    resume_clocks(task, decided_on=day, actor=actor, reason=reason)
    events.resumed(task, actor=actor)
    return task


def _stands_since(task: Task) -> dt.date | None:
    """The day the first of its clocks stopped with the task."""
    stopped = task.deadlines.filter(state=DeadlineState.PAUSED, paused_alone=False)
    found: dt.date | None = stopped.aggregate(first=Min("paused_on"))["first"]
    return found


@transaction.atomic
def cancel(*, task_id: int, reason: str, actor: Actor, version: int | None = None) -> Task:
    """`Hủy`, by the logger or a leader: logged by mistake or twice, nobody outside holds it."""
    task = lock_task(task_id, version=version)
    actor = empowered(actor, "log_task", task.assigned_by_office_id)
    if task.created_by_id != actor.person.pk:
        actor = empowered(actor, "release_request", task.assigned_by_office_id)
    move_task(task, verb="cancel")
    others = task.parts.exclude(office_id=task.assigned_by_office_id)
    if others.filter(received_at__isnull=False).exclude(state=PartState.HANDED_BACK).exists():
        raise WrongMove(_("Another office has already received its request."))
    task.closed_at = timezone.now()
    save_task(task, verb="cancel", actor=actor, reason=need_reason(reason))
    end_clocks(list(task.parts.all()), Outcome.WITHDRAWN, actor=actor, reason=reason)
    close_parts(task, actor=actor)
    events.cancelled(task, actor=actor)
    return task


def _state_again(lead: Part) -> PartState:
    if lead.assignee_id is not None:
        return PartState.ASSIGNED
    return PartState.SENT if lead.received_at is None else PartState.RECEIVED


@transaction.atomic
def reopen(*, task_id: int, reason: str, actor: Actor, version: int | None = None) -> Task:
    """`Mở lại`: by a chief, with a reason; the lead part owes its dates again."""
    task = lock_task(task_id, version=version)
    lead, _deputy = _as_leader(task, actor, power="approve_inside")
    actor = empowered(actor, "read_restricted", lead.office_id)
    move_task(task, verb="reopen")
    task.done_on, task.closed_at, task.end_reason = None, None, ""
    save_task(task, verb="reopen", actor=actor, reason=need_reason(reason))
    lead.state, lead.closed_at = _state_again(lead), None
    save_part(lead, verb="reopen", actor=actor, reason=reason)
    reopen_ended(lead, actor=actor, reason=reason)
    events.reopened(task, actor=actor)
    return task
