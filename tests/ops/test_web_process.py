"""What reads scans and signatures is loaded by the limited process, never by a web process."""

import subprocess
import sys

from ops.places import ROOT

LOADED = """
import sys
import coordination.wsgi
print(sorted({"tesserocr", "pypdfium2", "pyhanko", "asn1crypto"} & sys.modules.keys()))
"""


def test_a_web_process_loads_nothing_that_reads_scans() -> None:
    command = [sys.executable, "-c", LOADED]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
