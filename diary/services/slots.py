"""Entries of the diary: register, change, move, postpone, cancel, let a clash stand.

Every occasion writes its entry through these verbs; nobody else writes `Slot`.
"""

import datetime as dt
import uuid
from dataclasses import replace

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from diary import notices
from diary.models import Slot
from diary.models.slots import Half, SlotMark, SlotState
from diary.services.issues import is_issued, open_version
from diary.services.slot_rows import fresh, open_events, put_entry, settle
from diary.slots.entry import Entry, entry_of
from diary.slots.snapshot import said_in
from diary.slots.when import half_of
from offices.foundation.actor import Actor
from offices.models import Office
from offices.powers import Powers
from tasks.models import Task
from tasks.services.gate import Stale, empowered, need_reason, powers_of

WRITE, ISSUE = "manage_meetings", "issue_diary"


@transaction.atomic
def register_slot(
    *,
    office: Office,
    entry: Entry,
    actor: Actor,
    task: Task | None = None,
    state: str = SlotState.ASKED,
    override: str = "",
    form_key: uuid.UUID | None = None,
) -> Slot:
    """`Đăng ký lịch`: put an entry into the diary of `office`.

    - `actor` needs `manage_meetings` (or `issue_diary`) on that office: PermissionDenied.
    - `entry`: see `diary.slots.entry.Entry`; `task`: the case it belongs to, if any.
    - `state`: "asked" (tentative, all three offices see it) or "draft" (own office alone).
      In a week its office has issued already, who may issue it adds it as "Bổ sung"; of
      others it stays tentative until the next version.
    - `override`: the reason for standing beside what is taken already. Without one,
      `ClashRefused` (its `clashes` say what) when both have a written end; a clash with an
      entry without an end only warns: read `clashes` with `diary.slots.clashes.clashes_of`.
    - ValidationError, by field, for what cannot be. The same `form_key` makes one entry.
    """
    known = Slot.objects.filter(form_key=form_key).first() if form_key else None
    if known is not None:
        return fresh(known.pk)
    actor, powers = _writer(actor, office.pk)
    slot = Slot(office=office, task=task, state=state, form_key=form_key, created_by=actor.person)
    late = state != SlotState.DRAFT and powers.can(ISSUE, office.pk)
    late = late and is_issued(office, entry.date)
    if late:
        slot.state, slot.mark = SlotState.ISSUED, SlotMark.ADDED
    slot = put_entry(slot, entry, actor=actor)
    _settle(slot, powers, override, actor)
    if late:
        open_version(slot, reason=override, actor=actor)
        notices.told(slot, "added", actor=actor)
    return slot


@transaction.atomic
def change_slot(
    *,
    slot_id: int,
    entry: Entry,
    actor: Actor,
    version: int | None = None,
    reason: str = "",
    override: str = "",
    by_case: bool = False,
) -> Slot:
    """`Điều chỉnh lịch`: make the entry say this instead; also brings back what was postponed.

    A tentative entry needs `manage_meetings`; an issued one `issue_diary`, unless the verb of
    a case calls that has asked for its own power (`by_case=True`). What was issued is marked,
    makes a new version of the week and tells those concerned. `version`: the one the form
    was made from (`Stale` otherwise). `override` as in `register_slot`.
    """
    slot = _locked(slot_id, version)
    actor, powers = _changer(actor, slot, by_case)
    before, day, was_off = said_in(slot), slot.date, slot.is_off
    slot.version += 1
    if was_off:
        slot.mark = ""  # it takes place again: what it takes is booked before it is marked anew
    slot = put_entry(slot, entry, actor=actor, reason=reason)
    _settle(slot, powers, override, actor)
    if was_off or said_in(slot) != before:
        _tell_change(slot, day, reason, actor)
    return slot


def move_slot(
    *,
    slot_id: int,
    date: dt.date,
    half: str,
    actor: Actor,
    version: int | None = None,
) -> Slot:
    """To another half-day; hours that do not fit the new half are left for later."""
    entry = entry_of(fresh(slot_id), date=date, half=half)
    if half != Half.DAY and half_of(entry.start) != half:
        entry = replace(entry, start=None, end=None)
    return change_slot(slot_id=slot_id, entry=entry, version=version, actor=actor)


def postpone_slot(*, slot_id: int, reason: str, actor: Actor, by_case: bool = False) -> Slot:
    """`Hoãn`: it does not take place then; `change_slot` gives it its new day."""
    return _take_off(slot_id, SlotMark.POSTPONED, reason, actor, by_case)


def cancel_slot(*, slot_id: int, reason: str, actor: Actor, by_case: bool = False) -> Slot:
    """`Hủy`: it does not take place; what was issued stays in the grid, struck out."""
    return _take_off(slot_id, SlotMark.CANCELLED, reason, actor, by_case)


@transaction.atomic
def _take_off(slot_id: int, mark: str, reason: str, actor: Actor, by_case: bool) -> Slot:
    slot = _locked(slot_id, None)
    actor, powers = _changer(actor, slot, by_case)
    if slot.mark == mark:
        return slot
    if slot.state == SlotState.ISSUED:
        reason = need_reason(reason)
    slot.mark, slot.mark_note = mark, reason
    slot.version += 1
    slot.save(actor=actor, reason=reason)
    settle(slot, powers=powers, override="", actor=actor)
    if slot.state == SlotState.ISSUED:
        open_version(slot, reason=reason, actor=actor)
        notices.told(slot, mark, actor=actor)
    return slot


@transaction.atomic
def override_clashes(*, slot_id: int, reason: str, actor: Actor) -> Slot:
    """Let the entry stand beside everything it clashes with; the others are told."""
    slot = _locked(slot_id, None)
    actor, powers = _writer(actor, slot.office_id)
    _settle(slot, powers, need_reason(reason), actor)
    return slot


def _settle(slot: Slot, powers: Powers, override: str, actor: Actor) -> None:
    clashes = settle(slot, powers=powers, override=override, actor=actor)
    if override.strip():
        notices.overridden(slot, [clash.other for clash in clashes], actor=actor)


def _tell_change(slot: Slot, day: dt.date, reason: str, actor: Actor) -> None:
    if slot.state != SlotState.ISSUED:
        return
    if slot.mark != SlotMark.ADDED:
        slot.mark = SlotMark.CHANGED
    slot.mark_note = reason
    if slot.date != day:
        slot.mark_note = _("moved from %(day)s") % {"day": f"{day:%d/%m/%Y}"}
        slot.mark_note = f"{slot.mark_note}; {reason}" if reason else slot.mark_note
    if not is_issued(slot.office, slot.date):
        slot.state = SlotState.ASKED
    slot.save(actor=actor, reason=reason)
    open_version(slot, reason=reason, actor=actor, also=day)
    notices.told(slot, "changed", actor=actor)


def _locked(slot_id: int, version: int | None) -> Slot:
    open_events([Slot.objects.select_for_update().get(pk=slot_id)])
    slot = fresh(slot_id)
    if version is not None and version != slot.version:
        raise Stale(slot)
    return slot


def _writer(actor: Actor, office_id: int) -> tuple[Actor, Powers]:
    powers = powers_of(actor)
    power = WRITE if powers.can(WRITE, office_id) else ISSUE
    return empowered(actor, power, office_id), powers


def _changer(actor: Actor, slot: Slot, by_case: bool) -> tuple[Actor, Powers]:
    if slot.state != SlotState.ISSUED or by_case:
        return _writer(actor, slot.office_id)
    powers = powers_of(actor)
    if not powers.can(ISSUE, slot.office_id):
        raise PermissionDenied(
            _("The week is issued; whoever may issue the diary changes its entries.")
        )
    return empowered(actor, ISSUE, slot.office_id), powers
