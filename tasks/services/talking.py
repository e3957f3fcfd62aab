"""Notes and nudges: talk, internal talk, telephone, courteous reminder, urging, and why work is
late."""

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.models import Person
from offices.powers import Powers
from tasks.audience import own_offices
from tasks.choices import NoteKind
from tasks.models import ExternalRequest, Note, Part, Task, Watch
from tasks.models.list_rows import AnyPart
from tasks.notices import events
from tasks.notices.people import owners, receivers
from tasks.services.gate import (
    ask_not_cancelled,
    ask_working_post,
    handles,
    handling,
    lock_part,
    need_reason,
    powers_of,
)
from tasks.services.receiving import ask_live
from tasks.states import OWING_PARTS, WrongMove

# Ten seconds on the screen, and the way of the press.
TAKE_BACK = dt.timedelta(seconds=13)


def _visible(task_id: int, actor: Actor) -> Task:
    task = Task.objects.visible_to(powers_of(actor)).filter(pk=task_id).first()
    if task is None:
        raise PermissionDenied(_("You cannot read this task."))
    return task


@transaction.atomic
def add_note(*, task_id: int, text: str, inside: bool, actor: Actor) -> Note:
    """`Trao đổi` for all parts, or `Trao đổi nội bộ` for the own office only."""
    task = _visible(task_id, actor)
    part = _desk_part(task, actor)
    ask_not_cancelled(task)
    office = part.office
    note = Note(
        task=task,
        part=part,
        office=office,
        text=text,
        kind=NoteKind.INTERNAL if inside else NoteKind.TALK,
        inside_office=office if inside else None,
        author=actor.person,
    )
    note.save(actor=actor)
    events.note_added(note, actor=actor)
    return note


def _desk_part(task: Task, actor: Actor) -> Part:
    """The part of the office where the person sits now; readers leave no word."""
    part = task.parts.filter(office=actor.office).select_related("office").first()
    if actor.office is None or part is None:
        raise PermissionDenied(_("Your office has no part in this task."))
    ask_working_post(powers_of(actor), actor.office.pk)
    return part


def nudge_side(part: AnyPart, *, powers: Powers, works_on_lead: bool) -> NoteKind | None:
    """Which nudge the person may give: an equal office is reminded, the own one urged."""
    own = own_offices(powers)
    if part.office_id in own:
        urges = powers.can("assign_part", part.office_id)
        return NoteKind.URGE if urges else None
    logger_asks = part.is_lead and part.task.assigned_by_office_id in own
    return NoteKind.REMIND if logger_asks or (works_on_lead and not part.is_lead) else None


def nudge_kind(part: AnyPart, *, powers: Powers, works_on_lead: bool) -> NoteKind | None:
    """The same, while the part owes something."""
    if part.state not in OWING_PARTS or not part.task.is_live:
        return None
    return nudge_side(part, powers=powers, works_on_lead=works_on_lead)


def may_nudge(part: Part, actor: Actor) -> NoteKind | None:
    """`nudge_kind` for rows that are not loaded yet."""
    powers = powers_of(actor)
    lead = part.task.parts.filter(role="lead").select_related("office").first()
    works = lead is not None and handles(powers, lead)
    return nudge_kind(part, powers=powers, works_on_lead=works)


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
        task=part.task,
        part=part,
        kind=kind,
        office=actor.office,
        text=text,
        inside_office=part.office if kind == NoteKind.URGE else None,
        author=actor.person,
    )
    note.save(actor=actor)
    events.nudged(note, part, actor=actor)
    return note


@transaction.atomic
def take_back_nudge(*, note_id: int, actor: Actor) -> Part:
    """Within ten seconds, by who sent it: no mail has gone yet, and the note goes too."""
    mine = Note.objects.filter(author=actor.person, kind__in=(NoteKind.REMIND, NoteKind.URGE))
    note = mine.select_for_update(of=("self",)).filter(pk=note_id).first()
    if note is None or note.part_id is None:
        raise PermissionDenied(_("Only who sent a reminder takes it back."))
    _visible(note.task_id, actor)
    if timezone.now() - note.created_at > TAKE_BACK:
        raise WrongMove(_("The ten seconds have passed: the reminder has gone out."))
    part = Part.objects.select_related("office").get(pk=note.part_id)
    events.nudge_taken_back(note, part)
    note.delete(actor=actor, reason=_("Taken back within ten seconds"))
    return part


def nudge_names(part: AnyPart, kind: str) -> str:
    """Whom a reminder reaches: people of the own office by name, of another by its contacts."""
    if kind == NoteKind.URGE:
        return _names(owners(part))
    words = _("%(office)s (%(names)s) and who handles it there")
    return words % {"office": part.office.short_name, "names": _names(receivers(part.office_id))}


def _names(people: set[int]) -> str:
    found = Person.objects.filter(pk__in=people).order_by("sort_key", "pk")
    return ", ".join(person.full_name for person in found)


@transaction.atomic
def record_phone_call(*, part_id: int, words: str, actor: Actor) -> Note:
    """`Đã trao đổi qua điện thoại`: recorded, nobody is mailed."""
    part = Part.objects.select_related("task").get(pk=part_id)
    task = _visible(part.task_id, actor)
    _desk_part(task, actor)
    ask_not_cancelled(task)
    note = Note(
        task=task,
        part=part,
        kind=NoteKind.PHONE,
        office=actor.office,
        text=words or _("Talked by telephone."),
        author=actor.person,
    )
    note.save(actor=actor)
    return note


@transaction.atomic
def watch(*, task_id: int, on: bool, actor: Actor) -> None:
    """`Nhận để biết`: hear of the task; gives no right to read it."""
    task = _visible(task_id, actor)
    if not own_offices(powers_of(actor)):
        raise PermissionDenied(_("You hold no working post."))
    if on:
        Watch.objects.get_or_create(task=task, person=actor.person)
    else:
        Watch.objects.filter(task=task, person=actor.person).delete()


@transaction.atomic
def explain_delay(*, part_id: int, reason: str, proposal: str = "", actor: Actor) -> Note:
    """`Lý do, đề xuất`: by who works on the part or leads him; each one said is kept."""
    part = lock_part(part_id)
    actor = handling(actor, part)
    ask_live(part)
    if part.state not in OWING_PARTS:
        raise WrongMove(_("This part owes nothing any more."))
    note = Note(
        task=part.task,
        part=part,
        kind=NoteKind.EXPLAIN,
        office=part.office,
        text=need_reason(reason),
        proposal=proposal.strip(),
        author=actor.person,
    )
    note.save(actor=actor)
    return note


@transaction.atomic
def urge_body(*, request_id: int, words: str = "", actor: Actor) -> Note:
    """`Đôn đốc` of a body outside: it has no account here, so the urging itself is kept."""
    part = lock_part(ExternalRequest.objects.get(pk=request_id).part_id)
    row = ExternalRequest.objects.select_related("body").get(pk=request_id)
    actor = handling(actor, part)
    ask_live(part)
    if row.answered_on is not None:
        raise WrongMove(_("The answer has been recorded already."))
    said = words.strip() or _("%(body)s was urged to answer.") % {"body": row.body.name}
    note = Note(
        task=part.task,
        part=part,
        kind=NoteKind.URGE,
        office=part.office,
        asked=row,
        inside_office=part.office,
        text=said,
        author=actor.person,
    )
    note.save(actor=actor)
    return note
