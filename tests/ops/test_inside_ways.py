"""To database and Redis: TLS that is checked, by the addresses of docs/upgrade.md.

The servers of the packages know none, so it is spoken by a front before them (tests.support.front).
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from ops import valkey
from ops.backup import database
from ops.places import ROOT, kept_secret
from tests.support import front, inside
from tests.support.broker import broker as broker  # noqa: PLC0414 (a fixture)
from tests.support.database import TestDatabase
from tests.support.inside import COMPOSE, SERVICES

pytestmark = pytest.mark.skipif(not shutil.which("openssl"), reason="openssl is not here")
ASKS_DATABASE = """
from django.db import connection
with connection.cursor() as cursor: cursor.execute("SELECT current_user"); print(cursor.fetchone())
"""
ASKS_BROKER = """
from coordination.celery import app
with app.connection_for_write() as way:
    way.ensure_connection(max_retries=1, interval_start=0)
    print(way.default_channel.client.ping())
"""
ELSEWHERE = """
import socket; was = socket.getaddrinfo
socket.getaddrinfo = lambda name, *more, **kinds: was("127.0.0.1", *more, **kinds)
"""


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return inside.made(tmp_path_factory.mktemp("secrets"))


@pytest.fixture(scope="module")
def others(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return inside.made(tmp_path_factory.mktemp("others"))


@pytest.fixture
def before_database(kept: Path, test_database: TestDatabase) -> Iterator[front.Front]:
    with front.before(test_database.cluster.port, kept, "database", postgres=True) as found:
        yield found


@pytest.fixture
def before_broker(kept: Path, broker: valkey.Broker) -> Iterator[front.Front]:
    with front.before(broker.port, kept, "redis") as found:
        yield found


def told(code: str, **given: str) -> str:
    """What a process with the product's settings says, or the fault it ends with."""
    environ = {**os.environ, "DJANGO_SETTINGS_MODULE": "coordination.settings", **given}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout if done.returncode == 0 else done.stderr


def to_database(kept: Path, way: front.Front, data: TestDatabase, host: str = "localhost") -> str:
    user, password = data.app_url.removeprefix("postgres://").partition("@")[0].split(":")
    changes = {
        "app:APP": f"{user}:{password}",
        "database:5432/coordination?": f"{host}:{way.port}/{data.name}?hostaddr=127.0.0.1&",
    }
    return inside.given("database_url", kept, **changes)


def to_broker(kept: Path, way: front.Front, broker: valkey.Broker, host: str = "localhost") -> str:
    password = kept_secret(broker.folder / "secret")
    changes = {"BROKER": password, "redis:6379": f"{host}:{way.port}"}
    return inside.given("redis_url", kept, **changes)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "database"])
def test_the_database_is_asked_by_tls(
    kept: Path, before_database: front.Front, test_database: TestDatabase, host: str
) -> None:
    url = to_database(kept, before_database, test_database, host)
    assert told(ASKS_DATABASE, DATABASE_URL=url) == "('app',)\n"
    assert set(before_database.agreed) == {"TLSv1.3"}


def test_another_authority_or_name_is_no_database(
    kept: Path, others: Path, before_database: front.Front, test_database: TestDatabase
) -> None:
    for folder, host in ((others, "localhost"), (kept, "redis")):
        url = to_database(folder, before_database, test_database, host)
        words = told(ASKS_DATABASE, DATABASE_URL=url)
        assert "certificate verify failed" in words or "does not match host name" in words
    plain = to_database(kept, before_database, test_database).replace("verify-full", "disable")
    assert "OperationalError" in told(ASKS_DATABASE, DATABASE_URL=plain)


def test_the_broker_is_asked_by_tls(
    kept: Path, before_broker: front.Front, broker: valkey.Broker
) -> None:
    assert told(ASKS_BROKER, REDIS_URL=to_broker(kept, before_broker, broker)) == "True\n"
    assert set(before_broker.agreed) == {"TLSv1.3"}


def test_another_authority_or_name_is_no_broker(
    kept: Path, others: Path, before_broker: front.Front, broker: valkey.Broker
) -> None:
    right = to_broker(kept, before_broker, broker)
    says_nothing = right.partition("?")[0]
    for url in (to_broker(others, before_broker, broker), says_nothing):
        assert "CERTIFICATE_VERIFY_FAILED" in told(ASKS_BROKER, REDIS_URL=url)
    words = told(ELSEWHERE + ASKS_BROKER, REDIS_URL=right.replace("@localhost", "@database"))
    assert "Hostname mismatch" in words
    plain = says_nothing.replace("rediss://", "redis://")
    assert "OperationalError" in told(ASKS_BROKER, REDIS_URL=plain)


def test_a_backup_is_never_made_by_a_program_that_knows_no_tls(
    kept: Path, others: Path, before_database: front.Front, test_database: TestDatabase
) -> None:
    """The package's fails; the machine's, where there is one, checks whom it asks."""
    url = to_database(others, before_database, test_database)
    with pytest.raises(SystemExit, match="pg_dump failed"):
        list(database.dump(url))
    assert before_database.agreed == []


def test_whatever_an_address_asks_for_reaches_pg_dump(kept: Path) -> None:
    asked = database.environ_of(inside.given("database_url", kept, APP="a%40b"))
    assert asked["PGSSLMODE"] == "verify-full"
    assert asked["PGSSLROOTCERT"] == str(kept / "inside_ca.pem")
    assert (asked["PGHOST"], asked["PGPASSWORD"]) == ("database", "a@b")
    with pytest.raises(SystemExit, match="may not say"):
        database.environ_of("postgres://app:x@database/c?keepalives_idle=9")


def test_all_addresses_that_are_written_down_are_checked_ones() -> None:
    data, broker_ = urlsplit(inside.address("database_url")), urlsplit(inside.address("redis_url"))
    assert parse_qs(data.query) == {
        "sslmode": ["verify-full"],
        "sslrootcert": ["/run/secrets/inside_ca"],
    }
    assert (data.hostname, broker_.scheme, broker_.hostname) == ("database", "rediss", "redis")
    assert parse_qs(broker_.query) == {
        "ssl_cert_reqs": ["required"],
        "ssl_ca_certs": ["/run/secrets/inside_ca"],
    }
    assert "`owner_url` the same with `owner`, `backup_url` with `backup`" in inside.UPGRADE
    assert "postgres://app:APP@" not in inside.UPGRADE.replace(inside.address("database_url"), "")


def test_whoever_asks_database_or_redis_is_given_the_authority() -> None:
    addresses = {"database_url", "owner_url", "backup_url", "redis_url"}
    ask = {name for name, one in SERVICES.items() if addresses & set(one["secrets"])}
    assert ask == {"web", "worker", "beat", "migrate", "backup"}
    assert {name for name in ask if "inside_ca" not in SERVICES[name]["secrets"]} == set()
    for name in ask:
        for key, value in SERVICES[name]["environment"].items():
            if key.endswith(("DATABASE_URL_FILE", "REDIS_URL_FILE", "BACKUP_URL_FILE")):
                assert value.removeprefix("/run/secrets/") in addresses


def test_each_server_alone_is_given_its_key_and_the_script_makes_it(kept: Path) -> None:
    for server in ("web", "database", "redis"):
        shown = {f"{server}_cert", f"{server}_key"}
        holders = [name for name, one in SERVICES.items() if shown & set(one["secrets"])]
        assert holders == [server] and shown <= set(SERVICES[server]["secrets"])
        for name in shown:
            assert COMPOSE["secrets"][name] == {"file": f"./secrets/{name}.pem"}
            assert (kept / f"{name}.pem").exists()
        assert f"secrets/{server}_key.pem" in inside.UPGRADE
        owner = SERVICES[server]["user"].partition(":")[0]
        assert any(
            line.startswith(f"chown {owner} ") and f"secrets/{server}_key.pem" in line
            for line in map(
                str.strip, inside.UPGRADE.replace("`", "\n").replace(";", "\n").split("\n")
            )
        ), f"the key of {server} is not given to {owner}"


def test_the_backup_takes_pg_dump_of_the_database_s_own_image() -> None:
    image = (ROOT / "Dockerfile").read_text("utf-8").partition("AS backup")[2]
    taken = f"COPY --from={SERVICES['database']['image']} /usr/lib/postgresql/18/bin/pg_dump"
    assert taken in image
    assert str(database.OF_THE_MACHINE) in image and "local.txt" not in image


def test_the_servers_are_told_to_answer_by_tls_alone() -> None:
    """As written; that they do is tested where the distribution's are (test_inside_servers)."""
    told_database = SERVICES["database"]["command"].split()
    for word in (
        "ssl=on",
        "ssl_min_protocol_version=TLSv1.3",
        "hba_file=/etc/postgresql/pg_hba.conf",
    ):
        assert word in told_database
    rules = [
        line.split()
        for line in (ROOT / "ops" / "pg_hba.conf").read_text("utf-8").splitlines()
        if not line.startswith("#")
    ]
    assert rules == [
        ["local", "all", "postgres", "peer"],
        ["hostssl", "all", "owner,app,backup", "all", "scram-sha-256"],
    ]
    [*_shell, told_redis] = SERVICES["redis"]["command"]
    assert re.findall(r"--(\S*port) (\d+)", told_redis) == [("port", "0"), ("tls-port", "6379")]
    assert "--tls-protocols TLSv1.3 " in told_redis


def test_servers_without_containers_are_told_the_same() -> None:
    """The lines for postgresql.conf and redis.conf, beside the command lines of the containers."""
    lines = [line.strip() for line in inside.UPGRADE.splitlines() if line.startswith("    ")]

    def short(value: str) -> str:
        return Path(value.strip("' ")).name.removesuffix(".pem")

    written = {name.strip(): short(value) for name, _, value in (x.partition("=") for x in lines)}
    asked = dict(re.findall(r"-c (ssl\w*)=(\S+)", SERVICES["database"]["command"]))
    assert asked == asked | {"ssl": "on", "ssl_key_file": "/run/secrets/database_key"}
    assert {name: written.get(name) for name in asked} == {n: short(v) for n, v in asked.items()}
    written = {name: short(value) for name, _, value in (x.partition(" ") for x in lines)}
    asked = dict(re.findall(r"--((?:tls-)?\S+) (\S+)", SERVICES["redis"]["command"][-1]))
    asked = {
        name: short(value) for name, value in asked.items() if name.startswith(("tls", "port"))
    }
    assert len(asked) == 6 and {name: written.get(name) for name in asked} == asked
