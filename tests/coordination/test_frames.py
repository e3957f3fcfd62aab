"""Calls of a request find room in one piece, at whatever depth a page is drawn."""

import resource
from collections.abc import Callable

import pytest

from coordination.wiring.frames import with_room

CALLS = 300


def _leaf(one: int) -> int:
    return one + 1


def _deep(depth: int, work: Callable[[], None]) -> None:
    if depth:
        _deep(depth - 1, work)
    else:
        work()


def _faults(depth: int) -> int:
    """Pages of memory asked for while calls come and go at that depth."""

    def work() -> None:
        nonlocal found
        before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
        for one in range(CALLS):
            _leaf(one)
        found = resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before

    found = 0
    _deep(depth, work)
    return found


def _worst() -> int:
    return max(_faults(depth) for depth in range(1, 260))


def test_no_depth_asks_the_system_at_each_call():
    assert with_room(_worst) < CALLS / 10


def test_value_and_faults_come_through():
    assert with_room(_leaf, 1) == 2
    with pytest.raises(TypeError):
        with_room(_leaf)
