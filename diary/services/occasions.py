"""The entry of a case in the diary of the office that leads it: kept, and struck out.

The case's own verb has asked for its power; these ask for that over the diary.
"""

from collections.abc import Iterable

from diary.models import Slot
from diary.models.slots import SlotState
from diary.services.slots import cancel_slot, change_slot, postpone_slot, register_slot
from diary.slots.entry import Entry
from offices.foundation.actor import Actor
from tasks.models import Task

DIARY = "manage_meetings"


def keep_entry(
    slot: Slot | None, entry: Entry, *, task: Task, draft: bool, override: str = "",
    reason: str = "", actor: Actor,
) -> Slot:  # fmt: skip
    """Registered or changed; what all three see begins anew: a draft is nobody else's entry.

    Raises ClashRefused.
    """
    if slot is not None and slot.state == SlotState.DRAFT and not draft:
        cancel_slot(slot_id=slot.pk, reason=reason, actor=actor, by_case=True)
        slot = None
    if slot is not None:
        return change_slot(
            slot_id=slot.pk, entry=entry, override=override, reason=reason, actor=actor,
            by_case=True,
        )  # fmt: skip
    state = SlotState.DRAFT if draft else SlotState.ASKED
    return register_slot(
        office=task.lead_office, entry=entry, task=task, state=state, override=override, actor=actor
    )


def strike_out(
    slots: Iterable[int | None], *, postponed: bool = False, reason: str, actor: Actor
) -> None:
    """`slots`: ids, of cases without an entry None."""
    act = postpone_slot if postponed else cancel_slot
    for slot_id in slots:
        if slot_id is not None:
            act(slot_id=slot_id, reason=reason, actor=actor, by_case=True)
