"""After a large upload the web server gives free pieces of its heap back to the machine."""

import os
import runpy
import subprocess
import sys

import pytest

from ops.places import ROOT
from ops.product import HEAP

# Every tenth of 600 pieces stays, as a kept value among what an upload was taken apart in.
PROGRAM = """
import re, runpy, sys
hook = runpy.run_path("gunicorn.conf.py")["post_request"]
held = lambda: int(re.search(r"VmRSS:\\s+(\\d+)", open("/proc/self/status").read())[1])
pieces = [bytearray(b"x" * 100_000) for _ in range(600)]
pieces = pieces[::10]
before = held()
hook(None, None, {"CONTENT_LENGTH": sys.argv[1]}, None)
print(before - held())
"""


def given_back(length: str) -> int:
    """KiB."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, length],
        cwd=ROOT,
        env=os.environ | HEAP,
        check=True,
        capture_output=True,
        text=True,
    )
    return int(done.stdout)


@pytest.mark.skipif(
    runpy.run_path(str(ROOT / "gunicorn.conf.py"))["give_back"] is None,
    reason="another C library than GNU's",
)
def test_large_upload_leaves_no_free_pieces() -> None:
    assert given_back("20000000") > 30_000
    assert given_back("") < 5_000
