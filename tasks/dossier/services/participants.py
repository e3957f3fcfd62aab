"""Participants of a dossier: entered, told, answering, and whether they came."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Body, Leader
from offices.foundation.actor import Actor
from offices.foundation.history import create_many, update_many
from offices.models import Office, Person
from tasks.choices import Attended, Place, Reply
from tasks.dossier.lifecycle import lock_any, lock_shared
from tasks.dossier.models import Dossier
from tasks.dossier.registry import kind_of
from tasks.models import Participant, Task
from tasks.notices.people import receivers
from tasks.services.gate import powers_of
from tasks.services.sharing import may_share, share_task


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleGiven:
    """Several at once, all in the same place."""

    place: str = Place.INVITED
    people: tuple[Person, ...] = ()
    offices: tuple[Office, ...] = ()
    leaders: tuple[Leader, ...] = ()
    bodies: tuple[Body, ...] = ()
    words: tuple[str, ...] = ()


def participant_rows(dossier: Dossier, given: PeopleGiven) -> list[Participant]:
    """One row each, without those who stand there already."""
    known = list(dossier.participants.all())
    have = {(p.person_id, p.office_id, p.leader_id, p.body_id, p.words) for p in known}
    made = [
        *(Participant(person=one) for one in given.people),
        *(Participant(office=one) for one in given.offices),
        *(Participant(leader=one) for one in given.leaders),
        *(Participant(body=one) for one in given.bodies),
        *(Participant(words=one[:200]) for one in dict.fromkeys(given.words) if one.strip()),
    ]
    rows: list[Participant] = []
    for row in made:
        who = (row.person_id, row.office_id, row.leader_id, row.body_id, row.words)
        if who not in have:
            row.task, row.place, row.sort = dossier.task, given.place, len(known) + len(rows) + 1
            rows.append(row)
    return rows


@transaction.atomic
def add_people(*, task_id: int, given: PeopleGiven, actor: Actor) -> list[Participant]:
    """Several at once; an office takes part through its contact and must have a part."""
    dossier, actor = lock_any(task_id, actor=actor)
    dossier.check_open()
    with_part = set(dossier.task.parts.values_list("office_id", flat=True))
    if any(office.pk not in with_part for office in given.offices):
        raise ValidationError({"offices": _("This office has no part in the task.")})
    rows = participant_rows(dossier, given)
    if not rows:
        raise ValidationError(_("Nobody new was named."))
    return create_many(Participant, rows, actor=actor)


def locked_participant(dossier: Dossier, participant_id: int) -> Participant:
    rows = Participant.objects.select_for_update(of=("self",)).select_related("person", "office")
    return rows.get(task=dossier.task, pk=participant_id)


@transaction.atomic
def remove_participant(*, task_id: int, participant_id: int, actor: Actor) -> None:
    dossier, actor = lock_any(task_id, actor=actor)
    dossier.check_open()
    row = locked_participant(dossier, participant_id)
    _tell(dossier, "left_out", row, actor)
    row.delete(actor=actor)


@transaction.atomic
def move_up(*, task_id: int, participant_id: int, actor: Actor) -> list[Participant]:
    """Before the one who stood before him: the order is that of protocol, as entered."""
    dossier, actor = lock_any(task_id, actor=actor)
    dossier.check_open()
    rows = list(dossier.participants.in_order().select_for_update(of=("self",)))
    at = next(n for n, row in enumerate(rows) if row.pk == participant_id)
    if at:
        rows[at - 1 : at + 1] = [rows[at], rows[at - 1]]
    moved = [row for n, row in enumerate(rows, 1) if row.sort != n]
    for n, row in enumerate(rows, 1):
        row.sort = n
    update_many(moved, ["sort"], actor=actor)
    return rows


def _tell(dossier: Dossier, event: str, about: object, actor: Actor) -> None:
    """By the notices the area has registered, if any."""
    notices = kind_of(dossier).notices
    if notices is not None:
        getattr(notices(), event)(dossier, about, actor=actor)


def recipients(rows: Iterable[Participant]) -> set[int]:
    """Ids of the people to be told: the person, or those who receive for the office."""
    found: set[int] = set()
    for row in rows:
        if row.person_id is not None:
            found.add(row.person_id)
        elif row.office_id is not None:
            found |= receivers(row.office_id)
    return found


def tell_people(dossier: Dossier, *, actor: Actor) -> None:
    """Those not told yet get their invitation; a named person may read the task from now on."""
    fresh = list(dossier.participants.filter(told_at__isnull=True).select_related("person"))
    let_them_read(dossier.task, [p.person for p in fresh if p.person is not None], actor=actor)
    _tell(dossier, "invited", fresh, actor)
    for row in fresh:
        row.told_at = timezone.now()
    update_many(fresh, ["told_at"], actor=actor)


def let_them_read(task: Task, people: Iterable[Person], *, actor: Actor) -> None:
    """A share for each named person who could not open the dossier of the task otherwise."""
    from offices.powers import load_powers_of

    wanted = list(people)
    if not wanted or not may_share(task, actor):
        return
    powers = load_powers_of([person.pk for person in wanted])
    for person in wanted:
        if not Task.objects.visible_to(powers[person.pk]).filter(pk=task.pk).exists():
            share_task(task_id=task.pk, person=person, reason=_("Invited"), actor=actor)


def may_reply(dossier: Dossier, row: Participant, actor: Actor) -> bool:
    """The person invited, the invited office's people, or who manages the dossier."""
    powers = powers_of(actor)
    mine = {actor.person.pk, *powers.stands_in_for}
    if powers.can(dossier.power, dossier.task.lead_office_id) or row.person_id in mine:
        return True
    return row.office_id is not None and powers.can("receive_part", row.office_id)


@transaction.atomic
def reply(
    *,
    task_id: int,
    participant_id: int,
    answer: str,
    instead: str = "",
    note: str = "",
    actor: Actor,
) -> Participant:
    """Will attend, sends somebody instead (cử dự thay), or will not attend."""
    dossier = lock_shared(task_id)
    dossier.check_open()
    row = locked_participant(dossier, participant_id)
    if not may_reply(dossier, row, actor):
        raise PermissionDenied
    if answer not in (Reply.COMES, Reply.SENDS, Reply.ABSENT):
        raise ValidationError({"answer": _("Choose an answer.")})
    if answer == Reply.SENDS and not instead.strip():
        raise ValidationError({"instead": _("Name who comes instead.")})
    row.reply, row.instead = answer, instead.strip() if answer == Reply.SENDS else ""
    row.reply_note, row.replied_at, row.replied_by = note, timezone.now(), actor.person
    row.save(actor=actor)
    _tell(dossier, "replied", row, actor)
    return row


@transaction.atomic
def note_attendance(*, task_id: int, marks: Mapping[int, str], actor: Actor) -> int:
    """Who came, for all rows at once; returns how many rows changed."""
    dossier, actor = lock_any(task_id, actor=actor)
    dossier.check_held()
    dossier.check_open()
    rows = []
    for row in dossier.participants.select_for_update(of=("self",)):
        mark = marks.get(row.pk, row.attended)
        if mark in Attended.values and mark != row.attended:
            row.attended = mark
            rows.append(row)
    update_many(rows, ["attended"], actor=actor)
    return len(rows)
