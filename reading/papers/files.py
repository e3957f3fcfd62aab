"""Which uploads can be read for their orders, and their words, cells of tables side by side."""

from reading.files.inspect import Inspected, ask
from reading.files.refused import UploadRefused

SPLIT = frozenset({"docx", "odt", "pdf", "txt", "png", "jpg"})
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
