"""Children are restarted when they die, and all end together."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ops.children import Child, Children, end_left_over, note_running


def wait_until(true: Callable[[], object], seconds: float = 15) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def runs(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def sleeper(tmp_path: Path, words: str = "import time; time.sleep(60)") -> Child:
    return Child("sleeper", [sys.executable, "-c", words], 0, tmp_path / "log")


@pytest.fixture
def children(tmp_path: Path) -> Iterator[Children]:
    found = Children(notes=tmp_path / "running.json")
    yield found
    found.end(patience=0.1)


def test_dead_child_is_started_again(children: Children, tmp_path: Path) -> None:
    children.add(child := sleeper(tmp_path))
    assert child.process
    first = child.process.pid
    os.kill(first, signal.SIGKILL)
    end = time.monotonic() + 20
    children.watch_until(
        lambda: time.monotonic() > end or (child.process and child.process.pid != first)
    )
    assert child.process.pid != first
    assert runs(child.process.pid)


def test_child_that_keeps_dying_is_tried_less_often(tmp_path: Path) -> None:
    child = sleeper(tmp_path, "raise SystemExit(1)")
    waits = []
    for _ in range(4):
        child.start()
        assert child.process
        child.process.wait()
        child.again_at = 0.0
        child.watch(time.monotonic())
        waits.append(child.wait)
    assert waits == [1, 2, 4, 8]


def test_end_reaches_grandchildren(children: Children, tmp_path: Path) -> None:
    words = "import os, time; pid = os.fork(); print(pid, flush=True) if pid else 0; time.sleep(60)"
    children.add(child := sleeper(tmp_path, words))
    wait_until(child.log.read_text)
    grandchild = int(child.log.read_text().split()[0])
    children.end(patience=1)
    wait_until(lambda: not runs(grandchild))


def test_leftover_of_a_killed_run_is_ended(tmp_path: Path) -> None:
    left = subprocess.Popen([sys.executable, "-c", "input()"], stdin=-1, start_new_session=True)
    note_running(tmp_path / "running.json", [left.pid])
    end_left_over(tmp_path / "running.json")
    assert left.wait(10) == -signal.SIGKILL
    assert left.stdin
    left.stdin.close()


def test_number_taken_by_another_process_is_spared(tmp_path: Path) -> None:
    (tmp_path / "running.json").write_text(f'{{"{os.getpid()}": "1"}}')
    end_left_over(tmp_path / "running.json")
    assert runs(os.getpid())
