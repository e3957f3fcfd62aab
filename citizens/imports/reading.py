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

from citizens.choices import Field, Flag, LetterKind, Outcome, Source
from offices.foundation.identity import names_a_person
from reading.sheets.read import Row, Table, as_date, read_table
from reading.text import fold

DENUNCIATION = "denunciation"
type Words = tuple[tuple[str, str], ...]
# A heading (folded) → what its column holds; the first that is found in it counts.
HEADINGS: Words = (
    (r"\bbi (to cao|khieu nai)|doi tuong", "nobody"),  # who is denounced is not read at all
    (r"ho (va )?ten|nguoi (gui|dung|nop|viet|khieu|de nghi|den|co don)", "sender"),
    (r"ten (cong dan|nguoi)", "sender"),
    (r"^don cua|^cong dan|^nguoi (to|kien)|tac gia", "sender"),
    (r"cccd|cmnd|ho chieu|can cuoc|dien thoai|\bsdt\b", "identity"),
    (r"\bngay (xu ly|ban hanh|phat hanh|viet|ghi|tra|sinh|cap|chuyen)|ma don", ""),
    (r"\bhan\b", "due_on"),
    (r"\bngay\b|thoi gian", "received_on"),
    (r"so (den|don|vao so|hieu)|^so$", "number"),
    (r"^(s?tt|so tt|so thu tu)$", "line"),
    (r"so (luong )?nguoi", "signers"),
    (r"da giai quyet|tham quyen", ""),
    (r"dia chi|noi (cu tru|o)|thuong tru", "address"),
    (r"^(kn|khieu nai|don khieu nai)$", "is:complaint"),
    (r"^(tc|to cao|don to cao)$", "is:denunciation"),
    (r"^(kn ?pa|pa ?kn|kn pa|kien nghi( phan anh)?|phan anh( kien nghi)?)$", "is:petition"),
    (r"^(co quan|don vi) |noi (nhan|chuyen)|^chuyen den", "sent_to"),
    (r"^chuyen( don| den co quan|$)", "do:forward"),
    (r"^khong thu ly", "do:refuse"),
    (r"^thu ly", "do:accept"),
    (r"^(huong dan|hd$)|va huong dan", "do:guide"),
    (r"^tra (lai )?don", "do:return"),
    (r"^(luu|xep luu)", "do:keep"),
    (r"van ban xu ly|so van ban|so cong van", "paper"),
    (r"loai|dang don", "kind"),
    (r"ket qua|xu ly|de xuat|tinh trang|trang thai", "outcome"),
    (r"nguon|hinh thuc|phuong thuc", "source"),
    (r"linh vuc|chu de", "field"),
    (r"noi dung|trich yeu|tom tat|vu viec|ve viec", "summary"),
    (r"ghi chu", "note"),
)
_TC = r"\b(t[./]?c|to cao|to giac)\b"
KINDS: Words = (
    (_TC, DENUNCIATION),
    (r"khieu (nai|kien)", LetterKind.COMPLAINT),
    (r"kien nghi|phan anh|\bkn ?[-,;/]? ?pa\b|\bpa ?kn\b", LetterKind.PETITION),
    (r"de nghi|\bxin\b|keu cuu|cau cuu|y kien|gop y", LetterKind.PETITION),
)
SOURCES: Words = (
    (r"\bbuu\b|\bbd\b", Source.POST),
    (r"tiep (cong )?dan|buoi tiep|\btcd\b", Source.RECEPTION),
    (r"truc tiep|\bnop\b|tai tru so", Source.HAND),
    (r"chuyen", Source.PASSED),
)
FIELDS: Words = (
    (r"\bdat\b|gpmb|giai phong|tai nguyen|thu hoi", Field.LAND),
    (r"che do|chinh sach|nguoi co cong|bao hiem|bhxh|lao dong|xa hoi", Field.BENEFITS),
    (r"cong (chuc|vu)|vien chuc|can bo|ky luat", Field.OFFICIALS),
    (r"tu phap|toa an|thi hanh an|kiem sat|dan su", Field.JUSTICE),
    (r"\bdang\b", Field.PARTY),
    (r"tham (nhung|o)|lang phi", Field.CORRUPTION),
    (r"hanh chinh|xay dung|moi truong|giao thong|y te|giao duc", Field.OTHER_STATE),
    (r"khac", Field.OTHER),
)
OUTCOMES: Words = (
    (r"khong (thu ly|du dieu kien)", Outcome.REFUSE),
    (r"thu ly", Outcome.ACCEPT),
    (r"tra (lai|don)", Outcome.RETURN),
    (r"huong dan|\bhd\b", Outcome.GUIDE),
    (r"chuyen", Outcome.FORWARD),
    (r"\bluu\b|\bxep\b", Outcome.KEEP),
)
_DAY = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2}")
_LABELS = re.compile(r"^(ong|ba|ông|bà)\s*[:.]?\s*", re.I)
NOT_SAID = ("sender", "address", "identity", "nobody")  # cells in which a word says no kind


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
    """Raises UploadRefused for what is no table."""
    table = read_table(name, content)
    columns = [_column(heading) for heading in table.headers]
    unknown = [h for h, c in zip(table.headers, columns, strict=True) if not c and h.strip()]
    rows = list(_rows(table, columns))
    _flag_numbers(rows)
    return Register(rows, unknown)


def _column(heading: str) -> str:
    plain = " ".join(re.sub(r"[^\w/ ]", " ", fold(heading)).split())
    return _first(HEADINGS, plain)


def _first(table: Words, text: str) -> str:
    folded = fold(text)
    return next((str(code) for words, code in table if re.search(words, folded)), "")


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
        elif text:
            found[""] = f"{found.get('', '')} {text}"
    return found


def kind_of(text: str) -> tuple[str, str]:
    """(kind, flag): a denunciation anywhere in the cell counts; "KN" alone may be either."""
    if found := _first(KINDS, text):
        return found, ""
    folded = fold(text).strip()
    if re.search(r"\bk/?n\b", folded):
        return "", Flag.KIND_AMBIGUOUS
    return "", Flag.KIND_UNKNOWN if folded else Flag.KIND_MISSING


def _kind(cells: Mapping[str, str]) -> tuple[str, str]:
    """Of the cell of kinds, else of the column that is ticked; one denunciation decides."""
    kind, flag = kind_of(cells.get("kind", ""))
    ticked = [name[3:] for name in cells if name.startswith("is:")]
    if DENUNCIATION in ticked:
        return DENUNCIATION, ""
    if not kind and len(ticked) == 1:
        kind, flag = ticked[0], ""
    told = (text for name, text in cells.items() if name not in NOT_SAID)
    if kind != DENUNCIATION and any(re.search(_TC, fold(text)) for text in told):
        return DENUNCIATION, Flag.DENUNCIATION
    return kind, flag


def _row(row: Row, cells: Mapping[str, str]) -> RegisterRow:
    made = RegisterRow(row.number)
    made.kind, flag = _kind(cells)
    made.flags += [str(flag)] if flag else []
    _plain(made, cells)
    made.dropped += [name for name in ("identity", "nobody") if name in cells]
    if made.kind == DENUNCIATION:
        made.dropped += [name for name in ("sender", "address", "summary") if cells.get(name)]
        made.sent_to = made.field = ""
        return made
    _personal(made, cells)
    return made


def _plain(made: RegisterRow, cells: Mapping[str, str]) -> None:
    beside = _DAY.sub("", cells.get("received_on", ""))  # "15 - 05/11/2026" in one cell
    digits = re.search(r"\d+", cells.get("number") or cells.get("line") or beside)
    made.number = int(digits[0]) if digits and len(digits[0]) < 6 else None
    made.received_on, made.due_on = _day(cells.get("received_on")), _day(cells.get("due_on"))
    made.flags += [] if made.number else [str(Flag.NUMBER_UNREAD)]
    made.flags += [] if made.received_on else [str(Flag.DAY_UNREAD)]
    made.source = _first(SOURCES, cells.get("source", ""))
    made.field = _first(FIELDS, cells.get("field", ""))
    ticked = next((name[3:] for name in cells if name.startswith("do:")), "")
    said = cells.get("outcome", "") or cells.get("paper", "")
    made.outcome = _first(OUTCOMES, said) or ticked
    forwarded = cells.get("do:forward", "")
    body = cells.get("sent_to", "") or (forwarded if len(forwarded) > 2 else "")
    made.sent_to = _short(body, made)
    people = re.match(r"\d+", cells.get("signers", ""))
    made.signers = max(1, int(people[0][:4])) if people else 1


def _day(text: str | None) -> dt.date | None:
    """The first day in the cell; another number may stand beside it."""
    found = _DAY.search(text or "")
    return as_date(found[0]) if found else None


def _short(text: str, made: RegisterRow) -> str:
    if names_a_person(text):
        made.dropped.append(str(Flag.PERSONAL))
        return ""
    return text[:200]


def _personal(made: RegisterRow, cells: Mapping[str, str]) -> None:
    """Name and address may stand in one cell: what follows the first comma is the address."""
    told = _LABELS.sub("", cells.get("sender", ""))
    name, _sep, behind = re.sub(r"[(\n]| [-–] ", ",", told.rstrip(")"), count=1).partition(",")
    own = {
        "name": name.strip()[:120],
        "summary": cells.get("summary", "")[:500],
        "address": (cells.get("address", "") or behind).strip()[:300],
    }
    for key, text in own.items():
        if names_a_person(text):
            made.dropped.append(str(Flag.PERSONAL))
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
            row.flags.append(str(Flag.NUMBER_REPEATED))
        elif last and row.number > last + 1:
            row.flags.append(str(Flag.NUMBER_GAP))
        seen.add(row.number)
        last = row.number
