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

from citizens.choices import Field, LetterKind, Outcome, Source
from offices.foundation.identity import names_a_person
from reading.sheets.read import Row, Table, as_date, read_table
from reading.text import fold

DENUNCIATION = "denunciation"
# Heading (folded, its beginning) → what it holds; the first that fits counts.
HEADINGS: tuple[tuple[str, str], ...] = (
    ("cccd", "identity"), ("cmnd", "identity"), ("so cccd", "identity"), ("ho chieu", "identity"),
    ("dien thoai", "identity"), ("so dien thoai", "identity"), ("sdt", "identity"),
    ("so den", "number"), ("so don", "number"), ("so vao so", "number"), ("stt", "number"),
    ("ngay nhan", "received_on"), ("ngay den", "received_on"), ("ngay tiep", "received_on"),
    ("ngay vao so", "received_on"),
    ("nguon", "source"), ("hinh thuc", "source"), ("nguoi gui", "sender"), ("ho ten", "sender"),
    ("ho va ten", "sender"), ("nguoi dung don", "sender"), ("dia chi", "address"),
    ("loai don", "kind"), ("loai", "kind"), ("linh vuc", "field"), ("noi dung", "summary"),
    ("trich yeu", "summary"), ("so nguoi", "signers"), ("noi nhan", "sent_to"),
    ("co quan thu ly", "sent_to"), ("noi chuyen", "sent_to"), ("chuyen den", "sent_to"),
    ("van ban xu ly", "paper"), ("de xuat", "outcome"), ("ket qua", "outcome"),
    ("huong xu ly", "outcome"), ("xu ly", "outcome"), ("han", "due_on"),
)  # fmt: skip
KINDS = (
    ("to cao", DENUNCIATION), ("khieu nai", LetterKind.COMPLAINT),
    ("kien nghi", LetterKind.PETITION), ("phan anh", LetterKind.PETITION),
    ("knpa", LetterKind.PETITION), ("pakn", LetterKind.PETITION),
)  # fmt: skip
SOURCES = (
    ("buu", Source.POST), ("truc tiep", Source.HAND), ("tiep cong dan", Source.RECEPTION),
    ("tiep dan", Source.RECEPTION), ("chuyen", Source.PASSED),
)  # fmt: skip
FIELDS = (
    ("dat", Field.LAND), ("che do", Field.BENEFITS), ("chinh sach", Field.BENEFITS),
    ("cong chuc", Field.OFFICIALS), ("tu phap", Field.JUSTICE), ("dang", Field.PARTY),
    ("tham nhung", Field.CORRUPTION), ("hanh chinh", Field.OTHER_STATE),
)  # fmt: skip
OUTCOMES = (
    ("khong thu ly", Outcome.REFUSE), ("thu ly", Outcome.ACCEPT), ("tra lai", Outcome.RETURN),
    ("tra don", Outcome.RETURN), ("huong dan", Outcome.GUIDE), ("chuyen", Outcome.FORWARD),
    ("luu", Outcome.KEEP), ("xep", Outcome.KEEP),
)  # fmt: skip
_TC = re.compile(r"\b(tc|to cao)\b")
_LABELS = re.compile(r"^(ong|ba|ông|bà)\s*[:.]?\s*", re.I)


@dataclass(slots=True)
class RegisterRow:
    """One line. `personal`: name, address, summary; empty for a denunciation, always."""

    line: int
    number: int | None = None
    received_on: dt.date | None = None
    kind: str = ""
    field: str = ""
    source: str = ""
    outcome: str = ""
    sent_to: str = ""
    due_on: dt.date | None = None
    signers: int = 1
    flags: list[str] = dataclasses.field(default_factory=list)
    dropped: list[str] = dataclasses.field(default_factory=list)
    personal: dict[str, str] = dataclasses.field(default_factory=dict, repr=False)

    def as_json(self) -> dict[str, object]:
        """Without names, as `read_letters --dry-run` prints it."""
        days = {
            name: value.isoformat() if value else None
            for name, value in (("received_on", self.received_on), ("due_on", self.due_on))
        }
        return {
            "number": self.number, "received_on": days["received_on"], "kind": self.kind or None,
            "field": self.field or None, "source": self.source or None,
            "outcome": self.outcome or None, "sent_to": self.sent_to or None,
            "due_on": days["due_on"], "flags": self.flags, "dropped": self.dropped,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Register:
    rows: list[RegisterRow]
    unknown: list[str]

    @property
    def dropped(self) -> Counter[str]:
        """How many cells were dropped, by what they held."""
        return Counter(name for row in self.rows for name in row.dropped)


def read_register(name: str, content: bytes) -> Register:
    """Raises UploadRefused for what is no table."""
    table = read_table(name, content)
    columns = [_column(heading) for heading in table.headers]
    unknown = [h for h, c in zip(table.headers, columns, strict=True) if not c and h.strip()]
    rows = list(_rows(table, columns))
    _flag_numbers(rows)
    return Register(rows, unknown)


def _column(heading: str) -> str:
    folded = fold(heading).strip()
    found = next((c for begin, c in HEADINGS if folded.startswith(begin)), "")
    if found == "sender" and "dia chi" in folded:
        return "sender"
    return "identity" if any(w in folded for w in ("cccd", "cmnd", "dien thoai")) else found


def _rows(table: Table, columns: list[str]) -> Iterator[RegisterRow]:
    for row in table.rows:
        cells = _cells(row, columns)
        if any(cells.values()):
            yield _row(row, cells)


def _cells(row: Row, columns: list[str]) -> dict[str, str]:
    """By what they hold; a second column of the same is read behind the first."""
    found: dict[str, str] = {}
    for column, value in zip(columns, row.values, strict=False):
        text = f"{value:%d/%m/%Y}" if isinstance(value, dt.date) else str(value).strip()
        if column and text:
            found[column] = f"{found[column]}; {text}" if column in found else text
    return found


def _first(table: tuple[tuple[str, str], ...], text: str) -> str:
    folded = fold(text)
    return next((str(code) for words, code in table if words in folded), "")


def kind_of(text: str) -> tuple[str, str]:
    """(kind, flag): a denunciation anywhere in the cell counts; "KN" alone may be either."""
    folded = fold(text).strip()
    if _TC.search(folded):
        return DENUNCIATION, ""
    if found := _first(KINDS, text):
        return found, ""
    if folded.startswith("kn"):
        return "", "kind_ambiguous"
    return "", "kind_unknown" if folded else "kind_missing"


def _row(row: Row, cells: Mapping[str, str]) -> RegisterRow:
    made = RegisterRow(row.number)
    made.kind, flag = kind_of(cells.get("kind", ""))
    told_apart = any(_TC.search(fold(cells.get(n, ""))) for n in ("summary", "outcome"))
    if told_apart and made.kind != DENUNCIATION:
        made.kind, flag = DENUNCIATION, "denunciation_in_words"
    made.flags += [flag] if flag else []
    _plain(made, cells)
    if "identity" in cells:
        made.dropped.append("identity")
    if made.kind == DENUNCIATION:
        made.dropped += [name for name in ("sender", "address", "summary") if cells.get(name)]
        made.sent_to = ""
        return made
    _personal(made, cells)
    return made


def _plain(made: RegisterRow, cells: Mapping[str, str]) -> None:
    digits = re.match(r"\d+", cells.get("number", ""))
    made.number = int(digits[0]) if digits and len(digits[0]) < 6 else None
    made.received_on = as_date(cells.get("received_on", ""))
    made.due_on = as_date(cells.get("due_on", ""))
    for name, found in (("number", made.number), ("received_on", made.received_on)):
        made.flags += [] if found else [f"{name}_unread"]
    made.source = _first(SOURCES, cells.get("source", ""))
    made.field = _first(FIELDS, cells.get("field", ""))
    made.outcome = _first(OUTCOMES, cells.get("outcome", "") or cells.get("paper", ""))
    made.sent_to = _short(cells.get("sent_to", ""), made)
    people = re.match(r"\d+", cells.get("signers", ""))
    made.signers = max(1, int(people[0][:4])) if people else 1


def _short(text: str, made: RegisterRow) -> str:
    if names_a_person(text):
        made.dropped.append("number_in_words")
        return ""
    return text[:200]


def _personal(made: RegisterRow, cells: Mapping[str, str]) -> None:
    """Name and address may stand in one cell: what follows the first comma is the address."""
    name, _sep, behind = _LABELS.sub("", cells.get("sender", "")).partition(",")
    if not _sep:
        name, _sep, behind = name.partition("\n")
    own = {
        "name": name[:120], "summary": cells.get("summary", "")[:500],
        "address": (cells.get("address", "") or behind).strip()[:300],
    }  # fmt: skip
    for key, text in own.items():
        if names_a_person(text):
            made.dropped.append("number_in_words")
        elif text.strip():
            made.personal[key] = " ".join(text.split())


def _flag_numbers(rows: list[RegisterRow]) -> None:
    """Gaps and repeats are flagged and kept."""
    seen: set[int] = set()
    last = 0
    for row in rows:
        if row.number is None:
            continue
        if row.number in seen:
            row.flags.append("number_repeated")
        elif last and row.number > last + 1:
            row.flags.append("number_gap")
        seen.add(row.number)
        last = row.number
