"""The programme: stops typed line by line, corrected one by one, dropped."""

from collections.abc import Iterable
from dataclasses import fields

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from diary.slots.when import half_of
from offices.foundation.actor import Actor
from offices.foundation.history import set_many
from tasks.dossier.lifecycle import lock
from tasks.services.gate import need_reason
from trips import notices
from trips.models import Trip, TripStop
from trips.reading.programme import read_programme
from trips.services.given import StopGiven
from trips.services.slots import keep_slot, take_off

SETS = ("leaders", "officers", "cars")
PLAIN = tuple(one.name for one in fields(StopGiven) if one.name not in (*SETS, "half"))


def _open(task_id: int, actor: Actor) -> tuple[Trip, Actor]:
    trip, actor = lock(Trip, task_id, actor=actor)
    trip.check_open()
    return trip, actor


def keep_stop(
    trip: Trip, stop: TripStop, given: StopGiven, *, override: str = "", actor: Actor
) -> TripStop:
    """The row, who and what it takes, and its entry in the diary; the caller holds the lock."""
    _check(trip, given)
    for name in PLAIN:
        setattr(stop, name, getattr(given, name))
    stop.half, stop.clash_reason = half_of(given.start, given.half), override.strip()
    stop.save(actor=actor)
    for name in SETS:
        set_many(stop, name, getattr(given, name), actor=actor)
    keep_slot(trip, stop, actor=actor)
    return stop


def _check(trip: Trip, given: StopGiven) -> None:
    if not trip.from_on <= given.on <= trip.to_on:
        raise ValidationError({"on": _("This day lies outside the days of the trip.")})
    if given.end is not None and (given.start is None or given.end <= given.start):
        raise ValidationError({"end": _("A stop ends after it begins.")})


def keep_programme(trip: Trip, text: str, *, override: str = "", actor: Actor) -> list[TripStop]:
    """A stop a line, after those already there; ValidationError at `programme` names the line."""
    given = read_programme(text, first=trip.from_on, last=trip.to_on)
    return keep_stops(trip, given, override=override, actor=actor)


def keep_stops(
    trip: Trip, given: Iterable[StopGiven], *, override: str = "", actor: Actor
) -> list[TripStop]:
    return [
        keep_stop(trip, TripStop(trip=trip), one, override=override, actor=actor) for one in given
    ]


@transaction.atomic
def add_programme(
    *, task_id: int, programme: str, override: str = "", actor: Actor
) -> list[TripStop]:
    trip, actor = _open(task_id, actor)
    stops = keep_programme(trip, programme, override=override, actor=actor)
    notices.changed(trip, actor=actor)
    return stops


@transaction.atomic
def add_stop(*, task_id: int, given: StopGiven, override: str = "", actor: Actor) -> TripStop:
    trip, actor = _open(task_id, actor)
    stop = keep_stop(trip, TripStop(trip=trip), given, override=override, actor=actor)
    notices.changed(trip, actor=actor)
    return stop


@transaction.atomic
def change_stop(
    *, task_id: int, stop_id: int, given: StopGiven, override: str = "", actor: Actor
) -> TripStop:
    """Its entry of the diary stays the same one, in a newer version."""
    trip, actor = _open(task_id, actor)
    stop = keep_stop(trip, _locked(trip, stop_id), given, override=override, actor=actor)
    notices.changed(trip, actor=actor)
    return stop


@transaction.atomic
def drop_stop(*, task_id: int, stop_id: int, reason: str, actor: Actor) -> Trip:
    trip, actor = _open(task_id, actor)
    stop, words = _locked(trip, stop_id), need_reason(reason)
    take_off(trip, [stop], reason=words, actor=actor)
    stop.delete(actor=actor, reason=words)
    notices.changed(trip, actor=actor)
    return trip


def _locked(trip: Trip, stop_id: int) -> TripStop:
    stop = TripStop.objects.select_for_update(of=("self",)).get(trip=trip, pk=stop_id)
    stop.trip = trip
    return stop
