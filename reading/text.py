"""Two views of one text, letter by letter: as written, and without marks.

Officials type with and without marks, composed and decomposed, in capitals; patterns look at the
folded view, and where a mark decides ("sáu" six, "sau" after) the written view is asked at the
same place. Both views have the same length; that is why searching's own folding is not used here.
"""

import re
import unicodedata
from functools import lru_cache

# Vietnamese letters, for the brackets of a pattern: "[A-ZĐ]" would miss Ủ and Ô, "à-ỹ" hold Đ.
_LETTERS = [chr(c) for c in (*range(0x41, 0x250), *range(0x1EA0, 0x1EFA))]
UPPER = "".join(letter for letter in _LETTERS if letter.isupper())
LOWER = "".join(letter for letter in _LETTERS if letter.islower())

_DROPPED = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ud800-\udfff]")
_DASHES = re.compile("[\u2010-\u2015\u2212\uff0d]")
_QUOTES = re.compile("[\u2018\u2019\u2032\u00b4`]")
_DOTS = re.compile(r"\.{2,}|(?:\.\s){2,}\.?")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_KEYCAPS = re.compile("((?:[0-9]\ufe0f?\u20e3)+)\\s*")  # "1️⃣ ", how a post numbers its items
_ENCIRCLED = re.compile("([\u2460-\u2473\u2776-\u2793\u24f5-\u24fe])\\s*")  # "❶ ", "① "
_EMPHASIS = re.compile(r"\*\*(?=[^*\s])|(?<=[^*\s])\*\*")  # "**1. Sở A:**"
_SPACES = re.compile(r"\s+")


def clean(text: str) -> str:
    """One line: NFC, one kind of space, dash and apostrophe, dots of an omission as one letter."""
    return _SPACES.sub(" ", clean_lines(text)).strip()


def clean_lines(text: str) -> str:
    """The same, with the line breaks kept."""
    text = unicodedata.normalize("NFC", _DROPPED.sub("", text))
    text = _KEYCAPS.sub(lambda found: f"{re.sub('[^0-9]', '', found[1])}. ", text)
    text = _ENCIRCLED.sub(lambda found: f"{unicodedata.numeric(found[1]):.0f}. ", text)
    text = _CONTROLS.sub(" ", _EMPHASIS.sub("", text)).replace("\r\n", "\n").replace("\r", "\n")
    text = _QUOTES.sub("'", _DASHES.sub("-", text))
    return _DOTS.sub("…", text)


@lru_cache(maxsize=4096)
def _fold_letter(letter: str) -> str:
    if letter in "đĐ":
        return "d"
    base = unicodedata.normalize("NFD", letter)[0].lower()
    return base[0] if base else letter


def fold(text: str) -> str:
    """The same letters without marks, small, each at its own place: ``len`` is kept."""
    return "".join(map(_fold_letter, text))


def past(text: str, at: int, letters: str) -> int:
    """The place behind the ``letters`` that stand from ``at`` on."""
    rest = text[at:]
    return at + len(rest) - len(rest.lstrip(letters))


class Text(str):
    """A cleaned line that carries its folded view."""

    __slots__ = ("folded",)
    folded: str

    def __new__(cls, text: str) -> "Text":
        made = super().__new__(cls, text)
        made.folded = fold(made)
        return made

    def says(self, start: int, end: int, *words: str) -> bool:
        """Whether the written word there is one of ``words``, or was typed without marks."""
        written = self[start:end].lower()
        return written in words or written == self.folded[start:end]

    def blanked(self, *spans: tuple[int, int]) -> "Text":
        """The text with the spans made blank; places stay."""
        letters = list(self)
        for start, end in spans:
            letters[start:end] = " " * (end - start)
        return Text("".join(letters))
