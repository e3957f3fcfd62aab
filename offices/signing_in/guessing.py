"""Passwords that are guessed early: runs, rows of keys, dates, usual words and their joins."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from zxcvbn import zxcvbn

from offices.foundation.folding import fold
from offices.foundation.text import nfc

# Of 0 to 4: at least 10^8 guesses by somebody who knows how passwords are made.
LEAST_SCORE = 3
# The library asks for no more than this; what follows makes no password easier.
MOST_READ = 72
NO_WORD = re.compile(r"[\W_]+")
USUAL_WORDS = Path(__file__).with_name("usual_words.txt")


@cache
def usual_words() -> tuple[str, ...]:
    """Vietnamese words and names without accents and blanks, the most usual first."""
    return tuple(USUAL_WORDS.read_text("utf-8").split())


def score(password: str) -> int:
    """0 (guessed at once) to 4; also as it is without accents, blanks and signs."""
    typed = nfc(password)
    plain = NO_WORD.sub("", fold(typed))
    known = list(usual_words())
    readings = {typed[:MOST_READ], plain[:MOST_READ] or typed[:MOST_READ]}
    return min(int(zxcvbn(reading, user_inputs=known)["score"]) for reading in readings)


class GuessableValidator:
    """Refuses what would be among the first hundred million tries."""

    def validate(self, password: str, user: Any = None) -> None:
        if score(password) < LEAST_SCORE:
            words = _(
                "This password is easy to guess: a run of signs, a row of keys, a date or a usual "
                "word. Choose a short sentence of your own."
            )
            raise ValidationError(words, code="password_guessable")

    def get_help_text(self) -> str:
        return ""
