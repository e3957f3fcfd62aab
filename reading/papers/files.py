"""The words of an uploaded paper, its tables with their cells side by side."""

from reading.files.asking import ask
from reading.files.inspect import Inspected


def words_of(found: Inspected) -> str:
    """Text of an inspected upload; of a Word file also the numbers and tables it lays out."""
    table = ask("tasks_in_word", found.data)[0]["text"] if found.extension == "docx" else ""
    return table or found.text or ""
