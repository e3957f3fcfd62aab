"""manage.py draw_icons: the sheet of icons and where each stands, below static/."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from ui.components.icons import strokes
from ui.components.marks import DEADLINES, STATES
from ui.components.sheet import NAMES

# Small signs are drawn with a stronger line.
SHEETS: Mapping[str, str] = {"icons": "1.9", "icons-bold": "2.4"}


def drawing(width: str) -> str:
    """All icons, one below the other, with lines of that width in a square of 24."""
    size = 24 * len(NAMES)
    shapes = "".join(
        f'<g transform="translate(0 {24 * place})">{strokes(name)}</g>\n'
        for place, name in enumerate(NAMES)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="24" height="{size}"'
        f' viewBox="0 0 24 {size}" fill="none" stroke="#000" stroke-width="{width}"'
        f' stroke-linecap="round" stroke-linejoin="round">\n{shapes}</svg>\n'
    )


def rules() -> str:
    """Where each icon stands, as a style sheet."""
    last = len(NAMES) - 1
    places = "".join(
        f"  .i-{name} {{ mask-position: 0 {100 * place / last:.4f}%; }}\n"
        for place, name in enumerate(NAMES)
    )
    return f"/* Written by manage.py draw_icons. */\n@layer base {{\n{places}}}\n"


def _tone(tone: str) -> str:
    """The two colours of a tone, as `tokens.css` gives them to its class."""
    colour = {"late": "due", "muted": "neutral"}.get(tone, tone)
    text = "ink-3" if tone == "muted" else colour
    return f"--tone: var(--{text}); --tone-soft: var(--{colour}-soft);"


def signs() -> str:
    """States (`s-`) and deadlines (`d-`) of rows: one class for colours and place on the sheet."""
    last = len(NAMES) - 1
    found = [(f"s-{code}", sign) for code, sign in STATES.items()]
    found += [(f"d-{code}", sign) for code, sign in DEADLINES.items()]
    lines = "".join(
        f"  .{name} {{ {_tone(sign.tone)}"
        f" mask-position: 0 {100 * NAMES.index(sign.icon) / last:.4f}%; }}\n"
        for name, sign in found
    )
    return f"/* Written by manage.py draw_icons. */\n@layer base {{\n{lines}}}\n"


def files() -> dict[str, str]:
    """Files below static/ and their contents."""
    drawn = {f"img/{sheet}.svg": drawing(width) for sheet, width in SHEETS.items()}
    return {**drawn, "css/icons.css": rules(), "css/signs.css": signs()}


class Command(BaseCommand):
    help = "Writes the sheet of icons and its style sheet."

    def handle(self, *args: Any, **options: Any) -> None:
        for name, content in files().items():
            (Path(settings.BASE_DIR) / "static" / name).write_text(content, "utf-8")
