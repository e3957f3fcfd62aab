"""One row of an uploaded table, read as a task: values by field, notes and errors at each."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from intake.forms.from_document import NOT_LEADING
from intake.proposals.known import sentence
from intake.proposals.task import day_text
from reading.papers.areas import guess_area
from reading.papers.documents import find_papers
from reading.sheets.values import as_date
from reading.tables import Known, TaskRow, read_row
from reading.text import Text, clean, fold
from tasks.forms.denunciation import denunciation_errors, neutral_title_error

LONGEST_TITLE = 500
FINISHED = ("da hoan thanh", "hoan thanh", "da xong", "xong", "da thuc hien xong", "ket thuc")
KEYS = ("title", "number", "dated", "deadline", "lead")
type Notes = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Ground:
    """What all rows of one table are read against; `areas` number → (id, always restricted)."""

    known: Known
    columns: dict[str, int]
    desk: str
    area: int
    areas: dict[int, tuple[int, bool]]
    area_names: dict[str, int]
    leaders: set[tuple[int, str]]
    lead_reason: str = ""
    sends_requests: bool = True


def cell(cells: Sequence[str], columns: dict[str, int], field: str) -> str:
    column = columns.get(field)
    return cells[column] if column is not None and column < len(cells) else ""


def row_keys(rows: Iterable[Sequence[str]], columns: dict[str, int]) -> list[str]:
    """What makes a row the same row in another upload; equal rows of one table are counted."""
    seen: dict[str, int] = {}
    keys = []
    for cells in rows:
        words = "\x1f".join(fold(clean(cell(cells, columns, field))) for field in KEYS)
        seen[words] = seen.get(words, 0) + 1
        keys.append(hashlib.sha256(f"{words}\x1f{seen[words]}".encode()).hexdigest())
    return keys


def read_import_row(
    cells: Sequence[str], given: dict[str, Any], line: int, ground: Ground
) -> dict[str, Any]:
    """Values, `notes` and `errors` by field, as JSON can hold them; `given` wins over cells."""
    said: dict[str, Any] = {name: cell(cells, ground.columns, name) for name in ground.columns}
    if "deadline_text" in given:
        said["deadline"] = given["deadline_text"]
    row = read_row(said, line, ground.known)
    values = _values(row, said, ground) | given
    notes: Notes = {}
    for warning in row.warnings:
        notes.setdefault(_place(warning), []).append(sentence(warning))
    _long_title(values, notes)
    _finished(values, said, notes)
    return {**values, "notes": notes, "errors": _errors(values, ground)}


def _place(warning: str) -> str:
    """The cell a reader's warning belongs to."""
    code = warning.partition(":")[0]
    if code.startswith("lead"):
        return "lead"
    return "number" if "number" in code and code != "unread_number" else "deadline_text"


def _values(row: TaskRow, said: dict[str, Any], ground: Ground) -> dict[str, Any]:
    deadline = row.deadline
    sure = deadline.due_on is not None and not deadline.needs_confirmation
    offices = {office.code for office in ground.known.offices}
    codes = [name for name in row.coordinating if name in offices]
    others = [name for name in row.coordinating if name not in codes]
    return {
        "title": row.title,
        "description": clean(said.get("description", "")),
        "lead": row.lead_office or ("" if row.executing_bodies else ground.desk),
        "coordinating": codes,
        "bodies": ", ".join(dict.fromkeys([*row.executing_bodies, *others]))[:500],
        "deadline_text": row.deadline_text[:300],
        "due_on": day_text(deadline.due_on) if sure and deadline.due_on else "",
        "due_time": f"{deadline.due_time:%H:%M}" if sure and deadline.due_time else "",
        "kind": str(deadline.kind),
        "explanation": deadline.explanation,
        "number": row.document_number[:100],
        "dated": day_text(row.document_date) if row.document_date else "",
        "abstract": clean(said.get("abstract", ""))[:500],
        "urgency": row.urgency,
        "area": _area(said.get("area", ""), row.title, ground),
        "done_on": "",
        "result": "",
    }


def _area(said: str, title: str, ground: Ground) -> int:
    """By the column; else the one chosen for the whole table; else by the words of the title."""
    words = said.strip()
    if words.isdecimal() and int(words) in ground.areas:
        return ground.areas[int(words)][0]
    if words and (found := ground.area_names.get(fold(clean(words)))):
        return found
    if ground.area:
        return ground.area
    number, _words = guess_area(f"{words} {title}")
    return ground.areas.get(number, (0, False))[0]


def _long_title(values: dict[str, Any], notes: Notes) -> None:
    title = values["title"]
    if len(title) > LONGEST_TITLE:
        values["description"] = f"{title}\n{values['description']}".strip()[:20_000]
        values["title"] = title[: LONGEST_TITLE - 1].rpartition(" ")[0] + "…"
        note = _("The sentence is long; the whole of it is in the specific requirements.")
        notes.setdefault("title", []).append(note)


def _finished(values: dict[str, Any], said: dict[str, Any], notes: Notes) -> None:
    """Work that is over: by its state or its day of completion; the day may stand in the result."""
    result = Text(clean(said.get("result", "")))
    papers = list(find_papers(result))
    number = papers[0].number.raw if papers and papers[0].number else ""
    day = as_date(said.get("done_on", "")) or (papers[0].dated if papers else None)
    status = fold(clean(said.get("status", ""))).strip(" .")
    over = status in FINISHED or (day is not None and not status)
    values["closed"] = over or bool(values.get("done_on"))
    if over and not values.get("done_on"):
        values["done_on"] = day_text(day) if day else ""
    values["result"] = (values.get("result") or number or str(result))[:100]
    if over:
        notes.setdefault("done_on", []).append(_("Logged as completed; nobody is reminded of it."))


def parse_day(text: str) -> dt.date | None:
    return as_date(text) if text else None


def _errors(values: dict[str, Any], ground: Ground) -> Notes:
    found: Notes = {}
    if not values["title"]:
        found["title"] = [_("The task is missing.")]
    if not values["lead"]:
        found["lead"] = [_("Choose the lead office.")]
    elif (values["area"], values["lead"]) not in ground.leaders and not ground.lead_reason:
        found["lead"] = [str(NOT_LEADING)]
    if values["closed"]:
        _check_closed(values, ground, found)
    elif not ground.sends_requests and values["lead"] not in ("", ground.desk):
        found["lead"] = [_("Another office can only lead when requests are sent.")]
    _check_area_five(values, ground, found)
    return found


def _check_closed(values: dict[str, Any], ground: Ground, found: Notes) -> None:
    done, written = parse_day(values["done_on"]), parse_day(values["dated"])
    if done is None:
        found["done_on"] = [_("Enter the day of completion.")]
    elif done > ground.known.today:
        found["done_on"] = [_("The day lies in the future.")]
    elif written and done < written:
        found["done_on"] = [_("The day of completion lies before the date of the document.")]
    if values["lead"] and values["lead"] != ground.desk:
        found["lead"] = [_("Only work led by your own office can be entered as completed.")]


def _check_area_five(values: dict[str, Any], ground: Ground, found: Notes) -> None:
    restricted = {pk for pk, always in ground.areas.values() if always}
    if values["area"] not in restricted:
        return
    words = {
        "title": values["title"],
        "description": f"{values['description']} {values['bodies']}".strip(),
        "document_abstract": values["abstract"],
        "deadline_text": values["deadline_text"],
    }
    for name, message in (*neutral_title_error(values["title"]), *denunciation_errors(words)):
        place = name if name in ("title", "deadline_text") else "title"
        found.setdefault(place, []).append(message)
