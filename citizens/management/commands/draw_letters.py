"""Writes docs/citizens.md from the literal tables of moves; a test keeps it current."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from citizens import states
from tasks.management.commands.draw_lifecycle import sections

FILE = settings.BASE_DIR / "docs" / "citizens.md"
TABLES = (
    ("A letter", states.LETTER_MOVES, states.LetterState),
    ("A denunciation", states.DENUNCIATION_MOVES, states.DenunciationState),
    ("A reception day", states.RECEPTION_MOVES, states.ReceptionState),
)


def drawing() -> str:
    """The page as text, in Vietnamese labels."""
    lines = [
        "# Letters, denunciations, reception days",
        "",
        "Written by `manage.py draw_letters` from `citizens/states.py`; do not edit by hand.",
        "A step outside its row is refused with a sentence (`WrongMove`); the power is asked on",
        "the lead office.",
    ]
    return "\n".join((*lines, *sections(TABLES))) + "\n"


class Command(BaseCommand):
    help = "Draws the states of letters, denunciations and reception days."

    def handle(self, *args: Any, **options: Any) -> None:
        FILE.write_text(drawing(), "utf-8")
