"""The secrets guard for uploads: their name and all the text that could be read."""

from offices.foundation.refusals import note
from offices.foundation.secrets import Mark, find_mark, find_mark_in_name
from reading.files.legacy import readings
from reading.files.refused import UploadRefused


def scan(name: str, text: str | None) -> Mark | None:
    """The first mark in the name or the text, also where the text is in a legacy font."""
    if mark := find_mark_in_name(name):
        return mark
    return next((mark for reading in readings(text or "") if (mark := find_mark(reading))), None)


def refuse_marked(name: str, text: str | None, *, field: str) -> None:
    """Note and raise UploadRefused "secret_mark" when the upload carries a mark."""
    if mark := scan(name, text):
        note(mark, field=field)
        raise UploadRefused("secret_mark")
