"""Calls at any depth of a request find room without asking the machine each time."""

import resource
from collections.abc import Callable

from coordination.wiring.preload import roomy

DEPTHS, CALLS = 150, 100


def _leaf(value: int) -> int:
    return value


def _deep(depth: int) -> int:
    """The most pages taken anew by a loop at this depth or at any above it."""
    before = resource.getrusage(resource.RUSAGE_THREAD).ru_minflt
    for one in range(CALLS):
        _leaf(one)
    taken = resource.getrusage(resource.RUSAGE_THREAD).ru_minflt - before
    return max(taken, _deep(depth - 1)) if depth else taken


def _faults(call: Callable[[int], int]) -> int:
    call(DEPTHS)  # what is touched for the first time
    return min(call(DEPTHS) for _time in range(3))


def test_a_loop_takes_no_piece_at_each_call() -> None:
    assert _faults(roomy(_deep)) < CALLS // 2


def test_what_is_called_gets_and_gives_the_same() -> None:
    def joined(*words: str, end: str) -> str:
        return "".join(words) + end

    assert roomy(joined)("a", "b", end=".") == "ab."
