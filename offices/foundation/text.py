"""Text as it is kept: NFC, without the characters that break a database, a page or a comparison.

Vietnamese arrives in two Unicode forms (macOS and many PDF files decompose); one form is
kept so that what looks equal is equal.
"""

import re
import unicodedata

BIDI_AND_ZERO_WIDTH = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)
CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
BLANKS = re.compile(r"\s+")
TRAILING_BLANKS = re.compile(r"(?<!\s)[^\S\n]+(?=\n)")


class TextRefused(ValueError):  # noqa: N818 - reads as a sentence where it is caught
    """The text holds a character that cannot be kept; `code` is nul_character or surrogate."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code

    @property
    def message(self) -> str:
        from django.utils.translation import gettext  # the limited process knows no Django

        return gettext("The text contains characters that cannot be stored.")


def nfc(text: str) -> str:
    """The composed form; the text itself when it is composed already."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def refuse_unstorable(text: str) -> None:
    """PostgreSQL keeps neither NUL nor half a surrogate pair: say so before it does.

    Raises TextRefused.
    """
    if "\x00" in text:
        raise TextRefused("nul_character")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise TextRefused("surrogate") from error


def clean_line(text: str) -> str:
    """One line: NFC, no controls or invisible characters, single blanks, no blank at the ends.

    Raises TextRefused.
    """
    refuse_unstorable(text)
    visible = CONTROLS.sub("", BIDI_AND_ZERO_WIDTH.sub("", text))
    return BLANKS.sub(" ", nfc(visible)).strip()


def clean_text(text: str) -> str:
    r"""Several lines: as clean_line, but `\n` and tabs stay and every line end becomes `\n`.

    Raises TextRefused.
    """
    refuse_unstorable(text)
    lines = LINE_ENDS.sub("\n", BIDI_AND_ZERO_WIDTH.sub("", text))
    return TRAILING_BLANKS.sub("", nfc(CONTROLS.sub("", lines))).strip()
