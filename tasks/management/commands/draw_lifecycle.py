"""Writes docs/lifecycle.md from the literal tables of moves; a test keeps it current."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db.models import TextChoices
from django.utils import translation

from tasks.states import (
    DEADLINE_MOVES,
    PART_MOVES,
    TASK_MOVES,
    DeadlineState,
    Move,
    PartState,
    TaskState,
)

FILE = settings.BASE_DIR / "docs" / "lifecycle.md"


def diagram(moves: Mapping[str, Move], start: str, labels: Mapping[str, str]) -> Iterator[str]:
    yield "```mermaid"
    yield "stateDiagram-v2"
    for value, label in labels.items():
        yield f"    {value}: {label}"
    yield f"    [*] --> {start}"
    for verb, move in moves.items():
        for source in move.sources:
            yield f"    {source} --> {move.target}: {verb}"
    yield "```"


def table(moves: Mapping[str, Move]) -> Iterator[str]:
    yield "| verb | from | to | power asked |"
    yield "|---|---|---|---|"
    for verb, move in moves.items():
        sources = ", ".join(str(s) for s in move.sources)
        yield f"| {verb} | {sources} | {move.target} | {move.power} |"


def sections(tables: Iterable[tuple[str, Mapping[str, Move], type[TextChoices]]]) -> Iterator[str]:
    """Of each table of moves its heading, its drawing with Vietnamese labels, and itself."""
    for title, moves, states in tables:
        with translation.override("vi"):
            labels = {str(state.value): str(state.label) for state in states}
        first = next(iter(labels))
        yield from ("", f"## {title}", "", *diagram(moves, first, labels), "", *table(moves))


def lifecycle() -> str:
    """The page as text, in Vietnamese labels."""
    with translation.override("vi"):
        tasks = {str(s.value): str(s.label) for s in TaskState}
        deadlines = {str(s.value): str(s.label) for s in DeadlineState}
        parts = {str(s.value): str(s.label) for s in PartState}
    lines = [
        "# Lifecycle",
        "",
        "Written by `manage.py draw_lifecycle` from `tasks/states.py`; do not edit by hand.",
        "A verb outside its row is refused with a sentence (`WrongMove`).",
        "",
        "## Task",
        "",
        *diagram(TASK_MOVES, TaskState.DRAFT, tasks),
        "",
        *table(TASK_MOVES),
        "",
        "## Part of one office",
        "",
        *diagram(PART_MOVES, PartState.UNSENT, parts),
        "",
        "`unsent → sent` and `→ informed` come with the task's release, `→ closed` with its end.",
        "",
        *table(PART_MOVES),
        "",
        "## One deadline by itself",
        "",
        *diagram(DEADLINE_MOVES, DeadlineState.WAITING, deadlines),
        "",
        "`waiting → running` comes when the request is sent, `→ closed` with the result or end;",
        "what is paused with its task goes on with it.",
        "",
        *table(DEADLINE_MOVES),
    ]
    return "\n".join(lines) + "\n"


class Command(BaseCommand):
    help = "Draw docs/lifecycle.md from the tables of moves."

    def handle(self, *args: Any, **options: Any) -> None:
        FILE.write_text(lifecycle(), encoding="utf-8")
        self.stdout.write(str(FILE.relative_to(settings.BASE_DIR)))
