"""Rows of scans and of their words that the database refuses."""

from typing import Any

from tasks.models import File, FilePassage, Scan, SourceDocument, SourcePassage
from tasks.models.scans import in_a_day
from tests.support.cast import Cast


def _file(cast: Cast, **fields: Any) -> File:
    given = {"name": "a.pdf", "size": 1, "uploaded_by": cast.an, "stored": "x"}
    return File(task=cast.log(), **(given | fields))


def waiting_with_content(cast: Cast) -> File:
    return _file(cast, state="reading")


def more_read_than_there_is(cast: Cast) -> Scan:
    given = {"name": "a", "extension": "pdf", "size": 1, "expires_at": in_a_day()}
    return Scan(person=cast.an, done=2, total=1, **given)


def second_passage(cast: Cast) -> FilePassage:
    file = _file(cast)
    file.save(actor=cast.actor("an"))
    FilePassage(file=file, number=0, text="Một").save()
    return FilePassage(file=file, number=0, text="Hai")


def second_passage_of_source(cast: Cast) -> SourcePassage:
    source = SourceDocument(office=cast.offices["vptu"], entered_by=cast.an)
    source.save(actor=cast.actor("an"))
    SourcePassage(source=source, number=0, text="Một").save()
    return SourcePassage(source=source, number=0, text="Hai")


ROWS = {
    "file_waiting_has_no_content": waiting_with_content,
    "scan_done_within_total": more_read_than_there_is,
    "file_passage_once": second_passage,
    "source_passage_once": second_passage_of_source,
}
