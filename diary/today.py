"""Lịch hôm nay: what one's own office, and oneself, has in today's diary."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import QuerySet

from diary.models import Slot
from diary.slots.shown import SeenSlot, seen
from offices.foundation.questions import rows, statement
from offices.powers import Powers
from tasks.audience import own_offices
from tasks.home.panels import Panel

SHOWN = 8


@dataclass(frozen=True, slots=True)
class DiaryToday:
    rows: list[SeenSlot]
    count: int


def diary_of_today(powers: Powers, today: dt.date) -> DiaryToday:
    """What the person serves at or attends, else what his office has; one statement when there
    is nothing, else three."""
    found = rows(
        statement(powers.key and ("diary of", powers.key, today), lambda: _ids(powers, today))
    )
    if not found:
        return DiaryToday([], 0)
    slots = Slot.objects.filter(pk__in=[pk for (pk,) in found]).for_grid()
    shown = [slot for slot in slots if _concerns(slot, powers)]
    mine = [slot for slot in shown if _is_mine(slot, powers)]
    chosen = mine or shown
    return DiaryToday([seen(slot, powers) for slot in chosen[:SHOWN]], len(chosen))


def today_panel(powers: Powers, today: dt.date) -> Panel | None:
    """The diary beside one's work on Việc hôm nay; None on a day without entries."""
    found = diary_of_today(powers, today)
    return Panel("diary/_today.html", found) if found.rows else None


def _ids(powers: Powers, today: dt.date) -> QuerySet[Slot, tuple[int]]:
    found = Slot.objects.visible_to(powers).between(today, today).taking_place()
    return found.order_by().values_list("pk")


def _concerns(slot: Slot, powers: Powers) -> bool:
    return slot.office_id in own_offices(powers) or _is_mine(slot, powers)


def _is_mine(slot: Slot, powers: Powers) -> bool:
    if f"officer:{powers.person_id}" in slot.__dict__.get("taken", ()):
        return True
    return any(one.leader.person_id == powers.person_id for one in slot.loaded_leaders)
