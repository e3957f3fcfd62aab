"""Putting what was typed into the rows of an entry, and booking what it takes."""

from collections.abc import Iterable
from dataclasses import replace

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils.translation import gettext as _

from coordination.models import DiarySetting, Room
from diary.models import Booking, ClashOverride, Slot, SlotLeader
from diary.models.slots import SlotState
from diary.slots.bookings import Taken, find_room, taken_by
from diary.slots.clashes import Clash, clashes_of
from diary.slots.entry import LINES, Attending, Entry
from diary.slots.when import half_of
from offices.foundation.actor import Actor
from offices.foundation.history import differs, set_many
from offices.powers import Powers
from offices.reader_keys import open_for_work
from tasks.audience import ReaderKind, key


class ClashRefused(Exception):  # noqa: N818 (read as a sentence where it is caught)
    """Something is taken at that hour already, and no reason was given to let both stand."""

    def __init__(self, clashes: list[Clash]) -> None:
        super().__init__(_("This time is taken already; please change it or state the reason."))
        self.clashes = clashes


def open_events(slots: Iterable[Slot]) -> None:
    """Rows of restricted events are open to the verb that writes them, until it has ended."""
    for task_id in {slot.task_id for slot in slots if slot.task_id and slot.hidden}:
        open_for_work(key(ReaderKind.AT_WORK, task_id))


def put_entry(slot: Slot, entry: Entry, *, actor: Actor, reason: str = "") -> Slot:
    """Save the entry's rows; returns it read afresh, with everything it takes."""
    for name in LINES:
        setattr(slot, name, getattr(entry, name))
    slot.half = half_of(entry.start, entry.half)
    slot.room = entry.room or find_room(entry.place, Room.objects.active(), slot.office_id)
    if slot.room is not None and not slot.place:
        slot.place = slot.room.name
    _check(slot)
    if _says_the_same(slot, entry):
        return fresh(slot.pk)
    is_new = slot.pk is None
    slot.save(actor=actor, reason=reason)
    for name, chosen in (("officers", entry.officers), ("cars", entry.cars)):
        if chosen or not is_new:
            set_many(slot, name, chosen, actor=actor, reason=reason)
    _put_leaders(slot, entry.leaders, actor=actor)
    return fresh(slot.pk)


def _says_the_same(slot: Slot, entry: Entry) -> bool:
    """Whether nothing of the entry changes; its version only follows a change."""
    if differs(slot, beside=("version",)):
        return False
    rows = SlotLeader.objects.filter(slot=slot).values_list("leader_id", "capacity", "chairs")
    wanted = {(one.leader.pk, one.capacity, one.chairs) for one in entry.leaders}
    sets = ((slot.officers, entry.officers), (slot.cars, entry.cars))
    return set(rows) == wanted and all(
        set(held.values_list("pk", flat=True)) == {one.pk for one in given} for held, given in sets
    )


def _check(slot: Slot) -> None:
    if not slot.subject.strip():
        raise ValidationError({"subject": _("Please say what takes place.")})
    if slot.end is not None and slot.start is None:
        raise ValidationError({"start": _("An entry with an end needs its beginning too.")})
    if slot.start is not None and slot.end is not None and slot.end <= slot.start:
        raise ValidationError({"end": _("An entry ends after it begins.")})


def fresh(slot_id: int) -> Slot:
    """The entry with everything it takes and says."""
    slot: Slot = Slot.objects.for_pages().get(pk=slot_id)
    return slot


def _put_leaders(slot: Slot, wanted: tuple[Attending, ...], *, actor: Actor) -> None:
    """Rows that stay the same are left alone."""
    known = {row.leader_id: row for row in SlotLeader.objects.filter(slot=slot)}
    named = {one.leader.pk: one for one in wanted}
    for pk in known.keys() - named.keys():
        known[pk].delete(actor=actor)
    for pk, one in named.items():
        row = known.get(pk) or SlotLeader(slot=slot, leader=one.leader)
        if row.pk and (row.capacity, row.chairs) == (one.capacity, one.chairs):
            continue
        row.capacity, row.chairs = one.capacity, one.chairs
        row.save(actor=actor)


def settle(slot: Slot, *, powers: Powers, override: str, actor: Actor) -> list[Clash]:
    """Book what the entry takes. Returns the clashes it stands in.

    With a reason (`override`) the clashes are let stand and recorded; without one a clash of
    two entries whose hours are written in full raises `ClashRefused`. The database is the
    referee: of two at the same moment one is refused, whoever looked first.
    """
    setting = DiarySetting.objects.current()
    mine = taken_by(slot, setting)
    _one_at_a_time(mine)
    clashes = clashes_of(mine, powers, setting) if mine else []
    if override.strip():
        clashes = [_let_stand(clash, override.strip(), actor=actor) for clash in clashes]
    elif any(c.firm and not c.overridden for c in clashes if slot.state != SlotState.DRAFT):
        raise ClashRefused(clashes)
    try:
        with transaction.atomic():
            book(slot, mine)
    except IntegrityError as refused:
        if "booking_one_at_a_time" not in str(refused):
            raise
        raise ClashRefused(clashes) from refused
    return clashes


def _one_at_a_time(mine: Taken | None) -> None:
    """Whoever books the same thing waits here, in one order, instead of in a deadlock."""
    with connection.cursor() as cursor:
        for thing in sorted(mine.things) if mine else ():
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 77))", [thing])


def _let_stand(clash: Clash, reason: str, *, actor: Actor) -> Clash:
    if clash.overridden:
        return clash
    ClashOverride(
        slot=clash.slot, other=clash.other, thing=clash.thing, reason=reason, made_by=actor.person
    ).save(actor=actor, reason=reason)
    return replace(clash, overridden=reason)


def book(slot: Slot, mine: Taken | None) -> None:
    """Replace the bookings of an entry by what it takes now."""
    Booking.objects.filter(slot=slot).delete()
    if mine is None:
        return
    during = DateTimeTZRange(mine.span.begins, mine.span.ends, "[)")
    firm = mine.span.written and slot.state != SlotState.DRAFT
    excused = _excused(slot, during) if firm else set()
    Booking.objects.bulk_create(  # untracked: derived from the entry, which is tracked
        Booking(slot=slot, thing=thing, during=during, firm=firm and thing not in excused)
        for thing in sorted(mine.things)
    )


def _excused(slot: Slot, during: DateTimeTZRange) -> set[str]:
    """Things for which a reason was given to stand beside an entry that still overlaps."""
    said = set(ClashOverride.objects.filter(slot=slot).values_list("other_id", "thing"))
    near = Booking.objects.filter(slot__in={other for other, _thing in said})
    still = set(near.filter(during__overlap=during).values_list("slot_id", "thing"))
    return {thing for _other, thing in said & still}
