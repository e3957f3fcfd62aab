"""Lịch hôm nay: what one's own office, and oneself, has in today's diary."""

import datetime as dt
from dataclasses import dataclass

from offices.powers import Powers
from tasks.audience import own_offices
from tasks.models import Slot
from tasks.slots.seen import SeenSlot, seen

SHOWN = 8


@dataclass(frozen=True, slots=True)
class DiaryToday:
    rows: list[SeenSlot]
    count: int


def diary_of_today(powers: Powers, today: dt.date) -> DiaryToday:
    """Two statements: what the person serves at or attends, else what his office has."""
    slots = Slot.objects.visible_to(powers).between(today, today).taking_place().for_grid()
    rows = [slot for slot in slots if _concerns(slot, powers)]
    mine = [slot for slot in rows if _is_mine(slot, powers)]
    chosen = mine or rows
    return DiaryToday([seen(slot, powers) for slot in chosen[:SHOWN]], len(chosen))


def _concerns(slot: Slot, powers: Powers) -> bool:
    return slot.office_id in own_offices(powers) or _is_mine(slot, powers)


def _is_mine(slot: Slot, powers: Powers) -> bool:
    if f"officer:{powers.person_id}" in slot.__dict__.get("taken", ()):
        return True
    return any(one.leader.person_id == powers.person_id for one in slot.loaded_leaders)
