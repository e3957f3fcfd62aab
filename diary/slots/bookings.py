"""What an entry takes: leaders, officers, cars, and the room, by keys that can be compared."""

from collections.abc import Iterable
from dataclasses import dataclass

from coordination.models import Car, DiarySetting, Leader, Room
from coordination.province.room_names import names_a_room, room_key
from diary.models import Slot
from diary.slots.when import TimeRange, at_the_office, span_of


@dataclass(frozen=True, slots=True)
class Taken:
    """An entry as the clash check sees it. `site`: where, as far as the words tell."""

    slot: Slot
    span: TimeRange
    things: frozenset[str]
    site: str


def taken_by(slot: Slot, setting: DiarySetting) -> Taken | None:
    """None for what keeps nobody: postponed, cancelled, work at the office."""
    if slot.is_off or at_the_office(slot):
        return None
    known = slot.__dict__.get("taken")
    if known is not None:
        return Taken(slot, span_of(slot, setting), frozenset(known), site_of(slot))
    officers = [officer.pk for officer in slot.officers.all()] if slot.pk else []
    return taken(
        slot,
        setting,
        leaders=[one.leader for one in slot.loaded_leaders] if slot.pk else [],
        officers=officers,
        cars=slot.cars.all() if slot.pk else [],
    )


def taken(
    slot: Slot,
    setting: DiarySetting,
    *,
    leaders: Iterable[Leader],
    officers: Iterable[int],
    cars: Iterable[Car],
) -> Taken:
    """The same for an entry that is only being typed."""
    things = {f"leader:{leader.one_id}" for leader in leaders}
    things |= {f"officer:{pk}" for pk in officers} | {f"car:{car.pk}" for car in cars}
    if slot.office_leader_id:
        things.add(f"officer:{slot.office_leader_id}")
    things |= {key for key in [room_thing(slot.room_id, slot.place)] if key}
    return Taken(slot, span_of(slot, setting), frozenset(things), site_of(slot))


def room_thing(room_id: int | None, place: str) -> str:
    """A room of the table is one room however it is written; other rooms go by their words."""
    if room_id:
        return f"room:{room_id}"
    return f"place:{room_key(place)}"[:400] if names_a_room(place) else ""


def site_of(slot: Slot) -> str:
    """The address, made alike; empty when nothing tells it."""
    return room_key(slot.room.site if slot.room is not None else slot.place)


def find_room(place: str, rooms: Iterable[Room], office_id: int) -> Room | None:
    """The room of the table these words name; one's own office's before another's."""
    wanted = room_key(place)
    if not wanted:
        return None
    found = [room for room in rooms if wanted in room.keys]
    own = [room for room in found if room.office_id == office_id]
    return next(iter(own or found), None)
