"""One verb for many rows, each on its own, each with its own answer; and who would be reminded of
what, shown before many reminders go."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError
from django.db.models import Model
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.models import Division, Person
from offices.powers import Powers
from tasks.choices import NoteKind
from tasks.forms.denunciation import check_words, refused_beside
from tasks.lists.row_actions import Nudge, nudges
from tasks.lists.rows import Reader, deadline_of, focus_part
from tasks.models import Part, Task
from tasks.models.list_rows import AnyPart
from tasks.notices.people import asked_once
from tasks.services.dates import correct_due
from tasks.services.gate import Stale, new_batch
from tasks.services.receiving import absence_warning, assign_part, hand_back, receive_part
from tasks.services.talking import may_nudge, nudge, nudge_names
from tasks.states import WrongMove


@dataclass(frozen=True, slots=True)
class BulkOutcome:
    """What became of one ticked row; `task_id` 0 where nothing visible was named."""

    task_id: int
    done: bool
    words: str


def each_part(
    ids: Iterable[int], powers: Powers, act: Callable[[Part], str], *, words: str = ""
) -> list[BulkOutcome]:
    """Do it to every visible part; whatever one may not see is not there.

    `words`: what the act writes on each row; some rows take none.
    """
    rows = Part.objects.visible_to(powers).select_related("task__area")
    found = rows.in_bulk(list(ids))

    def checked(part: Part) -> str:
        check_words(part.task, words)
        return act(part)

    return [attempt(p, p.task_id if p else 0, checked) for p in (found.get(pk) for pk in ids)]


def each_task(
    ids: Iterable[int], powers: Powers, act: Callable[[Task], str], *, words: str = ""
) -> list[BulkOutcome]:
    found = Task.objects.visible_to(powers).rows_by_id(list(ids))
    told = Task.objects.select_related("area").in_bulk(list(found)) if words else {}

    def checked(task: Task) -> str:
        if words:
            check_words(told[task.pk], words)
        return act(task)

    return [attempt(found.get(pk), pk, checked) for pk in ids]


def attempt[T: Model](row: T | None, task_id: int, act: Callable[[T], str]) -> BulkOutcome:
    """What is refused is said of this row alone."""
    if row is None:
        return BulkOutcome(0, False, _("This row is not there (any more)."))
    try:
        return BulkOutcome(task_id, True, act(row))
    except REFUSALS as refused:
        return BulkOutcome(task_id, False, refusal(refused))


REFUSALS = (PermissionDenied, WrongMove, Stale, ValidationError, IntegrityError)


def refusal(refused: Exception) -> str:
    """Why a row was not done, as a sentence; raises what only the database refuses."""
    if isinstance(refused, PermissionDenied):
        return str(refused) or _("You do not hold the power for this.")
    if isinstance(refused, ValidationError | IntegrityError):
        return " ".join(refused_beside(refused).messages)
    return str(refused)


def receive_many(ids: Iterable[int], powers: Powers, actor: Actor) -> list[BulkOutcome]:
    def act(part: Part) -> str:
        receive_part(part_id=part.pk, actor=actor)
        return _("Received.")

    return each_part(ids, powers, act)


def _assign(part: AnyPart, actor: Actor, person: Person | None, division: Division | None) -> str:
    assign_part(part_id=part.pk, assignee=person, division=division, actor=actor)
    if person is None:
        return _("Given to %(division)s.") % {"division": division}
    said = _("Assigned to %(person)s.") % {"person": person.full_name}
    return f"{said} {absence_warning(person, part.pk)}".strip()


def assign_many(
    ids: Iterable[int],
    powers: Powers,
    actor: Actor,
    *,
    person: Person | None = None,
    division: Division | None = None,
) -> list[BulkOutcome]:
    return each_part(ids, powers, lambda part: _assign(part, actor, person, division))


def hand_back_many(
    ids: Iterable[int], powers: Powers, actor: Actor, *, why: str, reason: str
) -> list[BulkOutcome]:
    def act(part: Part) -> str:
        hand_back(part_id=part.pk, why=why, reason=reason, actor=actor)
        return _("Handed back.")

    return each_part(ids, powers, act, words=reason)


def assign_tasks(
    ids: Iterable[int], powers: Powers, actor: Actor, person: Person
) -> list[BulkOutcome]:
    """The part of one's own office in each ticked task."""

    def act(task: Task) -> str:
        able = powers.offices_with("assign_part")
        own = [p for p in task.listed_parts if p.office_id in able]
        if not own:
            raise PermissionDenied(_("Your office has no part in this task."))
        return _assign(own[0], actor, person, None)

    return each_task(ids, powers, act)


def whom(found: list[Nudge]) -> list[Nudge]:
    """Other offices first; the own one is urged where it alone owes."""
    others = [one for one in found if one.kind == NoteKind.REMIND]
    return others or found


def nudge_tasks(ids: Iterable[int], actor: Actor, reader: Reader) -> list[BulkOutcome]:
    """`Nhắc phối hợp` / `Đôn đốc` for whatever is owed in each ticked task."""

    def act(task: Task) -> str:
        chosen = whom(nudges(task, reader))
        if not chosen:
            raise WrongMove(_("There is nothing to remind of here."))
        for one in chosen:
            nudge(part_id=one.part.pk, actor=actor)
        names = ", ".join(one.part.office.short_name for one in chosen)
        return _("Reminded: %(offices)s.") % {"offices": names}

    return each_task(ids, reader.powers, act)


def move_dates(
    ids: Iterable[int], actor: Actor, reader: Reader, *, new_due_on: dt.date, reason: str
) -> list[BulkOutcome]:
    """Corrections under one batch number; a row that may not be moved says why."""
    batch = new_batch()

    def act(task: Task) -> str:
        deadline = deadline_of(task, focus_part(task, reader))  # as the row shows it to this person
        if deadline is None:
            raise WrongMove(_("There is no deadline to move here."))
        old = deadline.due_on
        correct_due(
            deadline_id=deadline.pk, new_due_on=new_due_on, reason=reason, actor=actor, batch=batch
        )
        days = {"old": f"{old:%d/%m/%Y}" if old else "—", "new": f"{new_due_on:%d/%m/%Y}"}
        return _("Deadline moved from %(old)s to %(new)s.") % days

    return each_task(ids, reader.powers, act, words=reason)


@dataclass(frozen=True, slots=True)
class Reminder:
    """One line of the list; `to` is empty where nobody can be reminded."""

    code: str
    title: str
    to: str


def reminders_of_tasks(ids: Iterable[int], reader: Reader) -> list[Reminder]:
    found = Task.objects.visible_to(reader.powers).rows_by_id(list(ids))
    with asked_once():
        return [_of_task(found[pk], reader) for pk in ids if pk in found]


def _of_task(task: Task, reader: Reader) -> Reminder:
    names = [nudge_names(one.part, one.kind) for one in whom(nudges(task, reader))]
    return Reminder(task.code, task.title, "; ".join(names))


def reminders_of_parts(ids: Iterable[int], powers: Powers, actor: Actor) -> list[Reminder]:
    rows = Part.objects.visible_to(powers).select_related("task", "office", "task__lead_office")
    found = rows.in_bulk(list(ids))
    with asked_once():
        return [_of_part(found[pk], actor) for pk in ids if pk in found]


def _of_part(part: Part, actor: Actor) -> Reminder:
    kind = may_nudge(part, actor)
    names = nudge_names(part, kind) if kind is not None else ""
    return Reminder(part.task.code, part.task.title, names)
