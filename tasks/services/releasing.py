"""What leaves an office: asking for release, releasing, returning a draft."""

from django.db import transaction
from django.utils import timezone

from offices.foundation.actor import Actor
from offices.foundation.history import update_many
from tasks.choices import PartRole
from tasks.models import Task
from tasks.notices import events
from tasks.services.clocks import start_clocks
from tasks.services.gate import (
    ask_move,
    empowered,
    lock_task,
    move_task,
    need_reason,
    powers_of,
    save_task,
)
from tasks.states import TASK_MOVES, PartState

SENDING = ["state", "sent_at", "last_act", "last_act_at", "last_act_by", "version"]


def _leaves_the_office(task: Task) -> bool:
    return task.parts.exclude(office_id=task.assigned_by_office_id).exists()


def send_off(task: Task, *, actor: Actor) -> None:
    """Send now where the person may, ask the leader where he must, open inside otherwise."""
    powers = powers_of(actor)
    office = task.assigned_by_office
    if not _leaves_the_office(task):
        move_task(task, verb="open_inside")
        _send_parts(task, actor=actor)
        save_task(task, verb="open_inside", actor=actor)
    elif powers.can("release_request", office.pk) or not office.needs_release:
        if powers.can("release_request", office.pk):
            actor = empowered(actor, "release_request", office.pk)
        move_task(task, verb="release")
        _send_parts(task, actor=actor)
        save_task(task, verb="release", actor=actor)
    else:
        move_task(task, verb="ask_release")
        save_task(task, verb="ask_release", actor=actor)
        events.release_asked(task, actor=actor)


def _send_parts(task: Task, *, actor: Actor) -> None:
    """Requests go out, those informed are informed, and the clocks run."""
    now = timezone.now()
    parts = list(task.parts.select_related("office"))
    unsent = [p for p in parts if p.state == PartState.UNSENT]
    for part in unsent:
        informed = part.role == PartRole.INFORMED
        part.state = PartState.INFORMED if informed else PartState.SENT
        part.sent_at = now
        part.last_act, part.last_act_at, part.last_act_by = "send", now, actor.person
        part.version += 1
    if unsent:
        update_many(unsent, SENDING, actor=actor, reason="")
    start_clocks(parts, actor=actor, reason="")
    events.parts_sent(task, parts, actor=actor)


@transaction.atomic
def ask_release(*, task_id: int, actor: Actor, version: int | None = None) -> Task:
    """`Trình duyệt`: a draft is put before the leader, or sent where no leader is needed."""
    task = lock_task(task_id, version=version)
    actor = empowered(actor, "log_task", task.assigned_by_office_id)
    ask_move(TASK_MOVES, "ask_release", task.state)
    send_off(task, actor=actor)
    return task


@transaction.atomic
def release(*, task_id: int, actor: Actor, version: int | None = None) -> Task:
    """`Duyệt gửi`: a leader's act on the office that logged the task."""
    task = lock_task(task_id, version=version)
    actor = empowered(actor, "release_request", task.assigned_by_office_id)
    move_task(task, verb="release")
    _send_parts(task, actor=actor)
    save_task(task, verb="release", actor=actor)
    events.released(task, actor=actor)
    return task


@transaction.atomic
def return_draft(*, task_id: int, reason: str, actor: Actor, version: int | None = None) -> Task:
    """The leader asks for the draft to be completed first."""
    task = lock_task(task_id, version=version)
    actor = empowered(actor, "release_request", task.assigned_by_office_id)
    move_task(task, verb="return_draft")
    save_task(task, verb="return_draft", actor=actor, reason=need_reason(reason))
    events.draft_returned(task, reason=reason, actor=actor)
    return task
