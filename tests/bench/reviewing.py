"""`python -m tests.bench.reviewing`: each office freezes the figures of a year, in each database;
a fifth of its tasks falls in that year. The bar is ten seconds for 30,000 of them. Nothing stays
written.
"""

import json
import os
import subprocess
import sys
import time

from ops.places import ROOT
from tests.bench.client import middle
from tests.bench.data import cluster, sizes
from tests.bench.sites import environ

TURNS, BAR = 3, 10.0


def one(tasks: int) -> dict[str, float]:
    """Seconds until all offices have frozen the last whole year, undone; the numbers in it."""
    import django

    os.environ.update(environ(cluster(), tasks, 8000))
    django.setup()
    from django.db import transaction
    from django.utils import timezone

    from offices.models import Office
    from offices.powers import load_powers
    from reviews.models import Review
    from reviews.periodic.access import chiefs
    from reviews.periodic.figures.counting import counting
    from reviews.periodic.services.entering import usual_period

    first, last = usual_period(timezone.localdate())
    review, took, numbers = Review(kind="interim", first=first, last=last), [], 0
    for _turn in range(TURNS):
        with transaction.atomic():
            began, posts, numbers = time.perf_counter(), chiefs(), 0
            for office in Office.objects.active():
                powers = load_powers(posts[office.pk].person_id)
                numbers += len(counting(review, office, powers).figures())
            took.append(time.perf_counter() - began)
            transaction.set_rollback(True)
    return {"seconds": round(middle(took), 2), "numbers": numbers}


def main() -> None:
    if len(sys.argv) > 1:
        print(json.dumps(one(int(sys.argv[1]))))
        return
    from tests.bench.run import existing

    slow = []
    for tasks in existing(cluster(), sizes()):
        command = [sys.executable, "-m", "tests.bench.reviewing", str(tasks)]
        done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
        said = done.stdout.splitlines()[-1]
        print(f"{tasks:,} tasks: {said}", flush=True)
        if tasks / 5 <= 30_000 and json.loads(said)["seconds"] > BAR:
            slow.append(tasks)
    sys.exit(f"slower than {BAR} s: {slow}" if slow else 0)


if __name__ == "__main__":
    main()
