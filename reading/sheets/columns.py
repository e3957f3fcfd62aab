"""Which column of a table holds what by its headings, and whether the table is one of tasks."""

import re
from collections.abc import Sequence

from reading.text import clean, fold

_LONGEST_HEADING = 60
_SHORTEST_ROW = 3
_WHO = r"\b(?:co quan|don vi|dia phuong|so nganh|nguoi)\b"
_PAPER = r"\b(?:van ban|vb|cv|cong van)\b"
# What a heading says in other words than the known ones: tried last, in this order.
# Field, what the heading says, and what it must not say; "" is a column that is not read here.
_SAYS: tuple[tuple[str, str, str], ...] = (
    ("", r"\b(?:tinh trang|trang thai|tinh hinh|ket qua|thuc te|ghi chu|san pham)\b", ""),
    ("coordinating", r"\b(?:phoi hop|cung thuc hien|tham gia|ho tro)\b", ""),
    (
        "lead",
        r"\b(?:chu tri|dau moi|chiu trach nhiem|thuc hien chinh)\b",
        r"\b(?:chi dao|lanh dao)\b",
    ),
    ("dated", rf"\bngay\b.*(?:{_PAPER}|\b(?:ban hanh|ky|giao|thang)\b)", r"\bso\b"),
    ("dated", r"\bthoi gian (?:giao|ban hanh)\b", ""),
    ("deadline", r"\b(?:thoi han|han|deadline|thoi diem|moc thoi gian|ngay den han)\b", ""),
    (
        "deadline",
        (
            r"\b(?:thoi gian|ngay|tien do)\b"
            r".*\b(?:hoan thanh|thuc hien|yeu cau|bao cao|xong|xu ly|trinh)\b"
        ),
        "",
    ),
    (
        "number",
        (
            rf"\bso\b.*(?:{_PAPER}|\b(?:ky hieu|hieu|quyet dinh|thong bao)\b)|\bcan cu\b"
            rf"|{_PAPER}.*\b(?:giao|chi dao)\b"
        ),
        r"\bnoi dung\b",
    ),
    ("issuer", r"\b(?:noi|co quan|don vi|nguoi) (?:giao|ban hanh)\b", ""),
    (
        "lead",
        (
            rf"{_WHO}.*\b(?:thuc hien|duoc giao|xu ly|tham muu|trach nhiem)\b"
            r"|\b(?:phan cong|giao) (?:thuc hien|cho)\b"
        ),
        r"\b(?:noi dung|nhiem vu|lanh dao)\b",
    ),
    ("urgency", r"\b(?:do khan|muc do)\b", ""),
    (
        "title",
        r"\b(?:nhiem vu|cong viec|noi dung|dau viec|viec|y kien chi dao)\b",
        r"\b(?:nhom|so|ma|linh vuc|loai|thoi gian)\b",
    ),
)

# Field → headings, folded, the surest first.
HEADINGS: dict[str, tuple[str, ...]] = {
    "title": (
        "noi dung nhiem vu",
        "nhiem vu duoc giao",
        "noi dung cong viec",
        "ten nhiem vu",
        "nhiem vu",
        "noi dung giao",
        "noi dung chi dao",
        "noi dung thuc hien",
        "noi dung",
        "cong viec",
        "ten cong viec",
        "viec",
        "title",
        "task",
        "item",
        "subject",
    ),
    "lead": (
        "co quan chu tri",
        "don vi chu tri",
        "chu tri",
        "co quan chu tri thuc hien",
        "don vi chu tri thuc hien",
        "co quan thuc hien",
        "don vi thuc hien",
        "co quan duoc giao",
        "don vi duoc giao",
        "phong chu tri",
        "nguoi chu tri",
        "lead office",
        "lead raw",
        "lead",
        "responsible agency",
        "drafting agency",
    ),
    "coordinating": (
        "co quan phoi hop",
        "don vi phoi hop",
        "phoi hop",
        "phoi hop thuc hien",
        "co quan don vi phoi hop",
        "coordinating offices",
        "coordinating raw",
        "coordinating",
        "coordinating agencies",
    ),
    "deadline": (
        "thoi han hoan thanh",
        "thoi han",
        "han hoan thanh",
        "thoi gian hoan thanh",
        "han xu ly",
        "thoi han thuc hien",
        "thoi gian thuc hien",
        "han",
        "ngay hoan thanh",
        "thoi han giai quyet",
        "thoi han ghi trong van ban",
        "tien do",
        "thoi gian",
        "han tra loi",
        "deadline raw",
        "deadline text",
        "deadline or date raw",
        "deadline",
        "due on",
        "due raw",
        "due",
    ),
    "number": (
        "so ky hieu",
        "so van ban",
        "so ky hieu van ban",
        "so hieu",
        "so hieu van ban",
        "van ban giao",
        "van ban giao so ngay",
        "van ban chi dao",
        "so ngay van ban",
        "so ky hieu ngay van ban",
        "can cu",
        "van ban",
        "document number",
        "doc number raw",
        "number",
    ),
    "dated": (
        "ngay van ban",
        "ngay ban hanh",
        "ngay thang van ban",
        "ngay thang",
        "ngay giao",
        "ngay ky",
        "document date",
        "doc date raw",
        "ngay",
    ),
    "kind": ("loai van ban", "ten loai", "ten loai van ban", "hinh thuc", "source kind"),
    "issuer": ("co quan ban hanh", "noi ban hanh", "tac gia", "co quan giao"),
    "urgency": ("do khan", "muc do khan", "khan", "urgency"),
    "abstract": ("trich yeu", "trich yeu noi dung", "ve viec", "abstract"),
}
_NUMBERING = re.compile(r"\W*\d{1,2}\W*")


def heading_key(cell: str) -> str:
    """A heading without marks, brackets and units: "Thời hạn\\n(ngày)" → "thoi han"."""
    bare = re.sub(r"\([^)]*\)", " ", fold(clean(cell)))
    return " ".join(re.findall(r"[a-z0-9]+", bare))


def guess_columns(cells: Sequence[str]) -> dict[str, int]:
    """Field → column; each column once, the surest match first."""
    scored = sorted(
        (score, column, field)
        for column, cell in enumerate(cells)
        for score, field in _scores_of(cell)
    )
    columns: dict[str, int] = {}
    for _score, column, field in scored:
        if field not in columns and column not in columns.values():
            columns[field] = column
    return columns


def _scores_of(cell: str) -> list[tuple[int, str]]:
    """A heading as a whole; one below another ("Đơn vị thực hiện – Phối hợp") by its lower line."""
    lower = cell.rpartition(" – ")[2]
    scores = _scores(heading_key(cell))
    if lower != cell:
        scores = [(50 + score, field) for score, field in _scores(heading_key(lower))] + [
            (200 + score, field) for score, field in scores
        ]
    said = field_said(heading_key(lower)) or field_said(heading_key(cell))
    return scores or ([said] if said else [])


def _scores(key: str) -> list[tuple[int, str]]:
    """Low is sure: the very heading, then one that begins with it."""
    if not key or len(key) > 60:
        return []
    found = []
    for field, names in HEADINGS.items():
        for place, name in enumerate(names):
            if key == name:
                found.append((place, field))
            elif " " in name and key.startswith(f"{name} ") and not key.endswith("by collector"):
                found.append((100 + place, field))
    return found


def is_numbering(row: Sequence[str]) -> bool:
    """The row "(1) (2) (3)" under the headings."""
    filled = [cell for cell in row if cell.strip()]
    return len(filled) > 1 and all(_NUMBERING.fullmatch(cell) for cell in filled)


def field_said(key: str) -> tuple[int, str] | None:
    """Score and field of a folded heading; a result or a state is none of the fields here."""
    for place, (field, says, unless) in enumerate(_SAYS):
        if re.search(says, key) and not (unless and re.search(unless, key)):
            return (300 + place, field) if field else None
    return None


def columns_of(cells: Sequence[str]) -> dict[str, int]:
    """Field → column when these cells are the headings of a table of tasks, else nothing."""
    if any(len(cell) > _LONGEST_HEADING for cell in cells):
        return {}
    found = guess_columns(cells)
    return found if "title" in found and found.keys() & {"lead", "deadline"} else {}


def is_table(cells: Sequence[str]) -> bool:
    """Headings of tasks, or three columns that say something: a letterhead has two."""
    return bool(columns_of(cells)) or len([cell for cell in cells if cell]) >= _SHORTEST_ROW
