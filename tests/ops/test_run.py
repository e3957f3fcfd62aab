"""`make run`: everything comes up, comes back, and ends; from nothing in the whole ring."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from ops.places import ROOT, free_port
from tests.support import rings, servers

GIVEN = ("DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL", "SMTP_HOST", "SMTP_PORT", "BASE_URL")
OWN = ("SECRET_KEY", "ALLOWED_HOSTS", "CONN_MAX_AGE", "TEST_AHEAD")


@dataclass
class Run:
    """One run of the product and where it is."""

    var: Path
    port: int
    process: subprocess.Popen[str]

    def get(self, path: str) -> tuple[int, str]:
        try:
            url = f"http://127.0.0.1:{self.port}{path}"
            with urllib.request.urlopen(url, timeout=10) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()
        except OSError:
            return 0, ""

    def wait_for(self, path: str, seconds: float) -> float:
        """Seconds until the page answers 200."""
        begin = time.monotonic()
        while self.get(path)[0] != 200:
            assert self.process.poll() is None, self.process.communicate()[0]
            assert time.monotonic() - begin < seconds, self.logs()
            time.sleep(0.2)
        return time.monotonic() - begin

    def worker(self) -> int | None:
        """The worker's main process, if the supervisor has noted one that runs."""
        for noted in json.loads((self.var / "running.json").read_text()):
            words = Path(f"/proc/{noted}/cmdline")
            if words.exists() and b"coordination\0worker" in words.read_bytes():
                return int(noted)
        return None

    def wait_for_another_worker(self, dead: int, seconds: float) -> None:
        end = time.monotonic() + seconds
        while self.worker() in (None, dead):
            assert self.process.poll() is None, self.process.communicate()[0]
            assert time.monotonic() < end, self.logs()
            time.sleep(0.2)

    def logs(self) -> str:
        files = sorted((self.var / "log").glob("*.log"))
        return "\n".join(f"== {file.name}\n{file.read_text()[-1500:]}" for file in files)

    def end(self, number: signal.Signals) -> int:
        self.process.send_signal(number)
        return self.process.wait(60)

    def survivors(self) -> list[str]:
        """Command lines of processes that still have this run's folder in their environment."""
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                environ = (folder / "environ").read_bytes() + (folder / "cmdline").read_bytes()
            except OSError:
                continue
            if str(self.var).encode() in environ:
                found.append((folder / "cmdline").read_text().replace("\0", " "))
        return found


def start(var: Path, port: int) -> Run:
    environ = {name: value for name, value in os.environ.items() if name not in (*GIVEN, *OWN)}
    environ |= {"VAR_DIR": str(var), "PORT": str(port), "DEMO": "no"}
    command = [sys.executable, "-m", "ops.run"]
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    return Run(var, port, subprocess.Popen(command, cwd=ROOT, env=environ, **streams))  # type: ignore[call-overload]


def tick_beside(run: Run) -> str:
    """A command typed with nothing but the folder of the running copy."""
    environ = {name: value for name, value in os.environ.items() if name not in (*GIVEN, *OWN)}
    command = [sys.executable, "manage.py", "tick", "--at", "2026-11-25 07:30", "--dry-run"]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**environ, "VAR_DIR": str(run.var)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Run]:
    if not rings.WHOLE:
        servers.copy_kept(tmp_path / "var" / "postgres")
    found = start(tmp_path / "var", free_port())
    yield found
    found.process.kill()
    found.process.communicate()


@pytest.mark.early
@pytest.mark.timeout(600)
def test_whole_product_comes_up_comes_back_ends_and_comes_up_again(run: Run) -> None:
    run.wait_for("/healthz", 300)
    run.wait_for("/readyz", 60)
    assert run.get("/accounts/login/")[0] == 200
    assert tick_beside(run) == "[]"
    os.killpg(killed := run.worker(), signal.SIGKILL)
    run.wait_for_another_worker(killed, 30)
    assert run.end(signal.SIGTERM) == 0
    assert run.survivors() == []
    again = start(run.var, run.port)
    try:
        again.wait_for("/readyz", 120)
    finally:
        again.process.send_signal(signal.SIGINT)
        again.process.communicate(timeout=60)
    assert run.survivors() == []
