"""The words of an uploaded paper, its tables with their cells side by side."""

from reading.files.asking import ask
from reading.files.inspect import Inspected

_LAID_OUT = {"docx": "tasks_in_word", "pdf": "tasks_in_pdf"}


def words_of(found: Inspected) -> str:
    """Text of an inspected upload; of Word and PDF also the numbers and tables they lay out."""
    job = _LAID_OUT.get(found.extension)
    laid_out = ask(job, found.data)[0]["text"] if job and found.text else ""
    return laid_out or found.text or ""
