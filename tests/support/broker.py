"""A throw-away Valkey for tests that start workers."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from ops import valkey
from ops.children import end_with_parent
from ops.places import free_port


@pytest.fixture
def broker(tmp_path: Path) -> Iterator[valkey.Broker]:
    """Running on a free port; its address is `broker.url`. Ends with the test."""
    found = valkey.Broker(tmp_path / "valkey", free_port())
    process = subprocess.Popen(
        valkey.server_command(found),
        stdout=subprocess.DEVNULL,
        preexec_fn=end_with_parent(),  # noqa: PLW1509 (single thread: one system call)
    )
    valkey.wait_ready(found)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(os.environ, "REDIS_URL", found.url)
        yield found
    process.kill()
    process.wait()
