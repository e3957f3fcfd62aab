"""One running product (`make run` itself), and the ways in which its parts can die."""

import contextlib
import http.client
import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import psycopg

from ops import postgres
from ops.places import ROOT, free_port
from tests.support import database_clock, servers

GIVEN = (
    "DATABASE_URL",
    "DATABASE_OWNER_URL",
    "REDIS_URL",
    "SMTP_HOST",
    "SMTP_PORT",
    "BASE_URL",
    "MAIL_FOLDER",
    "SECRET_KEY",
    "ALLOWED_HOSTS",
    "CONN_MAX_AGE",
    "VAR_DIR",
)
MARKS = {
    "web": "gunicorn",
    "worker": "celery -q -A coordination worker",
    "beat": "celery -q -A coordination beat",
    "valkey": "valkey",
}
VICTIMS = ("worker", "child", "beat", "valkey", "postgres", "web")


def move_clock(folder: Path) -> None:
    """A migrated cluster before the product finds it, so that its statements keep our clock."""
    servers.copy_kept(folder)
    cluster = postgres.start_detached(folder, durable=False)
    with servers.admin(cluster) as connection:
        database_clock.move(connection, servers.MIGRATED)
    postgres.stop(folder)


class Product:
    """Started by the product's own supervisor, which alone brings its parts back."""

    def __init__(self, var: Path, log: Path, more: dict[str, str]) -> None:
        self.var, self.port = var, free_port()
        environ = {name: value for name, value in os.environ.items() if name not in GIVEN}
        environ |= {"VAR_DIR": str(var), "PORT": str(self.port), "DEMO": "no"}
        environ |= {"MAIL_LEASE": "5", "TICK_SECONDS": "15"}
        environ |= more
        if "TEST_AHEAD" in environ:
            move_clock(var / "postgres")
        self.log = log.open("ab")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "ops.run"],
            cwd=ROOT,
            env=environ,
            stdout=self.log,
            stderr=self.log,
            start_new_session=True,
        )

    def answer(self, path: str) -> tuple[int, str]:
        """Status and words of a page; (0, "") when nobody answers."""
        try:
            url = f"http://127.0.0.1:{self.port}{path}"
            with urllib.request.urlopen(url, timeout=5) as answer:
                return int(answer.status), answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()
        except (OSError, http.client.HTTPException):
            return 0, ""

    def status(self, path: str) -> int:
        return self.answer(path)[0]

    def wait_for(self, path: str, seconds: float) -> float:
        """Seconds until the page answers 200; SystemExit when it does not in time."""
        begin = time.monotonic()
        while self.status(path) != 200:
            if time.monotonic() - begin > seconds or self.process.poll() is not None:
                raise SystemExit(f"{path} is not 200 after {seconds} s; see {self.var}")
            time.sleep(0.2)
        return time.monotonic() - begin

    def environ(self) -> dict[str, str]:
        lines = (self.var / "run.env").read_text("utf-8").splitlines()
        pairs = (line.removeprefix("export ").partition("=") for line in lines)
        return {name: value.strip("'") for name, _, value in pairs}

    def pid(self, name: str) -> int | None:
        """The main process of a part, if it runs at this moment."""
        if name == "postgres":
            return self._postmaster()
        for noted in json.loads((self.var / "running.json").read_text()):
            with contextlib.suppress(OSError):
                words = Path(f"/proc/{noted}/cmdline").read_bytes().replace(b"\0", b" ")
                if MARKS[name].encode() in words:
                    return int(noted)
        return None

    def _postmaster(self) -> int | None:
        with contextlib.suppress(OSError, ValueError, IndexError):
            pid = int((self.var / "postgres/data/postmaster.pid").read_text().split()[0])
            if b"bin/postgres" in Path(f"/proc/{pid}/cmdline").read_bytes():
                return pid
        return None

    def crash(self) -> bool:
        """PostgreSQL as `pg_ctl stop -m immediate` ends it: no checkpoint, recovery at start."""
        pid = self.pid("postgres")
        if pid is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGQUIT)
        return pid is not None

    def kill(self, victim: str) -> bool:
        """kill -9, the part with all it started or one child of the worker; whether it ran."""
        pid = self.pid("worker" if victim == "child" else victim)
        if pid is None:
            return False
        with contextlib.suppress(ProcessLookupError):
            if victim != "child":
                os.killpg(pid, signal.SIGKILL)
                return True
            children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
            os.kill(int(children[0]), signal.SIGKILL) if children else None
            return bool(children)
        return False

    def hang(self, name: str, seconds: float) -> None:
        """Stopped in the middle of whatever it does, then let go."""
        pid = self.pid(name)
        if pid is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGSTOP)
                time.sleep(seconds)
                os.kill(pid, signal.SIGCONT)

    def flush(self) -> None:
        """FLUSHALL: the broker forgets everything."""
        import redis

        with contextlib.suppress(redis.RedisError):
            redis.Redis.from_url(self.environ()["REDIS_URL"], socket_timeout=2).flushall()

    def rows(self, statement: str) -> list[tuple[object, ...]]:
        """Read past the application; waits while the database is away."""
        end = time.monotonic() + 90
        while True:
            try:
                url = self.environ()["DATABASE_OWNER_URL"]
                with psycopg.connect(url, connect_timeout=3) as connection:
                    return connection.execute(statement).fetchall()
            except psycopg.OperationalError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.5)

    def end(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            self.process.send_signal(signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(60)
        if self.process.poll() is None:
            self.process.kill()
        self.log.close()
