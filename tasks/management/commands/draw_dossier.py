"""Writes docs/<area>.md from the table of moves of a kind of dossier; a test keeps it current."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.utils import translation

from tasks.dossier.registry import kinds
from tasks.management.commands.draw_lifecycle import diagram, table


def page(name: str) -> tuple[Path, str]:
    """Its file and its text, in Vietnamese labels."""
    kind = next(one for one in kinds() if one.name == name)
    model = kind.model()
    with translation.override("en"):
        title = str(kind.label)
    with translation.override("vi"):
        field: Any = next(one for one in model._meta.fields if one.name == "state")
        labels = {str(value): str(label) for value, label in field.flatchoices}
    lines = [
        f"# {title}",
        "",
        f"Written by `manage.py draw_dossier {name}`; do not edit by hand. A step outside its row",
        "is refused with a sentence (`WrongMove`).",
        "",
        *diagram(model.moves, next(iter(labels)), labels),
        "",
        *table(model.moves),
    ]
    return settings.BASE_DIR / "docs" / f"{model._meta.app_label}.md", "\n".join(lines) + "\n"


class Command(BaseCommand):
    help = "Draws the states of a kind of dossier, named as it is registered."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name")

    def handle(self, *args: Any, **options: Any) -> None:
        file, text = page(options["name"])
        file.write_text(text, encoding="utf-8")
