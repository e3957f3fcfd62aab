"""What a finder gives: a body at a place of a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FoundBody:
    """A body at a place of the text. ``sure`` is False where only grammar proposes it."""

    name: str
    start: int
    end: int
    sure: bool = True
    general: bool = False
