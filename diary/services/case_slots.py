"""What a dossier needs to stand in the diary: entries of its rows, neutral or not, clashes told.

Rows are points of contact, sessions of a course, whatever has a `slot`: drafts of the own office
until the case is told; then all three offices see them. Without the power to write the lead
office's diary nothing is written.
"""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.core.exceptions import ValidationError

from diary.models import Slot
from diary.models.slots import SlotState
from diary.services.slot_rows import ClashRefused
from diary.services.slots import WRITE, cancel_slot, change_slot, postpone_slot, register_slot
from diary.slots.entry import Entry
from diary.slots.words import names_of, taken_thing
from offices.foundation.actor import Actor
from offices.models import Office
from tasks.choices import Access
from tasks.models import Task
from tasks.services.gate import powers_of


def keep_slot(
    row: Any,
    entry: Entry,
    *,
    task: Task,
    draft: bool,
    told: str,
    override: str = "",
    reason: str = "",
    actor: Actor,
) -> Slot | None:
    """Write or change the entry of `row`; None without that power.

    `told`: what is said of a draft that gives way to the entry all three see. Raises ClashRefused.
    """
    office = task.lead_office
    slot: Slot | None = row.slot
    if not powers_of(actor).can(WRITE, office.pk):
        return None
    if slot is not None and slot.state == SlotState.DRAFT and not draft:
        # What all three see begins anew: a draft is nobody else's entry.
        cancel_slot(slot_id=slot.pk, reason=told, actor=actor, by_case=True)
        slot = None
    if slot is not None:
        return change_slot(
            slot_id=slot.pk,
            entry=entry,
            override=override,
            actor=actor,
            by_case=True,
            reason=reason,
        )
    state = SlotState.DRAFT if draft else SlotState.ASKED
    row.slot = slot = register_slot(
        office=office, entry=entry, task=task, state=state, override=override, actor=actor
    )
    row.save(actor=actor)
    return slot


def take_off_slots(
    rows: Iterable[Any], *, task: Task, reason: str, actor: Actor, postponed: bool = False
) -> None:
    """The entries of the rows are struck out."""
    if not powers_of(actor).can(WRITE, task.lead_office_id):
        return
    act = postpone_slot if postponed else cancel_slot
    for row in rows:
        if row.slot_id is not None:
            act(slot_id=row.slot_id, reason=reason, actor=actor, by_case=True)


def told_to_all(task: Task) -> bool:
    """Whether everybody at the three offices may read the task's content."""
    if task.access == Access.OPEN:
        return True
    if task.access == Access.RESTRICTED:
        return False
    with_part = {part.office_id for part in task.parts.all() if not part.narrowed}
    return with_part >= set(Office.objects.active().values_list("pk", flat=True))


def telling_clashes[**P, R](service: Callable[P, R]) -> Callable[P, R]:
    """The service, raising ValidationError at `override` where an entry of the diary clashes."""

    @wraps(service)
    def run(*args: P.args, **words: P.kwargs) -> R:
        try:
            return service(*args, **words)
        except ClashRefused as refused:
            names = names_of(refused.clashes)
            others = dict.fromkeys(
                f"{taken_thing(clash, names)} {_taken(clash.other)}" for clash in refused.clashes
            )
            said: dict[str, Any] = {"override": f"{refused} {'; '.join(others)}"}
            raise ValidationError(said) from refused

    return run


def _taken(slot: Slot) -> str:
    """Of a hidden entry only when and whose it is."""
    hour = f" {slot.start:%H:%M}" if slot.start else ""
    words = "" if slot.hidden else f" {slot.subject}"
    return f"{slot.date:%d/%m/%Y}{hour} {slot.office.short_name}{words}"
