"""Clashes of an entry that is still being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coordination.models import DiarySetting, Room
from diary.models import Slot
from diary.slots.bookings import find_room, taken
from diary.slots.clashes import Clash, clashes_of
from diary.slots.entry import LINES, Entry
from diary.slots.when import at_the_office, half_of
from offices.models import Office

if TYPE_CHECKING:
    from offices.powers import Powers


def preview_clashes(
    entry: Entry, *, office: Office, powers: Powers, slot_id: int | None = None
) -> list[Clash]:
    """What `settle` would find, without a row; five statements."""
    slot = Slot(pk=slot_id, office=office)
    for name in LINES:
        setattr(slot, name, getattr(entry, name))
    slot.half = half_of(entry.start, entry.half)
    slot.room = entry.room or find_room(entry.place, Room.objects.active(), office.pk)
    if at_the_office(slot):
        return []
    setting = DiarySetting.objects.current()
    mine = taken(
        slot,
        setting,
        leaders=[one.leader for one in entry.leaders],
        officers=[officer.pk for officer in entry.officers],
        cars=entry.cars,
    )
    slot.__dict__["people"] = []
    return clashes_of(mine, powers, setting)
