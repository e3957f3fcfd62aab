"""What reads uploads and what writes files is loaded by other processes than the web's."""

import subprocess
import sys

from ops.places import ROOT

READS = {"tesserocr", "pypdfium2", "pyhanko", "asn1crypto", "pypdf", "openpyxl"}
WRITES = {"weasyprint", "fontTools", "docx", "lxml"}
HEAVY = READS | WRITES
LOADED = """
import sys
import coordination.wsgi
print(*sys.modules)
"""


def test_a_web_process_loads_nothing_that_reads_uploads_or_writes_files() -> None:
    command = [sys.executable, "-c", LOADED]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    assert HEAVY & set(done.stdout.split()) == set()
