"""Real processes for the fault tests: a Celery worker, and a broker that can be killed."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from kombu.connection import Connection

from coordination.celery import app
from ops import valkey


class Worker:
    """A Celery worker in a process group of its own."""

    def __init__(self, log: Path) -> None:
        self.log = log.open("a")
        self.process = self._start()

    def _start(self) -> "subprocess.Popen[bytes]":
        celery = [sys.executable, "-m", "celery", "-A", "coordination", "worker", "-c", "2"]
        quiet = ["--without-gossip", "--without-mingle", "--without-heartbeat", "-l", "info"]
        environ = {**os.environ, "MAIL_LEASE": "3", "PYTHONWARNINGS": "ignore"}
        return subprocess.Popen(
            [*celery, *quiet],
            stdout=self.log,
            stderr=self.log,
            env=environ,
            start_new_session=True,
        )

    def kill(self) -> None:
        """kill -9 of the worker and its children."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def restart(self) -> None:
        self.kill()
        self.process = self._start()

    def close(self) -> None:
        self.kill()
        self.log.close()


@contextlib.contextmanager
def worker(log: Path) -> Iterator[Worker]:
    found = Worker(log)
    try:
        yield found
    finally:
        found.close()


class KillableBroker:
    """A Valkey on one port that can be killed and started again, empty."""

    def __init__(self, found: valkey.Broker) -> None:
        self.broker = found
        self.process = self._start()

    def _start(self) -> "subprocess.Popen[bytes]":
        process = subprocess.Popen(
            valkey.server_command(self.broker), stdout=subprocess.DEVNULL, start_new_session=True
        )
        valkey.wait_ready(self.broker)
        return process

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def restart(self) -> None:
        self.kill()
        self.process = self._start()

    def ask(self, task: str) -> None:
        """What beat does: one message; nothing when the broker is away."""
        options = {"socket_timeout": 1, "socket_connect_timeout": 1}
        with (
            contextlib.suppress(Exception),
            Connection(self.broker.url, transport_options=options) as connection,
        ):
            app.send_task(task, connection=connection, retry=False, expires=30)


def wait_until(reached: Callable[[], bool], *, seconds: float, each: Callable[[], None]) -> bool:
    """Call `each` every quarter second until the condition holds; whether it came to hold."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if reached():
            return True
        each()
        time.sleep(0.25)
    return reached()
