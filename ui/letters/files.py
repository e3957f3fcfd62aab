"""A paper as a finished file, by the process that writes files."""

from django.template.loader import render_to_string

from ui.letters.paper import PrintedLetter
from ui.writer import writer


def docx_bytes(letter: PrintedLetter) -> bytes:
    """The whole paper; text that XML cannot hold is left out."""
    return writer.run("ui.letters.word:write", letter)


def pdf_bytes(letter: PrintedLetter) -> bytes:
    """A4, upright or across; pages after the first are numbered at the top.

    Raises OSError where the machine has no Pango.
    """
    page = render_to_string("ui/letter.html", {"letter": letter})
    return writer.run("ui.letters.pdf:draw", page)


def folded(pdf: bytes) -> bytes:
    """The pages of a PDF as a booklet to be folded."""
    return writer.run("ui.letters.pdf:fold", pdf)


def page_count(pdf: bytes) -> int:
    return int(writer.run("ui.letters.pdf:count", pdf))
