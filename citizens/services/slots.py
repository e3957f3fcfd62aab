"""An announced reception day stands in the joint diary: who, when, where, and no word more."""

from citizens.choices import ReceptionKind
from citizens.models import Reception
from citizens.states import ReceptionState
from diary.models import Slot
from diary.models.slots import SlotKind
from diary.services.slots import WRITE, change_slot, postpone_slot, register_slot
from diary.slots.entry import Attending, Entry
from offices.foundation.actor import Actor
from tasks.services.gate import powers_of

SUBJECTS = {
    ReceptionKind.PERIODIC: "Tiếp công dân định kỳ",
    ReceptionKind.SUDDEN: "Tiếp công dân đột xuất",
    ReceptionKind.ONLINE: "Tiếp công dân trực tuyến",
}


def keep_slot(row: Reception, *, actor: Actor, reason: str = "") -> None:
    """Written by who may write the diary of the office; the caller saves the row.

    The entry hangs on no task: everybody sees it, and nothing leads from it to the cases.
    """
    office = row.office
    if not row.is_session or not powers_of(actor).can(WRITE, office.pk):
        return
    slot: Slot | None = row.slot
    if row.state == ReceptionState.POSTPONED:
        if slot is not None:
            postpone_slot(slot_id=slot.pk, reason=reason, actor=actor, by_case=True)
    elif slot is None:
        row.slot = register_slot(office=office, entry=entry_for(row), actor=actor)
    else:
        change_slot(slot_id=slot.pk, entry=entry_for(row), actor=actor, reason=reason, by_case=True)


def entry_for(row: Reception) -> Entry:
    return Entry(
        date=row.on,
        subject=SUBJECTS[ReceptionKind(row.kind)],
        half="morning",
        kind=SlotKind.RECEPTION,
        place=row.place or "Trụ sở Tiếp công dân tỉnh",
        leaders=(Attending(row.receiver, chairs=True),) if row.receiver else (),
        leaders_text=row.deputy,
    )
