"""Reminder steps on a line: days before the date, the date, working days after it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from coordination.models import ReminderLadder
from ui.components.marks import URGENCIES

WIDTH, DUE_AT, EDGE = 720, 430, 24
REPEATS = 3


@dataclass(frozen=True, slots=True)
class Rung:
    """A point of the drawing; `kind` is before, due, after, deputy or chief."""

    x: int
    label: str
    kind: str


@dataclass(frozen=True, slots=True)
class DrawnLadder:
    row: ReminderLadder
    title: str
    rungs: Sequence[Rung]
    leaders: Sequence[Rung]
    spoken: str
    width: int = WIDTH
    due_at: int = DUE_AT


def drawn_ladder(row: ReminderLadder) -> DrawnLadder:
    """Before the date steps are set apart evenly: a week would crowd the last days."""
    before = sorted((day for day in row.before if day), reverse=True)
    gap = (DUE_AT - EDGE) // max(len(before), 1)
    rungs = [Rung(EDGE + n * gap, f"T-{day}", "before") for n, day in enumerate(before)]
    if 0 in row.before:
        rungs.append(Rung(DUE_AT, "T", "due"))
    rungs += [Rung(_after(row, n), f"T+{n}", "after") for n in _days_after(row)]
    leaders = [
        Rung(_after(row, row.deputy_after), f"T+{row.deputy_after}", "deputy"),
        Rung(_after(row, row.chief_after), f"T+{row.chief_after}", "chief"),
    ]
    return DrawnLadder(row, _title(row), rungs, leaders, ", ".join(r.label for r in rungs))


def _days_after(row: ReminderLadder) -> list[int]:
    return [row.after_first + n * row.after_every for n in range(REPEATS)]


def _after(row: ReminderLadder, days: int) -> int:
    """Place of so many working days after the date; the last drawn day stands at the edge."""
    farthest = max(*_days_after(row), row.deputy_after, row.chief_after, 1)
    return DUE_AT + round(days / farthest * (WIDTH - DUE_AT - EDGE))


def _title(row: ReminderLadder) -> str:
    area = row.area.short_name if row.area else _("Every area")
    if not row.urgency:
        return f"{area}, {_('any urgency')}"
    words = URGENCIES[row.urgency][1] if row.urgency in URGENCIES else row.urgency
    return f"{area}, {words}"
