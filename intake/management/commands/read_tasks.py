"""``manage.py read_tasks FILE --dry-run``: how the rows of a table would become tasks."""

import json
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from intake.proposals.known import known_now
from reading.tables import TableError, TaskRow, read_table


def as_json(row: TaskRow) -> dict[str, object]:
    """The keys of the issue, and what else was read of the row."""
    reading = row.deadline
    return {
        "line": row.line,
        "title": row.title,
        "lead_office": row.lead_office or None,
        "rule": row.rule,
        "executing_bodies": list(row.executing_bodies),
        "coordinating": list(row.coordinating),
        "due_on": reading.due_on.isoformat() if reading.due_on else None,
        "due_time": f"{reading.due_time:%H:%M}" if reading.due_time else None,
        "also": [day.isoformat() for day in reading.also],
        "kind": reading.kind,
        "deadline_text": row.deadline_text,
        "document_number": row.document_number,
        "document_date": row.document_date.isoformat() if row.document_date else None,
        "urgency": row.urgency,
        "warnings": list(row.warnings),
        "errors": list(row.errors),
        "unresolved": list(row.unresolved),
    }


class Command(BaseCommand):
    """Prints a JSON list; reads only, needs no row in the database."""

    help = "Reads tasks from an XLSX or CSV file and prints them as JSON."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="only print (always so here)")

    def handle(self, *args: object, **options: object) -> None:
        path = options["file"]
        if not isinstance(path, Path) or not path.is_file():
            raise CommandError(f"No such file: {path}")
        try:
            rows = read_table(path, known_now())
        except TableError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(json.dumps([as_json(row) for row in rows], ensure_ascii=False, indent=1))
