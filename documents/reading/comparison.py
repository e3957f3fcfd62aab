"""Two drafts as one marked-up text: paragraph by paragraph, and word by word where one changed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORDS = re.compile(r"\s+|[^\s]+")
MOST = 2_000  # paragraphs of a draft that are compared


@dataclass(frozen=True, slots=True)
class Run:
    """`kind`: same, gone, new."""

    kind: str
    text: str


type Marked = list[Run]


def paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()][:MOST]


def compared(old: str, new: str) -> list[Marked]:
    """The marked-up text, a list of runs a paragraph."""
    before, after = paragraphs(old), paragraphs(new)
    found: list[Marked] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            found += [[Run("same", text)] for text in before[a:b]]
        else:
            found += _changed(before[a:b], after[c:d])
    return found


def _changed(old: Sequence[str], new: Sequence[str]) -> Iterator[Marked]:
    """In pairs as far as they go; what is left over went or is new as a whole."""
    pairs = min(len(old), len(new))
    for left, right in zip(old[:pairs], new[:pairs], strict=True):
        yield list(_words(left, right))
    for text in old[pairs:]:
        yield [Run("gone", text)]
    for text in new[pairs:]:
        yield [Run("new", text)]


def _words(old: str, new: str) -> Iterator[Run]:
    left, right = _WORDS.findall(old), _WORDS.findall(new)
    for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Run("same", "".join(left[a:b]))
            continue
        if a != b:
            yield Run("gone", "".join(left[a:b]))
        if c != d:
            yield Run("new", "".join(right[c:d]))
