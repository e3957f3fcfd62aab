"""What docs/upgrade.md and docker-compose.yml say of the ways between the parts, made real."""

import re
import shlex
import subprocess
from pathlib import Path
from typing import Any

import yaml

from ops.places import ROOT

COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
SERVICES: dict[str, Any] = COMPOSE["services"]
UPGRADE = (ROOT / "docs" / "upgrade.md").read_text("utf-8")


def made(folder: Path, *words: str) -> Path:
    """The folder with what `ops/certificates.sh` makes."""
    folder.mkdir(exist_ok=True)
    script = ["sh", str(ROOT / "ops" / "certificates.sh"), str(folder), *words]
    subprocess.run(script, check=True, capture_output=True)
    return folder


def address(name: str) -> str:
    """The example of an address, as the first installation is told to write it."""
    found = re.search(rf"`{name}`\s*=\s*`(\w+://[^`]+)`", UPGRADE)
    assert found, f"docs/upgrade.md shows no {name}"
    return found[1]


def bound(words: str, folder: Path) -> str:
    """With files of this folder where the compose file binds secrets, and ours for its own."""
    files = {name: Path(one["file"]).name for name, one in COMPOSE["secrets"].items()}
    words = re.sub(r"/run/secrets/(\w+)", lambda name: str(folder / files[name[1]]), words)
    for volume in SERVICES["database"]["volumes"]:
        mine, inside, *_rest = volume.split(":")
        if mine.startswith("./"):
            words = words.replace(inside, str(ROOT / mine))
    return words


def given(name: str, folder: Path, **changes: str) -> str:
    """That address for a server of this machine, with some of its words changed."""
    words = bound(address(name), folder)
    for old, new in changes.items():
        assert old in words, f"{name}: {old}"
        words = words.replace(old, new)
    return words


def command(service: str, folder: Path) -> list[str]:
    """The compose file's command line; for `redis` as words of a shell."""
    words = SERVICES[service]["command"]
    if isinstance(words, str):
        return shlex.split(bound(words, folder))
    return [bound(word.replace("$$", "$"), folder) for word in words]


def health(service: str, folder: Path) -> str:
    """The health check, for a shell."""
    kind, words = SERVICES[service]["healthcheck"]["test"]
    assert kind == "CMD-SHELL"
    return bound(words.replace("$$", "$"), folder)
