"""Icons drawn into the page from the Lucide set that npm installed."""

from functools import cache
from pathlib import Path
from re import DOTALL, search

from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from ui.components.sheet import NAMES


class UnknownIconError(ValueError):
    """A template names an icon that the set does not have."""


def folder() -> Path:
    return Path(settings.BASE_DIR) / "node_modules" / "lucide-static" / "icons"


def known(name: str) -> bool:
    return name in NAMES or (folder() / f"{name}.svg").is_file()


@cache
def strokes(name: str) -> SafeString:
    """The shapes inside the drawing of `name`, as they stand in the package's file."""
    path = folder() / f"{name}.svg"
    if not name.replace("-", "").isalnum() or not path.is_file():
        raise UnknownIconError(name)
    found = search(r"<svg.*?>(.*)</svg>", path.read_text("utf-8"), DOTALL)
    shapes = " ".join((found.group(1) if found else "").split())
    return mark_safe(shapes)  # noqa: S308 - a file of a locked package, never a person's text


@cache
def draw(name: str) -> SafeString:
    """A drawing hidden from screen readers: the words beside it say the same."""
    if name in NAMES:
        return format_html('<i class="icon i-{}"></i>', name)
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{}</svg>',
        strokes(name),
    )


def draw_spoken(name: str, label: str) -> SafeString:
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" role="img" aria-label="{}">{}</svg>',
        label,
        strokes(name),
    )
