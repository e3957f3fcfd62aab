"""What the guard refused during a request, until it can be written down.

A refusal must outlive the transaction it happened in, so the guard only notes it (without a
word of the text); whoever opened the note book writes the rows when no transaction is left.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from offices.foundation.secrets import Mark, SecrecyLevel, StampPlace

REFUSED = _(
    "The text carries a mark of secrecy. Do not enter it here; register and circulate it under "
    "the rules on protecting state secrets."
)
MARK_CODE = "secret_mark"

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Refused:
    """One refusal: which field or file, which level, what kind of place. Never the words."""

    field: str
    level: SecrecyLevel
    place: StampPlace


_open_book: ContextVar[list[Refused] | None] = ContextVar("refusals", default=None)


def note(mark: Mark, *, field: str) -> Refused:
    """Remember a refusal for the note book that is open; without one it goes to the log."""
    refused = Refused(field=field, level=mark.level, place=mark.place)
    book = _open_book.get()
    if book is None:
        logger.warning("refused: mark of secrecy in %s (%s)", field, mark.place)
    elif refused not in book:
        book.append(refused)
    return refused


@contextmanager
def note_book() -> Iterator[list[Refused]]:
    """Collect the refusals of what runs inside."""
    book: list[Refused] = []
    token = _open_book.set(book)
    try:
        yield book
    finally:
        _open_book.reset(token)
