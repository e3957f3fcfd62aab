"""docker-compose.yml: every service is shut in, watched and bounded; secrets are files."""

import os
import re
import shutil
import subprocess
from typing import Any

import pytest
import yaml

from ops import postgres
from ops.places import ROOT

COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
SERVICES: dict[str, Any] = COMPOSE["services"]
ONCE = {"migrate"}  # runs to its end, so there is nothing to watch


def test_all_parts_of_the_product_are_there() -> None:
    wanted = {"proxy", "web", "worker", "beat", "database", "redis", "backup", "migrate"}
    assert SERVICES.keys() == wanted


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_a_service_is_shut_in(name: str) -> None:
    one = SERVICES[name]
    assert one["read_only"] is True
    assert one["cap_drop"] == ["ALL"]
    assert one["security_opt"] == ["no-new-privileges:true"]
    assert int(str(one["user"]).partition(":")[0]) > 0, "runs as root"
    assert not one.get("privileged") and "pid" not in one and one.get("network_mode") is None
    assert not any("docker.sock" in str(volume) for volume in one.get("volumes", []))


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_a_service_is_bounded_and_watched(name: str) -> None:
    one = SERVICES[name]
    assert one["mem_limit"] and one["cpus"] and one["pids_limit"]
    assert one["tmpfs"], "a read-only image needs room for what is thrown away"
    watched = one.get("healthcheck", {})
    assert watched.get("test") if name not in ONCE else watched == {"disable": True}


def test_only_the_proxy_is_reached_from_outside() -> None:
    assert [name for name, one in SERVICES.items() if "ports" in one] == ["proxy"]
    assert COMPOSE["networks"]["inside"] == {"internal": True}
    outside = {name for name, one in SERVICES.items() if "outside" in one["networks"]}
    assert outside == {"proxy", "worker"}


def test_capabilities_given_back_are_one() -> None:
    given = {name: one["cap_add"] for name, one in SERVICES.items() if "cap_add" in one}
    assert given == {"proxy": ["NET_BIND_SERVICE"]}


def test_secrets_are_files_never_values() -> None:
    secret = re.compile("PASSWORD|SECRET|TOKEN|_KEY|DATABASE|REDIS_URL")
    for name, one in SERVICES.items():
        for key, value in one.get("environment", {}).items():
            if secret.search(key) and key != "POSTGRES_DB":
                assert key.endswith("_FILE"), f"{name}: {key}"
                used = str(value).removeprefix("/run/secrets/")
                assert used in one["secrets"], f"{name}: {key} names a secret it is not given"
    assert all("file" in one for one in COMPOSE["secrets"].values())


def test_every_secret_used_is_declared_and_none_is_idle() -> None:
    used = {secret for one in SERVICES.values() for secret in one.get("secrets", [])}
    assert used == COMPOSE["secrets"].keys()


def test_the_database_is_postgres_18_in_the_builtin_locale() -> None:
    assert SERVICES["database"]["image"] == "postgres:18"
    assert "--builtin-locale=C.UTF-8" in SERVICES["database"]["environment"]["POSTGRES_INITDB_ARGS"]


def test_the_database_logs_no_row() -> None:
    assert all(f"-c {one}" in SERVICES["database"]["command"] for one in postgres.SILENT)


def test_the_broker_keeps_nothing_and_evicts_nothing() -> None:
    words = " ".join(SERVICES["redis"]["command"])
    assert "noeviction" in words and "--requirepass" in words and '--save ""' in words


def test_account_and_group_of_the_image_are_those_of_the_services() -> None:
    words = (ROOT / "Dockerfile").read_text("utf-8")
    user, _, group = SERVICES["web"]["user"].partition(":")
    assert f"--uid {user}" in words and f"--gid {group}" in words


def test_the_proxy_asks_only_what_the_distribution_s_caddy_knows() -> None:
    """2.6 of Debian is what a server without containers gets."""
    words = (ROOT / "ops" / "proxy" / "Caddyfile").read_text("utf-8")
    assert "persist_config" not in words
    if not shutil.which("caddy"):
        return
    made = {**os.environ, "SITE": "phoihop.test", "TLS": "internal"}
    done = subprocess.run(
        ["caddy", "adapt", "--config", str(ROOT / "ops/proxy/Caddyfile"), "--adapter", "caddyfile"],
        env=made,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_the_proxy_leads_pages_on_and_refuses_the_interface() -> None:
    """`handle` is taken by the first that fits: nothing after it sees the same request."""
    words = (ROOT / "ops" / "proxy" / "Caddyfile").read_text("utf-8")
    plain = words.partition("http://{$SITE} {")[2].partition("\n}\n")[0]
    handled = re.findall(r"handle(?: (\S+))? \{\n\s*(\w+) ([^\n]+)\n\s*\}", plain)
    assert [(path, verb) for path, verb, _rest in handled] == [("/api/*", "respond"), ("", "redir")]
    assert handled[0][2].endswith(" 403")
    assert handled[1][2] == "https://{$SITE}{uri} 308"
    left = re.sub(r"handle[^\n]*\{\n[^\n]+\n\s*\}|#[^\n]*", "", plain)
    assert left.strip() == "", "beside the two nothing answers"
