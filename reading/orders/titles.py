"""What is to be done, without who and by when; every number and hour it quotes stays."""

import re
from collections.abc import Iterable

from reading.naming.spelling import respelled
from reading.naming.verbs import VERBS
from reading.text import Text

TRIM = " /.,;:-–\"'“”"
_URGENT = re.compile(r"\((?:[Tt]hượng khẩn|[Hh]ỏa tốc|[Hh]oả tốc|[Kk]hẩn)\)")
_TAIL = re.compile(
    r"(?:[,;(–-]\s*(?:và )?|\s+và )(?:hoàn thành|xong|thời hạn"
    r"|thời gian|hạn|trong"
    r"|trước|thực hiện xong|hoàn thành việc này)\Z|\s(?:thời hạn|trước|trong|xong)\Z"
)


def title_of(text: Text, begin: int, spans: Iterable[tuple[int, int]]) -> str:
    """From the verb on, the given spans left out."""
    spans = [_without_verb(text, begin, a, b) for a, b in spans]
    letters = [None if any(a <= i < b for a, b in spans) else c for i, c in enumerate(text)]
    rest = "".join(c if c is not None else "" for c in letters[begin:])
    return tidied(rest)


def _without_verb(text: Text, begin: int, start: int, end: int) -> tuple[int, int]:
    """ "báo cáo trong tháng 10": the verb of the order is no word of its deadline."""
    verb = VERBS.match(respelled(str(text)), begin) if start <= begin < end else None
    return (verb.end(), end) if verb and verb.end() < end else (start, end)


def tidied(rest: str) -> str:
    rest = re.sub(r"\(\s*[,;.]*\s*\)", " ", _URGENT.sub(" ", rest))
    rest = re.sub(r"\A[\s;,.:]*(?:nội dung|công việc)\s*:", " ", rest, flags=re.IGNORECASE)
    rest = re.sub(r"\s+([,.;:)])", r"\1", re.sub(r"\s+", " ", rest)).strip(TRIM)
    rest = re.sub(r"([,;:])(?:\s*[,;:.])+", r"\1", rest)
    rest = _TAIL.sub("", rest).strip(TRIM)
    if rest.count("(") > rest.count(")"):
        rest = rest + ")"
    return rest[:1].upper() + rest[1:]
