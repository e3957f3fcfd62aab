"""A version as it was issued, shown by today's rights: hidden rows stay "Busy" to others."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.utils.translation import pgettext

from diary.models import DiaryIssue, Slot
from diary.models.slots import Half, SlotMark
from offices.powers import Powers


@dataclass(frozen=True, slots=True)
class VersionRow:
    """The columns of the printed diary, from the plain values that were kept."""

    date: dt.date
    half: str
    when: str
    subject: str
    attending: str
    participants: str
    place: str
    office_leader: str
    division: str
    note: str


def shown_rows(version: DiaryIssue, powers: Powers) -> list[VersionRow]:
    """Two statements: the entries of today decide who opens what was hidden then."""
    hidden = [row["slot"] for row in version.rows if row["hidden"]]
    slots = Slot.objects.visible_to(powers).filter(pk__in=hidden).for_pages() if hidden else []
    opened = {slot.pk for slot in slots if slot.open_to(powers)}
    return [_row(row, busy=row["hidden"] and row["slot"] not in opened) for row in version.rows]


def _row(row: dict[str, Any], *, busy: bool) -> VersionRow:
    named = "; ".join(f"{one['as']} {one['name']}" for one in row["leaders"])
    mark = str(SlotMark(row["mark"]).label) if row["mark"] else ""
    hours = "–".join(text for text in (row["start"], row["end"]) if text)
    everybody = "; ".join(part for part in (named, row["leaders_text"]) if part)
    return VersionRow(
        dt.date.fromisoformat(row["date"]),
        str(Half(row["half"]).label),
        hours,
        pgettext("diary entry", "Busy") if busy else row["subject"],
        named if busy else everybody,
        "" if busy else row["participants"],
        "" if busy else row["place"],
        "" if busy else row["office_leader"],
        "" if busy else row["division"],
        mark if busy else ". ".join(p for p in (mark, row["mark_note"], row["note"]) if p),
    )
