"""A programme given as a table: each of its lines becomes a sentence the notice reader knows.

Lines of a table come with a tab between their cells, as Word and Excel paste them.
"""

import re
from collections.abc import Iterator, Sequence

from reading.sheets.columns import guess_columns, is_numbering
from reading.text import clean

_ROMAN = re.compile(r"[IVX]{1,5}\W*")
_NUMBER = re.compile(r"\d{1,3}")
_LONGEST_HEADING = 60
_LABELS = (
    ("lead", "Cơ quan chủ trì"),
    ("coordinating", "cơ quan phối hợp"),
    ("deadline", "thời hạn"),
)


def spoken_lines(text: str) -> str:
    """The text, each line of a table of tasks said in words; other lines stay as they are."""
    if "\t" not in text:
        return text
    return "\n".join(_spoken(text.split("\n")))


def columns_of(cells: Sequence[str]) -> dict[str, int]:
    """Field → column when these cells are the headings of a table of tasks, else nothing."""
    if any(len(cell) > _LONGEST_HEADING for cell in cells):
        return {}
    found = guess_columns(cells)
    return found if "title" in found and found.keys() & {"lead", "deadline"} else {}


def _spoken(lines: Sequence[str]) -> Iterator[str]:
    columns: dict[str, int] = {}
    for line in lines:
        cells = [clean(cell) for cell in line.split("\t")]
        headings = columns_of(cells) if len(cells) > 2 else {}
        if headings:
            columns = headings
        elif not columns or "\t" not in line:
            yield line
        elif _is_second_heading(cells):
            columns = columns | guess_columns(cells)
        elif not is_numbering(cells):
            yield from _row(cells, columns)


def _is_second_heading(cells: Sequence[str]) -> bool:
    """ "… | Chủ trì | Phối hợp | …" below "Cơ quan thực hiện"."""
    filled = [cell for cell in cells if cell]
    return len(filled) > 1 and len(guess_columns(cells)) == len(filled) and not columns_of(cells)


def _row(cells: Sequence[str], columns: dict[str, int]) -> Iterator[str]:
    said = {name: cells[at] for name, at in columns.items() if at < len(cells) and cells[at]}
    title = said.get("title", "").strip(" .;")
    if not title:
        return
    number = cells[0].strip(" .)") if columns["title"] else ""
    if _ROMAN.fullmatch(cells[0]) and len(said) == 1:
        yield f"{number}. {title}"
        return
    labelled = "; ".join(f"{label}: {said[name].strip(' .;')}" for name, label in _LABELS
                         if name in said)  # fmt: skip
    if labelled:
        mark = f"{number}. " if _NUMBER.fullmatch(number) else "- "
        yield f"{mark}{labelled}. Nội dung: {title}."
