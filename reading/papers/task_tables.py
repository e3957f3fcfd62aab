"""Whether a table in a paper is one of tasks: by its headings, or by how much its rows say."""

from collections.abc import Sequence

from reading.sheets.columns import guess_columns

_LONGEST_HEADING = 60
_SHORTEST_ROW = 3


def columns_of(cells: Sequence[str]) -> dict[str, int]:
    """Field → column when these cells are the headings of a table of tasks, else nothing."""
    if any(len(cell) > _LONGEST_HEADING for cell in cells):
        return {}
    found = guess_columns(cells)
    return found if "title" in found and found.keys() & {"lead", "deadline"} else {}


def is_table(cells: Sequence[str]) -> bool:
    """Headings of tasks, or three columns that say something: a letterhead has two."""
    return bool(columns_of(cells)) or len([cell for cell in cells if cell]) >= _SHORTEST_ROW
