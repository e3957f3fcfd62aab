"""``manage.py read_minutes FILE``: opinions of voters out of minutes, as JSON."""

import json
from argparse import ArgumentParser
from dataclasses import asdict
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from reading.management.commands.read_notice import text_of
from reading.names import every_name
from reading.registry import known_bodies
from voters.reading.minutes import read_minutes


class Command(BaseCommand):
    """Prints what was read; keeps nothing."""

    help = "Splits minutes of a conference with voters (text, DOCX, PDF, a scan) into opinions."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: object, **options: object) -> None:
        path = options["file"]
        if not isinstance(path, Path) or not path.is_file():
            raise CommandError(f"No such file: {path}")
        names = every_name(known_bodies())
        text, _doubted = text_of(path)
        told = [asdict(one) for one in read_minutes(text, names)]
        self.stdout.write(json.dumps(told, ensure_ascii=False, indent=1))
