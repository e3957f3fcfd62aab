"""Translations a list asks for some hundred times: remembered per language.

The words of a language do not change while a process lives.
"""

from collections.abc import Callable
from functools import lru_cache, wraps

from django.utils.translation import get_language
from django.utils.translation import gettext as _django_gettext

_WORDS: dict[tuple[str | None, str], str] = {}


def gettext(message: str) -> str:
    """Django's, remembered; for messages of the source only, never for what a person typed."""
    key = (get_language(), message)
    if key not in _WORDS:
        _WORDS[key] = _django_gettext(message)
    return _WORDS[key]


def worded[*Values](make: Callable[[*Values], str]) -> Callable[[*Values], str]:
    """Remembers, per language, words that follow from a few plain values alone."""

    @lru_cache(maxsize=4_000)
    def made(_language: str | None, values: tuple[*Values]) -> str:
        return str(make(*values))

    @wraps(make)
    def asked(*values: *Values) -> str:
        return made(get_language(), values)

    return asked
