"""The words of an uploaded paper, its tables with their cells side by side."""

from reading.files.asking import ask
from reading.files.inspect import Inspected
from reading.files.refused import UploadRefused

_LAID_OUT = {"docx": "tasks_in_word", "pdf": "tasks_in_pdf"}


def words_of(found: Inspected) -> str:
    """Text of an inspected upload; of Word and PDF the body alone, with the numbers and tables
    they lay out: what the guard reads besides (headers, notes, properties) orders nothing."""
    body = _laid_out(found)
    return body if body.strip() else found.text or ""


def _laid_out(found: Inspected) -> str:
    """ "" for the other kinds, and where it takes too long to see how it is laid out."""
    job = _LAID_OUT.get(found.extension)
    if not job or not found.text:
        return ""
    try:
        return str(ask(job, found.data)[0]["text"])
    except UploadRefused:
        return ""
