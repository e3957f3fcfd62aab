"""What a person enters of a trip and of a stop; the names are those of the models."""

import datetime as dt
from dataclasses import dataclass

from coordination.models import Car, Leader, Room
from offices.models import Office, Person
from trips.choices import TripKind


@dataclass(frozen=True, slots=True, kw_only=True)
class TripGiven:
    kind: str = TripKind.LOCAL
    head: Leader | None = None
    acting: Leader | None = None
    places: str = ""
    purpose: str = ""
    cost_note: str = ""
    in_plan: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StopGiven:
    """`leaders` left out: the leaders of the delegation. `hour_unclear`: nobody said when."""

    on: dt.date
    content: str
    half: str = ""
    start: dt.time | None = None
    end: dt.time | None = None
    hour_unclear: bool = False
    place: str = ""
    room: Room | None = None
    leaders: tuple[Leader, ...] = ()
    leaders_text: str = ""
    officers: tuple[Person, ...] = ()
    cars: tuple[Car, ...] = ()
    office: Office | None = None
    host_name: str = ""
    host_post: str = ""
    host_phone: str = ""
