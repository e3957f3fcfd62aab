"""Notes and nudges: talk, internal talk, telephone, courteous reminder, urging."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from tasks.choices import NoteKind
from tasks.models import Note, Part, Task, Watch
from tasks.notices import events
from tasks.services.gate import handles, powers_of
from tasks.states import SETTLED_PARTS, WrongMove


def _visible(task_id: int, actor: Actor) -> Task:
    task = Task.objects.visible_to(powers_of(actor)).filter(pk=task_id).first()
    if task is None:
        raise PermissionDenied(_("You cannot read this task."))
    return task


@transaction.atomic
def add_note(*, task_id: int, text: str, inside: bool, actor: Actor) -> Note:
    """`Trao đổi` for all parts, or `Trao đổi nội bộ` for the own office only."""
    task = _visible(task_id, actor)
    office = actor.office
    if office is None or not task.parts.filter(office=office).exists():
        raise PermissionDenied(_("Your office has no part in this task."))
    note = Note(
        task=task, part=task.parts.filter(office=office).first(), office=office, text=text,
        kind=NoteKind.INTERNAL if inside else NoteKind.TALK,
        inside_office=office if inside else None, author=actor.person,
    )  # fmt: skip
    note.save(actor=actor)
    events.note_added(note, actor=actor)
    return note


def may_nudge(part: Part, actor: Actor) -> str | None:
    """Which nudge fits: an equal office is reminded, the own office urged; None if neither."""
    powers = powers_of(actor)
    if part.state in SETTLED_PARTS or not part.task.is_live:
        return None
    if part.office_id in powers.offices and powers.can("assign_part", part.office_id):
        return NoteKind.URGE
    lead = part.task.parts.filter(role="lead").select_related("office").first()
    if lead is not None and lead.pk != part.pk and handles(powers, lead):
        return NoteKind.REMIND
    logger_asks = part.is_lead and part.task.assigned_by_office_id in powers.offices
    return NoteKind.REMIND if logger_asks else None


@transaction.atomic
def nudge(*, part_id: int, words: str = "", actor: Actor) -> Note:
    """`Nhắc phối hợp` towards an equal office, `Đôn đốc` inside the own one; one notice each."""
    part = Part.objects.select_related("task", "office", "task__lead_office").get(pk=part_id)
    _visible(part.task_id, actor)
    kind = may_nudge(part, actor)
    if kind is None:
        raise WrongMove(_("There is nothing to remind of here."))
    text = words or events.nudge_words(part, kind, actor)
    note = Note(
        task=part.task, part=part, kind=kind, office=actor.office, text=text,
        inside_office=part.office if kind == NoteKind.URGE else None, author=actor.person,
    )  # fmt: skip
    note.save(actor=actor)
    events.nudged(note, part, actor=actor)
    return note


@transaction.atomic
def record_phone_call(*, part_id: int, words: str, actor: Actor) -> Note:
    """`Đã trao đổi qua điện thoại`: recorded, nobody is mailed."""
    part = Part.objects.select_related("task").get(pk=part_id)
    task = _visible(part.task_id, actor)
    if actor.office is None or not task.parts.filter(office=actor.office).exists():
        raise PermissionDenied(_("Your office has no part in this task."))
    note = Note(
        task=task, part=part, kind=NoteKind.PHONE, office=actor.office,
        text=words or _("Talked by telephone."), author=actor.person,
    )  # fmt: skip
    note.save(actor=actor)
    return note


@transaction.atomic
def watch(*, task_id: int, on: bool, actor: Actor) -> None:
    """`Nhận để biết`: hear of the task; gives no right to read it."""
    task = _visible(task_id, actor)
    if on:
        Watch.objects.get_or_create(task=task, person=actor.person)
    else:
        Watch.objects.filter(task=task, person=actor.person).delete()
