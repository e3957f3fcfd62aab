"""`python -m tests.bench.ticking`: a tick over the open dates of each database, largest beside
smallest; and how many daily mails a morning's tick plans in a minute. Nothing stays written.
"""

import json
import os
import subprocess
import sys
import time

from ops.places import ROOT
from tests.bench.client import middle
from tests.bench.data import cluster, database, sizes
from tests.bench.sites import environ

TURNS = 3


def one(tasks: int) -> dict[str, float]:
    """Seconds of a tick of the next working morning at seven, undone; dates and mails in it."""
    import django

    os.environ.update(environ(cluster(), database(tasks), 8000))
    django.setup()
    from django.db import transaction
    from django.utils import timezone

    from coordination.workdays import calendar_for
    from notifications.models import Dispatch
    from notifications.services.tick import run_tick
    from tasks.models import Deadline

    day = calendar_for().next_working(timezone.localdate())
    at = timezone.localtime().replace(year=day.year, month=day.month, day=day.day, hour=7, minute=1)
    took, mails = [], 0
    for _turn in range(TURNS):
        with transaction.atomic():
            began = time.perf_counter()
            run_tick(at)
            took.append(time.perf_counter() - began)
            mails = Dispatch.objects.pending().count()
            transaction.set_rollback(True)
    return {
        "seconds": round(middle(took), 2),
        "running": Deadline.objects.running().count(),
        "mails": mails,
        "mails_a_minute": round(mails / middle(took) * 60),
    }


def main() -> None:
    if len(sys.argv) > 1:
        print(json.dumps(one(int(sys.argv[1]))))
        return
    from tests.bench.run import existing

    for tasks in existing(cluster(), sizes()):
        command = [sys.executable, "-m", "tests.bench.ticking", str(tasks)]
        done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
        print(f"{tasks:,} tasks: {done.stdout.splitlines()[-1]}", flush=True)


if __name__ == "__main__":
    main()
