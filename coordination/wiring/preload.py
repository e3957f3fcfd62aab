"""What every web process needs, before they part: shared by them, not loaded by each."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from django.conf import settings
from django.template.loader import get_template

PROGRAMS = ("offices.signing_in.guessing",)
DRAWN = (".html", ".txt")


def load() -> None:
    for name in PROGRAMS:
        import_module(name)
    for name in template_names():
        get_template(name)


def template_names() -> Iterator[str]:
    """Of the product's own templates, as `render` is given them."""
    folder = Path(settings.BASE_DIR) / "templates"
    found = (path for path in folder.rglob("*") if path.suffix in DRAWN)
    yield from (str(path.relative_to(folder)) for path in found)
