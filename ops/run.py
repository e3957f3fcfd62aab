"""`make run`: everything the product needs, as children of this one process.

PORT (default 8000) and VAR_DIR (default var/) tell copies apart. With DATABASE_URL (and
DATABASE_OWNER_URL), REDIS_URL or SMTP_HOST set, those servers are used instead of own ones.
DEMO=no leaves an empty database empty.
"""

import fcntl
import os
import shutil
import signal
import sys
import time
from pathlib import Path
from typing import IO

from ops import adoption, product, uptodate
from ops.children import Children, end_left_over
from ops.places import ROOT, answers, kept_secret, memory_dir, var_dir
from ops.servers import start_missing

ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def _caught(pid: int) -> int:
    """Which of the ending signals that process has a handler for, as a bit mask."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    mask = next((line.split()[1] for line in lines if line.startswith("SigCgt:")), "0")
    return int(mask, 16) & sum(1 << (number - 1) for number in ENDING)


class Ending:
    """Tells whether to end: by a signal to us, or to the `make` that started us.

    Made early, so that no signal is lost. On SIGINT or SIGHUP to itself alone, make only waits for
    its children (it thinks that the terminal told them too). What it does do is drop its own
    handler, which the kernel shows.
    """

    def __init__(self) -> None:
        self.asked = False
        self.parent = os.getppid()
        name = Path(f"/proc/{self.parent}/comm")
        made = name.exists() and name.read_text().strip() in ("make", "gmake")
        self.watched = _caught(self.parent) if made else 0
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._ask)
        if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:  # nohup means what it says
            signal.signal(signal.SIGHUP, self._ask)

    def _ask(self, *_: object) -> None:
        self.asked = True

    def __call__(self) -> bool:
        if self.watched:
            gone = os.getppid() != self.parent or _caught(self.parent) != self.watched
            self.asked = self.asked or gone
        return self.asked


def take_lock(var: Path) -> IO[str]:
    """One run per VAR_DIR; the kernel lets go of the lock whatever ends us."""
    file = (var / "run.lock").open("a")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise SystemExit(f"Already running with VAR_DIR={var} / Đang chạy rồi.") from None
    return file


def own_environ(var: Path, port: int) -> dict[str, str]:
    """What every program of ours gets; the given environment goes first."""
    defaults = {
        "DJANGO_SETTINGS_MODULE": "coordination.settings",
        "VAR_DIR": str(var),
        "PORT": str(port),
        "BASE_URL": f"http://127.0.0.1:{port}",
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
        "STATIC_COMPRESSED": "no",
    }
    if os.environ.get("DEMO") != "no":
        defaults["SECOND_STEP"] = "no"  # a trial is signed in to with its listed passwords
    given = {name: value for name, value in os.environ.items() if value}
    if "SECRET_KEY" not in given:
        defaults["SECRET_KEY"] = kept_secret(var / "secret_key")
    return {**defaults, **given}


def bring_up(children: Children, ending: Ending, var: Path, port: int) -> None:
    """Start all in order; returns early when asked to end meanwhile."""
    begin = time.monotonic()
    compiling = product.compile_messages()
    environ = own_environ(var, port) | start_missing(children, var)
    if product.finish(compiling, ending) and not ending():
        raise SystemExit("The translations could not be compiled; see above.")
    adoption.keep(var / "run.env", environ)
    print("· Updating the database / Cập nhật cơ sở dữ liệu …", flush=True)
    empty = product.prepare_database(environ, var)
    manifest = var / "demo.json"
    wanted = os.environ.get("DEMO") != "no" and (empty or manifest.exists())
    if ending():
        return
    if empty and wanted:
        print("· Writing demo data / Nạp dữ liệu mẫu …", flush=True)
        manifest.unlink(missing_ok=True)
        seeding = product.seed(environ, manifest)
        # Loading takes the web as long as a quarter of the data: it waits for them with its port.
        product.start_web(children, environ | {"WEB_OPENS_AFTER": str(manifest)}, var)
        if product.finish(seeding, ending) and not ending():
            raise SystemExit("The demo data could not be written; see above.")
        uptodate.keep(environ["DATABASE_OWNER_URL"], var)
    else:
        product.start_web(children, environ, var)
    if ending():
        return
    if not product.wait_for_web(port):
        raise SystemExit(f"The web server does not answer; see {var / 'log' / 'web.log'}.")
    product.start_jobs(children, environ, var)
    if wanted and not empty:
        product.finish(product.seed(environ, manifest), ending)
    tell_ready(var, port, time.monotonic() - begin)


def tell_ready(var: Path, port: int, took: float) -> None:
    """Where to look now."""
    manifest = var / "demo.json"
    print(f"\n  Sẵn sàng / Ready ({took:.0f} s):  http://127.0.0.1:{port}")
    if manifest.exists():
        print(f"  Tài khoản dùng thử / Demo sign-ins: {manifest}")
    print(f"  Nhật ký / Logs: {var / 'log'}\n  Dừng / Stop: Ctrl-C\n", flush=True)


def main() -> None:
    ending = Ending()
    var, port = var_dir(), int(os.environ.get("PORT") or 8000)
    children = Children(notes=var / "running.json")
    os.environ["VAR_DIR"] = str(var)
    os.chdir(ROOT)
    lock = take_lock(var)
    end_left_over(children.notes)
    if answers(port):
        sys.exit(f"Port {port} is taken; choose another: make run PORT={port + 1}")
    try:
        bring_up(children, ending, var, port)
        children.watch_until(ending)
    finally:
        print("\n· Stopping / Đang dừng …", flush=True)
        children.end()
        children.notes.unlink(missing_ok=True)
        shutil.rmtree(memory_dir(var), ignore_errors=True)
        (var / "run.env").unlink(missing_ok=True)
        lock.close()


if __name__ == "__main__":
    main()
