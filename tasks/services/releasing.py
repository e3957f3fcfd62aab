"""What leaves an office: asking for release, releasing, returning a draft."""

from django.db import transaction
from django.utils import timezone

from offices.foundation.actor import Actor
from offices.foundation.history import update_many
from offices.models import Office
from offices.powers import Powers
from tasks.choices import PartRole
from tasks.models import Part, Task
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


def way_out(office: Office, powers: Powers, *, leaves: bool) -> str:
    """The verb that follows logging: send where the person may, ask the leader where he must,
    open inside where nothing leaves the office."""
    if not leaves:
        return "open_inside"
    if powers.can("release_request", office.pk) or not office.needs_release:
        return "release"
    return "ask_release"


def sender(verb: str, office_id: int, powers: Powers, *, actor: Actor) -> Actor:
    """Who answers for it: marked as acting for the absent leader whose power it is."""
    if verb == "release" and powers.can("release_request", office_id):
        return empowered(actor, "release_request", office_id, powers=powers)
    return actor


def mark_sent(part: Part, *, actor: Actor) -> bool:
    """A request goes out, who is informed is informed; the caller saves what has changed."""
    if part.state != PartState.UNSENT:
        return False
    informed = part.role == PartRole.INFORMED
    part.state = PartState.INFORMED if informed else PartState.SENT
    part.sent_at = now = timezone.now()
    part.last_act, part.last_act_at, part.last_act_by = "send", now, actor.person
    part.version += 1
    return True


def send_off(task: Task, *, actor: Actor) -> None:
    """Send now where the person may, ask the leader where he must, open inside otherwise."""
    powers = powers_of(actor)
    leaves = task.parts.exclude(office_id=task.assigned_by_office_id).exists()
    verb = way_out(task.assigned_by_office, powers, leaves=leaves)
    actor = sender(verb, task.assigned_by_office_id, powers, actor=actor)
    move_task(task, verb=verb)
    if verb != "ask_release":
        _send_parts(task, actor=actor)
    save_task(task, verb=verb, actor=actor)
    if verb == "ask_release":
        events.release_asked(task, actor=actor)


def _send_parts(task: Task, *, actor: Actor) -> None:
    """Requests go out, those informed are informed, and the clocks run."""
    parts = list(task.parts.select_related("office"))
    unsent = [part for part in parts if mark_sent(part, actor=actor)]
    if unsent:
        update_many(unsent, SENDING, actor=actor, reason="")
    start_clocks(parts, actor=actor)
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
    events.draft_returned(task, actor=actor)
    return task
