"""Which column of a table holds what, guessed from its Vietnamese headings."""

import re
from collections.abc import Sequence

from reading.sheets.column_words import field_said
from reading.text import clean, fold

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
