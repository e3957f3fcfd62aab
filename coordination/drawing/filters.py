"""Filters of Django that write most dates and cut most texts, for the values they mostly meet."""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any
from unicodedata import combining, is_normalized

from django.template.defaultfilters import date as django_date
from django.template.defaultfilters import truncatechars as django_truncatechars
from django.utils.text import Truncator, add_truncation_text, calculate_truncate_chars_length

_LETTERS = {
    "d": "{0.day:02}",
    "m": "{0.month:02}",
    "Y": "{0.year:04}",
    "H": "{0.hour:02}",
    "i": "{0.minute:02}",
    "s": "{0.second:02}",
}
# Characters that stand on the one before; none is left in a Vietnamese text in form C.
MARKS = frozenset(filter(combining, map(chr, range(0x300, 0x1E950))))
_DATES, _TIMES = frozenset("dmY"), frozenset("His")


def _kinds(letters: frozenset[str]) -> frozenset[type]:
    """Values that have all that is asked."""
    if letters <= _DATES:
        return frozenset({date, datetime})
    return frozenset({time, datetime} if letters <= _TIMES else {datetime})


def dated(shape: str) -> Callable[..., Any] | None:
    """`date:"d/m/Y"` and its like, all in numbers; None for a format with words or signs."""
    letters = frozenset(re.findall(r"[A-Za-z]", shape))
    if not letters or not letters <= _LETTERS.keys() or set(shape) & set("\\{}_"):
        return None
    text = re.sub(r"[A-Za-z]", lambda letter: _LETTERS[letter[0]], shape)
    kinds, write = _kinds(letters), text.format

    def short(value: Any, arg: str) -> Any:
        return write(value) if type(value) in kinds else django_date(value, arg)

    return _like(short, django_date)


def shortened(text: str, most: int) -> str:
    """As Django's `Truncator.chars`: marks that stand on a letter do not count."""
    if most < 1 or not is_normalized("NFC", text) or not MARKS.isdisjoint(text[: most + 1]):
        return Truncator(text).chars(most)
    if len(text) <= most:
        return text
    return add_truncation_text(text[: calculate_truncate_chars_length(most, None)])


def _truncated(value: Any, arg: Any) -> Any:
    if type(value) is str and isinstance(arg, int):
        return shortened(value, arg)
    return django_truncatechars(value, arg)


def _like(func: Callable[..., Any], original: Any) -> Callable[..., Any]:
    """The marks by which Django knows how to call a filter."""
    marks = ("expects_localtime", "needs_autoescape", "is_safe")
    func.__dict__.update({mark: getattr(original, mark, False) for mark in marks})
    return func


SHORT_CUT = _like(_truncated, django_truncatechars)


def shorter(func: Any, args: list[tuple[bool, Any]]) -> Any:
    """What stands in for a filter with these arguments."""
    if func is django_date and args and not args[0][0]:
        return dated(str(args[0][1])) or func
    return SHORT_CUT if func is django_truncatechars else func
