"""`make nightly`: every ring whole, then the suite on days and hours that have broken programs.

CLOCKS=sunday,tet takes some of the clocks; RINGS=no leaves the whole rings out. All is run, also
after a failure; the end says what was red.
"""

import os
import subprocess
import sys
import time

from ops.places import ROOT

CLOCKS = {
    "sunday": "2026-11-29T09:00+07:00",
    "worked-saturday": "2026-08-22T09:00+07:00",  # made up for Monday 31 August
    "new-years-eve": "2026-12-31T09:00+07:00",
    "tet": "2027-02-08T09:00+07:00",
    "leap-day": "2028-02-29T09:00+07:00",
    "before-midnight": "2026-11-25T23:50+07:00",
    "after-midnight": "2026-11-25T00:10+07:00",
}
ZONES = ("UTC", "Asia/Ho_Chi_Minh")
PYTEST = [sys.executable, "-m", "pytest", "-n", "2", "--dist", "worksteal", "-q"]
# Real processes and a browser have the machine's clock in part, and tell nothing new of a day.
WITHOUT = ["--ignore=tests/browser", "--ignore=tests/rings"]


def passed(name: str, more: list[str], **environ: str) -> bool:
    """One pass of the suite; prints how it ended."""
    begin = time.monotonic()
    print(f"== {name}", flush=True)
    done = subprocess.run([*PYTEST, *more], cwd=ROOT, env={**os.environ, **environ}, check=False)
    print(f"== {name}: {done.returncode} after {time.monotonic() - begin:.0f} s", flush=True)
    return done.returncode == 0


def main() -> None:
    chosen = [one for one in os.environ.get("CLOCKS", "").split(",") if one] or list(CLOCKS)
    red = []
    # A whole ring takes longer than one test may otherwise.
    if os.environ.get("RINGS") != "no" and not passed("rings", ["--timeout=3600"], RING="whole"):
        red.append("rings")
    for clock in chosen:
        for zone in ZONES:
            name = f"{clock} {zone}"
            if not passed(name, WITHOUT, TEST_NOW=CLOCKS[clock], TZ=zone):
                red.append(name)
    print(f"red: {', '.join(red) or 'nothing'}")
    sys.exit(bool(red))


if __name__ == "__main__":
    main()
