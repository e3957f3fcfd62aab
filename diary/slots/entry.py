"""What somebody wants to stand in the diary, before it is an entry."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from coordination.models import Body, Car, Leader, Room
from diary.models.slots import Slot, SlotKind
from offices.models import Division, Person

LINES = (
    "kind",
    "date",
    "start",
    "end",
    "subject",
    "place",
    "body",
    "leaders_text",
    "participants",
    "office_leader",
    "division",
    "note",
    "hidden",
)


@dataclass(frozen=True, slots=True)
class Attending:
    """A leader and the post in which he acts there; empty: his own position."""

    leader: Leader
    capacity: str = ""
    chairs: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The content of a diary entry.

    - `half`: "morning", "afternoon" or "day"; left out, the hour of `start` decides.
    - `start`, `end`: clock times; only with both does the database refuse a second booking.
    - `place`: as officials write it; `room` may be left out, the words are looked up.
    - `leaders_text`: groups without names ("các PCT"), kept as written.
    - `hidden`: others see "Busy" and no more.
    """

    date: dt.date
    subject: str
    half: str = ""
    start: dt.time | None = None
    end: dt.time | None = None
    kind: str = SlotKind.MEETING
    place: str = ""
    room: Room | None = None
    body: Body | None = None
    leaders: tuple[Attending, ...] = ()
    leaders_text: str = ""
    participants: str = ""
    office_leader: Person | None = None
    division: Division | None = None
    officers: tuple[Person, ...] = ()
    cars: tuple[Car, ...] = ()
    note: str = ""
    hidden: bool = False


def entry_of(slot: Slot, **changed: Any) -> Entry:
    """What an entry says now, with `changed` in place of some of it."""
    said: dict[str, Any] = {name: getattr(slot, name) for name in (*LINES, "half", "room")}
    said["leaders"] = tuple(
        Attending(one.leader, one.capacity, one.chairs) for one in slot.loaded_leaders
    )
    said["officers"], said["cars"] = tuple(slot.officers.all()), tuple(slot.cars.all())
    return Entry(**{**said, **changed})
