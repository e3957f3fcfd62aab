"""Points of a round: one conference each, with its entry in the joint diary."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max, Min
from django.utils.translation import gettext as _

from coordination.models import Body
from diary.models.slots import SlotKind
from diary.services import case_slots
from diary.slots.entry import Attending, Entry
from offices.foundation.actor import Actor
from offices.foundation.history import set_many
from offices.models import Person
from reading.places import communes_in
from tasks.choices import Access
from tasks.dossier.lifecycle import lock
from voters.models import ContactPoint, Deputy, VoterContact
from voters.states import ContactState


@dataclass(frozen=True, slots=True, kw_only=True)
class PointGiven:
    on: dt.date
    place_words: str
    half: str = "morning"
    start: dt.time | None = None
    communes: tuple[Body, ...] = ()
    deputies: tuple[Deputy, ...] = ()
    new_deputies: str = ""
    voters: int | None = None
    recorder: Person | None = None


@transaction.atomic
def add_point(*, task_id: int, given: PointGiven, override: str = "", actor: Actor) -> ContactPoint:
    contact, actor = lock(VoterContact, task_id, actor=actor)
    contact.check_open()
    return keep_point(contact, ContactPoint(contact=contact), given, override, actor=actor)


@transaction.atomic
def change_point(
    *, task_id: int, point_id: int, given: PointGiven, override: str = "", actor: Actor
) -> ContactPoint:
    contact, actor = lock(VoterContact, task_id, actor=actor)
    contact.check_open()
    point = _locked(contact, point_id)
    return keep_point(contact, point, given, override, actor=actor)


@transaction.atomic
def drop_point(*, task_id: int, point_id: int, reason: str, actor: Actor) -> VoterContact:
    """Not held there; what was said at it already keeps it."""
    contact, actor = lock(VoterContact, task_id, actor=actor)
    contact.check_open()
    point = _locked(contact, point_id)
    if point.opinions.exists():
        raise ValidationError(_("Opinions of voters were entered for this point."))
    take_off(contact, [point], reason=reason, actor=actor)
    point.delete(actor=actor, reason=reason)
    return keep_days(contact, actor=actor)


def _locked(contact: VoterContact, point_id: int) -> ContactPoint:
    point = ContactPoint.objects.select_for_update(of=("self",)).get(contact=contact, pk=point_id)
    point.contact = contact
    return point


def keep_point(
    contact: VoterContact, point: ContactPoint, given: PointGiven, override: str, *, actor: Actor
) -> ContactPoint:
    """The row, its deputies, its entry in the diary, and the days of the round."""
    point.on, point.half, point.start = given.on, given.half, given.start
    point.place_words, point.voters, point.recorder = (
        given.place_words,
        given.voters,
        given.recorder,
    )
    point.save(actor=actor)
    deputies = [*given.deputies, *_named(given.new_deputies, contact, actor=actor)]
    _check_free(point, deputies, override)
    set_many(point, "communes", given.communes or communes_in(given.place_words), actor=actor)
    set_many(point, "deputies", deputies, actor=actor)
    keep_slot(contact, point, override=override, actor=actor)
    keep_days(contact, actor=actor)
    return point


def _named(text: str, contact: VoterContact, *, actor: Actor) -> list[Deputy]:
    """A deputy a line; who is not known yet is entered."""
    found = []
    for name in dict.fromkeys(line.strip(" -–;,") for line in text.splitlines() if line.strip()):
        row = Deputy.objects.filter(full_name=name, is_active=True).first()
        if row is None:
            row = Deputy(full_name=name[:120], stream=contact.stream)
            row.save(actor=actor)
        found.append(row)
    return found


def _check_free(point: ContactPoint, deputies: list[Deputy], override: str) -> None:
    """A deputy is at one point at a time; `override` says why at two."""
    if override.strip() or not deputies:
        return
    same = ContactPoint.objects.filter(on=point.on, deputies__in=deputies).exclude(pk=point.pk)
    busy = same.exclude(contact__state__in=(ContactState.CANCELLED, ContactState.POSTPONED))
    taken = busy.filter(half__in=(point.half, "day")) if point.half != "day" else busy
    names = sorted(
        {one.full_name for row in taken for one in row.deputies.all() if one in deputies}
    )
    if names:
        said = _("At that time elsewhere with voters: %(names)s.") % {"names": ", ".join(names)}
        raise ValidationError({"override": said})


def keep_days(contact: VoterContact, *, actor: Actor) -> VoterContact:
    """First and last day of the round are those of its points."""
    days = contact.points.aggregate(first=Min("on"), last=Max("on"))
    if (contact.on, contact.ends_on) != (days["first"], days["last"]):
        contact.on, contact.ends_on = days["first"], days["last"]
        contact.save(actor=actor)
    return contact


def entry_for(contact: VoterContact, point: ContactPoint) -> Entry:
    deputies = list(point.deputies.select_related("leader"))
    leaders = tuple(Attending(one.leader) for one in deputies if one.leader)
    words = ", ".join(one.full_name for one in deputies if not one.leader)
    return Entry(
        date=point.on,
        subject=contact.task.title[:500],
        half=point.half,
        start=point.start,
        kind=SlotKind.CONFERENCE,
        place=point.place_words,
        leaders=leaders,
        leaders_text=words[:200],
        hidden=contact.task.access == Access.RESTRICTED,
    )


def keep_slot(
    contact: VoterContact, point: ContactPoint, *, override: str = "", actor: Actor
) -> None:
    """A draft of the own office until the round is announced. Raises ClashRefused."""
    if contact.state == ContactState.POSTPONED:
        return
    case_slots.keep_slot(
        point,
        entry_for(contact, point),
        task=contact.task,
        told=_("Announced"),
        draft=contact.state == ContactState.PLANNED,
        override=override,
        reason=contact.move_reason,
        actor=actor,
    )


def take_off(
    contact: VoterContact,
    points: list[ContactPoint],
    *,
    reason: str,
    actor: Actor,
    postponed: bool = False,
) -> None:
    """The entries of the diary are struck out."""
    case_slots.take_off_slots(
        points, task=contact.task, reason=reason, actor=actor, postponed=postponed
    )
