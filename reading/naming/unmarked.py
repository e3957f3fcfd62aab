"""Text typed without marks, given the marks of order words and verbs back, letter by letter."""

import re
from collections.abc import Sequence
from functools import lru_cache

from reading.naming.verbs import PHRASES
from reading.text import fold

LONGEST = 4
_ORDER = (
    "chủ trì",
    "phối hợp với",
    "phối hợp",
    "giao",
    "yêu cầu",
    "đề nghị",
    "phân công",
    "làm đầu mối",
    "cùng với",
    "liên quan",
    "các",
    "và",
    "đồng chí",
    "đối với",
    "chỉ đạo",
    "của",
)
# Verbs of one syllable that mean nothing else without their marks.
_PLAIN = {"trình", "gửi", "lập", "ký", "cần", "phải", "sớm", "đưa"}


def is_unmarked(text: str) -> bool:
    """Whether somebody typed it without any mark."""
    return text == fold(text) and any(map(str.isalpha, text))


def marked(text: str) -> str:
    """As long as before; words that are no order and no verb stay as they were typed."""
    words, letters, at = list(re.finditer(r"\w+", text)), list(text), 0
    while at < len(words):
        last = min(at + LONGEST, len(words))
        taken = next((end for end in range(last, at, -1) if _said(text, words, at, end)), at + 1)
        letters[words[at].start() : words[taken - 1].end()] = _phrases().get(
            _said(text, words, at, taken), text[words[at].start() : words[taken - 1].end()]
        )
        at = taken
    return "".join(letters)


def _said(text: str, words: Sequence[re.Match[str]], at: int, end: int) -> str:
    """The words from ``at`` to ``end`` where they are a known phrase."""
    phrase = text[words[at].start() : words[end - 1].end()]
    return phrase if phrase in _phrases() else ""


@lru_cache(maxsize=1)
def _phrases() -> dict[str, str]:
    verbs = [verb for verb in PHRASES if " " in verb or verb in _PLAIN]
    return {fold(one): one for one in (*verbs, *_ORDER)}
