"""Comparing Vietnamese: folded for searching, ordered as in a Vietnamese dictionary.

The keys are plain strings for a column of the database, which orders by code point: its
build has no ICU.
"""

import unicodedata
from functools import lru_cache

LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng: the order of dictionaries
STRAY_D = str.maketrans({"đ": "d", "ð": "d", "ɖ": "d"})
ETH_IS_D = str.maketrans({"ð": "đ", "ɖ": "đ"})
RANK = {letter: chr(ord("A") + rank) for rank, letter in enumerate(LETTERS)}
NO_TONE = "!"


def fold(text: str) -> str:
    """For searching: without accents, lower case, single blanks; "uỷ" and "ủy" both give "uy"."""
    bare = unicodedata.normalize("NFKD", text.lower()).translate(STRAY_D)
    if not bare.isascii():
        bare = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return " ".join(bare.split())


def sort_key(text: str) -> str:
    """Order of a Vietnamese dictionary: letters (a ă â … d đ …) first, then the tone, by word."""
    composed = unicodedata.normalize("NFKC", text).lower().translate(ETH_IS_D)
    words = "".join(sign if _belongs_to_word(sign) else " " for sign in composed).split()
    return " ".join(_word_key(word) for word in words)


@lru_cache(maxsize=4_000)
def person_sort_key(full_name: str) -> str:
    """People are listed by given name, which is written last, then by family and middle name."""
    *before, given = full_name.split() or [""]
    return f"{sort_key(given)} {sort_key(' '.join(before))}".strip()


def _belongs_to_word(sign: str) -> bool:
    return sign.isalnum() or bool(unicodedata.combining(sign))


def _word_key(word: str) -> str:
    letters, tone = "", NO_TONE
    for sign in unicodedata.normalize("NFD", word):
        if sign in TONES:
            tone = chr(ord(NO_TONE) + 1 + TONES.index(sign))
        else:
            letters += sign
    composed = unicodedata.normalize("NFC", letters)
    return "".join(RANK.get(sign, sign) for sign in composed) + tone
