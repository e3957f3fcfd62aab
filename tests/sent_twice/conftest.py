"""A list of any length is long: its file is left to the worker."""

import pytest

from tasks.exports import order


@pytest.fixture(autouse=True)
def _every_list_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(order.SHORT, "xlsx", 0)
