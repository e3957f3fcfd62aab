"""The web of a first start is loaded while the demo data are written, and opens after them."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ops.places import ROOT, answers, free_port


@pytest.fixture
def waiting(tmp_path: Path) -> Iterator[tuple[int, Path]]:
    """Port of a gunicorn that was told to wait, and the file it waits for."""
    port, awaited = free_port(), tmp_path / "demo.json"
    words = [str(Path(sys.executable).parent / "gunicorn"), "tests.ops.faulty", "--preload"]
    words += ["--bind", f"127.0.0.1:{port}", "--no-control-socket"]
    environ = {**os.environ, "WEB_OPENS_AFTER": str(awaited)}
    process = subprocess.Popen(
        words, cwd=ROOT, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    yield port, awaited
    process.terminate()
    process.wait(20)


def test_no_port_is_open_before_the_file_is_there(waiting: tuple[int, Path]) -> None:
    port, awaited = waiting
    time.sleep(1.5)
    assert not answers(port)
    awaited.touch()
    end = time.monotonic() + 20
    while not answers(port) and time.monotonic() < end:
        time.sleep(0.05)
    assert answers(port)
