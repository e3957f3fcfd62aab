"""Lines of a table as cells; a row that was broken over lines is one again."""

import re
from collections.abc import Iterator, Sequence

from reading.text import clean

_NEXT = re.compile(r"\s*(?:\d{1,3}(?:\.\d+)*|[IVX]+)\s*[|.]")
BROKEN = 4  # lines a row is broken over


def cells_of(line: str) -> list[str]:
    if "\t" in line:
        return [clean(cell) for cell in line.split("\t")]
    if line.count("|") >= 2 or ("|" in line and line.strip().startswith("|")):
        parts = line.strip().split("|")
        parts = parts[1:] if line.strip().startswith("|") else parts
        parts = parts[:-1] if line.strip().endswith("|") and len(parts) > 1 else parts
        return [clean(cell) for cell in parts]
    return [line]


def whole_lines(lines: Sequence[str]) -> Iterator[str]:
    """A row of strokes that was broken goes on with the line below it, unless it would be wider
    than the headings: then that line is a row whose first cell is empty."""
    headings = next((line for line in lines if line.count("|") >= 2), "")
    width, bare = len(cells_of(headings)), not headings.lstrip().startswith("|")
    held = ""
    for line in lines:
        open_ = "|" in held and not held.rstrip().endswith("|")
        if open_ and line.lstrip().startswith("| "):
            both = f"{held.rstrip()} {line.strip()}"
            cells = len(cells_of(both))
            # "9h30' | Chấm hồ sơ" and "| Đ/c PCT | Trường MN |": all but the empty first cell.
            many = held.count("|") >= 2 or (bare and cells >= width - 1)
            if many and (not bare or cells <= width):
                held = both
                continue
        if held:
            yield held
        held = line
        if not line:
            yield line
    if held:
        yield held


def whole_rows(lines: Sequence[str]) -> Iterator[str]:
    """A row of strokes that a cell broke over lines, as one as wide as the headings."""
    width = next((len(cells_of(line)) for line in lines if line.count("|") >= 2), 0)
    at = 0
    while at < len(lines):
        row, end = lines[at], at + 1
        broken = "|" in row and not row.rstrip().endswith("|")
        strokes = max(width - 2, 1)  # of a row without its last cell
        while broken and end < min(at + BROKEN, len(lines)) and not _begins_row(lines[end]):
            if row.count("|") >= strokes <= lines[end].count("|"):
                break
            row, end = f"{row.rstrip()} {lines[end].strip()}", end + 1
            if len(cells_of(row)) == width > len(cells_of(lines[at])):
                break
        else:
            row, end = lines[at], at + 1
        yield row
        at = end


def _begins_row(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("|") or bool(_NEXT.match(line))
