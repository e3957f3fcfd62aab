"""The process that writes files: kept for the next one, replaced when it has gone."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from ops.places import ROOT
from tests.ui.letters.test_letters import letter
from ui.letters import Layout
from ui.writer import WriterProcess, WritingFailed

JOBS = "tests.ui.writer_jobs"
PARENT = f"""
import os, signal
from ui.writer import writer
print(writer.run("{JOBS}:whoami").decode(), flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def writer() -> Iterator[WriterProcess]:
    found = WriterProcess()
    yield found
    found.end()


def test_one_process_writes_one_file_after_the_other(writer: WriterProcess) -> None:
    assert writer.run(f"{JOBS}:echo", b"%PDF\x00", " của Văn phòng").endswith("phòng".encode())
    assert writer.run(f"{JOBS}:whoami") == writer.run(f"{JOBS}:whoami")
    assert writer.run(f"{JOBS}:whoami") != str(os.getpid()).encode()


def test_a_fault_is_told_by_kind_and_place_without_a_word(writer: WriterProcess) -> None:
    with pytest.raises(WritingFailed, match="ValueError in failing") as failed:
        writer.run(f"{JOBS}:failing", "Tố cáo ông X")
    assert "ông X" not in str(failed.value)


def test_a_missing_library_is_told_as_what_it_is(writer: WriterProcess) -> None:
    with pytest.raises(OSError, match="cannot load library"):
        writer.run(f"{JOBS}:without_pango")


def test_another_goes_on_after_one_that_ended(writer: WriterProcess) -> None:
    first = int(writer.run(f"{JOBS}:whoami"))
    os.kill(first, signal.SIGKILL)
    assert int(writer.run(f"{JOBS}:whoami")) != first
    with pytest.raises(WritingFailed, match="ended the process"):
        writer.run(f"{JOBS}:dying")
    assert int(writer.run(f"{JOBS}:whoami")) != first


def test_it_has_neither_keys_nor_settings_nor_a_database(
    writer: WriterProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_KEY", "canary")
    known = writer.run(f"{JOBS}:knowing", letter(Layout.STATE)).decode().split()
    assert "PATH" in known
    assert not {"SECRET_KEY", "DATABASE_URL", "coordination.settings", "psycopg"} & set(known)


def test_it_ends_with_the_process_that_asked() -> None:
    told = subprocess.run([sys.executable, "-c", PARENT], cwd=ROOT, stdout=-1, check=False).stdout
    for _try in range(100):
        if not os.path.exists(f"/proc/{int(told)}"):
            return
        time.sleep(0.05)
    raise AssertionError("it is still there")
