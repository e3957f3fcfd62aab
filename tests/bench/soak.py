"""`make bench-memory MINUTES=10`: all pages over and over; the memory of each worker stays flat."""

import itertools
import os
import threading
import time
from collections.abc import Iterator

from ops.children import Children
from ops.places import var_dir
from tests.bench.client import send
from tests.bench.data import cluster, database, sizes
from tests.bench.pages import PAGES
from tests.bench.run import existing, ready, subjects
from tests.bench.sites import Sites, memory, start
from tests.bench.subjects import Subjects

MOST_GROWTH = 1.05
LOOKERS = 3


def look(site: Sites, turns: Iterator[Subjects], end: float) -> None:
    while time.monotonic() < end:
        who = next(turns)
        for page in PAGES:
            send(site.ours, page.ours(who))


def soak(site: Sites, people: list[Subjects], minutes: float) -> list[list[float]]:
    """MiB of each worker, from the end of the first quarter of the time to the last."""
    end = time.monotonic() + minutes * 60
    turns = itertools.cycle(people)
    crowd = [threading.Thread(target=look, args=[site, turns, end]) for _ in range(LOOKERS)]
    for one in crowd:
        one.start()
    found = []
    while time.monotonic() < end:
        time.sleep(minutes * 60 / 12)
        found.append(memory(site.our_master))
        print(found[-1], flush=True)
    for one in crowd:
        one.join()
    return found[2:]


def main() -> None:
    ready()
    minutes = float(os.environ.get("MINUTES") or 10)
    server = cluster()
    tasks = existing(server, sizes())[0]
    children = Children(notes=var_dir() / "bench" / "running.json")
    try:
        site = start(children, server, tasks)
        found = soak(site, subjects(server, database(tasks)), minutes)
    finally:
        children.end()
    growth = max(last / first for first, last in zip(found[0], found[-1], strict=True))
    flat = growth <= MOST_GROWTH
    print(f"{minutes:g} minutes: {growth:.3f} times the start: {'flat' if flat else 'GROWS'}")
    raise SystemExit(not flat)


if __name__ == "__main__":
    main()
