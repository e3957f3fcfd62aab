"""Petitions are entered, one on its page or many out of opinions, corrected and sorted."""

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from coordination.models import Body
from coordination.services.lead import propose_lead
from offices.foundation.actor import Actor
from offices.foundation.history import add_to_sets, create_many, set_many
from reading.text import clean, fold
from tasks.choices import Access, Basis
from tasks.dossier.lifecycle import lock, move
from tasks.dossier.services.ending import stop_task
from tasks.dossier.services.entering import OfficesGiven, check_desk, enter, lead_of, new_task
from tasks.models import Task
from tasks.services.drafts import Due, NewTask
from tasks.services.gate import need_reason, save_task
from tasks.services.logging import log_many
from voters.choices import OF_COMMITTEE, CompetenceLevel, PetitionField, Stream
from voters.models import VoterContact, VoterPetition
from voters.reading.competence import level_of
from voters.services.contacts import voters_area
from voters.states import WORKS, PetitionState

LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionGiven:
    """`key`: what it is made of, so that it is made once; `review_on`: its roadmap is looked at."""

    text: str
    on: dt.date
    title: str = ""
    stream: str = Stream.COUNCIL
    level: str = CompetenceLevel.UNCLEAR
    field: str = PetitionField.OTHER
    competent: Body | None = None
    assisting: tuple[Body, ...] = ()
    communes: tuple[Body, ...] = ()
    old_place: str = ""
    session_name: str = ""
    contact: VoterContact | None = None
    key: uuid.UUID | None = None
    review_on: dt.date | None = None


def title_of(given: PetitionGiven) -> str:
    """The subject given, else the beginning of the text."""
    words = clean(given.title or given.text)
    return Truncator(words.rstrip(" .;")).chars(LONGEST_TITLE)


def folded(title: str, text: str) -> str:
    """How it is compared with others: the subject and what more the text says."""
    return fold(clean(f"{title} {text}" if not text.startswith(title[:60]) else text))[:4_000]


def take(petition: VoterPetition, given: PetitionGiven) -> None:
    level = given.level
    if level == CompetenceLevel.UNCLEAR and given.competent is not None:
        level = level_of(given.competent.short_name)
    petition.stream, petition.level, petition.field = given.stream, level, given.field
    petition.competent, petition.old_place = given.competent, given.old_place
    petition.on, petition.contact = given.on, given.contact
    name = given.contact.session_for(given.stream)[0] if given.contact else ""
    petition.session_name = given.session_name or name
    petition.folded = folded(title_of(given), given.text)


def review_due(day: dt.date) -> Due:
    return Due(day, what=_("Follow the roadmap of the petition"), is_review=True)


def _task(given: PetitionGiven) -> dict[str, Any]:
    return {
        "title": title_of(given),
        "description": given.text,
        "basis": Basis.LETTER,
        "parent_id": given.contact.pk if given.contact else None,
    }


@transaction.atomic
def enter_petition(*, given: PetitionGiven, offices: OfficesGiven, actor: Actor) -> VoterPetition:
    """One petition on its own page; the same form sent twice makes one."""
    actor, area = check_desk(actor, WORKS), voters_area()
    proposal = propose_lead(area=area, on=given.on, asking_office=actor.office)
    lead = lead_of(offices, proposal, actor=actor)
    own = actor.person if lead == actor.office else None
    new = new_task(offices, lead=lead, area=area, assignee=own, **_task(given))

    def build(task: Task) -> VoterPetition:
        petition = VoterPetition(task=task)
        take(petition, given)
        petition.save(actor=actor)
        set_many(petition, "communes", given.communes, actor=actor)
        set_many(petition, "assisting", given.assisting, actor=actor)
        return petition

    return enter(VoterPetition, new=new, actor=actor, build=build)


@transaction.atomic
def enter_many(
    *,
    given: Sequence[PetitionGiven],
    actor: Actor,
    access: str = Access.INTERNAL,
    batch: uuid.UUID | None = None,
    reminders_from: dt.date | None = None,
) -> list[VoterPetition]:
    """Many in one act, in this order; of those made already (`key`) the row that is there."""
    if not given:
        return []
    actor, area = check_desk(actor, WORKS), voters_area()
    assert actor.office is not None
    news = [
        NewTask(
            lead_office=actor.office,
            area=area,
            assignee=actor.person,
            access=access,
            form_key=one.key or uuid.uuid4(),
            reminders_from=reminders_from,
            due=review_due(one.review_on) if one.review_on else None,
            **_task(one),
        )
        for one in given
    ]
    tasks = log_many(news=[(new, True) for new in news], actor=actor)
    known = VoterPetition.objects.in_bulk([task.pk for task in tasks])
    sets = [
        (VoterPetition(task=task, import_batch=batch), one)
        for task, one in zip(tasks, given, strict=True)
        if task.pk not in known
    ]
    for row, one in sets:
        take(row, one)
    rows = create_many(VoterPetition, [row for row, _one in sets], actor=actor)
    for name in ("communes", "assisting"):
        some = [(row, getattr(one, name)) for row, one in sets if getattr(one, name)]
        add_to_sets(VoterPetition, name, some, actor=actor)
    made = known | {row.pk: row for row in rows}
    return [made[task.pk] for task in tasks]


@transaction.atomic
def change_petition(*, task_id: int, given: PetitionGiven, actor: Actor) -> VoterPetition:
    """What was entered is put right; once forwarded, neither body nor level."""
    petition, actor = lock(VoterPetition, task_id, actor=actor)
    petition.check_open()
    unsent = petition.forwarded_on is None or petition.state == PetitionState.RETURNED
    if not unsent and (given.competent, given.level) != (petition.competent, petition.level):
        raise ValidationError({"competent": _("It was forwarded already; have it returned first.")})
    take(petition, given)
    petition.save(actor=actor)
    set_many(petition, "communes", given.communes, actor=actor)
    set_many(petition, "assisting", given.assisting, actor=actor)
    petition.task.title, petition.task.description = title_of(given), given.text
    save_task(petition.task, verb="retitle", actor=actor)
    return petition


@transaction.atomic
def sort(
    *,
    task_id: int,
    level: str,
    field: str,
    competent: Body | None,
    actor: Actor,
    assisting: Sequence[Body] = (),
) -> VoterPetition:
    """`Phân loại`: whose it is, and which body solves it; one of the three offices never is."""
    petition, actor = lock(VoterPetition, task_id, actor=actor)
    move(petition, verb="sort")
    if level == CompetenceLevel.UNCLEAR:
        raise ValidationError({"level": _("Say whose competence it is.")})
    if competent is None and level in OF_COMMITTEE:
        raise ValidationError({"competent": _("Name the body that solves it.")})
    petition.level, petition.field, petition.competent = level, field, competent
    petition.save(actor=actor)
    set_many(petition, "assisting", assisting, actor=actor)
    return petition


@transaction.atomic
def leave_out(*, task_id: int, reason: str, actor: Actor) -> VoterPetition:
    """`Không tổng hợp`: no petition after all, for the reason given."""
    petition, actor = lock(VoterPetition, task_id, actor=actor)
    move(petition, verb="leave_out")
    petition.save(actor=actor, reason=need_reason(reason))
    stop_task(petition, reason=reason, actor=actor)
    return petition
