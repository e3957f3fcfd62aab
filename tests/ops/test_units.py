"""The systemd path: units that systemd accepts, shut in as far as it can."""

import configparser
import shutil
import subprocess
from pathlib import Path

import pytest

from ops.places import ROOT

UNITS = sorted((ROOT / "ops" / "systemd").glob("phoihop-*.service"))
SHUT_IN = {
    "NoNewPrivileges": "yes",
    "CapabilityBoundingSet": "",
    "ProtectSystem": "strict",
    "ProtectHome": "yes",
    "PrivateTmp": "yes",
    "PrivateDevices": "yes",
    "RestrictSUIDSGID": "yes",
    "User": "phoihop",
}


def service(path: Path) -> configparser.SectionProxy:
    found = configparser.ConfigParser(strict=False, interpolation=None)
    found.optionxform = str  # type: ignore[assignment,method-assign]
    found.read(path)
    return found["Service"]


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.stem)
def test_a_unit_is_shut_in_and_bounded(path: Path) -> None:
    given = service(path)
    assert {name: given[name] for name in SHUT_IN} == SHUT_IN
    assert given["MemoryMax"] and given["TasksMax"]


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.stem)
def test_secrets_are_credentials_never_values(path: Path) -> None:
    words = path.read_text("utf-8")
    assert "LoadCredential=" in words
    for line in words.splitlines():
        if line.startswith("Environment=") and ("PASSWORD" in line or "_KEY" in line):
            assert "_FILE=%d/" in line


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not here")
def test_systemd_accepts_them(tmp_path: Path) -> None:
    """Programs of the server are stood for by one that is here."""
    for path in [*(ROOT / "ops" / "systemd").iterdir()]:
        lines = path.read_text("utf-8").splitlines()
        shown = ["ExecStart=/bin/true" if one.startswith("ExecStart=") else one for one in lines]
        (tmp_path / path.name).write_text("\n".join(shown))
    words = ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no"]
    done = subprocess.run(
        [*words, *map(str, tmp_path.glob("phoihop*"))], capture_output=True, text=True, check=False
    )
    told = [line for line in done.stderr.splitlines() if "phoihop" in line]
    assert (done.returncode, told) == (0, [])
