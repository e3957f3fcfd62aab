"""The product's own programs: web, worker and beat, and the demo data."""

import contextlib
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from ops import uptodate
from ops.children import Child, Children, end_with_parent
from ops.places import ROOT, answers, memory_dir
from ops.servers import SECOND, THIRD

BIN = Path(sys.executable).parent
# What is taken in pieces of 256 KiB, as files are, goes back when it is free, and does not stay in
# heaps of threads. A drawn page is smaller: asked from the machine piece by piece, all threads of a
# process would wait for its table of pages; and its end stays for the next page, up to 1 MiB.
HEAP = {
    "MALLOC_ARENA_MAX": "2",
    "MALLOC_MMAP_THRESHOLD_": "262144",
    "MALLOC_TRIM_THRESHOLD_": "1048576",
}


def prepare_database(environ: dict[str, str], var: Path) -> bool:
    """Migrate as owner unless nothing changed; whether nobody is in the database yet."""
    owner_url = environ["DATABASE_OWNER_URL"]
    if uptodate.is_current(owner_url, var):
        return False
    owner = {**environ, "DATABASE_URL": owner_url}
    command = [sys.executable, "-m", "ops.database"]
    done = subprocess.run(
        command, cwd=ROOT, env=owner, stdout=subprocess.PIPE, text=True, check=False
    )
    if done.returncode:
        raise SystemExit("The database could not be brought up to date; see above.")
    empty = done.stdout.strip().endswith("empty")
    if not empty:
        uptodate.keep(owner_url, var)
    return empty


def compile_messages() -> subprocess.Popen[bytes]:
    """Start writing the translations that changed."""
    return _program(["-m", "ops.messages", "compile"], None)


def seed(environ: dict[str, str], manifest: Path) -> subprocess.Popen[bytes]:
    """Start filling an empty database, or writing the manifest of a filled one anew."""
    return _program(["manage.py", "seed_demo", "--manifest", str(manifest)], environ)


def _program(words: list[str], environ: dict[str, str] | None) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, *words],
        cwd=ROOT,
        env=environ,
        preexec_fn=end_with_parent(),  # noqa: PLW1509 (one thread)
    )


def finish(process: subprocess.Popen[bytes], over: Callable[[], bool]) -> int:
    """Wait for its end; end it when the run is over before that."""
    while process.poll() is None:
        if over():
            process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(0.2)
    return process.returncode


def start_web(children: Children, environ: dict[str, str], var: Path) -> None:
    """Two processes that share what was loaded before they parted."""
    web = [str(BIN / "gunicorn"), "coordination.wsgi", "--bind", f"127.0.0.1:{environ['PORT']}"]
    web += ["--workers", "2", "--worker-class", "gthread", "--threads", "4", "--timeout", "60"]
    web += ["--graceful-timeout", "5", "--no-control-socket", "--keep-alive", "15"]
    web += ["--preload"]
    log, counters = var / "log" / "web.log", emptied(memory_dir(var))
    environ = {**environ, **HEAP, "PROMETHEUS_MULTIPROC_DIR": str(counters)}
    children.add(Child("web", web, SECOND, log, environ=environ, options={"cwd": ROOT}))


def emptied(folder: Path) -> Path:
    """The folder, made, with nothing of an earlier start in it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for left in folder.iterdir():
        left.unlink()
    return folder


def start_jobs(children: Children, environ: dict[str, str], var: Path) -> None:
    """A worker with two processes, and beat; after the web, which people wait for."""
    celery = [str(BIN / "celery"), "-q", "-A", "coordination"]
    quiet = ["--without-gossip", "--without-mingle", "--without-heartbeat"]
    emptied(var / "beat")
    programs = {
        "worker": ([*celery, "worker", "-c", "2", "-l", "info", *quiet], SECOND),
        "beat": ([*celery, "beat", "-s", str(var / "beat" / "schedule"), "--pidfile="], THIRD),
    }
    for name, (command, stage) in programs.items():
        log = var / "log" / f"{name}.log"
        children.add(
            Child(name, command, stage, log, environ=environ | HEAP, options={"cwd": ROOT})
        )


def wait_for_web(port: int, *, seconds: float = 60) -> bool:
    """Whether the web server accepts connections in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if answers(port):
            return True
        time.sleep(0.1)
    return False
