"""Seeing text as a reader sees it: one letter per sign, whatever code points were used.

A stamp typed with Cyrillic letters, in full width, with invisible joiners or decomposed
accents looks the same on paper. `Seen` holds the text in that plain form and, sign for sign,
without accents, so that a place found in one can be looked up in the other.
"""

import re
import unicodedata
from typing import NamedTuple, Self

# Written as code points: the letters themselves look alike in an editor.
LATIN_OF = {
    "a": "0430 03b1 0410 0391 13aa a4ee 1d00 0251 1f130 1f170 1f150",
    "b": "0412 0392 0432",
    "e": "0435 0415 0395 03b5 13ac a4f0 1d07 1f134 1f174 1f154",
    "i": "0456 0406 0399 03b9 0131 026a a4f2 04cf 04c0 1f138 1f178 1f158",
    "m": "043c 041c 039c 13b7 a4df 1d0d 1f13c 1f17c 1f15c",
    "o": "043e 041e 039f 03bf a4f3 1d0f 0585 1f13e 1f17e 1f15e",
    "t": "0442 0422 03a4 03c4 13a2 a4d4 1d1b 1f143 1f183 1f163",
    "u": "057d 1d1c a4f4 1f144 1f184 1f164",
    "y": "0443 0423 03a5 03c5 04af 04ae 028f a4ec 1f148 1f188 1f168",
    "d": "00f0 00d0 0256 0189",
}
SMALL_CAPITALS = "\u1d00\u1d07\u026a\u1d0d\u1d0f\u1d1b\u1d1c\u028f"


def _in_case_of(code: int, latin: str) -> str:
    sign = chr(code)
    return latin if sign.islower() and sign not in SMALL_CAPITALS else latin.upper()


PLAIN = {
    int(code, 16): _in_case_of(int(code, 16), latin)
    for latin, codes in LATIN_OF.items()
    for code in codes.split()
}
# Marks that no Vietnamese letter carries (strokes, rings, enclosing signs), and what is not seen.
STRAY_MARKS = re.compile(
    "[\u0304\u0305\u0307\u0308\u030a-\u031a\u031c-\u0322\u0324-\u036f\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u00ad\u115f\u1160\u061c\u180b-\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\x00-\x08\x0e-\x1b\x7f"
    "\U000e0000-\U000e0fff]"
)
LEFTOVER_MARKS = re.compile("[\u0300-\u036f]")
ACCENTED = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"


def _without_accent(letter: str) -> str:
    return "d" if letter == "đ" else unicodedata.normalize("NFD", letter)[0]


BARE = {
    ord(form): _without_accent(letter) for letter in ACCENTED for form in (letter, letter.upper())
}


class Seen(NamedTuple):
    """`text` keeps accents and case, `bare` neither; same length, same places."""

    text: str
    bare: str

    @classmethod
    def of(cls, raw: str) -> Self:
        if raw.isascii():
            plain = STRAY_MARKS.sub("", raw)
            return cls(plain, plain.lower())
        parted = STRAY_MARKS.sub("", unicodedata.normalize("NFKD", raw.translate(PLAIN)))
        text = unicodedata.normalize("NFC", parted.translate(PLAIN))
        text = LEFTOVER_MARKS.sub("", text)
        bare = text.translate(BARE).lower()
        if len(bare) != len(text):  # a letter of another script whose small form is longer
            bare = "".join(sign.lower()[:1] for sign in text.translate(BARE))
        return cls(text, bare)

    def cut(self, start: int, end: int) -> "Seen":
        return Seen(self.text[start:end], self.bare[start:end])
