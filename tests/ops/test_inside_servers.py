"""PostgreSQL and Redis of the distribution, started as docker-compose.yml starts them.

`.ci/run` installs them. Whatever version is there: what is asked of it here is older than all.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg
import pytest
import redis

from ops import account, postgres
from ops.places import answers, free_port
from tests.support import inside

PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: int(p.parent.name))
BIN = PROGRAMS[-1] if PROGRAMS else None
PASSWORD = "chỉ để thử"
IS_THERE = BIN is not None and (BIN / "postgres").exists()
needs_postgres = pytest.mark.skipif(not IS_THERE, reason="PostgreSQL of Debian is not here")
needs_redis = pytest.mark.skipif(not shutil.which("redis-server"), reason="redis is not here")
pytestmark = pytest.mark.skipif(not shutil.which("openssl"), reason="openssl is not here")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = inside.made(tmp_path_factory.mktemp("secrets"))
    (folder / "broker_password").write_text("only-for-this-test")
    account.hand_over(folder / "database_key.pem")
    return folder


@pytest.fixture(scope="module")
def others(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return inside.made(tmp_path_factory.mktemp("others"))


def started(words: list[str], port: int, log: Path, **options: object) -> subprocess.Popen[bytes]:
    with log.open("wb") as out:
        process = subprocess.Popen(words, stdout=out, stderr=out, **options)  # type: ignore[call-overload]
    end = time.monotonic() + 30
    while not answers(port):
        assert process.poll() is None and time.monotonic() < end, log.read_text()
        time.sleep(0.05)
    return process  # type: ignore[no-any-return]


def wait_until_it_takes_connections(port: int) -> None:
    """The port answers earlier: until then PostgreSQL says that it "is starting up"."""
    asked = [f"{BIN}/pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port), "-t", "5"]
    end = time.monotonic() + 30
    while subprocess.run(asked, check=False).returncode != 0:
        assert time.monotonic() < end, f"PostgreSQL takes no connections on port {port}"
        time.sleep(0.05)


def as_account(words: list[str], folder: Path, **more: Any) -> None:
    line, options = account.command(words, reads=[folder])
    subprocess.run(line, check=True, capture_output=True, cwd="/", **more, **options)


@pytest.fixture(scope="module")
def database(kept: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    assert BIN
    folder, port = tmp_path_factory.mktemp("cluster"), free_port()
    data = folder / "data"
    data.mkdir(mode=0o700)
    account.hand_over(data)
    as_account([f"{BIN}/initdb", "-D", str(data), "-U", "postgres", "--no-sync"], folder)
    made = f"CREATE ROLE app LOGIN PASSWORD '{PASSWORD}'; CREATE DATABASE coordination\n"
    alone = [f"{BIN}/postgres", "--single", "-D", str(data), "postgres"]
    as_account(alone, folder, input="\n".join(made.split("; ")).encode())
    words = inside.command("database", kept)
    assert words[0] == "postgres"
    beside = ["-D", str(data), "-c", f"port={port}", "-c", "listen_addresses=127.0.0.1"]
    beside += [
        "-c",
        "unix_socket_directories=",
        *(w for s in postgres.THROW_AWAY[:3] for w in ("-c", s)),
    ]
    line, options = account.command([f"{BIN}/postgres", *words[1:], *beside], reads=[folder, kept])
    process = started(line, port, tmp_path_factory.mktemp("log") / "log", cwd="/", **options)
    wait_until_it_takes_connections(port)
    yield port
    process.send_signal(2)
    process.wait(20)


@pytest.fixture(scope="module")
def broker(kept: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    port, folder = free_port(), tmp_path_factory.mktemp("broker")
    words = inside.command("redis", kept)
    words[-1] = words[-1].replace("--tls-port 6379", f"--tls-port {port} --bind 127.0.0.1")
    process = started(words, port, folder / "log", cwd=folder)
    yield port
    process.terminate()
    process.wait(20)


def address(folder: Path, port: int, host: str = "localhost") -> str:
    changes = {
        "APP": quote(PASSWORD),
        "database:5432": f"{host}:{port}",
        "?": "?hostaddr=127.0.0.1&",
    }
    return inside.given("database_url", folder, **changes)


@needs_postgres
def test_the_database_speaks_tls_with_those_who_check_it(kept: Path, database: int) -> None:
    for host in ("database", "localhost", "127.0.0.1"):
        with psycopg.connect(address(kept, database, host)) as way:
            asked = "SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
            assert way.execute(asked).fetchone() == ("TLSv1.3",)


@needs_postgres
@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ("sslmode=disable", "no encryption"),
        ("sslmode=verify-full&ssl_max_protocol_version=TLSv1.2", "protocol version"),
    ],
)
def test_the_database_refuses_plain_words_and_old_versions(
    kept: Path, database: int, changed: str, words: str
) -> None:
    url = address(kept, database).replace("sslmode=verify-full", changed)
    with pytest.raises(psycopg.OperationalError, match=words):
        psycopg.connect(url)


@needs_postgres
def test_the_superuser_does_not_come_over_the_network(kept: Path, database: int) -> None:
    url = address(kept, database).replace("//app:", "//postgres:")
    with pytest.raises(psycopg.OperationalError, match=r"no pg_hba\.conf entry"):
        psycopg.connect(url)


@needs_postgres
def test_whoever_cannot_show_the_certificate_is_not_the_database(
    kept: Path, others: Path, database: int
) -> None:
    with pytest.raises(psycopg.OperationalError, match="certificate verify failed"):
        psycopg.connect(address(others, database))
    with pytest.raises(psycopg.OperationalError, match="does not match host name"):
        psycopg.connect(address(kept, database, "redis"))


@needs_postgres
def test_the_database_does_not_start_with_a_key_that_others_read(
    kept: Path, tmp_path: Path, database: int
) -> None:
    """So owner and mode of the file on the host matter, as docs/upgrade.md says."""
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    account.hand_over(data)
    as_account([f"{BIN}/initdb", "-D", str(data), "-U", "postgres", "--no-sync"], tmp_path)
    open_key = shutil.copy(kept / "database_key.pem", tmp_path / "database_key.pem")
    open_key.chmod(0o644)
    words = [
        w.replace(str(kept / "database_key.pem"), str(open_key))
        for w in inside.command("database", kept)
    ]
    line, options = account.command([f"{BIN}/postgres", *words[1:], "-D", str(data)], reads=[kept])
    done = subprocess.run(
        line, capture_output=True, text=True, cwd="/", check=False, timeout=30, **options
    )
    assert done.returncode == 1 and "private key file" in done.stderr


@needs_postgres
def test_the_database_is_healthy_by_its_certificate_alone(
    kept: Path, others: Path, database: int, tmp_path: Path
) -> None:
    environ = {**os.environ, "PATH": f"{BIN}:{os.environ['PATH']}", "HOME": str(tmp_path)}
    for folder, code in ((kept, 0), (others, 2)):
        words = inside.health("database", folder)
        words = words.replace("pg_isready", f"pg_isready -p {database}")
        done = subprocess.run(["sh", "-c", words], env=environ, check=False, capture_output=True)
        assert done.returncode == code


@needs_redis
def test_redis_speaks_tls_with_those_who_check_it(kept: Path, others: Path, broker: int) -> None:
    def asked(folder: Path, **changes: str) -> bool:
        changes = {"BROKER": "only-for-this-test", "redis:6379": f"localhost:{broker}", **changes}
        return bool(redis.Redis.from_url(inside.given("redis_url", folder, **changes)).ping())

    assert asked(kept)
    with pytest.raises(redis.ConnectionError, match="CERTIFICATE_VERIFY_FAILED"):
        asked(others)
    with pytest.raises(redis.AuthenticationError):
        asked(kept, **{"only-for": "not-for"})
    with pytest.raises(redis.ConnectionError):
        redis.Redis("127.0.0.1", broker, password="only-for-this-test").ping()


@needs_redis
def test_redis_is_healthy_by_its_certificate_alone(kept: Path, others: Path, broker: int) -> None:
    for folder, code in ((kept, 0), (others, 1)):
        (folder / "broker_password").write_text("only-for-this-test")
        words = inside.health("redis", folder).replace("redis-cli", f"redis-cli -p {broker}")
        done = subprocess.run(["sh", "-c", words], check=False, capture_output=True)
        assert done.returncode == code
