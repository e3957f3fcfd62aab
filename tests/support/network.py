"""Tests talk to this machine only."""

import socket
from collections.abc import Iterator
from typing import Any

import pytest

_LOCAL = ("127.", "::1", "localhost", "0.0.0.0")  # noqa: S104 (compared, not listened on)


def _refuse_far(address: Any) -> None:
    if isinstance(address, tuple) and not str(address[0]).startswith(_LOCAL):
        raise PermissionError(f"A test may not connect to {address[0]!r}.")


@pytest.fixture(scope="session", autouse=True)
def _network_shut() -> Iterator[None]:
    def connect(self: socket.socket, address: Any) -> None:
        _refuse_far(address)
        original(self, address)

    def connect_ex(self: socket.socket, address: Any) -> int:
        _refuse_far(address)
        return original_ex(self, address)

    original, original_ex = socket.socket.connect, socket.socket.connect_ex
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect)
        patch.setattr(socket.socket, "connect_ex", connect_ex)
        yield
