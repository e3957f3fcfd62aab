"""The broker starts wherever its folder is."""

import os
import signal
from pathlib import Path

import pytest

from ops import valkey
from ops.places import answers


@pytest.mark.parametrize("name", ["var", "có dấu cách", 'ngoặc "kép"', "gạch\\chéo", "nháy 'đơn'"])
def test_broker_starts_in_a_folder_of_any_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    broker, pid = valkey.start_detached(tmp_path / name)
    try:
        assert answers(broker.port)
    finally:
        os.kill(pid, signal.SIGTERM)
