"""One entry as one person sees it: the only way what it says reaches a page, file or feed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from diary.models.slots import Half, Slot, SlotMark, SlotState

if TYPE_CHECKING:
    from diary.models.slots import SlotLeader
    from offices.powers import Powers


def clock_words(clock: dt.time | None) -> str:
    """As officials write it: 8h30."""
    return f"{clock.hour}h{clock.minute:02}" if clock else ""


def hours_words(start: dt.time | None, end: dt.time | None) -> str:
    """8h30, 8h30–10h00; empty without an hour."""
    begins, ends = clock_words(start), clock_words(end)
    return f"{begins}–{ends}" if ends else begins


def in_order[Row: Any](rows: Iterable[Row], *, untimed: dt.time) -> list[Row]:
    """By day, the morning first, then by the hour; what has none stands at `untimed`."""
    found = sorted(rows, key=lambda one: one.start or untimed)
    found.sort(key=lambda one: one.half, reverse=True)
    return sorted(found, key=lambda one: one.on)


@dataclass(frozen=True, slots=True)
class SeenSlot:
    """`busy`: hidden from this reader, who learns when and who, and nothing else."""

    slot: Slot
    busy: bool

    @property
    def pk(self) -> int:
        return self.slot.pk

    @property
    def href(self) -> str:
        return reverse("diary:entry", args=[self.slot.pk])

    @property
    def hours(self) -> str:
        return hours_words(self.slot.start, self.slot.end)

    @property
    def when(self) -> str:
        """The hours, or the half of the day."""
        return self.hours or str(Half(self.slot.half).label)

    @property
    def subject(self) -> str:
        return pgettext("diary entry", "Busy") if self.busy else self.slot.subject

    @property
    def place(self) -> str:
        return "" if self.busy else self.slot.place

    @property
    def leaders(self) -> list[SlotLeader]:
        return self.slot.loaded_leaders

    @property
    def attending(self) -> str:
        """Who chairs or attends, as a line; groups without names ("các PCT") after the named."""
        named = [f"{one.acts_as} {one.leader.full_name}" for one in self.leaders]
        text = "" if self.busy else self.slot.leaders_text
        return "; ".join([*named, *([text] if text else [])])

    @property
    def participants(self) -> str:
        return "" if self.busy else self.slot.participants

    @property
    def office_leader(self) -> str:
        return "" if self.busy or not self.slot.office_leader else str(self.slot.office_leader)

    @property
    def division(self) -> str:
        return "" if self.busy or not self.slot.division else str(self.slot.division)

    @property
    def mark(self) -> str:
        return str(SlotMark(self.slot.mark).label) if self.slot.mark else ""

    @property
    def tentative(self) -> bool:
        return self.slot.state != SlotState.ISSUED

    @property
    def draft(self) -> str:
        """Said of a draft alone."""
        return self.state if self.slot.state == SlotState.DRAFT else ""

    @property
    def state(self) -> str:
        return str(SlotState(self.slot.state).label)

    @property
    def note(self) -> str:
        """The note, with the mark and its reason before it."""
        if self.busy:
            return self.mark
        marked = f"{self.mark}: {self.slot.mark_note}" if self.slot.mark_note else self.mark
        tentative = self.state if self.tentative else ""
        return ". ".join(part for part in (tentative, marked, self.slot.note) if part)

    @property
    def title(self) -> str:
        """Everything in one line, for a tooltip or a calendar."""
        parts = [self.when, self.subject, self.place, self.slot.office.short_name]
        return " · ".join(part for part in parts if part)


def seen(slot: Slot, powers: Powers) -> SeenSlot:
    return SeenSlot(slot, busy=not slot.open_to(powers))


def capacity_note(one: SlotLeader, position: str) -> str:
    """The post in which somebody acts where it is not the one his row names."""
    return _("as %(post)s") % {"post": one.acts_as} if one.acts_as != position else ""
