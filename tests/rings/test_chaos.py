"""Ten kills of parts of a running product, with each landing, and each other stroke once.

Of `make nightly`; `make chaos` kills as often as KILLS says. What stands for it in `make test`:
worker and broker killed while two hundred are told (notifications/test_faults), a broker that
hangs (test_hung), a worker killed in mid-page (tasks/test_scan_killed), a full disk and a database
that is away (ops), and a killed part of the whole product that comes back (ops/test_run).
"""

import os
import subprocess
import sys

import pytest

from ops.places import ROOT
from tests.rings.product import GIVEN
from tests.support import rings


@pytest.mark.skipif(not rings.WHOLE, reason="of the night: see above what stands for it")
@pytest.mark.timeout(1500)
def test_nothing_is_lost_or_told_twice_when_parts_die() -> None:
    environ = {name: value for name, value in os.environ.items() if name not in GIVEN}
    environ |= {"KILLS": "10", "SEED": "7", "PYTHONWARNINGS": "ignore"}
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
