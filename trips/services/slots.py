"""Each stop is one entry of the joint diary, kept in the diary of the office that leads.

Until the requests go out it is a draft of that office; then all three see it, tentative or issued.
A subject that not all three may read is left out: the kind of trip stands instead.
"""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from coordination.models import Room
from diary.models import Slot
from diary.models.slots import SlotKind
from diary.services import case_slots
from diary.services.case_slots import told_to_all
from diary.services.slot_rows import ClashRefused
from diary.slots.bookings import find_room
from diary.slots.clashes import clashes_of_slot
from diary.slots.entry import Attending, Entry
from offices.foundation.actor import Actor
from offices.powers import Powers
from tasks.services.gate import powers_of
from trips.choices import RECEIVED
from trips.models import Trip, TripStop
from trips.states import RUNNING, TripState

# What other offices read of a trip they have no part in; papers and the diary are Vietnamese.
NEUTRAL, NEUTRAL_RECEIVED = "Chuyến công tác", "Đón, tiếp đoàn"


def entry_for(trip: Trip, stop: TripStop) -> Entry:
    told, head, received = told_to_all(trip.task), trip.head, trip.kind in RECEIVED
    neutral = NEUTRAL_RECEIVED if received else NEUTRAL
    kind = SlotKind.WORKING if received else SlotKind.TRIP  # who receives is not away
    place = stop.place if told or trip.shown_as_busy else ""
    room = stop.room or find_room(stop.place, Room.objects.active(), trip.task.lead_office_id)
    return Entry(
        date=stop.on,
        subject=stop.content if told else neutral,
        half=stop.half,
        start=stop.start,
        end=stop.end,
        kind=kind,
        place=place,
        room=room,
        body=head.body if head else None,
        leaders=tuple(
            Attending(one, chairs=head is not None and one.one_id == head.one_id)
            for one in list(stop.leaders.all()) or trip.leaders()
        ),
        leaders_text=stop.leaders_text if told or trip.shown_as_busy else "",
        officers=tuple(stop.officers.all()),
        cars=tuple(stop.cars.all()),
        hidden=trip.shown_as_busy,
    )


def keep_slot(trip: Trip, stop: TripStop, *, reason: str = "", actor: Actor) -> None:
    """Registers or changes the entry; without power in that diary nothing is written.

    Raises ClashRefused, unless the stop says why it stands beside another entry.
    """
    if trip.state not in RUNNING:
        return
    draft = trip.state == TripState.PLANNED
    slot = case_slots.keep_slot(
        stop,
        entry_for(trip, stop),
        task=trip.task,
        draft=draft,
        told=reason or _("Announced"),
        override=stop.clash_reason,
        reason=reason,
        actor=actor,
    )
    if draft and slot is not None:
        _refuse_clash(slot, powers_of(actor))


def _refuse_clash(slot: Slot, powers: Powers) -> None:
    """A draft is refused like an entry shown to all: a programme is put right when it is typed."""
    firm = [one for one in clashes_of_slot(slot, powers) if one.firm and not one.overridden]
    if firm:
        raise ClashRefused(firm)


def keep_slots(trip: Trip, *, override: str = "", reason: str = "", actor: Actor) -> None:
    """Of all stops; `override`: why each of them may stand beside what is taken."""
    for stop in trip.stops.with_sets().in_order():
        if override.strip():
            stop.clash_reason = override.strip()
            stop.save(actor=actor)
        keep_slot(trip, stop, reason=reason, actor=actor)


def take_off(trip: Trip, stops: Iterable[TripStop], *, reason: str, actor: Actor) -> None:
    """The entries are struck out: postponed with the trip, else cancelled."""
    postponed = trip.state == TripState.POSTPONED
    case_slots.take_off_slots(
        stops, task=trip.task, reason=reason, postponed=postponed, actor=actor
    )
