"""What `make test` shows of the rings that are run whole by `make nightly` (RING=whole).

A ring asks everything of everybody. Its representative part asks each question at least once, and
of each kind of people, payload or form at least one; who it is turns with the question, so that
over all questions everybody is asked.
"""

import os
import zlib
from collections.abc import Callable, Hashable, Iterable

WHOLE = os.environ.get("RING") == "whole"


def turn(question: str) -> int:
    """A number that is the same at each run and differs from question to question."""
    return zlib.crc32(question.encode())


def one_of_each[T](question: str, all_: Iterable[T], kind: Callable[[T], Hashable]) -> list[T]:
    """All of them in a whole ring; else one of each kind, in the given order."""
    found = list(all_)
    if WHOLE:
        return found
    kinds: dict[Hashable, list[int]] = {}
    for at, one in enumerate(found):
        kinds.setdefault(kind(one), []).append(at)
    return [found[at] for at in sorted(same[turn(question) % len(same)] for same in kinds.values())]


def some[T](question: str, all_: Iterable[T], count: int) -> list[T]:
    """All of them in a whole ring; else so many, beginning where this question's turn is."""
    found = list(all_)
    if WHOLE or count >= len(found):
        return found
    begin = turn(question) % len(found)
    return [found[(begin + step) % len(found)] for step in range(count)]


def one_in[T](many: int, question: str, all_: Iterable[T]) -> list[T]:
    """All of them in a whole ring; else one in so many, in the given order."""
    found = list(all_)
    return found if WHOLE else found[turn(question) % many :: many]
