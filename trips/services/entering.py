"""A trip is entered with its programme and members, or changed before it is closed."""

import datetime as dt
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from coordination.models import Area, Leader
from coordination.models.body import BodyKind
from coordination.services.lead import propose_lead
from offices.foundation.actor import Actor
from offices.foundation.history import create_many
from offices.models import Office
from tasks.choices import Access, Basis, CountsFrom
from tasks.dossier.lifecycle import fill, lock, retitle
from tasks.dossier.services.entering import OfficesGiven, check_desk, enter, lead_of, new_task
from tasks.models import Participant, Task
from trips import notices
from trips.models import Trip
from trips.reading.members import read_members
from trips.services.clocks import PAPERS
from trips.services.given import TripGiven
from trips.services.permissions import keep_gates
from trips.services.programme import keep_programme
from trips.services.slots import keep_slots
from trips.states import POWER

AREA = "trips"


def highest(head: Leader | None, members: Iterable[Participant]) -> Leader | None:
    """Of the whole delegation: the office that serves him leads, whoever enters the trip."""
    leaders = [one for one in (head, *(row.leader for row in members)) if one is not None]
    return min(leaders, key=lambda one: (one.precedence, one.pk), default=None)


def usual_access(head: Leader | None) -> str:
    """Of a journey of the Party's standing committee only those given the task read."""
    party = head is not None and head.body.kind == BodyKind.PARTY
    return Access.RESTRICTED if party else Access.INTERNAL


@transaction.atomic
def enter_trip(
    *,
    title: str,
    from_on: dt.date,
    to_on: dt.date | None,
    given: TripGiven,
    offices: OfficesGiven,
    members: str = "",
    programme: str = "",
    override: str = "",
    actor: Actor,
) -> Trip:
    """`members`: one a line in the order of protocol; `programme`: a stop a line.

    The same form sent twice makes one. Raises PermissionDenied, ClashRefused, and ValidationError
    with the names of the form's fields.
    """
    actor, area = check_desk(actor, POWER), Area.objects.get(code=AREA)
    people, last = read_members(members), to_on or from_on
    _check(given, from_on, last)
    leader = highest(given.head, people)
    lead = _lead(offices, area=area, on=from_on, leader=leader, actor=actor)
    new = new_task(
        offices,
        title=title,
        area=area,
        lead=lead,
        rule=PAPERS,
        event=from_on,
        basis=Basis.PROGRAMME,
        counts_from=CountsFrom.ISSUED,
        assignee=actor.person if lead == actor.office else None,
    )

    def build(task: Task) -> Trip:
        trip = _begun(task, from_on, last, given, actor=actor)
        _keep_members(task, people, actor=actor)
        keep_gates(trip, actor=actor)
        keep_programme(trip, programme, override=override, actor=actor)
        return trip

    return enter(Trip, new=new, actor=actor, build=build)


def _lead(
    offices: OfficesGiven, *, area: Area, on: dt.date, leader: Leader | None, actor: Actor
) -> Office:
    proposal = propose_lead(area=area, on=on, leader=leader, asking_office=actor.office)
    return lead_of(offices, proposal, actor=actor)


def _begun(task: Task, first: dt.date, last: dt.date, given: TripGiven, *, actor: Actor) -> Trip:
    trip = Trip(task=task, from_on=first, to_on=last, first_on=first)
    fill(trip, given)
    trip.save(actor=actor)
    return trip


def _keep_members(task: Task, people: list[Participant], *, actor: Actor) -> None:
    for row in people:
        row.task = task
    create_many(Participant, people, actor=actor)


def _check(given: TripGiven, first: dt.date, last: dt.date) -> None:
    if last < first:
        raise ValidationError({"to_on": _("The last day lies before the first.")})
    acts, heads = given.acting, given.head
    if acts is not None and heads is not None and acts.one_id == heads.one_id:
        raise ValidationError({"acting": _("Who travels does not act in his own place.")})


@transaction.atomic
def change_trip(
    *,
    task_id: int,
    title: str,
    to_on: dt.date | None,
    given: TripGiven,
    override: str = "",
    actor: Actor,
) -> Trip:
    """Anything but the day of departure, which is moved with the dates counted from it."""
    trip, actor = lock(Trip, task_id, actor=actor)
    trip.check_open()
    last = to_on or trip.from_on
    _check(given, trip.from_on, last)
    if trip.stops.filter(on__gt=last).exists():
        raise ValidationError({"to_on": _("A stop of the programme is on a later day.")})
    fill(trip, given)
    trip.to_on = last
    trip.save(actor=actor)
    retitle(trip, title, actor=actor)
    keep_gates(trip, actor=actor)
    if not trip.is_over:
        keep_slots(trip, override=override, actor=actor)
    notices.changed(trip, actor=actor)
    return trip
