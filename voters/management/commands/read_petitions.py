"""``manage.py read_petitions FILE --dry-run``: the rows of a list of petitions, as JSON."""

import json
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from reading.files.refused import UploadRefused
from reading.names import every_name
from reading.registry import known_bodies
from reading.sheets.read import read_table
from voters.reading.cells import session_told
from voters.reading.petitions import PetitionRow, read_petitions


def as_json(row: PetitionRow) -> dict[str, object]:
    return {
        "text": row.text,
        "places": list(row.places),
        "district": row.district,
        "former": row.former,
        "level": row.level,
        "field": row.field,
        "competent": row.competent,
        "assisting": list(row.assisting),
        "session": row.session,
        "reply": row.reply,
        "number": row.number,
        "class": row.group,
        "roadmap_on": row.roadmap_on.isoformat() if row.roadmap_on else None,
        "dates": dict(row.dates),
        "flags": list(row.flags),
    }


class Command(BaseCommand):
    """Prints what was read; keeps nothing."""

    help = "Reads a list of voters' petitions (XLSX, CSV) as JSON; entering it is the page's."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="print only, as always")
        parser.add_argument("--year", type=int, help="the year of the file; else this one")

    def handle(self, *args: object, **options: object) -> None:
        path, year = options["file"], options["year"]
        if not isinstance(path, Path) or not path.is_file():
            raise CommandError(f"No such file: {path}")
        try:
            table = read_table(path.name, path.read_bytes())
        except UploadRefused as refused:
            raise CommandError(refused.message) from refused
        names = every_name(known_bodies())
        rows = read_petitions(
            table.headers,
            [[str(v or "") for v in row.values] for row in table.rows],
            year=year if isinstance(year, int) else timezone.localdate().year,
            names=names,
            session=session_told(table.preamble),
        )
        told = [as_json(row) for row in rows]
        self.stdout.write(json.dumps(told, ensure_ascii=False, indent=1))
