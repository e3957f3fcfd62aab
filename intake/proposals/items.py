"""The items of a notice of conclusions or a programme, each read as one row."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from intake.proposals.known import sentence
from intake.proposals.task import basis_of, day_text, title_of
from reading.papers.areas import guess_area
from reading.papers.lead_rule import propose
from reading.papers.notices import Item, Notice, read_notice
from reading.papers.programmes import spoken_lines
from reading.papers.sentences import AssignmentReading, read_assignment
from reading.tables import Known

MOST_ITEMS = 200


@dataclass(frozen=True, slots=True)
class ItemRow:
    """`values` are what the row's fields begin with; `notes` are said beside a field."""

    values: dict[str, Any]
    notes: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DocumentRows:
    """The document's own facts as initial values, its items, and how many were left over."""

    head: dict[str, Any]
    rows: tuple[ItemRow, ...]
    left_over: int = 0


def read_document(
    text: str, known: Known, desk: str, *, written_on: dt.date | None = None
) -> DocumentRows:
    """`desk` is the code of the acting office: it leads where nobody else is named.

    `written_on`: from which day dates are counted where the text itself names none.
    """
    notice = read_notice(spoken_lines(text))
    day = notice.dated or written_on or known.today
    rows = [_row(item, notice, day, known, desk) for item in notice.items[:MOST_ITEMS]]
    return DocumentRows(_head(text, notice), tuple(rows), max(0, len(notice.items) - MOST_ITEMS))


def _head(text: str, notice: Notice) -> dict[str, Any]:
    number, _words = guess_area(notice.abstract or text[:2_000])
    return {
        "number": notice.number,
        "dated": day_text(notice.dated) if notice.dated else "",
        "abstract": notice.abstract[:500],
        "basis": basis_of(notice.number, text[:400]) or "conclusion",
        "area_number": number,
    }


def _row(item: Item, notice: Notice, written_on: dt.date, known: Known, desk: str) -> ItemRow:
    reading = read_assignment(
        item.sentence(),
        written_on=written_on,
        offices=known.offices,
        bodies=known.bodies,
        calendar=known.calendar,
        truoc=known.truoc,
    )
    lead, lead_notes = _lead(reading, notice, known, desk)
    deadline = reading.deadline
    sure = deadline.due_on is not None and not deadline.needs_confirmation
    title = title_of(reading) or item.text
    values = {
        "keep": item.is_task,
        "title": title[:500],
        "lead": lead,
        "coordinating": [code for code in reading.coordinating if code != lead],
        "bodies": ", ".join(dict.fromkeys([*reading.lead_bodies, *reading.bodies]))[:500],
        "deadline_text": reading.deadline_text[:300],
        "due_on": day_text(deadline.due_on) if sure and deadline.due_on else "",
        "due_time": f"{deadline.due_time:%H:%M}" if sure and deadline.due_time else "",
    }
    return ItemRow(values, {"lead": lead_notes} if lead_notes else {})


def _lead(
    reading: AssignmentReading, notice: Notice, known: Known, desk: str
) -> tuple[str, tuple[str, ...]]:
    if reading.lead_office:
        return reading.lead_office, ()
    if not reading.lead_bodies:
        return desk, ()
    rule = propose(
        list(reading.lead_bodies), notice.number, [notice.abstract], known.offices, known.bodies
    )
    return rule.office or desk, (sentence(rule.rule),)
