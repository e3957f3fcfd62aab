"""The orders of a document, each read as one row that says how sure it is."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from intake.proposals.known import bodies_of_text, in_words, known_now, sentence
from intake.proposals.task import basis_of, day_text, with_turn_ahead
from reading.names import by_office
from reading.papers.areas import guess_area
from reading.papers.doubts import whys_of, with_doubted
from reading.papers.fronts import Front
from reading.papers.lead_rule import propose
from reading.papers.paper import read_paper
from reading.papers.rows import NO_TASK, Flag, Paper, PaperRow, flags_of
from reading.tables import Known

MOST_ITEMS = 200
# The fields of a row by those of the reader.
FIELDS = {"title": "title", "lead": "lead", "coordinating": "bodies", "deadline": "due_on"}
HEAD_FIELDS = {name: name for name in ("number", "dated", "abstract", "area")}


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
    text: str,
    known: Known,
    desk: str,
    *,
    written_on: dt.date | None = None,
    doubted: Collection[str] = (),
) -> DocumentRows:
    """`desk` is the code of the acting office: it leads where nobody else is named.

    `written_on`: from which day dates are counted where the text itself names none; `doubted`:
    words of a scan that may be others.
    """
    paper = with_doubted(read_known(text, known, written_on=written_on), doubted)
    rows = sorted(paper.rows, key=lambda row: row.is_aside)
    made = [_row(row, paper.front, known, desk) for row in rows[:MOST_ITEMS]]
    return DocumentRows(_head(text, paper), tuple(made), max(0, len(rows) - MOST_ITEMS))


def read_known(text: str, known: Known, *, written_on: dt.date | None = None) -> Paper:
    """A text read against the names, the day and the habits of the province."""
    offices = [name for office in known.offices for name in office.names]
    names = [*offices, *(name for body in known.bodies for name in body.names)]
    day = written_on or known.today
    return read_paper(text, names=names, on=day, calendar=known.calendar, truoc=known.truoc)


def _head(text: str, paper: Paper) -> dict[str, Any]:
    front = paper.front
    number, words = guess_area(front.abstract or text[:2_000])
    doubt = "no_area" if not words else "" if front.abstract else "area_in_text"
    return {
        "number": front.number,
        "dated": day_text(front.dated) if front.dated else "",
        "counted_on": day_text(paper.counted_on) if paper.counted_on else "",
        "issuer": front.issuer[:300],
        "abstract": front.abstract[:500],
        "basis": basis_of(front.number, text[:400]) or "conclusion",
        "area_number": number,
        "doubts": f"area:{doubt}" if doubt else "",
    }


def _row(row: PaperRow, front: Front, known: Known, desk: str) -> ItemRow:
    leading, outside = by_office(row.lead, known.offices)
    helping, named = by_office(row.coordinating, known.offices)
    lead, notes = (leading[0], ()) if leading else _lead(outside, front, known, desk)
    reading = with_turn_ahead(row.timing.reading, known)
    values = {
        "keep": row.is_task,
        "title": row.title[:500],
        "heads": " › ".join(row.heads)[:500],
        "lead": lead,
        "coordinating": [code for code in dict.fromkeys([*leading, *helping]) if code != lead],
        "leading_bodies": ", ".join(outside)[:500],
        "bodies": ", ".join(named)[:500],
        "read_names": "; ".join([*outside, *named])[:1000],
        "deadline_text": row.timing.raw[:300],
        "due_on": day_text(reading.due_on) if reading.due_on else "",
        "due_time": f"{reading.due_time:%H:%M}" if reading.due_on and reading.due_time else "",
        "doubts": " ".join(_doubts(row, read=bool(leading or outside)))[:500],
    }
    return ItemRow(values, {"lead": notes} if notes else {})


def _doubts(row: PaperRow, *, read: bool) -> list[str]:
    """ "lead:guessed"; of what is read as no task, which fields hold nothing that was read."""
    said = [one for one in flags_of(row) if row.is_task or one.why in {"undecided", NO_TASK}]
    if not (row.is_task or read):
        said.append(Flag("lead", NO_TASK))
    return [f"{one.field}:{one.why}" for one in said]


def _lead(
    names: Sequence[str], front: Front, known: Known, desk: str
) -> tuple[str, tuple[str, ...]]:
    """The office that runs a row whose lead names none: by the body named, else the desk."""
    if not names:
        return desk, ()
    rule = propose(list(names), front.number, [front.abstract], known.offices, known.bodies)
    return rule.office or desk, (sentence(rule.rule),)


def doubts_by_field(doubts: str, fields: Mapping[str, str] = FIELDS) -> dict[str, tuple[str, ...]]:
    """The whys of "lead:guessed deadline:no_year" in words, by field of the row's form."""
    said = [(name, why) for name, why in _told(doubts) if why != NO_TASK]
    return {shown: whys for name, shown in fields.items() if (whys := whys_of(name, said))}


def fields_of_no_task(doubts: str) -> set[str]:
    """Fields of the row's form that say nothing of an order, for none was read."""
    return {FIELDS[name] for name, why in _told(doubts) if why == NO_TASK}


def _told(doubts: str) -> list[tuple[str, str]]:
    return [(name, why) for name, _colon, why in (one.partition(":") for one in doubts.split())]


def line_values(text: str, desk: str, written_on: dt.date | None) -> list[dict[str, Any]]:
    """The values of each item of a notice of conclusions, for the dossier it stands in.

    `desk`: code of the office that leads where none is named.
    """
    found = read_document(text, known_now(), desk, written_on=written_on)
    return [row.values for row in found.rows]


def bodies_named(words: str) -> tuple[list[int], str]:
    """Ids of the bodies that are known, and the other names in words."""
    found = bodies_of_text(words, known_now())
    return list(found.ids), in_words(found.unknown)
