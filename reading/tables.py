"""Tasks of a table, row by row, each as a proposal: columns guessed, deadlines and leads read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from django.utils.translation import gettext as _

from coordination.numbers import number_warnings
from reading.bodies import split_bodies
from reading.calendars import Calendar
from reading.deadlines import Reading, read_deadline
from reading.deadlines.reading import Before
from reading.files.refused import UploadRefused
from reading.names import BODIES, OFFICES, BodyName, OfficeName, office_of
from reading.naming.lists import body_finder
from reading.orders.labels import take_labels
from reading.orders.order import read_order
from reading.papers.documents import find_papers
from reading.papers.headers import Urgency, read_urgency
from reading.papers.lead_rule import propose
from reading.sheets import read as sheets
from reading.sheets.columns import guess_columns, heading_key
from reading.sheets.values import Value as Cell
from reading.text import Text, clean, clean_lines, fold

MAX_ROWS = 5_000
_SERIAL = re.compile(r"[3-6]\d{4}(?:\.\d+)?")
_BARE_NUMBER = re.compile(r"(?:số\s*:?\s*)?\d{1,6}\b[^()]{0,30}\Z", re.IGNORECASE)
_PERSON = re.compile(
    r"(?:cac )?(?:pct|pho|chu tich|bi thu|giam doc|dong chi|d/c|truong ban|ong|ba)\b"
)
_DITTO = re.compile(r"[\W_]*(?:nt|nhu tren|như trên)?[\W_]*")  # "nt": not a name
_ROLES = re.compile(r"\bchu tri\b(?!\))|\bphoi hop\b(?!\))")
_FULL = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})|(\d{4})-(\d{1,2})-(\d{1,2})")
_DATES = {"deadline", "dated"}
_MONTH = re.compile(r"(\d{1,2})[/.\-](\d{4})")
_SESSION = re.compile(r"\b(?:session|ky hop|khai mac|ngay hop)\b")
_YEAR = re.compile(r"(?:19|20)\d{2}")


class TableError(ValueError):
    """A file no table can be read from; the text is for the person."""


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task of the table. ``executing_bodies`` lead it outside the system; ``coordinating``
    holds office codes, and names of other bodies. ``unresolved`` names fields a person must set."""

    line: int
    title: str
    lead_office: str
    rule: str
    executing_bodies: tuple[str, ...]
    coordinating: tuple[str, ...]
    deadline_text: str
    deadline: Reading
    document_number: str
    document_date: date | None
    urgency: Urgency
    warnings: tuple[str, ...]
    errors: tuple[str, ...]
    unresolved: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What the rows are read against."""

    today: date
    offices: Sequence[OfficeName] = OFFICES
    bodies: Sequence[BodyName] = BODIES
    calendar: Calendar | None = None
    truoc: Before = "before"


def read_table(path: Path, known: Known) -> list[TaskRow]:
    """Every task of an XLSX or CSV file, read as the import reads it.

    Raises TableError with a sentence for the person.
    """
    try:
        table = sheets.read_table(path.name, path.read_bytes())
    except UploadRefused as refused:
        raise TableError(refused.message) from refused
    if len(table.rows) > MAX_ROWS:
        raise TableError(
            _("More than %(limit)s rows; please split the file.") % {"limit": MAX_ROWS}
        )
    columns = guess_columns(table.headers)
    if not ({"title", "abstract"} & columns.keys()) or len(columns) < 2:
        raise TableError(
            _("No heading row is found; the table needs columns for the task, lead and deadline.")
        )
    beside = _session_columns(table.headers, columns)
    return [
        read_row(
            {name: row.values[at] for name, at in columns.items()},
            row.number,
            _since(known, [row.values[at] for at in beside]),
        )
        for row in table.rows
        if not _is_section(row.values, columns)
    ]


def _session_columns(headers: Sequence[str], columns: dict[str, int]) -> list[int]:
    """Columns that name the session a timetable prepares; its year is that of the dates."""
    taken = set(columns.values())
    keys = {at: heading_key(heading) for at, heading in enumerate(headers) if at not in taken}
    return [at for at, key in keys.items() if _SESSION.search(key)]


def _since(known: Known, cells: Sequence[Cell]) -> Known:
    """Dates without a year are those of the session's year, when the row names one."""
    years = [int(found[0]) for cell in cells if (found := _YEAR.search(_text(cell)))]
    return replace(known, today=date(years[-1], 1, 1)) if years else known


def _text(cell: Cell) -> str:
    return cell if isinstance(cell, str) else f"{cell:%d/%m/%Y}"


def _is_section(row: Sequence[Cell], columns: dict[str, int]) -> bool:
    """A heading inside the table ("I | Lĩnh vực kinh tế"): nothing but a number and a title."""
    filled = [_text(cell) for cell in row if cell != ""]
    return (
        len(columns) > 2
        and len(filled) <= 2
        and bool(re.fullmatch(r"[IVX]+|[A-ZĐ]", filled[0].strip(" .)")) or len(filled) == 1)
        and all(row[columns[name]] == "" for name in columns if name != "title")
    )


def read_row(cells: dict[str, Cell], line: int, known: Known) -> TaskRow:
    """One row of named cells (see ``columns.HEADINGS``) as a task."""
    said = {name: clean(_text(cell)) for name, cell in cells.items()} | _who(cells)
    said |= {name: clean(_dated_text(cells[name])) for name in _DATES & cells.keys()}
    title = said.get("title") or said.get("abstract", "")
    number, dated, written_on = _paper(said, known.today)
    leads = split_bodies(said.get("lead", ""))
    hints = [said.get(name, "") for name in ("kind", "issuer")]
    proposal = propose(
        leads, said.get("number", ""), hints, known.offices, known.bodies, said["coordinating"]
    )
    reading = _deadline(cells.get("deadline", ""), written_on, known)
    warnings = [*reading.warnings, *number_warnings(number)]
    if proposal.assumed:
        warnings.append(f"lead_assumed: {_('The lead office is only assumed; please check.')}")
    if any(_PERSON.match(fold(name)) for name in leads):
        warnings.append(f"lead_is_person: {_('A person is named as lead; an office must run it.')}")
    if said.get("dated") and written_on == known.today != dated:
        warnings.append(f"document_date: {_('The date of the document cannot be read.')}")
    unsure = dated is None and "year_assumed" in reading.warning_codes()
    if unsure:
        warnings.append(
            f"no_document_date: {_('The document has no full date; please check the year.')}"
        )
    return TaskRow(
        line=line,
        title=title,
        lead_office=proposal.office,
        rule=proposal.rule,
        executing_bodies=tuple(n for n in leads if not office_of(n, known.offices)),
        coordinating=_coordinating(said.get("coordinating", ""), proposal.office, known),
        deadline_text=said.get("deadline", ""),
        deadline=reading,
        document_number=number,
        document_date=dated,
        urgency=read_urgency(said.get("urgency", "")) or read_urgency(title),
        warnings=tuple(warnings),
        errors=() if title else (f"title: {_('The task is missing.')}",),
        unresolved=_unresolved(title, proposal.office, leads, reading, unsure),
    )


def _who(cells: dict[str, Cell]) -> dict[str, str]:
    """Lead and coordinating with their lines kept; one cell may say both."""
    lead, helping = (
        "" if _DITTO.fullmatch(fold(said).strip()) else said
        for said in (clean_lines(_text(cells.get(name, ""))) for name in ("lead", "coordinating"))
    )
    if _ROLES.search(fold(lead)):
        labels = take_labels(Text(clean(lead)), body_finder())
        order = read_order(labels.text, body_finder())
        if leads := labels.lead or order.lead:
            lead = "; ".join(leads)
            helpers = (*labels.coordinating, *order.coordinating, helping)
            helping = "; ".join(one for one in helpers if one)
    return {"lead": lead.strip(), "coordinating": helping.strip()}


def _coordinating(said: str, lead: str, known: Known) -> tuple[str, ...]:
    names = [office_of(name, known.offices) or name for name in split_bodies(said)]
    return tuple(dict.fromkeys(name for name in names if name != lead))


def _unresolved(
    title: str, lead: str, leads: list[str], reading: Reading, unsure: bool
) -> tuple[str, ...]:
    missing = {
        "title": not title,
        "lead_office": not lead,
        "executing_bodies": not leads,
        "due_on": reading.due_on is None and reading.kind not in {"ongoing", "none"},
    }
    if reading.needs_confirmation or unsure:
        missing["due_on"] = True
    return tuple(name for name, is_missing in missing.items() if is_missing)


def _deadline(cell: Cell, written_on: date, known: Known) -> Reading:
    said = _dated_text(cell)
    return read_deadline(said, written_on=written_on, calendar=known.calendar, truoc=known.truoc)


def _dated_text(cell: Cell) -> str:
    """A cell that should hold a date, a spreadsheet's day number written as that day."""
    said = _text(cell)
    if not _SERIAL.fullmatch(said.strip()):
        return said
    return f"{date(1899, 12, 30) + timedelta(days=int(float(said))):%d/%m/%Y}"


def _paper(said: dict[str, str], today: date) -> tuple[str, date | None, date]:
    """Number and symbol, full date when written, and the day deadlines are read against."""
    field = Text(said.get("number", ""))
    papers = list(find_papers(field))
    number = papers[-1].number.raw if papers and papers[-1].number else ""
    if not number and _BARE_NUMBER.match(field):
        number = str(field)
    beside = papers[-1].dated if papers else None
    dated, since = _written(said.get("dated", ""))
    day = dated or beside
    return number, day, day or since or today


def _written(said: str) -> tuple[date | None, date | None]:
    """A full date, and the first day of a month or year when only that is written."""
    try:
        if full := _FULL.search(said):
            day, month, year, *iso = full.groups()
            found = date(int(year), int(month), int(day)) if year else date(*map(int, iso))
            return found, found
        if month_only := _MONTH.search(said):
            return None, date(int(month_only[2]), int(month_only[1]), 1)
        if year_only := _YEAR.search(said):
            return None, date(int(year_only[0]), 1, 1)
    except ValueError:
        pass
    return None, None
