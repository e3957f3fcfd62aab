"""What was typed, as PostgreSQL is asked for it; the lexemes are those of `tasks.sql.search`."""

import itertools
import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from coordination.numbers import number_key, symbol_key
from offices.foundation.folding import TONES, fold
from offices.foundation.text import nfc

MOST_WORDS = 12
LONGEST = 40
TOKEN = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"^\W*\d{1,7}(?:\s?[/\\–-]\s?[^\s/\\–-]{1,20}){0,6}[/\\–-]?$")
_SAID = re.compile(r"^(?:công văn|văn bản|cv|số|s[ôo])*\s*(?:số)?[\s:.]*(?=\d)", re.IGNORECASE)
_TONE = re.compile(f"([{TONES}])([a-zđ\u0302\u0306\u031b]*)")
_MARKS = "\u0301\u0300\u0309\u0303\u0323\u0302\u031b\u0306đ"
_DIGITS = str.maketrans(_MARKS, "123456789")
_NOUGHTS = re.compile(r"^0+(?=\d)")
_POWER = re.compile(r"\d+e\d+(?=[a-z])")
_LETTERS = re.compile(r"[^a-z0-9]")
EXACT, PEOPLE = "zz", "pz"


def tokens(text: str) -> list[str]:
    """The words of a text as PostgreSQL parts them: "1e5a" is the number 1e5 and an a."""
    return [piece for token in TOKEN.findall(text) for piece in _parted(token)]


def _parted(token: str) -> list[str]:
    if token.isalpha():
        return [token]
    plain = fold(token)
    power = _POWER.match(plain) if len(plain) == len(token) else None
    return [token[: power.end()], *_parted(token[power.end() :])] if power else [token]


@lru_cache(maxsize=20_000)
def bare(token: str) -> str:
    """A word without accents; a number without leading noughts."""
    return _NOUGHTS.sub("", _LETTERS.sub("", fold(token)))


def exact(token: str) -> str:
    """A word with its accents as digits, the tone last: "uỷ" and "ủy" are both zzuy3."""
    moved = _TONE.sub(r"\2\1", unicodedata.normalize("NFD", token.lower()))
    return EXACT + _LETTERS.sub("", moved.translate(_DIGITS))


def inside(office: int) -> str:
    return f"o{office}z"


def people(office: int) -> str:
    return f"n{office}z"


def lexeme(text: str, weights: str = "", *, begun: bool = False) -> str:
    mark = ("*" if begun else "") + weights
    return f"'{text}'" + (f":{mark}" if mark else "")


def any_of(queries: Iterable[str]) -> str:
    return f"({' | '.join(queries)})"


def all_of(queries: Iterable[str]) -> str:
    return " & ".join(queries)


@dataclass(frozen=True, slots=True)
class SearchWords:
    """The words typed: as they stand and bare; `digits` where they are the number of a paper."""

    typed: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    digits: str = ""
    symbol: tuple[str, ...] = ()

    def anywhere(self, offices: Collection[int], *, begun: bool = False) -> str:
        """Every word in a place this person reads; empty where nothing was asked."""
        if not self.words:
            return ""
        tags = ["", PEOPLE, *map(inside, offices), *map(people, offices)]
        plain = all_of(self._groups(tags, begun=begun))
        if not self.digits:
            return plain
        return any_of([plain, self.as_number(offices, begun=begun)])

    def each(self, offices: Collection[int], *, begun: bool = False) -> list[str]:
        """Queries that say together what `anywhere` says; the longest word first."""
        if self.digits or not self.words:
            return [query] if (query := self.anywhere(offices, begun=begun)) else []
        tags = ["", PEOPLE, *map(inside, offices), *map(people, offices)]
        return sorted(self._groups(tags, begun=begun), key=len, reverse=True)

    def tagged(self, tags: Iterable[str], weights: str = "", *, begun: bool = False) -> str:
        """Every word in one kind of place."""
        return all_of(self._groups(list(tags), weights, begun=begun))

    def _groups(self, tags: list[str], weights: str = "", *, begun: bool) -> list[str]:
        last = len(self.words) - 1
        return [
            any_of(lexeme(tag + word, weights, begun=begun and place == last) for tag in tags)
            for place, word in enumerate(self.words)
        ]

    def in_title(self, *, accents: bool, phrase: bool) -> str:
        words = [exact(word) for word in self.typed] if accents else list(self.words)
        return (" <-> " if phrase else " & ").join(lexeme(word, "A") for word in words)

    def accents_anywhere(self) -> str:
        return all_of(lexeme(exact(word)) for word in self.typed)

    def as_number(self, offices: Collection[int], *, begun: bool = False) -> str:
        """The same running number, and no part of the symbol that contradicts what was typed."""
        tags = ["", *(str(o) for o in offices)]
        return any_of(query for tag in tags for query in self._numbers(f"{tag}#", begun))

    def _numbers(self, tag: str, begun: bool) -> list[str]:
        if not self.symbol:
            return [lexeme(f"{tag}{self.digits}", begun=begun)]
        parts = sorted(self.symbol)
        shorter = itertools.chain.from_iterable(
            itertools.combinations(parts, size) for size in range(len(parts))
        )
        last = self.symbol[-1]
        longer = all_of(
            lexeme(f"{tag}{self.digits}~{part}", begun=begun and part == last) for part in parts
        )
        return [f"({longer})", *(lexeme(f"{tag}{self.digits}.{'.'.join(s)}") for s in shorter)]


def read(words: str) -> SearchWords:
    """What was typed: words, or the number and symbol of a paper ("số 6202/UBND-KT")."""
    said = nfc(words).strip()
    number = _SAID.sub("", said)
    paper = bool(_NUMBER.match(number))
    pairs = {bare(token): token.lower()[:LONGEST] for token in tokens(number if paper else said)}
    pairs.pop("", None)
    kept = dict(itertools.islice(pairs.items(), MOST_WORDS))
    return SearchWords(
        typed=tuple(kept.values()),
        words=tuple(word[:LONGEST] for word in kept),
        digits=number_key(number) if paper else "",
        symbol=tuple(dict.fromkeys(symbol_key(number)))[:5] if paper else (),
    )
