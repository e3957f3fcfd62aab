"""`Xin ý kiến` of a leader, inside the own office, and what comes of it; no clock runs for him."""

from dataclasses import dataclass, replace

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Leader
from offices.foundation.actor import Actor
from offices.models import Person, Role
from offices.powers import Powers, load_powers
from tasks.choices import Access, AskState, NoteKind, Way
from tasks.models import Note, Part, Task
from tasks.notices import opinions as notices
from tasks.notices.people import holders
from tasks.services.bodies import add_directive
from tasks.services.drafts import LeaderWords
from tasks.services.gate import ask_working_post, handles, handling, lock_task, powers_of, save_task
from tasks.states import WrongMove


@dataclass(frozen=True, slots=True)
class Whom:
    """A leader of the own office, or one of the province, who need not have an account."""

    person: Person | None = None
    leader: Leader | None = None

    @property
    def name(self) -> str:
        if self.leader is not None:
            return str(self.leader)
        assert self.person is not None
        return f"{self.person.title} {self.person.full_name}".strip()


@transaction.atomic
def ask_opinion(*, task_id: int, whom: Whom, words: str, actor: Actor) -> Note:
    """By who works on the own office's part; other offices do not see it."""
    task = lock_task(task_id)
    part = task.parts.filter(office=actor.office).select_related("office").first()
    if part is None:
        raise ValidationError(_("Your office has no part in this task."))
    part.task = task
    actor = handling(actor, part)
    _ask_live(task)
    note = Note(
        task=task,
        part=part,
        office=part.office,
        inside_office=part.office,
        kind=NoteKind.ASK,
        text=words,
        ask_state=AskState.WAITING,
        asked_name=whom.name[:200],
        asked_leader=whom.leader,
        asked_person=_reader(task, part, whom),
        author=actor.person,
    )
    _ask_first(note)
    note.save(actor=actor)
    notices.asked(note, actor=actor)
    return note


def _ask_live(task: Task) -> None:
    if not task.is_live:
        raise WrongMove(_("The task is not in progress."))


def _ask_first(note: Note) -> None:
    """The same leader is not asked twice at once: that would be urging him."""
    waiting = Note.objects.filter(task=note.task, ask_state=AskState.WAITING)
    if waiting.filter(office=note.office, asked_name=note.asked_name).exists():
        raise ValidationError({"whom": _("An opinion has been asked of this leader already.")})


def _reader(task: Task, part: Part, whom: Whom) -> Person | None:
    """The account in which the question stands: only of one who may read the task."""
    person = whom.person or (whom.leader.person if whom.leader else None)
    if whom.person is not None and whom.person.pk not in holders("deliver_part", part.office_id):
        raise ValidationError({"whom": _("Choose a leader of your office or of the province.")})
    if person is not None and _reads(task, person):
        return person
    if whom.person is not None or task.access == Access.RESTRICTED:
        raise ValidationError(
            {"whom": _("The task is restricted; only a leader who may read it can be asked.")}
        )
    return None


def _reads(task: Task, person: Person) -> bool:
    return Task.objects.visible_to(load_powers(person.pk)).filter(pk=task.pk).exists()


def _lock(note_id: int) -> Note:
    """The question, its task locked first, while it waits."""
    task = lock_task(Note.objects.get(pk=note_id).task_id)
    note = Note.objects.select_for_update(of=("self",)).get(pk=note_id)
    note.task = task
    return note


def _ask_waiting(note: Note) -> None:
    _ask_live(note.task)
    if note.ask_state != AskState.WAITING:
        raise WrongMove(_("The opinion has been given already, or is no longer asked for."))


@transaction.atomic
def give_opinion(*, note_id: int, words: str, way: str = "", actor: Actor) -> Note:
    """`Cho ý kiến`: by the leader himself; a provincial leader's words may be recorded for him.

    These are kept as a directive, which all who read the task read; what a leader of the office
    says stays in the office.
    """
    note = _lock(note_id)
    actor = _speaking(note, actor)
    _ask_waiting(note)
    if not words.strip():
        raise ValidationError({"words": _("Please state the opinion.")})
    if note.asked_leader is not None:
        own = note.asked_person_id == actor.person.pk
        way = way or (Way.WRITTEN_ON if own else Way.SPOKEN)
        add_directive(note.task, _said(note, words, way), actor=actor)
        save_task(note.task, verb="record_directive", actor=actor)
    else:
        _answer(note, words, actor).save(actor=actor)
    note.ask_state = AskState.ANSWERED
    note.save(actor=actor)
    notices.given(note, actor=actor)
    return note


def _said(note: Note, words: str, way: str) -> LeaderWords:
    leader = note.asked_leader
    assert leader is not None
    return LeaderWords(
        said_by=leader.position,
        said_on=timezone.localdate(),
        words=words,
        way=way,
        leader=leader,
        to_whom=note.author.full_name,
        to_person=note.author,
    )


def _answer(note: Note, words: str, actor: Actor) -> Note:
    return Note(
        task=note.task,
        part=note.part,
        office=note.office,
        inside_office=note.inside_office,
        kind=NoteKind.OPINION,
        text=words,
        asked_name=note.asked_name,
        asked_person=note.asked_person,
        answers=note,
        author=actor.person,
    )


def _speaking(note: Note, actor: Actor) -> Actor:
    """The actor at the desk of the office that asked, in place of the leader he stands in for."""
    powers = powers_of(actor)
    if note.asked_person_id == actor.person.pk:
        return replace(actor, office=note.office)
    if note.asked_person_id in powers.stands_in_for:
        return replace(actor, office=note.office, acting_for=note.asked_person)
    if note.asked_leader_id is None or not _records(note, powers):
        raise PermissionDenied(_("The opinion is asked of someone else."))
    return replace(actor, office=note.office)


def _records(note: Note, powers: Powers) -> bool:
    """Who works on the part, and the secretaries of the office."""
    part = note.part
    assert part is not None
    works = powers.can("submit_part", part.office_id) and handles(powers, part)
    return works or powers.has_role(Role.SECRETARY, part.office_id)


@transaction.atomic
def withdraw_opinion(*, note_id: int, actor: Actor) -> Note:
    """By who asked, or who has the work now; the leader's list no longer names it."""
    note = _lock(note_id)
    powers = powers_of(actor)
    part = note.part
    assert part is not None and note.office_id is not None
    ask_working_post(powers, note.office_id)
    if not {note.author_id, part.assignee_id} & {powers.person_id, *powers.stands_in_for}:
        raise PermissionDenied(_("Someone else has asked for this opinion."))
    _ask_waiting(note)
    note.ask_state = AskState.TAKEN_BACK
    note.save(actor=replace(actor, office=note.office))
    return note
