"""Ten kills of parts of a running product, with each landing; `make chaos` is the long ring."""

import os
import subprocess
import sys

import pytest

from ops.places import ROOT
from tests.rings.product import GIVEN


@pytest.mark.timeout(1500)
def test_nothing_is_lost_or_told_twice_when_parts_die() -> None:
    environ = {name: value for name, value in os.environ.items() if name not in GIVEN}
    environ |= {"KILLS": "10", "SEED": "7", "PYTHONWARNINGS": "ignore"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.rings.chaos"], cwd=ROOT, env=environ, check=False,
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "lost 0" in done.stdout and "told twice 0" in done.stdout
