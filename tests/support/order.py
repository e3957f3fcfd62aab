"""What takes long (`@pytest.mark.early`) begins first: at the end no worker waits for it.

pytest-xdist deals the tests out in as many equal pieces as there are workers; who has done his own
takes from the end of another's. So each piece begins with its share of what takes long, in whole
modules, whose tests share what they have built.

In a module those with the cast come last: they work in another database (tests/support/cast.py),
and each change begins a session that knows no table yet.
"""

import gc
import os
from itertools import groupby

import pytest


def path(item: pytest.Item) -> str:
    return str(item.path)


def has_cast(item: pytest.Item) -> bool:
    return "cast" in getattr(item, "fixturenames", ())


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    modules = [sorted(same, key=has_cast) for _name, same in groupby(items, key=path)]
    items[:] = [item for module in modules for item in module]
    early = [item for item in items if item.get_closest_marker("early")]
    others = [item for item in items if not item.get_closest_marker("early")]
    modules = [list(same) for _name, same in groupby(early, key=path)]
    left, dealt = len(items), list[pytest.Item]()
    for at in range(workers):
        size = left // (workers - at)
        piece = [item for module in modules[at::workers] for item in module]
        taken = max(size - len(piece), 0)
        dealt += piece + others[:taken]
        others, left = others[taken:], left - size
    items[:] = dealt + others


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """What was collected stands to the end: no later search for garbage goes through it."""
    gc.collect()
    gc.freeze()
