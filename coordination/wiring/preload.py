"""What every web process needs, before they part: shared by them, not loaded by each."""

from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from django.conf import settings
from django.template.loader import get_template

PROGRAMS = ("weasyprint", "docx", "pypdf", "offices.signing_in.guessing")
DRAWN = (".html", ".txt")


def load() -> None:
    """A machine without Pango draws no PDF; all else works there."""
    for name in PROGRAMS:
        with suppress(OSError):
            import_module(name)
    for name in template_names():
        get_template(name)


def template_names() -> Iterator[str]:
    """Of the product's own templates, as `render` is given them."""
    folder = Path(settings.BASE_DIR) / "templates"
    found = (path for path in folder.rglob("*") if path.suffix in DRAWN)
    yield from (str(path.relative_to(folder)) for path in found)
