"""Who or what would be in two places: between an entry, kept or typed, and others; of a week."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.db.models import Q

from coordination.models import DiarySetting, Room
from coordination.models.body import BodyKind
from diary.models import Booking, ClashOverride, Slot
from diary.slots.bookings import Taken, find_room, taken, taken_by
from diary.slots.entry import LINES, Entry
from diary.slots.when import at_the_office, half_of
from offices.models import Office

if TYPE_CHECKING:
    from offices.powers import Powers


MOST = 30


@dataclass(frozen=True, slots=True)
class Clash:
    """`thing` is taken by both. `gap`: minutes between two addresses, None where they overlap.

    `firm`: the hours of both are written in full, so only a reason lets the two stand.
    """

    slot: Slot
    other: Slot
    thing: str
    gap: int | None
    firm: bool
    overridden: str = ""

    @property
    def kind(self) -> str:
        return "travel" if self.gap is not None else self.thing.partition(":")[0]


def is_party(slot: Slot) -> bool:
    """Meetings of Party bodies come first; the others give way."""
    if slot.body is not None:
        return slot.body.kind == BodyKind.PARTY
    return slot.office.layout == "party"


def compare(one: Taken, other: Taken, travel_minutes: int) -> list[Clash]:
    """Everything both take at one time, and people who could not get from one to the other."""
    found = []
    gap = one.span.minutes_to(other.span)
    firm = one.span.written and other.span.written
    far = one.site and other.site and one.site != other.site and 0 <= gap < travel_minutes
    for thing in sorted(one.things & other.things):
        if gap < 0:
            found.append(Clash(one.slot, other.slot, thing, None, firm))
        elif far and thing.startswith("leader:"):
            found.append(Clash(one.slot, other.slot, thing, int(gap), firm=False))
    return found


def clashes_of(mine: Taken, powers: Powers, setting: DiarySetting) -> list[Clash]:
    """Clashes of one entry with all entries the person may see; three statements."""
    others = Slot.objects.visible_to(powers).filter(pk__in=_near(mine, setting.travel_minutes))
    found = [
        clash
        for slot in others.for_pages().in_order()[:MOST]
        if (other := taken_by(slot, setting)) is not None
        for clash in compare(mine, other, setting.travel_minutes)
    ]
    return with_overrides(found)


def clashes_of_slot(slot: Slot, powers: Powers) -> list[Clash]:
    """`clashes_of` for an entry as its row stands; none where it takes nothing."""
    setting = DiarySetting.objects.current()
    mine = taken_by(slot, setting)
    return clashes_of(mine, powers, setting) if mine else []


def _near(mine: Taken, travel_minutes: int) -> set[int]:
    """Ids of entries that take one of the same things about that time; one indexed statement."""
    wide = timedelta(minutes=travel_minutes)
    during = DateTimeTZRange(mine.span.begins - wide, mine.span.ends + wide, "[)")
    rows = Booking.objects.filter(thing__in=sorted(mine.things), during__overlap=during)
    if mine.slot.pk:
        rows = rows.exclude(slot_id=mine.slot.pk)
    return set(rows.values_list("slot_id", flat=True))


def clashes_among(slots: Iterable[Slot], setting: DiarySetting) -> list[Clash]:
    """Every clash between these entries, each pair once; one statement for the reasons given."""
    by_thing: dict[str, list[Taken]] = defaultdict(list)
    for slot in slots:
        taken = taken_by(slot, setting)
        if taken is not None:
            for thing in sorted(taken.things):
                by_thing[thing].append(taken)
    travel = setting.travel_minutes
    pairs: dict[tuple[int, int], tuple[Taken, Taken]] = {}
    for rows in by_thing.values():
        for one, other in _near_pairs(rows, timedelta(minutes=travel)):
            pairs[one.slot.pk, other.slot.pk] = (one, other)
    ordered = sorted(pairs.values(), key=_when)
    return with_overrides([c for one, other in ordered for c in compare(one, other, travel)])


def _when(pair: tuple[Taken, Taken]) -> tuple[datetime, datetime, int, int]:
    one, other = pair
    return one.span.begins, other.span.begins, one.slot.pk or 0, other.slot.pk or 0


def _near_pairs(rows: list[Taken], wide: timedelta) -> Iterator[tuple[Taken, Taken]]:
    """Those that overlap or stand less than `wide` apart; the rest of a week is never compared."""
    rows.sort(key=lambda one: one.span.begins)
    for number, one in enumerate(rows):
        until = one.span.ends + wide
        for other in islice(rows, number + 1, None):
            if other.span.begins >= until:
                break
            yield one, other


def with_overrides(clashes: list[Clash]) -> list[Clash]:
    """The same, with the reason given for each, if one was."""
    ids = {c.slot.pk for c in clashes if c.slot.pk} | {c.other.pk for c in clashes}
    if not clashes:
        return []
    rows = ClashOverride.objects.filter(Q(slot__in=ids) & Q(other__in=ids))
    said = {(frozenset((row.slot_id, row.other_id)), row.thing): row.reason for row in rows}
    return [
        Clash(c.slot, c.other, c.thing, c.gap, c.firm, said.get((_pair(c), c.thing), ""))
        for c in clashes
    ]


def _pair(clash: Clash) -> frozenset[int]:
    return frozenset((clash.slot.pk or 0, clash.other.pk))


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
