"""A meeting stands in the joint diary through its slots: one for each of its days.

Until the invitations go out they are drafts of the lead office; then all three offices see them.
A subject that not all three may read is left out: kind and convening body stand instead.
"""

import datetime as dt

from django.utils.translation import gettext as _

from diary.models import Slot
from diary.models.slots import SlotKind, SlotMark, SlotState
from diary.services.case_slots import told_to_all
from diary.services.slots import cancel_slot, change_slot, postpone_slot, register_slot
from diary.slots.entry import Attending, Entry
from meetings.models import Meeting
from meetings.states import POWER, MeetingState
from meetings.wording import neutral_title
from offices.foundation.actor import Actor
from tasks.choices import Access
from tasks.services.gate import powers_of

KINDS = {
    "conference": SlotKind.CONFERENCE,
    "meeting": SlotKind.MEETING,
    "sitting": SlotKind.SITTING,
    "session_day": SlotKind.SESSION,
    "working": SlotKind.WORKING,
    "briefing": SlotKind.BRIEFING,
}
LONGEST = 14


def keep_slots(meeting: Meeting, *, actor: Actor, override: str = "", reason: str = "") -> None:
    """Write, move or take back the entries; `override` lets a clash stand.

    Raises ClashRefused. Without power in the lead office's diary nothing is written.
    """
    office = meeting.task.lead_office
    if not powers_of(actor).can(POWER, office.pk):
        return
    own = Slot.objects.filter(task_id=meeting.pk, office=office)
    known = list(own.exclude(state=SlotState.DRAFT, mark=SlotMark.CANCELLED).order_by("date", "pk"))
    if meeting.state == MeetingState.CANCELLED:
        _take_off(known, cancel_slot, reason or meeting.move_reason, actor)
    elif meeting.state == MeetingState.POSTPONED:
        _take_off(known, postpone_slot, reason or meeting.move_reason, actor)
    elif meeting.on is not None:
        _write(meeting, known, override=override, reason=reason, actor=actor)


def _take_off(slots: list[Slot], act, reason: str, actor: Actor) -> None:  # type: ignore[no-untyped-def]
    for slot in slots:
        act(slot_id=slot.pk, reason=reason or _("Not held"), actor=actor, by_case=True)


def _days(meeting: Meeting) -> list[dt.date]:
    assert meeting.on is not None
    last = meeting.ends_on or meeting.on
    count = min((last - meeting.on).days + 1, LONGEST)
    return [meeting.on + dt.timedelta(days=n) for n in range(count)]


def _write(
    meeting: Meeting, known: list[Slot], *, override: str, reason: str, actor: Actor
) -> None:
    days, office = _days(meeting), meeting.task.lead_office
    state = SlotState.DRAFT if meeting.state == MeetingState.DRAFT else SlotState.ASKED
    if known and known[0].state == SlotState.DRAFT != state:
        _take_off(known, cancel_slot, _("Invitations sent"), actor)
        known = []  # what all three see begins anew: a draft is nobody else's entry
    for number, day in enumerate(days):
        entry = entry_for(meeting, day)
        if number < len(known):
            change_slot(
                slot_id=known[number].pk,
                entry=entry,
                actor=actor,
                reason=reason,
                override=override,
                by_case=True,
            )
        else:
            register_slot(
                office=office,
                entry=entry,
                actor=actor,
                task=meeting.task,
                state=state,
                override=override,
            )
    _take_off(known[len(days) :], cancel_slot, reason, actor)


def entry_for(meeting: Meeting, day: dt.date) -> Entry:
    rows = list(meeting.participants.select_related("leader"))
    leaders = [Attending(row.leader) for row in rows if row.leader is not None]
    if meeting.chair is not None:
        others = [one for one in leaders if one.leader.one_id != meeting.chair.one_id]
        leaders = [Attending(meeting.chair, chairs=True), *others]
    told = meeting.secret_content or told_to_all(meeting.task)
    subject = meeting.task.title if told else neutral_title(meeting)
    words = "; ".join(row.name for row in rows if row.leader is None)
    return Entry(
        date=day,
        subject=subject[:500],
        half=meeting.half,
        start=meeting.start,
        end=meeting.end,
        kind=KINDS[meeting.kind],
        place=meeting.place,
        body=meeting.body,
        leaders=tuple(leaders),
        leaders_text=meeting.chair_words,
        participants=words[:4_000] if told else "",
        office_leader=meeting.duty_leader,
        division=meeting.duty_division,
        hidden=meeting.task.access == Access.RESTRICTED,
        note=meeting.gathering[:500] if told else "",
    )
