"""One waiting row as a form names it: which kind, which row, and as it was when it was shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from django.http import QueryDict

from tasks.home.waiting import MINE, WaitingKind

MOST = 200
LONGEST_NUMBER = 18


@dataclass(frozen=True, slots=True)
class Key:
    """`target` is the row; `seen` its version (of a change: the day; of others 0)."""

    kind: WaitingKind
    target: int
    seen: int

    def __str__(self) -> str:
        return f"{self.kind}:{self.target}:{self.seen}"

    @classmethod
    def read(cls, text: str) -> Self | None:
        kind, *numbers = text.split(":")
        fit = len(numbers) == 2 and all(_is_number(one) for one in numbers)
        if kind not in MINE or not fit:
            return None
        return cls(WaitingKind(kind), int(numbers[0]), int(numbers[1]))


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= LONGEST_NUMBER


def _read(texts: Iterable[str]) -> list[Key]:
    found = (Key.read(text) for text in texts)
    return list(dict.fromkeys(key for key in found if key is not None))[:MOST]


def keys_of(data: QueryDict) -> list[Key]:
    """The row whose own button was pressed, else all that are ticked; each once."""
    return _read(data.getlist("one")) or _read(data.getlist("selected"))
