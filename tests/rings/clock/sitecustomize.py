"""The worker of the chaos ring has a clock of its own, read from a file: "+0", "+2h", "-2h".

Python runs this at its start when the folder is on PYTHONPATH; only a Celery worker begins anew,
as the same process, with libfaketime in front of it.
"""

import os
import sys

LIBRARY = os.environ.get("CHAOS_FAKETIME", "")
CLOCK = os.environ.get("CHAOS_CLOCK", "")

if LIBRARY and CLOCK and "worker" in sys.orig_argv and "LD_PRELOAD" not in os.environ:
    os.environ |= {
        "LD_PRELOAD": LIBRARY,
        "FAKETIME_TIMESTAMP_FILE": CLOCK,
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606
