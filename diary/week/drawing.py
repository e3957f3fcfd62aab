"""The body of the grid as it is sent, drawn without a template: a week holds 300 entries.

What is remembered is only how an entry with just these columns looks; each look reads every
entry anew. The drawing of a person's row is joined of texts.
"""

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from diary.models.slots import OFF, Half, SlotMark, SlotState
from diary.slots.shown import hours_words
from diary.week.grid import Chip, Grid, Row
from ui.components.icons import draw_spoken
from ui.components.rows import escaped
from ui.wording import worded

if TYPE_CHECKING:
    from diary.week.weeks import Week

HALVES = (Half.MORNING, Half.AFTERNOON)


def grid_body(grid: Grid, *, movable_of: int | None) -> SafeString:
    """Rows of the table; `movable_of`: the office whose entries this reader may move."""
    frames = _frames(grid.week)
    rows = "".join(_row(row, frames, movable_of) for row in grid.rows)
    return mark_safe(rows)  # noqa: S308 - every value is escaped where it is put in


def _frames(week: "Week") -> list[str]:
    """How each of the fourteen half-days begins."""
    names = {half: escaped(half.label) for half in HALVES}
    return [
        f'<div class="diary-half" data-date="{day.isoformat()}" data-half="{half.value}">'
        f'<span class="diary-half-name">{names[half]}</span>'
        for day in week.days
        for half in HALVES
    ]


def _row(row: Row, frames: list[str], movable_of: int | None) -> str:
    cells = [
        frame + "".join([_chip(chip, movable_of) for chip in chips]) + "</div>"
        for frame, chips in zip(frames, row.cells, strict=True)
    ]
    none = escaped(_("No entry"))
    days = [
        f'<td class="diary-d{day + 1}"'
        + ("" if row.cells[2 * day] or row.cells[2 * day + 1] else f' data-none="{none}"')
        + f">{cells[2 * day]}{cells[2 * day + 1]}</td>"
        for day in range(len(cells) // 2)
    ]
    return f'<tr><th scope="row" class="diary-who">{_who(row)}</th>{"".join(days)}</tr>'


def _who(row: Row) -> str:
    if row.leader is None:
        return f'<span class="diary-name">{escaped(_("Others, not named"))}</span>'
    name, post = escaped(row.leader.full_name), escaped(row.leader.position)
    return f'<span class="diary-name">{name}</span><span class="diary-post">{post}</span>'


class Look(NamedTuple):
    """Everything an entry's looks follow from; `version` is 0 where it may not be dragged."""

    pk: int
    version: int
    start: dt.time | None
    end: dt.time | None
    half: str
    state: str
    mark: str
    busy: bool
    clashes: bool
    subject: str
    place: str
    capacity: str
    office: str
    rest: bool
    anchor: bool


def _chip(chip: Chip, movable_of: int | None) -> str:
    slot, busy = chip.seen.slot, chip.seen.busy
    movable = slot.office_id == movable_of and not busy and not chip.rest
    version = slot.version if movable else 0
    subject, place = ("", "") if busy else (slot.subject, slot.place)
    return _drawn(
        Look(
            slot.pk,
            version,
            slot.start,
            slot.end,
            slot.half,
            slot.state,
            slot.mark,
            busy,
            chip.clashes,
            subject,
            place,
            chip.capacity,
            slot.office.short_name,
            chip.rest,
            chip.anchor,
        )
    )


@worded
def _drawn(look: Look) -> str:
    when = hours_words(look.start, look.end) or str(Half(look.half).label)
    subject = pgettext("diary entry", "Busy") if look.busy else look.subject
    title = " · ".join(part for part in (when, subject, look.place, look.office) if part)
    if look.rest:
        return (
            f'<a class="{_classes(look)}" href="/diary/{look.pk}/" title="{escaped(title)}">'
            f'<span class="slot-when">{escaped(Half.DAY.label)}</span> '
            f'<span class="slot-what">{escaped(subject)}</span></a>'
        )
    place = f' id="slot-{look.pk}"' if look.anchor else ""
    held = f' draggable="true" data-slot="{look.pk}" data-version="{look.version}"'
    return (
        f'<a class="{_classes(look)}" href="/diary/{look.pk}/" title="{escaped(title)}"'
        f'{place}{held if look.version else ""}><span class="slot-when">{escaped(when)}</span>'
        f'{_signs(look)} <span class="slot-what">{escaped(subject)}</span>'
        f"{_line(look.place)}{_line(look.capacity)}</a>"
    )


def _classes(look: Look) -> str:
    named = {
        "slot-tentative": look.state != SlotState.ISSUED,
        "slot-off": look.mark in OFF,
        "slot-busy": look.busy,
        "slot-clash": look.clashes,
        "slot-rest": look.rest,
    }
    return " ".join(["slot", *(name for name, so in named.items() if so)])


def _signs(look: Look) -> str:
    sign = draw_spoken("triangle-alert", _("Clash")) if look.clashes else ""
    words = [SlotMark(look.mark).label] if look.mark else []
    words += [SlotState.DRAFT.label] if look.state == SlotState.DRAFT else []
    marks = "".join(f'<span class="slot-mark">{escaped(word)}</span>' for word in words)
    return (f'<span class="slot-sign">{sign}</span>' if sign else "") + marks


def _line(text: str) -> str:
    return f'<span class="slot-where">{escaped(text)}</span>' if text else ""
