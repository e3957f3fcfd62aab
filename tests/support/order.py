"""What takes long (`@pytest.mark.early`) begins first: at the end no worker waits for it.

pytest-xdist deals the tests out in as many equal pieces as there are workers; who has done his own
takes from the end of another's. So each piece begins with its share of what takes long, in whole
modules, whose tests share what they have built.
"""

import os
from itertools import groupby

import pytest


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    early = [item for item in items if item.get_closest_marker("early")]
    others = [item for item in items if not item.get_closest_marker("early")]
    modules = [list(same) for _name, same in groupby(early, key=lambda item: item.path)]
    left, dealt = len(items), list[pytest.Item]()
    for at in range(workers):
        size = left // (workers - at)
        piece = [item for module in modules[at::workers] for item in module]
        taken = max(size - len(piece), 0)
        dealt += piece + others[:taken]
        others, left = others[taken:], left - size
    items[:] = dealt + others
