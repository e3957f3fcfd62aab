"""Which column of a list says what: by the words of its heading, held against what it holds."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from reading.places import read_places
from reading.sheets.values import as_date
from reading.text import clean, fold
from voters.reading.cells import full, is_level, numbered, says_field, says_session, says_status
from voters.reading.competence import level_of

SAMPLE = 60
IGNORED = "ignored"
# The first that fits a folded heading; special ones before general ones.
_HEADS: tuple[tuple[str, str], ...] = (
    (
        IGNORED,
        (
            r"\A(?:(?:so )?(?:stt|tt|thu tu)|no|id|ma(?: so)?|ma (?:ho so|kien nghi).*|ghi chu.*"
            r"|luu y.*|nguoi .*|can bo .*|ho (?:va )?ten.*|hinh thuc.*|to dai bieu.*"
            r"|mess_note|source_url"
            r"|province)\Z"
        ),
    ),
    ("reply_dated", r"\Angay.*(?:tra loi|bao cao|giai quyet)"),
    (
        "reply_number",
        (
            r"(?:so(?: hieu|, ky hieu)?|van ban|cong van|cv|vb|bao cao|bc)(?:,? ?ngay)?,?"
            r"(?: van ban| cong van| cua .*)? (?:tra loi|giai quyet)"
        ),
    ),
    ("due", r"\bhan (?:tra loi|bao cao|xu ly)|thoi han (?:tra loi|bao cao|xu ly)"),
    (
        "roadmap",
        (
            r"lo trinh|thoi (?:gian|han|diem).*(?:hoan thanh|thuc hien|giai quyet|du kien)"
            r"|\Athoi (?:gian|han)\Z"
            r"|(?:du kien|cam ket|ke hoach).*(?:xong|hoan thanh|thoi gian|thuc hien)"
            r"|\Ahan\Z|(?:han|moc|ngay|thoi gian) hoan thanh|deadline"
        ),
    ),
    (
        "assisting",
        r"phoi hop|coordinating|\Acung (?:giai|thuc|tra|xu)|(?:co quan|don vi) (?:cung|tham gia)",
    ),
    ("dated", r"ngay.*(?:chuyen|cong van|van ban|gui|ban hanh|phat hanh)|\Angay(?: thang)?\Z"),
    (
        "number",
        r"(?:cong van|van ban|\bcv|\bvb|so).*chuyen|(?:cong van|cv) so|ky hieu|\Aso van ban",
    ),
    (
        "reply",
        (
            r"(?:noi dung|tom tat|ket qua).*(?:tra loi|giai quyet|thuc hien|xu ly|giai trinh)"
            r"|\A(?:tra loi|giai trinh)|answer"
        ),
    ),
    (
        "status",
        (
            r"phan loai(?! linh vuc)|(?:tinh|hien) trang|tinh hinh|trang thai|muc do|danh gia"
            r"|ket qua|tien do|status"
        ),
    ),
    (
        "competent",
        (
            r"(?:co quan|don vi|bo, nganh|so, nganh|dia phuong).*(?:giai quyet|tra loi|chu tri"
            r"|trach nhiem|xu ly|thuc hien|tham muu|duoc giao|duoc chuyen|nhan chuyen)"
            r"|\Agiao (?:co quan|don vi)|(?:giao|nganh) .*(?:chu tri|giai quyet)"
            r"|\Achu tri|responsible"
            r"|\A(?:co quan|don vi)(?: tham quyen)?\Z"
        ),
    ),
    ("level", r"tham quyen|\A(?:thuoc )?cap\b|phan cap"),
    (
        "session",
        (
            r"ky hop|\A(?:dot|lan|ky|thoi diem) (?:tiep xuc|txct)|\Adot\Z"
            r"|\A(?:ky|khoa|phien)\b|session"
        ),
    ),
    ("field", r"linh vuc|nhom|chu de|\Anganh\Z"),
    (
        "place",
        (
            r"dia phuong|dia ban|dia chi|don vi hanh chinh|\bxa\b|\bphuong\b|\A(?:noi|cu tri)\Z"
            r"|place"
            r"|(?:noi(?! dung)|don vi|diem) .*(?:kien nghi|cu tri|tiep xuc|y kien)"
        ),
    ),
    ("text", r"kien nghi|y kien|noi dung|van de|phan anh|de xuat|subject|cau hoi"),
)
_KNOWN = tuple((role, re.compile(pattern)) for role, pattern in _HEADS)


@dataclass(frozen=True, slots=True)
class ReadColumn:
    """`role`: what it says, "" where nobody knows; `sure`: heading and cells agree on it."""

    number: int
    heading: str
    role: str = ""
    sure: bool = True


def _is_body(cell: str) -> bool:
    return len(cell) < 160 and bool(
        level_of(cell) != "unclear" or re.search(r"\bhuyen \w", fold(cell))
    )


def _is_place(cell: str) -> bool:
    return bool(read_places(cell).communes or read_places(cell).district)


# What cells of a role look like; a heading that says so is only believed where some do.
_HOLDS: Mapping[str, Callable[[str], object]] = {
    "place": _is_place,
    "level": is_level,
    "competent": _is_body,
    "session": says_session,
    "number": numbered,
    "reply_number": numbered,
    "dated": as_date,
    "reply_dated": as_date,
    "field": says_field,
    "status": says_status,
}
# By their cells alone, where no heading claims them: what looks like nothing else.
_TELLING = ("level", "place", "session", "status", "field", "competent")


def read_columns(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[ReadColumn]:
    """One for each heading; a role is given once."""
    cells = [_cells(rows, number) for number in range(len(heads))]
    meant = [_meant(head) for head in heads]
    found: dict[int, ReadColumn] = {}
    taken: set[str] = set()
    for number, head in enumerate(heads):
        role = _agreed(meant[number], cells[number], meant)
        if role and (role == IGNORED or role not in taken):
            taken.add(role)
            found[number] = ReadColumn(number, head, role)
    free = [number for number in range(len(heads)) if number not in found]
    for role in _TELLING:
        best = max(free, key=lambda one: _share(role, cells[one]), default=None)
        if role in taken or best is None or _share(role, cells[best]) <= 0.5:
            continue
        taken.add(role)
        free.remove(best)
        found[best] = ReadColumn(best, heads[best], role, sure=False)
    if "text" not in taken and free:
        longest = max(free, key=lambda one: sum(map(len, cells[one])))
        found[longest] = ReadColumn(longest, heads[longest], "text", sure=False)
    return [
        found.get(number) or ReadColumn(number, head, sure=not cells[number])
        for number, head in enumerate(heads)
    ]


def by_role(columns: Sequence[ReadColumn]) -> dict[str, int]:
    return {one.role: one.number for one in columns if one.role not in ("", IGNORED)}


def _meant(head: str) -> str:
    words = fold(clean(head)).strip(" .:*").replace("/", ", ").replace("_raw", "")
    return next((role for role, pattern in _KNOWN if pattern.search(words)), "")


def _agreed(role: str, cells: Sequence[str], meant: Sequence[str]) -> str:
    """The role of the heading, or what its cells make of it; "" where they speak against it."""
    if role in ("level", "competent"):
        bodies, levels = _share("competent", cells), _share("level", cells)
        if bodies != levels:
            return "competent" if bodies > levels else "level"
    if role in ("reply", "status") and not {"reply", "status"} <= set(meant):
        short = _share("status", cells) > 0.5 and sum(map(len, cells)) < 40 * len(cells)
        return "status" if short else "reply" if role == "reply" or _are_long(cells) else "status"
    if role in ("number", "reply_number", "dated", "reply_dated") and cells:
        return role if _share(role, cells) >= 0.3 else ""
    if role == "session" and cells and not _share(role, cells):
        return ""
    return role


def _are_long(cells: Sequence[str]) -> bool:
    return sum(map(len, cells)) >= 60 * max(len(cells), 1)


def _share(role: str, cells: Sequence[str]) -> float:
    tell = _HOLDS[role]
    return sum(1 for cell in cells if tell(full(cell))) / len(cells) if cells else 0.0


def _cells(rows: Sequence[Sequence[str]], number: int) -> list[str]:
    """The first that hold something."""
    some = (clean(str(row[number])) for row in rows[: SAMPLE * 2] if number < len(row))
    return [cell for cell in some if cell][:SAMPLE]


def cells_of(columns: Mapping[str, int], cells: Sequence[str]) -> dict[str, str]:
    """The cells of a row by what they say."""
    return {
        name: clean(str(cells[number])) for name, number in columns.items() if number < len(cells)
    }
