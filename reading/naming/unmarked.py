"""Text typed without marks, given the marks of order words and verbs back, letter by letter."""

import re
from functools import lru_cache

from reading.naming.verbs import WORDS
from reading.text import fold

_ORDER = (
    "chủ trì", "phối hợp với", "phối hợp", "giao", "yêu cầu", "đề nghị", "phân công", "làm đầu mối",
    "cùng với", "liên quan", "các", "và", "đồng chí", "đối với", "chỉ đạo", "của",
)  # fmt: skip
# Verbs of one syllable that mean nothing else without their marks.
_PLAIN = {"trình", "gửi", "lập", "ký", "cần", "phải", "sớm", "đưa"}


def is_unmarked(text: str) -> bool:
    """Whether somebody typed it without any mark."""
    return text == fold(text) and any(map(str.isalpha, text))


def marked(text: str) -> str:
    """As long as before; words that are no order and no verb stay as they were typed."""
    return _pattern().sub(lambda found: _phrases()[found[0]], text)


@lru_cache(maxsize=1)
def _phrases() -> dict[str, str]:
    verbs = [verb for verb in WORDS.replace("\n", "|").split("|") if " " in verb or verb in _PLAIN]
    return {fold(one): one for one in (*verbs, *_ORDER)}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    longest = sorted(_phrases(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b")
