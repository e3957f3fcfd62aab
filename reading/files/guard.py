"""The secrets guard for uploads: their name and all the text that could be read."""

from offices.foundation.refusals import note
from offices.foundation.secrets import Mark, find_mark, find_mark_in_name
from reading.files.legacy import readings
from reading.files.refused import UploadRefused


def scan(name: str, text: str | None, *, table: bool = False) -> Mark | None:
    """The first mark in the name or the text, also where the text is in a legacy font."""
    if mark := find_mark_in_name(name):
        return mark
    marks = (find_mark(reading, table=table) for reading in readings(text or ""))
    return next((mark for mark in marks if mark), None)


def refuse_marked(name: str, text: str | None, *, field: str, table: bool = False) -> None:
    """Note and raise UploadRefused "secret_mark" when the upload carries a mark.

    `table`: its text is cells with separators.
    """
    if mark := scan(name, text, table=table):
        note(mark, field=field)
        raise UploadRefused("secret_mark")
