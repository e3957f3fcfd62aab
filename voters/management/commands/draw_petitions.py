"""Writes docs/voters.md from the literal tables of moves; a test keeps it current."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from tasks.management.commands.draw_lifecycle import sections
from voters import states

FILE = settings.BASE_DIR / "docs" / "voters.md"
TABLES = (
    ("A round of voter contact", states.CONTACT_MOVES, states.ContactState),
    ("A petition", states.PETITION_MOVES, states.PetitionState),
)


def drawing() -> str:
    """The page as text, in Vietnamese labels."""
    lines = [
        "# Rounds of voter contact, petitions",
        "",
        "Written by `manage.py draw_petitions` from `voters/states.py`; do not edit by hand.",
        "A step outside its row is refused with a sentence (`WrongMove`); the power is asked on",
        "the lead office. An office that is asked enters its own reply and returns what is not",
        "its own.",
    ]
    return "\n".join((*lines, *sections(TABLES))) + "\n"


class Command(BaseCommand):
    help = "Draws the states of rounds of contact and of petitions."

    def handle(self, *args: Any, **options: Any) -> None:
        FILE.write_text(drawing(), "utf-8")
