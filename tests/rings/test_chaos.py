"""Three kills of parts of a running product, with each landing, and each other stroke once.

The whole ring kills ten times, `make chaos` as often as KILLS says.
"""

import os
import subprocess
import sys

import pytest

from ops.places import ROOT
from tests.rings.product import GIVEN
from tests.support import rings


@pytest.mark.early
@pytest.mark.timeout(1500)
def test_nothing_is_lost_or_told_twice_when_parts_die() -> None:
    environ = {name: value for name, value in os.environ.items() if name not in GIVEN}
    environ |= {"KILLS": "10" if rings.WHOLE else "3", "SEED": "7", "PYTHONWARNINGS": "ignore"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.rings.chaos"],
        cwd=ROOT,
        env=environ,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "lost 0" in done.stdout and "told twice 0" in done.stdout
