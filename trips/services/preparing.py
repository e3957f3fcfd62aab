"""Arrangements of a trip, and who else belongs to the delegation."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from tasks.dossier.lifecycle import fill, lock
from tasks.dossier.services.participants import (
    PeopleGiven,
    add_people,
    remove_participant,
    tell_people,
)
from trips.choices import ArrangementKind
from trips.models import Arrangement, Trip
from trips.services.slots import keep_slots
from trips.states import TripState


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrangementGiven:
    kind: str
    words: str = ""
    who: str = ""
    due_on: dt.date | None = None
    to_whom: str = ""
    quantity: int | None = None
    done: bool = False


@transaction.atomic
def keep_arrangement(
    *, task_id: int, given: ArrangementGiven, arrangement_id: int | None = None, actor: Actor
) -> Arrangement:
    """A new one, or the one named."""
    trip, actor = lock(Trip, task_id, actor=actor)
    trip.check_open()
    row = Arrangement(trip=trip)
    if arrangement_id is not None:
        row = Arrangement.objects.select_for_update(of=("self",)).get(trip=trip, pk=arrangement_id)
    if given.to_whom and given.kind != ArrangementKind.GIFT:
        raise ValidationError({"to_whom": _("Only a gift is for somebody.")})
    fill(row, given)
    row.save(actor=actor)
    return row


@transaction.atomic
def add_members(*, task_id: int, given: PeopleGiven, override: str = "", actor: Actor) -> None:
    """Into the delegation; where the whole of it is, the diary has its leaders too."""
    add_people(task_id=task_id, given=given, actor=actor)
    trip, actor = lock(Trip, task_id, actor=actor)
    if trip.state == TripState.APPROVED:
        tell_people(trip, actor=actor)
    if given.leaders:
        keep_slots(trip, override=override, actor=actor)


@transaction.atomic
def remove_member(*, task_id: int, participant_id: int, sent: Any, actor: Actor) -> None:
    """Off the delegation, and out of the entries of the diary."""
    remove_participant(task_id=task_id, participant_id=participant_id, actor=actor)
    trip, actor = lock(Trip, task_id, actor=actor)
    keep_slots(trip, actor=actor)
