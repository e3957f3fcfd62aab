"""`python -m tests.bench.reviewing`: each office freezes the figures of a year, in each database;
a fifth of its tasks falls in that year. The bar is ten seconds for 30,000 of them, counted, written
and held against every reference. Nothing stays written.
"""

import json
import os
import subprocess
import sys
import time
from typing import Any

from ops.places import ROOT
from tests.bench.client import middle
from tests.bench.data import cluster, database, sizes
from tests.bench.sites import environ

TURNS, BAR = 3, 10.0


def one(tasks: int) -> dict[str, float]:
    """Seconds until all offices have frozen the last whole year, and of these for counting alone;
    the numbers written."""
    import django

    os.environ.update(environ(cluster(), database(tasks), 8000))
    django.setup()
    from django.db import transaction

    took: dict[str, list[float]] = {"frozen": [], "counted": []}
    numbers = 0
    for _turn in range(TURNS):
        with transaction.atomic():
            review, actors = _asked()
            for name, act in (("counted", _count), ("frozen", _freeze)):
                began = time.perf_counter()
                numbers = act(review, actors)
                took[name].append(time.perf_counter() - began)
            transaction.set_rollback(True)
    return {
        "seconds": round(middle(took["frozen"]), 2),
        "counting": round(middle(took["counted"]), 2),
        "numbers": numbers,
    }


def _asked() -> tuple[Any, list[Any]]:
    """A review of that year whose offices write, and the chief of each at his desk."""
    from django.utils import timezone

    from coordination.models import Area
    from offices.models import Office
    from reviews.models import Review
    from reviews.periodic.services.entering import usual_period
    from tasks.dossier.demo import actor_of
    from tasks.models import Task

    first, last = usual_period(timezone.localdate())
    actors = [actor_of(office.code) for office in Office.objects.active()]
    lead = actors[0]
    assert lead is not None and lead.office is not None
    task = Task(title="Sơ kết", code="NV-SK", area=Area.objects.get(code="other"), access="open")
    task.lead_office = task.assigned_by_office = lead.office
    task.created_by, task.state, task.created_at = lead.person, "open", timezone.now()
    task.save(actor=lead)
    review = Review(task=task, kind="interim", first=first, last=last, state="writing")
    review.save(actor=lead)
    return review, actors


def _count(review: Any, actors: list[Any]) -> int:
    from offices.powers import load_powers
    from reviews.periodic.figures.counting import counting

    powers = [load_powers(one.person.pk) for one in actors]
    found = (counting(review, a.office, p) for a, p in zip(actors, powers, strict=True))
    return sum(len(each.figures()) for each in found)


def _freeze(review: Any, actors: list[Any]) -> int:
    from django.db import connection

    from offices.powers import load_powers
    from offices.reader_keys import reading_as
    from reviews.models import FrozenFigure
    from reviews.periodic.services import columns

    for actor in actors:
        with reading_as(load_powers(actor.person.pk)):
            columns.freeze(task_id=review.pk, actor=actor)
    connection.check_constraints()
    return FrozenFigure.objects.filter(column__review=review).count()


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
