"""Between proxy and web: TLS by certificates of an authority of its own, and nothing else."""

import os
import re
import shutil
import socket
import ssl
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ops import ages
from ops.places import ROOT, free_port
from tests.support.inside import COMPOSE, SERVICES, made

pytestmark = pytest.mark.skipif(not shutil.which("openssl"), reason="openssl is not here")
APP = """
def app(environ, start):
    start("200 OK", [("Content-Length", "0")])
    return [b""]
"""
SERVERS = ("web", "database", "redis")
FILES = {"inside_ca.pem", *(f"{one}_{part}.pem" for one in SERVERS for part in ("cert", "key"))}


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return made(tmp_path / "secrets")


@pytest.fixture
def web(kept: Path, tmp_path: Path) -> Iterator[int]:
    """gunicorn with the words of the compose file, over an application of one line."""
    (tmp_path / "small.py").write_text(APP)
    words = SERVICES["web"]["environment"]["GUNICORN_CMD_ARGS"]
    words = re.sub(r"/run/secrets/(\w+)", lambda name: f"{kept}/{name[1]}.pem", words)
    environ = {**os.environ, "GUNICORN_CMD_ARGS": words, "PYTHONPATH": str(tmp_path)}
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "small:app", "--bind", f"127.0.0.1:{port}"]
    command += ["--no-control-socket", "--config", os.devnull]
    with subprocess.Popen(
        command, env=environ, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        end = time.monotonic() + 20
        while time.monotonic() < end:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                time.sleep(0.1)
        yield port
        process.terminate()


def trusting(folder: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(folder / "inside_ca.pem"))


def asked(port: int, context: ssl.SSLContext, name: str = "web") -> str:
    """The version that was agreed on, once the certificate is found good for the name."""
    with (
        socket.create_connection(("127.0.0.1", port), 5) as plain,
        context.wrap_socket(plain, server_hostname=name) as safe,
    ):
        return str(safe.version())


def test_each_server_gets_its_own_and_nobody_the_key_of_the_authority(kept: Path) -> None:
    assert {path.name for path in kept.iterdir()} == FILES
    assert {path.stat().st_mode & 0o777 for path in kept.glob("*_key.pem")} == {0o600}
    assert {path.stat().st_mode & 0o777 for path in kept.glob("*_c*.pem")} == {0o644}
    assert len({path.read_bytes() for path in kept.glob("*_key.pem")}) == len(SERVERS)


@pytest.mark.usefixtures("machine_clock")
def test_what_is_made_anew_is_read_by_whom_it_was(kept: Path) -> None:
    """Or the database would not start with a key that has become root's."""
    key, before = kept / "database_key.pem", (kept / "database_key.pem").read_bytes()
    key.chmod(0o400)
    if os.geteuid() == 0:
        os.chown(key, 999, 999)
    was = key.stat()
    made(kept, "400")
    now = key.stat()
    assert (now.st_uid, now.st_gid, now.st_mode) == (was.st_uid, was.st_gid, was.st_mode)
    assert key.read_bytes() != before
    assert set(ages.left(kept, datetime.now(UTC)).values()) <= {399, 400}  # by the second


def test_the_proxy_s_way_is_trusted_and_no_other(web: int, kept: Path, tmp_path: Path) -> None:
    assert asked(web, trusting(kept)) in {"TLSv1.2", "TLSv1.3"}
    assert asked(web, trusting(kept), "127.0.0.1")
    for context, name in (
        (trusting(kept), "redis"),
        (trusting(made(tmp_path / "others")), "web"),
        (ssl.create_default_context(), "web"),
    ):
        with pytest.raises(ssl.SSLCertVerificationError):
            asked(web, context, name)


def test_old_versions_and_plain_words_are_refused(web: int, kept: Path) -> None:
    old = trusting(kept)
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        old.minimum_version = old.maximum_version = ssl.TLSVersion.TLSv1_1
    with pytest.raises((ssl.SSLError, OSError)):
        asked(web, old)
    with pytest.raises((ConnectionError, urllib.error.URLError)):
        urllib.request.urlopen(f"http://127.0.0.1:{web}/healthz", timeout=5).read()


def test_the_health_check_asks_the_same_way(web: int, kept: Path, tmp_path: Path) -> None:
    def code(**more: str) -> int:
        environ = {**os.environ, "PORT": str(web), **more}
        command = [sys.executable, "-m", "ops.ask", "/healthz"]
        return subprocess.run(
            command, env=environ, cwd=ROOT, check=False, capture_output=True
        ).returncode

    assert code(INSIDE_CA=str(kept / "inside_ca.pem")) == 0
    assert code(INSIDE_CA=str(made(tmp_path / "others") / "inside_ca.pem")) == 1
    assert code(INSIDE_CA="") == 1


def test_proxy_and_web_are_given_what_they_need_and_no_more() -> None:
    shown = {"web_cert", "web_key"}
    given = {name: shown & set(one.get("secrets", [])) for name, one in SERVICES.items()}
    assert given["web"] == shown
    assert [n for n, names in given.items() if names] == ["web"]
    assert "inside_ca" in SERVICES["proxy"]["secrets"]
    assert not {name for name in SERVICES["proxy"]["secrets"] if name.endswith("_key")} - {
        "tls_key"
    }
    assert COMPOSE["secrets"]["web_key"] == {"file": "./secrets/web_key.pem"}


def test_the_proxy_checks_whom_it_speaks_to() -> None:
    words = (ROOT / "ops" / "proxy" / "Caddyfile").read_text("utf-8")
    assert "reverse_proxy https://{$WEB:web:8000} {" in words
    assert "tls_trusted_ca_certs {$INSIDE_CA:/run/secrets/inside_ca}" in words
    assert "tls_server_name web" in words
    assert "insecure" not in words


def test_the_unit_speaks_the_same_way() -> None:
    words = (ROOT / "ops" / "systemd" / "phoihop-web.service").read_text("utf-8")
    assert '"GUNICORN_CMD_ARGS=--certfile=%d/web_cert --keyfile=%d/web_key"' in words
    assert "LoadCredential=web_key:/etc/phoihop/secrets/web_key.pem" in words


@pytest.mark.parametrize("name", ["web", "worker", "beat", "backup"])
def test_a_unit_s_home_can_be_looked_into(name: str) -> None:
    """libpq looks there for a certificate of ours; below a closed /home it would give up."""
    words = (ROOT / "ops" / "systemd" / f"phoihop-{name}.service").read_text("utf-8")
    assert " HOME=/var/lib/phoihop\n" in words and "/var/lib/phoihop" in words.split("ReadWrite")[1]
