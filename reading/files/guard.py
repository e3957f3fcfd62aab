"""The secrets guard for uploads: their name and all the text that could be read."""

from offices.foundation.secrets import Mark, find_mark, find_mark_in_name
from reading.files.legacy import readings


def scan(name: str, text: str | None, *, table: bool = False) -> Mark | None:
    """The first mark in the name or the text, also where the text is in a legacy font.

    `table`: its text is cells with separators.
    """
    if mark := find_mark_in_name(name):
        return mark
    marks = (find_mark(reading, table=table) for reading in readings(text or ""))
    return next((mark for mark in marks if mark), None)
