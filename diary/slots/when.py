"""When an entry takes place, in clock time: written, or assumed where nothing is written."""

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from django.utils import timezone

from coordination.models import DiarySetting
from diary.models.slots import Half, Slot, SlotKind
from offices.foundation.folding import fold

HALVES = {
    Half.MORNING: (dt.time(7, 30), dt.time(11, 30)),
    Half.AFTERNOON: (dt.time(13, 30), dt.time(17, 0)),
    Half.DAY: (dt.time(7, 30), dt.time(17, 0)),
}
# In a paper: "buổi sáng, ngày 01 tháng 12 năm 2026".
HALVES_ON_PAPER: dict[str, str] = {
    Half.MORNING: "buổi sáng",
    Half.AFTERNOON: "buổi chiều",
    Half.DAY: "cả ngày",
}
NOON = dt.time(12, 0)
# Words of an entry that keeps nobody from being called away.
AT_THE_OFFICE = ("lam viec tai co quan", "lam viec tai tru so", "lam viec thuong xuyen tai")
SETTING = {
    SlotKind.CONFERENCE: "conference_minutes",
    SlotKind.MEETING: "meeting_minutes",
    SlotKind.SITTING: "conference_minutes",
    SlotKind.SESSION: "conference_minutes",
    SlotKind.WORKING: "working_minutes",
    SlotKind.BRIEFING: "briefing_minutes",
    SlotKind.RECEPTION: "conference_minutes",
}


@dataclass(frozen=True, slots=True)
class TimeRange:
    """From `begins` up to `ends`; `written` when both hours stand in the entry."""

    begins: dt.datetime
    ends: dt.datetime
    written: bool

    def overlaps(self, other: "TimeRange") -> bool:
        return self.begins < other.ends and other.begins < self.ends

    def minutes_to(self, other: "TimeRange") -> float:
        """Minutes between the end of one and the beginning of the other; negative: overlap."""
        gap = max(other.begins - self.ends, self.begins - other.ends)
        return gap.total_seconds() / 60


def half_of(start: dt.time | None, half: str = "") -> str:
    """The half an hour falls into; "all day" stays, a missing hour keeps what is said."""
    if half == Half.DAY or start is None:
        return half or Half.MORNING
    return Half.MORNING if start < NOON else Half.AFTERNOON


def at_the_office(slot: Slot) -> bool:
    """ "Làm việc tại cơ quan" is no clash with anything."""
    return slot.kind == SlotKind.OFFICE or _keeps_nobody(slot.subject)


@lru_cache(maxsize=4_000)
def _keeps_nobody(subject: str) -> bool:
    return fold(subject).startswith(AT_THE_OFFICE)


def span_of(slot: Slot, setting: DiarySetting) -> TimeRange:
    """The clock time of the entry; without hours its half, without an end its kind's default."""
    first, last = HALVES[Half(slot.half)]
    begins = _moment(slot.date, slot.start or first)
    if slot.start and slot.end:
        return TimeRange(begins, _moment(slot.date, slot.end), written=True)
    if slot.start is None:
        return TimeRange(begins, _moment(slot.date, last), written=False)
    ends = begins + dt.timedelta(minutes=default_minutes(slot.kind, setting))
    if slot.half == Half.DAY:
        ends = max(ends, _moment(slot.date, last))
    return TimeRange(begins, ends, written=False)


def default_minutes(kind: str, setting: DiarySetting) -> int:
    name = SETTING.get(SlotKind(kind), "other_minutes")
    return max(int(getattr(setting, name)), 15)


def _moment(day: dt.date, clock: dt.time) -> dt.datetime:
    return dt.datetime.combine(day, clock, timezone.get_default_timezone())
