"""A text as the lines and cells in which a stamp could stand alone."""

import re
from typing import NamedTuple

from offices.foundation.lookalikes import Seen
from offices.foundation.stamp_words import (
    LIST_MARKER,
    TAGS,
    SecrecyLevel,
    compound_follows,
    level_alone,
)

CELL_ENDS = re.compile(r"\t|\||\s{3,}")
CANDIDATE = re.compile(r"m[\W_]{0,9}[a4][\W_]{0,9}t")
BULLET = re.compile(r"\s*[-+*•–]\s|.*[;,]\s*$")
# A line that begins with a level after one of these only goes on from the line before it.
WRAPPED_COMPOUND = frozenset({"bí", "bảo", "giải", "cơ", "bi", "bao", "giai"})
WRAPPED_QUOTE = frozenset({"độ", "chữ", "dấu", "mức", "và", "hoặc", "hay", "cấp", "từ", "là"})
LONG_LINE = 50
LONGEST_VERTICAL = 12


class Cell(NamedTuple):
    """One line or table cell; `line` tells which line it stands on."""

    seen: Seen
    line: int
    level: SecrecyLevel | None = None


def cells_of(seen: Seen) -> list[Cell]:
    """All lines in order, those that may hold a stamp also split at tabs, bars and wide gaps."""
    cells: list[Cell] = []
    start = 0
    for number, raw in enumerate(seen.text.splitlines(keepends=True)):
        line = seen.cut(start, start + len(raw))
        start += len(raw)
        if CANDIDATE.search(line.bare):
            cells.extend(_cells_of_line(line, number))
        elif not raw.isspace():
            cells.append(Cell(line, number))
    return cells + _vertical(cells)


def _cells_of_line(line: Seen, number: int) -> list[Cell]:
    pieces = [line]
    for ends in (CELL_ENDS, TAGS):
        if ends.search(line.bare.strip()):
            pieces += _split(line, ends)
    return [Cell(piece, number, level_alone(piece)) for piece in pieces]


def _split(line: Seen, ends: re.Pattern[str]) -> list[Seen]:
    pieces, start = [], 0
    for end in ends.finditer(line.bare):
        pieces.append(line.cut(start, end.start()))
        start = end.end()
    pieces.append(line.cut(start, len(line.bare)))
    return [piece for piece in pieces if piece.text.strip()]


def _vertical(cells: list[Cell]) -> list[Cell]:
    """A stamp whose letters stand one below the other, as text boxes and PDF files give them."""
    found: list[Cell] = []
    letters = ""
    for cell in [*cells, Cell(Seen("", ""), -1)]:
        letter = cell.seen.text.strip()
        if len(letter) == 1:
            letters += letter
            continue
        if 3 <= len(letters) <= LONGEST_VERTICAL:
            column = Seen.of(letters)
            found.append(Cell(column, -LONG_LINE, level_alone(column)))
        letters = ""
    return found


def goes_on(cells: list[Cell], place: int) -> bool:
    """Whether the level is part of a sentence or word that was broken across lines."""
    cell = cells[place]
    after = cells[place + 1] if place + 1 < len(cells) else None
    if after and after.line == cell.line + 1 and compound_follows(after.seen, cell.seen):
        return True
    before = cells[place - 1] if place else None
    return before is not None and before.line == cell.line - 1 and _ends_open(before.seen, cell)


def _ends_open(before: Seen, cell: Cell) -> bool:
    words, stamp = before.text.split(), cell.seen.text.strip()
    last = words[-1]
    if last.lower() in WRAPPED_COMPOUND and last.isupper() == stamp.isupper():
        return True
    if stamp.isupper():
        return False
    long = len(before.text) >= LONG_LINE
    if last.endswith(",") and (long or "mat" in before.bare):
        return True
    if last.lower() in WRAPPED_QUOTE and len(words) > 1:
        return True
    return long and stamp[0].islower() and last[-1].isalnum()


def is_enumerated(cells: list[Cell], place: int) -> bool:
    """Whether different levels stand one after the other, as in the law's own list."""
    run = [cells[place], *_levels_from(cells, place, -1), *_levels_from(cells, place, 1)]
    levels = {cell.level for cell in run}
    listed = all(_is_list_item(cell.seen) for cell in run)
    return len(levels) == 3 or (len(levels) == 2 and listed)


def _levels_from(cells: list[Cell], place: int, step: int) -> list[Cell]:
    run = []
    for at in range(place + step, place + 8 * step, step):
        if not 0 <= at < len(cells) or cells[at].level is None:
            break
        run.append(cells[at])
    return run


def _is_list_item(line: Seen) -> bool:
    return bool(LIST_MARKER.match(line.bare) or BULLET.match(line.text.rstrip("\n")))
