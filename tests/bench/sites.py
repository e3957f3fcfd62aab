"""The two servers on one database: the product as it runs in earnest, and the floor beside it."""

import time
from dataclasses import dataclass
from pathlib import Path

from ops import product
from ops.children import Child, Children
from ops.places import ROOT, free_port, var_dir
from ops.postgres import Cluster
from tests.bench.data import database

SECRET = "only-for-measuring-" + "0123456789" * 4


@dataclass(frozen=True, slots=True)
class Sites:
    """Ports and master processes of both, on the database with that many tasks."""

    tasks: int
    ours: int
    floor: int
    our_master: int
    floor_master: int


def environ(server: Cluster, name: str, port: int) -> dict[str, str]:
    """What `ops.run` would set for the web server, on the measured database."""
    return {
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "PYTHONPATH": str(ROOT),
        "PORT": str(port),
        "DJANGO_SETTINGS_MODULE": "coordination.settings",
        "VAR_DIR": str(var_dir()),
        "DATABASE_URL": server.url("app", name),
        "SECRET_KEY": SECRET,
        "BASE_URL": f"http://127.0.0.1:{port}",
        "STATIC_COMPRESSED": "no",
        "SECOND_STEP": "no",
    }


def _start_floor(children: Children, given: dict[str, str], log: Path) -> None:
    command = [
        str(product.BIN / "gunicorn"),
        "tests.bench.floor.wsgi",
        "--workers",
        "2",
        "--preload",
        "--bind",
        f"127.0.0.1:{given['PORT']}",
        "--no-control-socket",
    ]
    given = {**given, "DJANGO_SETTINGS_MODULE": "tests.bench.floor.settings"}
    children.add(Child("floor", command, 2, log, environ=given, options={"cwd": ROOT}))


def start(children: Children, server: Cluster, tasks: int, name: str = "") -> Sites:
    """Both servers on one database, by default that of the size; they answer on return."""
    folder = var_dir() / "bench"
    (folder / "log").mkdir(parents=True, exist_ok=True)
    ports = []
    for which in ("ours", "floor"):
        given = environ(server, name or database(tasks), free_port())
        ports.append(int(given["PORT"]))
        if which == "ours":
            product.start_web(children, given, folder)
        else:
            _start_floor(children, given, folder / "log" / "floor.log")
        if not product.wait_for_web(ports[-1]):
            raise SystemExit(f"A server does not answer; see {folder / 'log'}.")
    time.sleep(1)
    masters = [child.process.pid for child in children.members[-2:] if child.process]
    return Sites(tasks, *ports, *masters)


def memory(master: int) -> list[float]:
    """MiB of each worker, what is shared counted by its share (PSS)."""
    found = Path(f"/proc/{master}/task/{master}/children").read_text().split()
    return [round(_pss(int(pid)) / 1024, 1) for pid in found]


def _pss(pid: int) -> int:
    """KiB, of the kernel's own sum."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
