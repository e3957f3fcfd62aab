"""How far the name of a body goes where no table tells: up to the word that begins the deed.

"Các doanh nghiệp viễn thông, truyền hình cáp có hạ tầng treo trên cột điện | khoanh các cột": the
place is weighed by the words around it. ``make extents`` learns the weights from the marked
notices (decision 42); who reads is told that it is a proposal.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from reading.naming.spelling import respelled
from reading.naming.verbs import VERBS

WEIGHTS = Path(__file__).with_suffix(".json")
LONGEST = 60  # words and signs
_WORD = re.compile(r"\w+(?:[./&-]\w+)*|[^\w\s]")
_INSIDE = frozenset(
    [
        "có",
        "được",
        "đang",
        "đã",
        "chưa",
        "còn",
        "mà",
        "bị",
        "do",
        "để",
        "không",
        "từng",
        "và",
        "hoặc",
        "vừa",
        "thuộc",
        "là",
        "của",
        "về",
        "cho",
        "tại",
        "ở",
        "trong",
        "trên",
        "theo",
        "với",
        "như",
        "nơi",
    ]
)
_MOST = 3
_FAR = 12


@dataclass(frozen=True, slots=True)
class Extent:
    """``end`` is where the deed begins, ``margin`` how much likelier than the next place, ``acts``
    whether a known verb stands there."""

    end: int
    margin: float
    acts: bool


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a clause from a name on, and how many of each place make a known verb."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    verbs: tuple[int, ...]

    def at(self, place: int) -> str:
        return self.words[place].lower() if 0 <= place < len(self.words) else "#"

    def is_capital(self, place: int) -> bool:
        return 0 <= place < len(self.words) and self.words[place][0].isupper()

    def places(self) -> Iterator[int]:
        """Where a deed may begin: at any word but the first."""
        for place in range(1, min(len(self.words), LONGEST)):
            if self.words[place][0].isalnum() and self.words[place - 1] != "(":
                yield place


def words_from(text: str, start: int) -> Words:
    line = respelled(text)
    found = [one for one, _ in zip(_WORD.finditer(text, start), range(LONGEST + 4), strict=False)]
    verbs = [
        len(verb[0].split())
        if one[0][0].islower() and (verb := VERBS.match(line, one.start()))
        else 0
        for one in found
    ]
    return Words(tuple(one[0] for one in found), tuple(one.start() for one in found), tuple(verbs))


def features(words: Words, place: int) -> list[str]:
    """What speaks for or against a deed that begins at this word."""
    at, verbs = words.at, words.verbs
    here, next_, before, earlier = at(place), at(place + 1), at(place - 1), at(place - 2)
    verb = min(verbs[place], _MOST)
    behind = min(sum(map(bool, verbs[1:place])), _MOST)
    ahead = min(sum(map(bool, verbs[place + 1 : place + 8])), _MOST)
    case = f"{words.is_capital(place - 1):d}{words.is_capital(place):d}"
    far = min(place // 2, _FAR)
    opened = words.words[:place].count("(") > words.words[:place].count(")")
    return [
        "any",
        f"here={here}",
        f"here2={here} {next_}",
        f"here3={here} {next_} {at(place + 2)}",
        f"before={before}",
        f"before2={earlier} {before}",
        f"before3={at(place - 3)} {earlier} {before}",
        f"pair={before}|{here}",
        f"pair2={before}|{here} {next_}",
        f"verb={verb}",
        f"verb={verb} before={before}",
        f"verb={verb} behind={behind}",
        f"verb={verb} ahead={ahead}",
        f"verb={verb} case={case}",
        f"case={case}{words.is_capital(place + 1):d}",
        f"far={far}",
        f"verb={verb} far={far}",
        f"verb={verb} head={at(0)}",
        f"head={at(0)} before={before}",
        f"verb={verb} inside={before in _INSIDE:d}",
        f"verb={verb} comma={before == ',':d}",
        f"opened={opened:d}",
    ]


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    weights: dict[str, float] = json.loads(WEIGHTS.read_text("utf-8"))
    return weights


@lru_cache(maxsize=512)
def extent_of(text: str, start: int) -> Extent | None:
    """Of the name that begins at ``start``; None where the text ends with it."""
    words, weights = words_from(text, start), _weights()
    scores = sorted(
        (
            (sum(weights.get(one, 0.0) for one in features(words, place)), place)
            for place in words.places()
        ),
        reverse=True,
    )
    if not scores:
        return None
    best, place = scores[0]
    margin = best - scores[1][0] if len(scores) > 1 else best
    return Extent(words.starts[place], margin, bool(words.verbs[place]))
