"""The joint grid: a row per person, seven days of two halves, and what clashes in it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from coordination.models import DiarySetting, Leader
from diary.models import DiaryIssue, Slot
from diary.models.slots import Half
from diary.slots.clashes import clashes_among
from diary.slots.shown import SeenSlot, capacity_note, seen
from diary.slots.words import ClashWords, in_words
from diary.week.weeks import Round, Week, round_of
from offices.models import Office

if TYPE_CHECKING:
    from offices.powers import Powers


@dataclass(slots=True)
class Chip:
    """An entry in one person's cell; `capacity`: the other post he acts in; `clashes` unsettled.

    `anchor`: the first of the page, which addresses lead to.
    `rest`: the afternoon of an entry that lasts all day, so that no half of it looks free.
    """

    seen: SeenSlot
    capacity: str = ""
    clashes: bool = False
    rest: bool = False
    anchor: bool = False

    @property
    def classes(self) -> str:
        named = {
            "slot-tentative": self.seen.tentative,
            "slot-off": self.seen.slot.is_off,
            "slot-busy": self.seen.busy,
            "slot-clash": self.clashes,
            "slot-rest": self.rest,
        }
        return " ".join(["slot", *(name for name, so in named.items() if so)])

    @property
    def moves(self) -> bool:
        """Whether its office may drag it to another half-day."""
        return not self.seen.busy and not self.rest


@dataclass(frozen=True, slots=True)
class HalfDay:
    """A cell of the grid: `day` and `half` as its address names them."""

    day: str
    half: str
    name: str
    chips: list[Chip]


@dataclass(slots=True)
class PersonRow:
    """One person, or at the end everything that names nobody; fourteen cells, Monday's first."""

    leader: Leader | None
    days: list[str]
    cells: list[list[Chip]] = field(default_factory=lambda: [[] for _half in range(14)])

    @property
    def halves(self) -> list[tuple[HalfDay, HalfDay]]:
        """Morning and afternoon of each day."""
        names = [(half.value, str(half.label)) for half in (Half.MORNING, Half.AFTERNOON)]
        cells = iter(self.cells)
        return [
            (HalfDay(day, *names[0], next(cells)), HalfDay(day, *names[1], next(cells)))
            for day in self.days
        ]


@dataclass(frozen=True, slots=True)
class OfficeState:
    """How far an office is with its diary of the week."""

    office: Office
    version: int
    waiting: int
    drafts: int

    @property
    def changes(self) -> int:
        """The n of "điều chỉnh lần n"."""
        return max(self.version - 1, 0)


@dataclass(slots=True)
class Grid:
    week: Week
    rows: list[PersonRow]
    offices: list[OfficeState]
    clashes: list[ClashWords]
    settled: int
    count: int
    round: Round

    def holds(self, day: dt.date) -> bool:
        """Whether anybody has an entry on that day of the week."""
        place = 2 * (day - self.week.monday).days
        return any(row.cells[place] or row.cells[place + 1] for row in self.rows)

    @property
    def round_is_on(self) -> bool:
        return self.round.is_on(timezone.now())


def build_grid(
    week: Week, powers: Powers, *, office_id: int | None = None, leader_id: int | None = None
) -> Grid:
    """Nine statements, whatever the number of entries."""
    setting = DiarySetting.objects.current()
    whole = list(Slot.objects.visible_to(powers).of_week(week.monday).kept().for_grid())
    clashes = clashes_among(whole, setting)
    open_ones = [clash for clash in clashes if not clash.overridden]
    marked = {slot.pk for clash in open_ones for slot in (clash.slot, clash.other)}
    shown = [slot for slot in whole if office_id in (None, slot.office_id)]
    return Grid(
        week,
        _rows(week, shown, powers, marked, leader_id),
        office_states(week, whole),
        in_words(open_ones, powers),
        len(clashes) - len(open_ones),
        len(shown),
        round_of(week, setting),
    )


def office_states(week: Week, slots: Iterable[Slot]) -> list[OfficeState]:
    """One statement."""
    waiting: dict[tuple[int, str], int] = defaultdict(int)
    for slot in slots:
        waiting[slot.office_id, slot.state] += 0 if slot.is_off else 1
    issued = DiaryIssue.objects.of_week(week.monday).filter(office=OuterRef("pk"))
    last = issued.order_by("-number").values("number")[:1]
    offices = list(Office.objects.active().annotate(version=Subquery(last)))
    numbers = {office.pk: office.__dict__["version"] for office in offices}
    return [
        OfficeState(
            office,
            numbers.get(office.pk) or 0,
            waiting[office.pk, "asked"],
            waiting[office.pk, "draft"],
        )
        for office in offices
    ]


def _rows(
    week: Week, slots: list[Slot], powers: Powers, marked: set[int], leader_id: int | None
) -> list[PersonRow]:
    people = [one for one in Leader.objects.active().people() if leader_id in (None, one.pk)]
    days = [day.isoformat() for day in week.days]
    rows = {one.pk: PersonRow(one, days) for one in people}
    nobody = PersonRow(None, days)
    for slot in slots:
        first = True
        view, clashes = seen(slot, powers), slot.pk in marked
        place = 2 * (slot.date - week.monday).days + (slot.half == Half.AFTERNOON)
        named = [one for one in slot.loaded_leaders if one.leader.one_id in rows]
        for one in named:
            row = rows[one.leader.one_id]
            position = row.leader.position if row.leader else ""
            _put(row, place, Chip(view, capacity_note(one, position), clashes, anchor=first))
            first = False
        if not named and leader_id is None:
            _put(nobody, place, Chip(view, clashes=clashes, anchor=True))
    return [*rows.values(), *([nobody] if any(nobody.cells) else [])]


def _put(row: PersonRow, place: int, chip: Chip) -> None:
    row.cells[place].append(chip)
    if chip.seen.slot.half == Half.DAY:
        row.cells[place + 1].append(Chip(chip.seen, rest=True))
