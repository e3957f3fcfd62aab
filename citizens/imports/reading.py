"""A register of letters as a table, read in memory: cells of denouncers never leave this module.

Whatever belongs to a denunciation (name, address, content) is dropped before a row is made;
columns of identity cards and telephones are not read at all. What was dropped is counted.
"""

import dataclasses
import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from citizens.choices import Flag, SortingOutcome, Source
from citizens.imports.above import Above, is_line
from citizens.imports.words import (
    BODY,
    DENUNCIATION,
    FIELDS,
    NO_NAME,
    OUTCOMES,
    SOURCES,
    TO_DENOUNCE,
    column_of,
    day_in,
    first,
    kind_of,
    only_kind,
    plain,
    without_days,
)
from offices.foundation.identity import names_a_person, without_numbers
from reading.files.refused import UploadRefused
from reading.sheets.read import ReadTable, SheetRow, read_table

_LABELS = re.compile(r"^(ong|ba|ông|bà)\s*[:.]?\s*", re.I)
_ADDRESS_LABEL = re.compile(r"^(địa chỉ|đ/?c|nơi ở|trú tại|thường trú)\s*[:.]?\s*", re.I)
NOT_SAID = ("sender", "address", "identity", "nobody")  # cells in which a word says no kind
_PASSES = re.compile(r"^do\s+|\s+(gửi|chuyển)(\s+(đến|sang|đơn|về|qua))*$", re.I)
_FORWARDED = re.compile(
    r"chuyển\s+(?:đơn\s+)?(?:(?:đến|sang|cho|tới)\s+)?"
    r"([^(;,.\n]+?)(?=\s+(?:để|giải quyết|xem xét)|[(;,.\n]|$)",
    re.I,
)
_OTHERS = re.compile(r"(dai dien|cung|va) ")  # who else stands behind the letter
MOST_SHEETS = 24
OPENING = 60  # signs of a summary that name what the letter is


@dataclass(slots=True)
class RegisterRow:
    """One line. `personal`: name, address, summary; empty for a denunciation, always."""

    line: int
    number: int | None = None
    received_on: dt.date | None = None
    kind: str = ""
    field: str = ""
    source: str = ""
    sent_by: str = ""
    outcome: str = ""
    sent_to: str = ""
    due_on: dt.date | None = None
    signers: int = 1
    flags: list[str] = dataclasses.field(default_factory=list)
    dropped: list[str] = dataclasses.field(default_factory=list)
    personal: dict[str, str] = dataclasses.field(default_factory=dict, repr=False)

    def forget(self) -> None:
        """Of a denunciation: who, what about and where to."""
        self.personal = {}
        self.sent_to = self.sent_by = self.field = ""

    def as_json(self) -> dict[str, object]:
        """Without names, as `read_letters --dry-run` prints it."""
        days = {
            name: value.isoformat() if value else None
            for name, value in (("received_on", self.received_on), ("due_on", self.due_on))
        }
        return {
            "number": self.number,
            "received_on": days["received_on"],
            "kind": self.kind or None,
            "field": self.field or None,
            "source": self.source or None,
            "outcome": self.outcome or None,
            "sent_to": self.sent_to or None,
            "due_on": days["due_on"],
            "flags": self.flags,
            "dropped": self.dropped,
        }


@dataclass(frozen=True, slots=True)
class Register:
    rows: list[RegisterRow]
    unknown: list[str]

    @property
    def dropped(self) -> Counter[str]:
        """How many cells were dropped, by what they held."""
        return Counter(name for row in self.rows for name in row.dropped)


def read_register(name: str, content: bytes) -> Register:
    """All sheets of the file that hold a register. Raises UploadRefused for what is no table."""
    tables = list(_tables(name, content))
    known = [(one, _columns(one)) for one in tables]
    registers = [pair for pair in known if _is_register(pair[1])] or known[:1]
    rows = [row for table, columns in registers for row in _rows(table, columns)]
    _flag_numbers(rows)
    heads = chain(*(zip(table.headers, columns, strict=True) for table, columns in registers))
    return Register(rows, [head for head, column in heads if not column and head.strip()])


def _tables(name: str, content: bytes) -> Iterator[ReadTable]:
    table = read_table(name, content)
    yield table
    others = [one.facts["name"] for one in table.warnings if one.code == "other_sheet"]
    for sheet in others[:MOST_SHEETS]:
        try:
            yield read_table(name, content, sheet=sheet)
        except UploadRefused as refused:
            if refused.code != "no_rows":
                raise


def _columns(table: ReadTable) -> list[str]:
    """By their headings; "Nơi chuyển đơn đến" above "Bưu điện" says how a letter came."""
    columns = [column_of(head) for head in table.headers]
    if "sent_to" not in columns or "source" in columns:
        return columns
    at = columns.index("sent_to")
    cells = [str(row.values[at]) for row in table.rows if at < len(row.values) and row.values[at]]
    came = sum(bool(first(SOURCES, cell)) for cell in cells)
    return [*columns[:at], "source", *columns[at + 1 :]] if came * 2 > len(cells) else columns


def _is_register(columns: list[str]) -> bool:
    """A sheet of totals has no days, a cover no senders."""
    dated = {"received_on", "number_day"}.intersection(columns)
    told = {"kind", "sender", "summary"}.intersection(columns)
    return bool(dated and (told or any(one.startswith("is:") for one in columns)))


def _rows(table: ReadTable, columns: list[str]) -> Iterator[RegisterRow]:
    above = Above.of(table)
    heads = {part for head in table.headers for part in (head, *head.split(" – "))}
    for row in table.rows:
        cells = _cells(row, columns)
        texts = [str(value) for value in row.values if value]
        if is_line(cells, texts, heads):
            yield _row(row, cells, above)
        else:
            above.note(" ".join(texts))


def _cells(row: SheetRow, columns: list[str]) -> dict[str, str]:
    """By what they hold; a second column of the same is read behind the first."""
    found: dict[str, str] = {}
    for column, value in zip(columns, row.values, strict=False):
        text = f"{value:%d/%m/%Y}" if isinstance(value, dt.date) else str(value).strip()
        if column and text:
            found[column] = f"{found[column]}; {text}" if column in found else text
        elif text:
            found[""] = f"{found.get('', '')} {text}"
    return found


def _kind(cells: Mapping[str, str], above: Above) -> tuple[str, str]:
    """Of the cell of kinds, the column that is ticked, or the lines above; one "TC" decides."""
    kind, flag = kind_of(cells.get("kind", ""))
    ticked = [name[3:] for name in cells if name.startswith("is:")]
    if DENUNCIATION in (kind, *ticked):
        return DENUNCIATION, ""
    if not kind and len(ticked) == 1:
        kind, flag = ticked[0], ""
    if flag == Flag.KIND_AMBIGUOUS and (said := only_kind(cells.get("summary", "")[:OPENING])):
        kind, flag = said, ""
    told = (text for name, text in cells.items() if name not in NOT_SAID)
    if above.kind == DENUNCIATION or any(re.search(TO_DENOUNCE, plain(text)) for text in told):
        return DENUNCIATION, Flag.DENUNCIATION
    if not kind and above.kind:
        kind, flag = above.kind, Flag.KIND_ABOVE
    return kind, flag


def _row(row: SheetRow, cells: Mapping[str, str], above: Above) -> RegisterRow:
    made = RegisterRow(row.number)
    made.kind, flag = _kind(cells, above)
    made.flags += [str(flag)] if flag else []
    _days(made, cells, above)
    _plain(made, cells)
    made.dropped += [name for name in ("identity", "nobody") if name in cells]
    if made.kind == DENUNCIATION:
        made.dropped += [name for name in ("sender", "address", "summary") if cells.get(name)]
        made.forget()
        return made
    _personal(made, cells)
    return made


def _days(made: RegisterRow, cells: Mapping[str, str], above: Above) -> None:
    """A day without its year is of the year the lines above name, and asked about."""
    came = cells.get("received_on") or cells.get("number_day") or ""
    made.received_on, whole = day_in(came, above.year)
    made.due_on, _whole = day_in(cells.get("due_on", ""), above.year)
    if made.received_on is None:
        made.flags.append(str(Flag.DAY_UNREAD))
    elif whole:
        above.year = made.received_on.year
    else:
        made.flags.append(str(Flag.YEAR_ASKED))
    beside = without_days(cells.get("number_day", ""))  # "15 - 05/11/2026" in one cell
    told = (cells.get(name, "") for name in ("number", "line"))
    digits = next(filter(None, (re.search(r"\d+", one) for one in (beside, *told))), None)
    made.number = int(digits[0]) if digits and len(digits[0]) < 6 else None
    made.flags += [] if made.number else [str(Flag.NUMBER_UNREAD)]


def _plain(made: RegisterRow, cells: Mapping[str, str]) -> None:
    came = cells.get("source", "")
    made.source = first(SOURCES, came)
    if not made.source and re.search(BODY, plain(came)):
        made.source = str(Source.PASSED)
    if came and not made.source:
        made.flags.append(str(Flag.VALUE_UNREAD))
    if not made.source and cells.get("passed_by"):
        made.source = str(Source.PASSED)
    if made.source == Source.PASSED:
        said_by = cells.get("passed_by") or came
        made.sent_by = _short(_PASSES.sub("", said_by).strip(" ,;."), made)
    made.field = first(FIELDS, cells.get("field", ""))
    ticked = next((name[3:] for name in cells if name.startswith("do:")), "")
    said = cells.get("outcome", "") or cells.get("paper", "")
    sent = cells.get("slip") or (cells.get("paper") and cells.get("sent_to"))
    made.outcome = first(OUTCOMES, said) or ticked or (str(SortingOutcome.FORWARD) if sent else "")
    made.sent_to = _short(_body(made, cells), made)
    people = re.match(r"\d+", cells.get("signers", ""))
    made.signers = max(1, int(people[0][:4])) if people else 1


def _body(made: RegisterRow, cells: Mapping[str, str]) -> str:
    """Where it went: of its own column, of the one of forwarding, the words, who is competent."""
    forwarded, competent = cells.get("do:forward", ""), cells.get("competent", "")
    told = cells.get("sent_to", "") or (forwarded if len(forwarded) > 2 else "")
    gone = made.outcome in (SortingOutcome.FORWARD, SortingOutcome.FORWARD_REPORT)
    found = _FORWARDED.search(cells.get("outcome", ""))
    others = (found[1].strip(), competent) if found else (competent,)
    return told or next((one for one in others if gone and re.search(BODY, plain(one))), "")


def _short(text: str, made: RegisterRow) -> str:
    if names_a_person(text):
        made.dropped.append(str(Flag.PERSONAL))
        return ""
    return text[:200]


def _personal(made: RegisterRow, cells: Mapping[str, str]) -> None:
    """Name and address may stand in one cell: what follows the first sign is the address."""
    told = _LABELS.sub("", cells.get("sender", ""))
    name, _sep, behind = re.sub(r"[(\n;]| [-–] ", ",", told.rstrip(")"), count=1).partition(",")
    own = {
        "name": "" if re.search(NO_NAME, name.lower()) else name,
        "summary": cells.get("summary", ""),
        "address": cells.get("address", "") or ("" if _OTHERS.match(plain(behind)) else behind),
    }
    for key, most in (("name", 120), ("summary", 500), ("address", 300)):
        text = without_numbers(own[key])
        if text != own[key]:
            made.dropped.append(str(Flag.PERSONAL))
        text = " ".join(_ADDRESS_LABEL.sub("", text.strip(" ,;.-")).split())
        if text and not names_a_person(text):
            made.personal[key] = text[:most]


def _flag_numbers(rows: list[RegisterRow]) -> None:
    """Gaps and repeats are flagged and kept."""
    seen: set[int] = set()
    last = 0
    for row in rows:
        if row.number is None:
            continue
        if row.number in seen:
            row.flags.append(str(Flag.NUMBER_REPEATED))
        elif last and row.number > last + 1:
            row.flags.append(str(Flag.NUMBER_GAP))
        seen.add(row.number)
        last = row.number
