"""The words of an uploaded paper, its tables with their cells side by side."""

from collections.abc import Sequence

from reading.files.inspect import Inspected
from reading.files.word_tables import text_with_rows
from reading.papers.programmes import columns_of

SHORTEST_ROW = 3


def words_of(found: Inspected) -> str:
    """Text of an inspected upload; lines of a Word table of tasks with tabs between cells."""
    table = text_with_rows(found.data, _is_table) if found.extension == "docx" else ""
    return table or found.text or ""


def _is_table(cells: Sequence[str]) -> bool:
    """Headings of tasks, or three columns that say something: a letterhead has two."""
    return bool(columns_of(cells)) or len([cell for cell in cells if cell]) >= SHORTEST_ROW
