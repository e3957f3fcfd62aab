"""A table of replies: each row's wish, what is said of it, its result and roadmap."""

import csv
import datetime as dt
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

from reading.text import clean, fold
from voters.choices import ReplyClass
from voters.reading.roadmaps import read_roadmap

_HEADS = {
    "wish": ("noi dung kien nghi", "kien nghi", "y kien, kien nghi", "noi dung"),
    "text": ("noi dung tra loi", "tra loi", "ket qua giai quyet", "noi dung giai quyet"),
    "result": ("ket qua", "phan loai", "tinh trang", "trang thai"),
    "roadmap": ("lo trinh", "thoi han", "thoi gian hoan thanh", "han"),
    "place": ("dia phuong", "dia ban", "xa, phuong", "xa/phuong"),
}
_CLASSES = (
    (ReplyClass.DOCUMENT, r"ban hanh van ban|da ban hanh"),
    (ReplyClass.INSPECTION, r"thanh tra|kiem tra xong|da kiem tra"),
    (ReplyClass.DONE, r"giai quyet xong|da (?:giai quyet|thuc hien|hoan thanh|thanh toan)"),
    (ReplyClass.NO_FUNDS, (r"chua (?:bo tri|can doi|co)(?: duoc)? (?:von|nguon|kinh phi)"
                           r"|thieu von|ngan sach (?:han hep|kho khan)")),
    (ReplyClass.TO_CENTRAL, r"trung uong|chinh phu|bo .{0,30}(?:xem xet|tra loi)|quoc hoi"),
    (ReplyClass.ROADMAP, r"lo trinh|dang (?:giai quyet|thuc hien|xem xet)|ke hoach"),
    (ReplyClass.EXPLAINED, r"giai trinh|giai thich|thong tin|da tra loi|theo quy dinh"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReplyRow:
    wish: str
    text: str
    group: str
    roadmap_on: dt.date | None = None
    roadmap_words: str = ""
    place: str = ""


def class_of(
    words: str, roadmap_on: dt.date | None = None, *, usual: str = ReplyClass.EXPLAINED
) -> str:
    """The class by its words, else the `usual`; going on without a date is without a roadmap."""
    folded = fold(clean(words))
    found = next((code for code, pattern in _CLASSES if re.search(pattern, folded)), "")
    if found == ReplyClass.ROADMAP and roadmap_on is None:
        return ReplyClass.NO_ROADMAP
    if roadmap_on is not None and found in ("", ReplyClass.EXPLAINED):
        return ReplyClass.ROADMAP
    return found or usual


def read_replies(table: str, *, written_on: dt.date) -> list[ReplyRow]:
    """Rows of a table whose cells are parted by tabs, its first line the headings."""
    rows = [row for row in csv.reader(io.StringIO(table, newline=""), delimiter="\t") if row]
    if not rows:
        return []
    columns = _columns(rows[0])
    found = [_row(row, columns, written_on) for row in rows[1:]]
    return [one for one in found if one.wish or one.text]


def _columns(heads: Sequence[str]) -> dict[str, int]:
    """The longest name that a heading begins with wins."""
    found: dict[str, int] = {}
    for number, head in enumerate(heads):
        folded = fold(clean(head)).strip(" .:*")
        fits = [
            (len(name), code) for code, names in _HEADS.items() for name in names
            if folded == name or folded.startswith(f"{name} ")
        ]  # fmt: skip
        if fits:
            found.setdefault(max(fits)[1], number)
    return found


def _row(cells: Sequence[str], columns: dict[str, int], written_on: dt.date) -> ReplyRow:
    def cell(name: str) -> str:
        number = columns.get(name)
        return clean(cells[number]) if number is not None and number < len(cells) else ""

    roadmap = read_roadmap(cell("roadmap"), written_on=written_on)
    text = cell("text")
    group = class_of(f"{cell('result')} {text}", roadmap)
    day = roadmap if group in (ReplyClass.ROADMAP,) else None
    return ReplyRow(cell("wish"), text, group, day, cell("roadmap"), cell("place"))
