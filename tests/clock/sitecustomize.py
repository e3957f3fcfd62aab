"""The clock of a program that tests start: Python runs this when the folder is on PYTHONPATH.

TEST_AHEAD tells by how many seconds it is ahead of the machine's (tests.support.clock). In the
chaos ring the worker's clock is moved besides, by what stands in a file: "+0", "+2h", "-2h"; it
begins anew, as the same process, with libfaketime in front of it.
"""

import os
import sys
import time

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

if ahead := os.environ.get("TEST_AHEAD"):
    import time_machine

    time_machine.travel(time.time() + float(ahead)).start()
    time.time()  # it begins to tick when it is first asked
