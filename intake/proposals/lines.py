"""Lines of a notice of conclusions, read for the dossiers they stand in."""

import datetime as dt
from typing import Any

from intake.proposals.bodies import bodies_of_text, in_words
from intake.proposals.items import read_document
from intake.proposals.known import known_now


def line_values(text: str, desk: str, written_on: dt.date | None) -> list[dict[str, Any]]:
    """The values of each item; `desk`: code of the office that leads where none is named."""
    found = read_document(text, known_now(), desk, written_on=written_on)
    return [row.values for row in found.rows]


def bodies_named(words: str) -> tuple[list[int], str]:
    """Ids of the bodies that are known, and the other names in words."""
    found = bodies_of_text(words, known_now())
    return list(found.ids), in_words(found.unknown)
