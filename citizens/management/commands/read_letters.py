"""`manage.py read_letters FILE --dry-run`: how a register is read, as JSON without names.

A table of figures (a report's, or the national database's) is known by its headings and printed
as figures.
"""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from citizens.imports.figures import read_figures
from citizens.imports.reading import RegisterRow, read_register
from citizens.imports.words import DENUNCIATION
from citizens.services.clocks import ACCEPTANCE, FIRST_OF_DENUNCIATIONS, due_by
from reading.files.refused import UploadRefused

CODES = {"complaint": ACCEPTANCE, DENUNCIATION: FIRST_OF_DENUNCIATIONS[:1]}


class Command(BaseCommand):
    help = "Prints the rows of a register of letters as read; keeps nothing."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="only print (always so here)")

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        try:
            content = path.read_bytes()
            rows = [row.as_json() for row in read_figures(path.name, content)]
            rows = rows or [self.as_json(row) for row in read_register(path.name, content).rows]
        except OSError as wrong:
            raise CommandError(f"cannot read {path.name}") from wrong
        except UploadRefused as refused:
            raise CommandError(str(refused.message)) from refused
        self.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1))

    def as_json(self, row: RegisterRow) -> dict[str, object]:
        """With the date of the law where the register names none."""
        if row.due_on is None and row.received_on is not None and not row.outcome:
            codes = CODES.get(row.kind, ("don-xu-ly",))
            due = due_by(codes, row.received_on, None)
            row.due_on = due.on if due else None
        return row.as_json()
