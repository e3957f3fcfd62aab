"""What every verb does first and last: lock, ask, move, stamp.

All verbs are keyword-only and atomic, told `actor`; they raise `PermissionDenied` (power) or
`WrongMove` (state), each with a sentence for the person.
"""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.foundation.questions import objects, selecting
from offices.models import Office, Person
from offices.powers import Powers, load_powers
from offices.reader_keys import open_for_work
from tasks.audience import ReaderKind, key, own_offices
from tasks.choices import Access, ChangeKind, SetBy
from tasks.models import Deadline, DueChange, Part, Task
from tasks.states import PART_MOVES, TASK_MOVES, Move, TaskState, WrongMove


class Stale(Exception):  # noqa: N818 (read as a sentence where it is caught)
    """The row was changed by someone else since the form was made."""

    def __init__(self, obj: Model) -> None:
        super().__init__(_("Someone else has changed this in the meantime."))
        self.obj: Any = obj


def _locked(which: str, key: int) -> Task:
    """Every verb begins with it, so its statement is written once and planned once a session."""
    found = objects(Task, (f"{selecting(Task)} WHERE {which} FOR UPDATE", (key,)))
    if not found:
        raise Task.DoesNotExist
    return found[0]


def lock_task(task_id: int, *, version: int | None = None) -> Task:
    """The task under a row lock; `Stale` when the form was made from another version."""
    task = _opened(_locked("id = %s", task_id))
    if version is not None and version != task.version:
        raise Stale(task)
    return task


def _opened(task: Task) -> Task:
    """The verb may take the task from the actor: a restricted one is his until it has ended."""
    if task.access == Access.RESTRICTED:
        open_for_work(key(ReaderKind.AT_WORK, task.pk))
    return task


def lock_tasks(task_ids: Iterable[int]) -> dict[int, Task]:
    """Many tasks under their row locks, taken in one order."""
    found = Task.objects.select_for_update().filter(pk__in=list(task_ids)).order_by("pk")
    return {task.pk: _opened(task) for task in found}


def lock_part(part_id: int, *, version: int | None = None) -> Part:
    """The part, its task locked first: one order of locks everywhere."""
    task = _opened(_locked("id = (SELECT task_id FROM tasks_part WHERE id = %s)", part_id))
    part = Part.objects.select_for_update(of=("self",)).select_related("office").get(pk=part_id)
    part.task = task
    if version is not None and version != part.version:
        raise Stale(part)
    return part


def powers_of(actor: Actor) -> Powers:
    """The actor's powers as they are now, inside the transaction."""
    return load_powers(actor.person.pk)


def ask_power(powers: Powers, codename: str, office_id: int) -> None:
    if not powers.can(codename, office_id):
        raise PermissionDenied(_("You do not hold the power for this step in this office."))


def ask_move(table: Mapping[str, Move], verb: str, state: str) -> Move:
    move = table[verb]
    if state not in move.sources:
        raise WrongMove(_("This step does not fit the present state; please reload the page."))
    return move


def handles(powers: Powers, part: Part) -> bool:
    """Whether the person works on the part: assignee, his substitute, a helper, or who assigns."""
    people = {powers.person_id, *powers.stands_in_for}
    return (
        part.assignee_id in people
        or powers.can("assign_part", part.office_id)
        or part.helpers.filter(pk__in=people).exists()
    )


def empowered(
    actor: Actor, codename: str, office_id: int, *, powers: Powers | None = None
) -> Actor:
    """Ask for a power; the actor at the desk of that office, in place of who lends the power.

    `powers`: the actor's, where the same transaction has read them.
    """
    powers = powers or powers_of(actor)
    ask_power(powers, codename, office_id)
    if actor.office is None or actor.office.pk != office_id:
        actor = replace(actor, office=Office.objects.get(pk=office_id))
    lender = powers.lender(codename, office_id)
    if lender is None or actor.acting_for is not None:
        return actor
    return actor.standing_in_for(Person.objects.get(pk=lender))


def handling(actor: Actor, part: Part) -> Actor:
    """Ask whether the person works on the part; the actor at that part's desk."""
    powers = powers_of(actor)
    ask_power(powers, "submit_part", part.office_id)
    if not handles(powers, part):
        raise PermissionDenied(_("This part is assigned to someone else."))
    return in_place_of(actor, part, powers)


def ask_working_post(powers: Powers, office_id: int) -> None:
    """Readers (provincial leaders, auditors) follow the work of an office and leave no word."""
    if office_id not in own_offices(powers):
        raise PermissionDenied(_("You hold no working post in this office."))


def ask_not_cancelled(task: Task) -> None:
    if task.state == TaskState.CANCELLED:
        raise WrongMove(_("The task is cancelled."))


def in_place_of(actor: Actor, part: Part, powers: Powers) -> Actor:
    """The actor, marked as acting for the absent assignee where that is why he may act."""
    absent = actor.acting_for
    if part.assignee_id in powers.stands_in_for and part.assignee_id != actor.person.pk:
        absent = part.assignee
    elif lender := powers.lender("submit_part", part.office_id):
        absent = Person.objects.get(pk=lender)
    return Actor(person=actor.person, office=part.office, acting_for=absent)


def save_part(part: Part, *, verb: str, actor: Actor, reason: str = "") -> None:
    """Save with the stamp of the last act; the task's row carries it for lists."""
    part.last_act, part.last_act_at, part.last_act_by = verb, timezone.now(), actor.person
    part.version += 1
    part.save(actor=actor, reason=reason)


def stamp_task(task: Task, *, verb: str) -> None:
    task.last_act, task.last_act_at = verb, timezone.now()
    task.version += 1


def save_task(task: Task, *, verb: str, actor: Actor, reason: str = "") -> None:
    stamp_task(task, verb=verb)
    task.save(actor=actor, reason=reason)


def need_reason(reason: str) -> str:
    if not reason.strip():
        raise WrongMove(_("Please state the reason."))
    return reason.strip()


def move_part(part: Part, *, verb: str) -> None:
    part.state = ask_move(PART_MOVES, verb, part.state).target


def move_task(task: Task, *, verb: str) -> None:
    task.state = ask_move(TASK_MOVES, verb, task.state).target


def new_batch() -> uuid.UUID:
    return uuid.uuid4()


def deciding_office(deadline: Deadline) -> int:
    """The office whose leader decides about a date, its setter's (DESIGN §1): a coordinating part
    asks the lead office, the lead part the office that logged the task; an own date is decided
    inside the office."""
    if deadline.set_by == SetBy.OWN_OFFICE or deadline.is_internal:
        return deadline.office_id
    if not deadline.part.is_lead:
        return deadline.task.lead_office_id
    return deadline.task.assigned_by_office_id


def office_deciding(change: DueChange) -> int:
    """The same of a request; that an event elsewhere moved concerns the task's lead office."""
    if change.kind == ChangeKind.RESCHEDULED:
        return change.deadline.task.lead_office_id
    return deciding_office(change.deadline)
