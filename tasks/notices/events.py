"""What each verb tells, to whom; rows are written in the verb's own transaction."""

import datetime as dt
import uuid
from collections.abc import Iterable

from django.utils.translation import gettext as _

from notifications.services.tell import tell, telling_together, untell
from offices.foundation.actor import Actor
from offices.models import Person
from tasks.choices import NoteKind, PartRole, Urgency
from tasks.models import Deadline, DueChange, Note, Part, Task
from tasks.notices.people import (
    holders,
    lead_side,
    leaders,
    owners,
    receivers,
    receivers_of,
    watchers,
)
from tasks.services.gate import office_deciding

# A reminder may be taken back for ten seconds; its mail waits a little longer than that.
MAIL_WAITS = dt.timedelta(seconds=15)


def _dm(day: dt.date | None) -> str:
    return day.strftime("%d/%m/%Y") if day else "—"


def _due(part: Part) -> str:
    days = part.deadlines.running().counted().order_by("due_on")
    return _dm(days.values_list("due_on", flat=True).first())


def _tell(
    kind: str, task: Task, people: Iterable[int], *, actor: Actor, part: Part | None = None,
    mark: object = "", hold: dt.timedelta = dt.timedelta(), **facts: str,
) -> None:  # fmt: skip
    version = part.version if part is not None else task.version
    dedupe = f"{kind}:{task.pk}:{part.pk if part else 0}:{version}:{mark}"
    desk = actor.office.short_name if actor.office else ""
    tell(
        kind=kind, people=list(people), dedupe=dedupe, task_id=task.pk, hold=hold,
        part_id=part.pk if part else None, actor=actor, urgent=bool(task.urgency),
        any_hour=task.urgency in (Urgency.VERY_URGENT, Urgency.FLASH),
        facts={"code": task.code, "from": desk, **facts},
    )  # fmt: skip


def release_asked(task: Task, *, actor: Actor) -> None:
    people = (
        {task.leader_in_charge_id}
        if task.leader_in_charge_id and task.lead_office_id == task.assigned_by_office_id
        else holders("release_request", task.assigned_by_office_id)
    )
    _tell("release_asked", task, people, actor=actor)


def released(task: Task, *, actor: Actor) -> None:
    _tell("released", task, {task.created_by_id}, actor=actor)


def draft_returned(task: Task, *, actor: Actor) -> None:
    _tell("draft_returned", task, {task.created_by_id}, actor=actor)


def parts_sent(task: Task, parts: list[Part], *, actor: Actor) -> None:
    """Each office's people, in the statements of one telling."""
    others = [part.office_id for part in parts if part.office_id != task.assigned_by_office_id]
    with telling_together(), receivers_of(others):
        _parts_sent(task, parts, actor=actor)


def _parts_sent(task: Task, parts: list[Part], *, actor: Actor) -> None:
    for part in parts:
        if part.role == PartRole.INFORMED:
            if part.office_id != task.assigned_by_office_id:
                _tell("informed", task, receivers(part.office_id), actor=actor, part=part)
        elif part.office_id != task.assigned_by_office_id:
            _tell("request_new", task, receivers(part.office_id), actor=actor, part=part)
        elif part.assignee_id is not None:
            _tell("assigned", task, {part.assignee_id}, actor=actor, part=part, due=_due(part))


def cancelled(task: Task, *, actor: Actor) -> None:
    people = {p for part in task.parts.all() for p in owners(part)}
    _tell("cancelled", task, people, actor=actor)


def received(part: Part, *, actor: Actor) -> None:
    office = part.office.short_name
    _tell("received", part.task, lead_side(part.task), actor=actor, part=part, office=office)


def assigned(part: Part, *, before: Person | None, actor: Actor) -> None:
    if part.assignee_id is None:
        return
    _tell("assigned", part.task, {part.assignee_id}, actor=actor, part=part, due=_due(part))
    if before is not None and before.pk != part.assignee_id:
        _tell("taken_over", part.task, {before.pk}, actor=actor, part=part)


def handed_back(part: Part, *, actor: Actor) -> None:
    office = part.office.short_name
    people = lead_side(part.task) if not part.is_lead else {part.task.created_by_id}
    _tell("handed_back", part.task, people, actor=actor, part=part, office=office)


def submitted(part: Part, *, actor: Actor) -> None:
    power = "approve_inside" if part.is_lead else "deliver_part"
    _tell("submitted", part.task, leaders(part.task, part, power), actor=actor, part=part)


def rework_asked(part: Part, *, actor: Actor) -> None:
    _tell("rework", part.task, owners(part), actor=actor, part=part)


def approved_inside(part: Part, *, actor: Actor) -> None:
    _tell("approved", part.task, owners(part), actor=actor, part=part)


def delivered(part: Part, *, actor: Actor) -> None:
    office = part.office.short_name
    _tell("delivered", part.task, lead_side(part.task), actor=actor, part=part, office=office)


def noted(part: Part, *, actor: Actor) -> None:
    _tell("noted", part.task, owners(part), actor=actor, part=part)


def more_asked(part: Part, *, actor: Actor) -> None:
    _tell("more_asked", part.task, owners(part), actor=actor, part=part)


def part_closed(part: Part, *, actor: Actor) -> None:
    _tell("part_closed", part.task, owners(part), actor=actor, part=part)


def sent_again(part: Part, *, actor: Actor) -> None:
    _tell("sent_again", part.task, receivers(part.office_id), actor=actor, part=part)


def settled(part: Part, *, actor: Actor) -> None:
    _tell("settled", part.task, owners(part), actor=actor, part=part)


def to_superior(part: Part, *, actor: Actor) -> None:
    _tell("to_superior", part.task, owners(part), actor=actor, part=part)


def change_asked(change: DueChange, *, actor: Actor) -> None:
    deadline = change.deadline
    people = holders("decide_extension", office_deciding(change))
    due = _dm(change.old_due_on)
    _tell(
        "change_asked", deadline.task, people, actor=actor, part=deadline.part,
        mark=change.pk, due=due,
    )  # fmt: skip


def change_decided(change: DueChange, *, actor: Actor) -> None:
    people = {change.asked_by_id, *owners(change.deadline.part)}
    _tell(
        "change_decided", change.deadline.task, people, actor=actor, part=change.deadline.part,
        mark=change.pk,
    )  # fmt: skip


def date_corrected(change: DueChange, *, actor: Actor) -> None:
    deadline = change.deadline
    if deadline.part.sent_at is None:
        return
    _tell(
        "date_changed", deadline.task, owners(deadline.part), actor=actor, part=deadline.part,
        mark=change.pk, due=_dm(change.new_due_on),
    )  # fmt: skip


def clock_stopped(deadline: Deadline, *, actor: Actor) -> None:
    part = deadline.part
    if part.sent_at is not None:
        mark = f"{deadline.pk}:{uuid.uuid4()}"  # the same date may be stopped again
        _tell("date_paused", deadline.task, owners(part), actor=actor, part=part, mark=mark,
              due=_dm(deadline.due_on))  # fmt: skip


def _everyone(task: Task) -> set[int]:
    return {p for part in task.parts.all() for p in owners(part)} | watchers(task)


def completed(task: Task, *, actor: Actor) -> None:
    _tell("completed", task, _everyone(task), actor=actor)


def ended(task: Task, *, verb: str, actor: Actor) -> None:
    _tell("ended", task, _everyone(task), actor=actor, mark=verb)


def paused(task: Task, *, actor: Actor) -> None:
    _tell("paused", task, _everyone(task), actor=actor)


resumed = paused


def reopened(task: Task, *, actor: Actor) -> None:
    _tell("reopened", task, _everyone(task), actor=actor)


def note_added(note: Note, *, actor: Actor) -> None:
    parts = note.task.parts.exclude(role=PartRole.INFORMED)
    if note.inside_office_id is not None:
        parts = parts.filter(office_id=note.inside_office_id)
    people = {p.assignee_id for p in parts if p.assignee_id is not None}
    if note.inside_office_id is None:
        people |= watchers(note.task)
    _tell("note", note.task, people, actor=actor, mark=note.pk)


def nudge_words(part: Part, kind: str, actor: Actor) -> str:
    """The courteous sentence of PRACTICE table 7."""
    facts = {
        "from": actor.office.name if actor.office else "",
        "to": part.office.name,
        "code": part.task.code,
        "due": _due(part),
    }
    if kind == NoteKind.REMIND:
        return (
            _(
                "%(from)s kindly asks %(to)s to give its opinion on task %(code)s soon "
                "(requested deadline: %(due)s)."
            )
            % facts
        )
    return _("Task %(code)s is due on %(due)s. Please complete it and report.") % facts


def nudged(note: Note, part: Part, *, actor: Actor) -> None:
    kind = "nudge" if note.kind == NoteKind.REMIND else "urge"
    people = owners(part) | (receivers(part.office_id) if kind == "nudge" else set())
    _tell(
        kind, part.task, people, actor=actor, part=part, mark=f"note{note.pk}", due=_due(part),
        hold=MAIL_WAITS,
    )  # fmt: skip


def nudge_taken_back(note: Note, part: Part) -> None:
    """Nobody is told any more; what was not read yet is gone from the bell."""
    kind = "nudge" if note.kind == NoteKind.REMIND else "urge"
    untell(dedupe=f"{kind}:{part.task_id}:{part.pk}:{part.version}:note{note.pk}")


def shared(task: Task, person: Person, *, actor: Actor) -> None:
    _tell("shared", task, {person.pk}, actor=actor, mark=person.pk)


def handed_over(giver: Person, taker: Person, count: int, *, actor: Actor) -> None:
    """One notice for everything that changes hands at once."""
    tell(
        kind="handed_over", people=[taker], dedupe=f"handed_over:{uuid.uuid4()}", actor=actor,
        facts={"name": giver.full_name, "count": count},
    )  # fmt: skip
