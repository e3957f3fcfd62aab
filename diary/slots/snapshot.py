"""What an entry says, as plain values: kept with each version of a week, and compared."""

import datetime as dt
from typing import Any

from diary.models import Slot


def row_of(slot: Slot) -> dict[str, Any]:
    """Plain values of what stands in the diary; `hidden` rows are shown by `SeenSlot` rules."""
    return {
        "slot": slot.pk,
        "date": slot.date.isoformat(),
        "half": slot.half,
        "start": clock(slot.start),
        "end": clock(slot.end),
        "subject": slot.subject,
        "place": slot.place,
        "leaders": [
            {
                "id": one.leader.one_id,
                "name": one.leader.full_name,
                "as": one.acts_as,
                "chairs": one.chairs,
            }
            for one in slot.loaded_leaders
        ],
        "leaders_text": slot.leaders_text,
        "participants": slot.participants,
        "office_leader": slot.office_leader.full_name if slot.office_leader else "",
        "division": slot.division.name if slot.division else "",
        "note": slot.note,
        "hidden": slot.hidden,
        "mark": slot.mark,
        "mark_note": slot.mark_note,
    }


def said_in(slot: Slot) -> dict[str, Any]:
    """What readers are told of: the row without its marks."""
    unmarked = {"mark", "mark_note", "slot"}
    return {name: value for name, value in row_of(slot).items() if name not in unmarked}


def clock(time: dt.time | None) -> str:
    return f"{time:%H:%M}" if time else ""
