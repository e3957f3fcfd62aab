"""Writes docs/meetings.md from the literal table of moves; a test keeps it current."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import translation

from meetings.states import MEETING_MOVES, MeetingState
from tasks.management.commands.draw_lifecycle import diagram, table

FILE = settings.BASE_DIR / "docs" / "meetings.md"


def drawing() -> str:
    """The page as text, in Vietnamese labels."""
    with translation.override("vi"):
        labels = {str(state.value): str(state.label) for state in MeetingState}
    lines = [
        "# A meeting",
        "",
        "Written by `manage.py draw_meetings` from `meetings/states.py`; do not edit by hand.",
        "A step outside its row is refused with a sentence (`WrongMove`); the power is asked on",
        "the lead office.",
        "",
        *diagram(MEETING_MOVES, MeetingState.DRAFT, labels),
        "",
        *table(MEETING_MOVES),
    ]
    return "\n".join(lines) + "\n"


class Command(BaseCommand):
    help = "Draw docs/meetings.md from the table of moves."

    def handle(self, *args: Any, **options: Any) -> None:
        FILE.write_text(drawing(), encoding="utf-8")
        self.stdout.write(str(FILE.relative_to(settings.BASE_DIR)))
