"""Tra cứu: folded words and document numbers over visible tasks, the best of the newest 1,000."""

import re
from dataclasses import dataclass

from coordination.numbers import number_key, same_number
from offices.foundation.folding import fold
from offices.foundation.text import nfc
from offices.powers import Powers
from tasks.models import Task
from tasks.waiting import tasks_of

CANDIDATES = 1_000
SHOWN = 50
SHORTEST = 2
_NUMBER = re.compile(r"^\W*\d{1,6}\b[\s/\\-]*[^\s]{0,40}$")
_SAID = re.compile(r"^(?:công văn|văn bản|cv)?\s*(?:số)?[\s:.]*(?=\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """`capped`: only the newest 1,000 fitting tasks were ranked."""

    tasks: list[Task]
    count: int
    capped: bool = False


def too_short(words: str) -> bool:
    return len(fold(words)) < SHORTEST


def is_number(words: str) -> bool:
    """Whether the words look like a document's number: "6202", "6202/UBND-KT", "15-QĐ/TU"."""
    return bool(_NUMBER.match(words.strip()))


def search(words: str, powers: Powers) -> Found:
    """Four statements: the candidates, and three for the rows shown."""
    words = _SAID.sub("", nfc(words).strip())
    tasks = Task.objects.visible_to(powers)
    found = tasks.numbered(number_key(words)) if is_number(words) else tasks.matching(words)
    candidates = found.newest().values_list("pk", "code", "title", "document_number", "search_text")
    rows = list(candidates[: CANDIDATES + 1])
    ranked = _ranked(words, rows[:CANDIDATES])
    loaded = tasks_of(ranked[:SHOWN])
    return Found([loaded[pk] for pk in ranked[:SHOWN]], len(ranked), len(rows) > CANDIDATES)


type _Candidate = tuple[int, str, str, str, str]


def _ranked(words: str, rows: list[_Candidate]) -> list[int]:
    """Exact hits first, then those in the title, then the rest; each newest first."""
    ranks = [(_rank(words, row), number, row[0]) for number, row in enumerate(rows)]
    return [pk for rank, _number, pk in sorted(ranks) if rank is not None]


def _rank(words: str, row: _Candidate) -> int | None:
    _pk, code, title, number, text = row
    if is_number(words):
        return _number_rank(words, code, number, text)
    exact, folded = nfc(words).casefold(), fold(words)
    if exact == code.casefold():
        return 0
    if exact in nfc(title).casefold():
        return 1
    if folded in fold(title):
        return 2
    return 3 if folded in text else 4


def _number_rank(words: str, code: str, number: str, text: str) -> int | None:
    """The document's own number, then the task's code, then the digits elsewhere."""
    if number and same_number(words, number):
        return 0
    if number_key(words) == number_key(code.rpartition("-")[2]):
        return 1
    return 3 if fold(words) in text else None
