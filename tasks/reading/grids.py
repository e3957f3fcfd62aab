"""Tables inside a text: lines parted by tabs or upright strokes, below a line of headings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tasks.reading.columns import guess_columns, is_numbering
from tasks.reading.text import clean, fold

_ROMAN = re.compile(r"(?:[IVX]{1,5}|[A-ZĐ])\W*")
_SERIAL = re.compile(r"\d{1,3}(?:\.\d+)*\W*")
_PERIOD = re.compile(r"\W*(?:thang|quy|tuan|6 thang|nam)\s*[\divx]")
_LONGEST_HEADING = 60
_MORE = {
    "title": ("phan viec", "cac viec", "cac nhiem vu", "noi dung nhiem vu giao", "noi dung don vi trinh"),
    "lead": ("chiu trach nhiem chinh", "chiu trach nhiem", "don vi trinh", "giao", "phu trach", "ai lam"),
    "deadline": ("phai xong", "moc hoan thanh", "moc thoi gian", "xong truoc", "ngay trinh", "bao cao truoc"),
    "coordinating": ("cung lam", "cung phoi hop", "don vi lien quan"),
}  # fmt: skip


@dataclass(slots=True)
class GridRow:
    """One line of a table; ``heads`` are the section lines above it inside the table."""

    source: str
    cells: dict[str, str] = field(default_factory=dict)
    heads: tuple[str, ...] = ()
    is_schedule: bool = False


def grids(lines: Sequence[str]) -> Iterator[str | GridRow]:
    """The lines in order, those of a table as rows."""
    columns: dict[str, int] = {}
    heads: list[str] = []
    schedule = False
    for line in _whole_lines(lines):
        cells = cells_of(line)
        if len(cells) < 2 or not "".join(cells).strip():
            if columns and not line.strip():
                continue
            if columns and len(cells) < 2:
                columns, heads = {}, []
            yield line
            continue
        found = _headings(cells)
        if found or _is_schedule(cells):
            columns, heads, schedule = found, [], _is_schedule(cells)
            if schedule:
                columns = {"title": next((i for i, c in enumerate(cells) if "viec" in fold(c) or "noi dung" in fold(c)), 0)}
            continue
        if not columns:
            yield line
        elif _second_heading(cells):
            columns |= _guess(cells)
        elif is_numbering(cells):
            continue
        elif schedule:
            yield GridRow(line, {"title": max(cells, key=len)}, (), True)
        elif head := _section(cells, columns):
            heads = [head]
        else:
            yield _row(line, cells, columns, tuple(heads))


def cells_of(line: str) -> list[str]:
    if "\t" in line:
        return [clean(cell) for cell in line.split("\t")]
    if line.count("|") >= 2:
        parts = line.strip().split("|")
        parts = parts[1:] if line.strip().startswith("|") else parts
        parts = parts[:-1] if line.strip().endswith("|") else parts
        return [clean(cell) for cell in parts]
    return [line]


def _whole_lines(lines: Sequence[str]) -> Iterator[str]:
    """A line of strokes that goes on with "|" belongs to the one before."""
    held = ""
    for line in lines:
        if held and line.lstrip().startswith("|") and not held.rstrip().endswith("|") and "|" in held:
            held = f"{held.rstrip()} {line.strip()}"
            continue
        if held:
            yield held
        held = line
        if not line:
            yield line
            held = ""
    if held:
        yield held


def _guess(cells: Sequence[str]) -> dict[str, int]:
    found = guess_columns(cells)
    for name, words in _MORE.items():
        at = next((i for i, c in enumerate(cells) if any(fold(c).startswith(w) for w in words)), None)
        if name not in found and at is not None and at not in found.values():
            found[name] = at
    return found


def _headings(cells: Sequence[str]) -> dict[str, int]:
    if len(cells) < 3 or any(len(cell) > _LONGEST_HEADING for cell in cells):
        return {}
    found = _guess(cells)
    return found if "title" in found and found.keys() & {"lead", "deadline"} and not _is_schedule(cells) else {}


def _is_schedule(cells: Sequence[str]) -> bool:
    words = [fold(cell) for cell in cells]
    when = any(re.match(r"\W*(?:thu|ngay|luc|gio|buoi|thoi gian)\b", one) for one in words)
    return len(cells) > 2 and when and any(re.match(r"\W*(?:noi|dia diem)\b", one) for one in words) and not any(
        re.search(r"thoi han|han hoan|co quan chu tri|don vi chu tri", one) for one in words
    )


def _second_heading(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return len(filled) > 1 and len(guess_columns(cells)) == len(filled) and not _headings(cells)


def _section(cells: Sequence[str], columns: dict[str, int]) -> str:
    """A line of the table that heads others: a Roman number, a month, one cell alone."""
    filled = [cell for cell in cells if cell]
    if not filled:
        return ""
    alone = len(filled) == 1 or (len(filled) == 2 and (_ROMAN.fullmatch(filled[0]) or _PERIOD.match(fold(filled[1]))))
    return filled[-1] if alone and (len(filled) == 2 or not _SERIAL.fullmatch(filled[0])) else ""


def _row(line: str, cells: Sequence[str], columns: dict[str, int], heads: tuple[str, ...]) -> GridRow:
    said = {name: cells[at] for name, at in columns.items() if at < len(cells) and cells[at]}
    return GridRow(line, said, heads)
