"""``manage.py read_notice FILE [--on YYYY-MM-DD]``: the orders of a paper, printed as JSON."""

import json
from argparse import ArgumentParser
from datetime import date
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from reading.calendars import reading_calendar, reading_of_truoc
from reading.files.inspect import admit_upload, words_of
from reading.files.refused import UploadRefused
from reading.files.scans import may_be_scan, scanned_pages
from reading.names import every_name
from reading.papers.doubts import why_in_words, with_doubted
from reading.papers.paper import read_paper
from reading.papers.rows import Paper, PaperRow, flags_of
from reading.registry import known_bodies


def as_json(paper: Paper) -> dict[str, object]:
    front = paper.front
    return {
        "head": {
            "number": front.number,
            "date": front.dated.isoformat() if front.dated else None,
            "issuer": front.issuer,
            "abstract": front.abstract,
            "kind": front.kind,
        },
        "rows": [row_as_json(row) for row in paper.rows],
    }


def row_as_json(row: PaperRow) -> dict[str, object]:
    reading = row.timing.reading
    due = reading.due_on.isoformat() if reading.due_on else None
    if due and reading.due_time:
        due = f"{due}T{reading.due_time:%H:%M}"
    return {
        "title": row.title,
        "is_task": row.is_task,
        "lead": list(row.lead),
        "coordinating": list(row.coordinating),
        "due_on": due,
        "kind": row.timing.kind,
        "deadline_raw": row.timing.raw,
        "flags": [{"field": one.field, "why": why_in_words(one.why)} for one in flags_of(row)],
        "source": row.source,
        "heads": list(row.heads),
    }


class Command(BaseCommand):
    """Prints what was read; keeps nothing, needs no row in the database."""

    help = "Reads the orders of a notice, letter or plan (text, DOCX, PDF, a scan) as JSON."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--on", type=date.fromisoformat, help="the day of an undated paper")

    def handle(self, *args: object, **options: object) -> None:
        path, on = options["file"], options["on"]
        if not isinstance(path, Path) or not path.is_file():
            raise CommandError(f"No such file: {path}")
        text, doubted = text_of(path)
        paper = read_paper(
            text,
            names=every_name(known_bodies()),
            on=on if isinstance(on, date) else None,
            calendar=reading_calendar(),
            truoc=reading_of_truoc(),
        )
        paper = with_doubted(paper, doubted)
        self.stdout.write(json.dumps(as_json(paper), ensure_ascii=False, indent=1))


def text_of(path: Path) -> tuple[str, list[str]]:
    """The words of the file, of a scan those that were recognised; and words that may be others."""
    if path.suffix.lower() in {".txt", ""}:
        return path.read_text("utf-8-sig"), []
    try:
        with path.open("rb") as opened:
            found = admit_upload(path.name, opened, field="upload")
        pages = list(scanned_pages(found, field="upload")) if may_be_scan(found) else []
    except UploadRefused as refused:
        raise CommandError(refused.message) from refused
    text = "\n\n".join(page.text for page in pages) if pages else words_of(found)
    if not text.strip():
        raise CommandError("The file holds no text that can be read.")
    return text, [word for page in pages for word in page.doubted]
