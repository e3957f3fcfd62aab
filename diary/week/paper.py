"""The week on paper with the columns of PRACTICE table 11, as it stands or as it was issued."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from coordination.letters import head_of
from diary.models import Slot
from diary.models.slots import Half
from diary.slots.shown import SeenSlot, seen
from diary.week.weeks import Week
from offices.models import Office
from tasks.exports.fields import ExportField
from ui.letters import PrintedLetter, docx_bytes, page_count, pdf_bytes
from ui.sheets.paper import table_letter
from ui.sheets.xlsx import SheetTable, xlsx_bytes

if TYPE_CHECKING:
    from offices.powers import Powers
from dataclasses import dataclass
from typing import Any

from diary.models import DiaryIssue
from diary.models.slots import SlotMark
from offices.powers import Powers

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
HALVES = {Half.MORNING: "Sáng", Half.AFTERNOON: "Chiều", Half.DAY: "Cả ngày"}
SIZES = ("", "small", "tiny", "smallest")
type Cells = list[str]


def columns() -> list[ExportField]:
    """PRACTICE table 11, in that order."""
    said = (
        (pgettext("diary paper", "Day"), 11, "left"),
        (pgettext("diary paper", "Morning/Afternoon"), 7, "center"),
        (pgettext("diary paper", "Time"), 8, "center"),
        (pgettext("diary paper", "Content"), 38, "left"),
        (pgettext("diary paper", "Chairing / attending"), 22, "left"),
        (pgettext("diary paper", "Participants"), 20, "left"),
        (pgettext("diary paper", "Place"), 16, "left"),
        (pgettext("diary paper", "Office leader"), 12, "left"),
        (pgettext("diary paper", "Preparing division"), 12, "left"),
        (pgettext("diary paper", "Note"), 14, "left"),
    )
    return [
        ExportField(label, share, lambda _row, _reader: None, align) for label, share, align in said
    ]


def paper_rows(week: Week, powers: Powers) -> list[Cells]:
    """What all three offices have been shown, as the reader may read it."""
    slots = Slot.objects.visible_to(powers).of_week(week.monday).shown_to_all().kept()
    return [_cells(seen(slot, powers)) for slot in slots.for_pages().in_order()]


def _cells(one: SeenSlot) -> Cells:
    return [
        _day(one.slot.date),
        str(one.slot.get_half_display()),
        one.hours,
        one.subject,
        one.attending,
        one.participants,
        one.place,
        one.office_leader,
        one.division,
        one.note,
    ]


def _day(day: dt.date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {day:%d/%m}"


def week_paper(week: Week, powers: Powers, office: Office, form: str) -> bytes:
    """`form`: docx, xlsx or pdf; call it with Vietnamese active. OSError: no PDF here."""
    head = head_of(office, on=timezone.localdate())
    rows = paper_rows(week, powers)
    title = _("Weekly diary of the provincial leaders")
    if form == "xlsx":
        return xlsx_bytes(SheetTable(title, columns(), rows, head, (week.name,)))
    total = _("%(count)s entries in all") % {"count": len(rows)}
    letter = table_letter(
        head=head,
        title=title,
        under=week.name,
        said=(),
        fields=columns(),
        rows=_merged(rows),
        closing=total,
    )
    if form == "docx":
        return docx_bytes(letter)
    return _one_sheet(letter)


def _one_sheet(letter: PrintedLetter) -> bytes:
    """The largest letters with which the week stands on one sheet; else the smallest."""
    made = b""
    for size in SIZES:
        made = pdf_bytes(replace(letter, size=size))
        if page_count(made) == 1:
            break
    return made


def _merged(rows: list[Cells]) -> list[Cells]:
    """The day stands once above its rows, as on the papers of the offices."""
    found, before = [], ""
    for row in rows:
        day = row[0] if row[0] != before else ""
        before = row[0]
        found.append([day, *row[1:]])
    return found


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
