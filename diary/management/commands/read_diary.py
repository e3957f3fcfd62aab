"""``manage.py read_diary FILE``: how a published schedule is understood, row by row."""

import json
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from reading.diary.day import Frame
from reading.diary.frames import frame_of, read_rows
from reading.diary.rows import ScheduleRow
from reading.diary.sheet import SheetError, schedule_cells

# The words of the schedules themselves, whatever the reader's language.
HALVES = {"morning": "sáng", "afternoon": "chiều", "evening": "tối", "day": "cả ngày"}
UNKNOWN = "không xác định"


def as_json(row: ScheduleRow) -> dict[str, object]:
    """The keys of the issue; what is not written is null."""
    return {
        "date": row.date.isoformat() if row.date else None,
        "half": HALVES.get(row.half),
        "start": f"{row.start:%H:%M}" if row.start else None,
        "end": f"{row.end:%H:%M}" if row.end else None,
        "subject": row.subject,
        "place": row.place,
        "leaders": [
            {
                "raw": one.raw,
                "post": one.post or None,
                "name": one.name or None,
                **({"flag": UNKNOWN} if one.group else {}),
            }
            for one in row.leaders
        ],
        "warnings": row.warnings,
    }


class Command(BaseCommand):
    """Prints a JSON list; reads only."""

    help = "Reads a weekly schedule from a CSV, XLSX or text file and prints its rows as JSON."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--title", default="", help="title of the schedule, with its week")

    def handle(self, *args: object, **options: object) -> None:
        path = options["file"]
        if not isinstance(path, Path) or not path.is_file():
            raise CommandError(f"No such file: {path}")
        today = timezone.localdate()
        try:
            title, cells = schedule_cells(path.name, path.read_bytes())
        except SheetError as error:
            raise CommandError(str(error)) from error
        title = str(options["title"] or "") or title
        frame = frame_of(title, today) if title else Frame(today)
        rows = [as_json(row) for row in read_rows(cells, frame)]
        self.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1))
