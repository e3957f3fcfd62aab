"""Finished files are written by a process of its own, which is kept for the next one.

What draws pages and writes Word takes 60 MiB, which no process that answers requests has to hold.
It starts with the first file and ends when nothing has been asked for long, or with the process
that started it. It has no database and none of the settings.
"""

import atexit
import os
import subprocess
import sys
from collections.abc import Callable
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SECONDS = 200  # for one file: a job of the worker ends at 240
KEPT = ("PATH", "LANG", "LC_ALL", "VIRTUAL_ENV", "HOME", "LD_LIBRARY_PATH")
KEPT_KINDS = ("FONTCONFIG_", "MALLOC_", "XDG_")
ENDED = (BrokenPipeError, ConnectionResetError, EOFError)


class WritingFailed(Exception):  # noqa: N818 - reads as a sentence where it is raised
    """The kind and the place of the fault, without a word of the file."""


class WriterProcess:
    """One process for all threads of this one; files are written one after the other."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._owner = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._line: Connection | None = None

    def run(self, job: str, *given: Any) -> bytes:
        """What `job` ("module:function") makes of plain values and dataclasses.

        Raises OSError where a library of the machine is missing, WritingFailed for other faults.
        """
        with self._lock:
            try:
                fault, made = self._asked(job, given)
            except ENDED:  # it had ended, or ends by what it was given: then the second one too
                self.end()
                try:
                    fault, made = self._asked(job, given)
                except ENDED as error:
                    self.end()
                    raise WritingFailed(f"{job} ended the process") from error
        if fault:
            kind: Callable[[str], Exception] = OSError if made == b"OSError" else WritingFailed
            raise kind(fault)
        return made

    def _asked(self, job: str, given: tuple[Any, ...]) -> tuple[str, bytes]:
        line = self._running()
        line.send((job, given))
        if not line.poll(SECONDS):
            self.end()
            raise WritingFailed(f"{job} took longer than {SECONDS} s")
        return line.recv_bytes().decode(), line.recv_bytes()  # bytes alone, never an object

    def _running(self) -> Connection:
        if self._line is None or self._owner != os.getpid():  # another's, from before we parted
            self._line, far = Pipe()
            with far:
                self._process = subprocess.Popen(
                    [sys.executable, "-E", "-m", "ui.writer_process", str(far.fileno())],
                    cwd=ROOT,
                    env={name: value for name, value in os.environ.items() if _is_kept(name)},
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    pass_fds=[far.fileno()],
                )
            self._owner = os.getpid()
        return self._line

    def end(self) -> None:
        """The process goes; the next file starts another."""
        line, process, owner = self._line, self._process, self._owner
        self._line = self._process = None
        if line is not None:
            line.close()
        if process is not None and owner == os.getpid():
            process.kill()
            process.wait()


def _is_kept(name: str) -> bool:
    return name in KEPT or name.startswith(KEPT_KINDS)


writer = WriterProcess()
atexit.register(writer.end)
