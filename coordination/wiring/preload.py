"""What draws papers, before the web's workers part: shared by them, not loaded by each."""

from contextlib import suppress
from importlib import import_module

PROGRAMS = ("weasyprint", "docx", "pypdf")


def load() -> None:
    """A machine without Pango draws no PDF; all else works there."""
    for name in PROGRAMS:
        with suppress(OSError):
            import_module(name)
