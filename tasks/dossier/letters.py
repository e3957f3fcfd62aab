"""What one citizen asks for himself is a letter of another area, handed over by this registry.

The area of letters registers what takes it; without one nothing is handed over. Of a denunciation
nothing is told but that there is one.
"""

import datetime as dt
from typing import Protocol

from offices.foundation.actor import Actor


class LetterTaker(Protocol):
    """Makes the draft of a letter at the actor's desk; `words` are empty for a denunciation."""

    def __call__(
        self, *, words: str, on: dt.date, is_denunciation: bool, actor: Actor
    ) -> object: ...


_takers: list[LetterTaker] = []


def take_letters(taker: LetterTaker) -> None:
    """Called in `AppConfig.ready` of the area that keeps letters."""
    _takers[:] = [taker]


def hand_over(*, words: str, on: dt.date, is_denunciation: bool, actor: Actor) -> bool:
    """Whether somebody took it; in the caller's transaction."""
    for taker in _takers:
        taker(
            words="" if is_denunciation else words, on=on, is_denunciation=is_denunciation,
            actor=actor,
        )  # fmt: skip
    return bool(_takers)
