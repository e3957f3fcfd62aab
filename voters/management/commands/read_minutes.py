"""``manage.py read_minutes FILE``: opinions of voters out of minutes, as JSON."""

import json
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from reading.management.commands.read_notice import text_of
from reading.registry import known_bodies
from voters.reading.minutes import Opinion, read_minutes


def as_json(one: Opinion) -> dict[str, object]:
    return {
        "no": one.no,
        "text": one.text,
        "place": one.place,
        "field": one.field,
        "level": one.level,
        "body": one.body,
        "kind": one.kind,
        "flags": list(one.flags),
    }


class Command(BaseCommand):
    """Prints what was read; keeps nothing."""

    help = "Splits minutes of a conference with voters (text, DOCX, PDF with text) into opinions."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: object, **options: object) -> None:
        path = options["file"]
        if not isinstance(path, Path) or not path.is_file():
            raise CommandError(f"No such file: {path}")
        names = [name for body in known_bodies() for name in body.names]
        told = [as_json(one) for one in read_minutes(text_of(path), names)]
        self.stdout.write(json.dumps(told, ensure_ascii=False, indent=1))
