"""`make bench`: our server and the floor side by side, three interleaved runs, against the bars.

Sixty people take turns over two hundred tasks and filters, on a copy of each database that is
thrown away afterwards, with every server at one priority. Prints a table and keeps the whole as
JSON in VAR_DIR/bench/latest.json.
"""

import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import psycopg

from ops.children import Children
from ops.database import collect_static
from ops.places import ROOT, var_dir
from ops.postgres import Cluster
from tests.bench.client import Ask, middle, percentile, rate, send
from tests.bench.data import cluster, copied, database, sizes, throw_away
from tests.bench.pages import PAGES, Page
from tests.bench.sites import SECRET, Sites, memory, start
from tests.bench.subjects import Subjects, find, on_the_floor
from tests.bench.verdict import judge, table

RUNS = 3
LOOKS = int(os.environ.get("LOOKS", "66"))  # three runs take all turns but two
WARM = 2
RATED = 2.0  # seconds of each run at 8 connections
type Key = tuple[int, str, str]  # size, page, side
type Times = dict[Key, list[list[float]]]


def existing(server: Cluster, wanted: list[int]) -> list[int]:
    """The sizes for which `make bench-data` has been run."""
    with psycopg.connect(server.url("postgres", "postgres")) as connection:
        known = {row[0] for row in connection.execute("SELECT datname FROM pg_database")}
    return [tasks for tasks in wanted if database(tasks) in known]


def subjects(server: Cluster, name: str) -> list[Subjects]:
    with psycopg.connect(server.url("owner", name), autocommit=True) as connection:
        return find(connection)


def _pairs(page: Page, site: Sites, who: Subjects) -> list[tuple[str, int, Ask]]:
    found = [("ours", site.ours, page.ours(who))]
    if page.floor is not None:
        found.append(("floor", site.floor, on_the_floor(page.floor(who))))
    return found


def _asked(
    page: Page, sites: list[Sites], people: dict[int, list[Subjects]], turn: int
) -> Iterator[tuple[Key, int, Ask]]:
    for site in sites:
        turns = people[site.tasks]
        for side, port, ask in _pairs(page, site, turns[turn % len(turns)]):
            yield (site.tasks, page.name, side), port, ask


def timed(sites: list[Sites], people: dict[int, list[Subjects]]) -> Times:
    """Milliseconds of single looks: every page of every size in each run, turn by turn."""
    found: Times = defaultdict(lambda: [[] for _run in range(RUNS)])
    for run in range(RUNS):
        for page in PAGES:
            for look in range(-WARM, LOOKS):
                for key, port, ask in _asked(page, sites, people, run * LOOKS + look):
                    took = send(port, ask)[0]
                    if look >= 0:
                        found[key][run].append(took)
    return found


def rates(site: Sites, turns: list[Subjects]) -> dict[str, dict[str, float]]:
    """Answers a second at 8 connections of the reading pages: the median of three runs, in each of
    which the sides take turns, after one that is not counted."""
    found = {}
    for page in PAGES:
        if page.writes:
            continue
        sides = _by_side([_pairs(page, site, who) for who in turns])
        runs: dict[str, list[float]] = defaultdict(list)
        for _run in range(RUNS + 1):
            for side, port, asks in sides:
                runs[side].append(rate(port, asks, seconds=RATED))
        found[page.name] = {side: round(middle(run[1:]), 1) for side, run in runs.items()}
    return found


def _by_side(pairs: list[list[tuple[str, int, Ask]]]) -> list[tuple[str, int, list[Ask]]]:
    """Of each side its port and what all turns ask of it."""
    return [
        (side, port, [turn[place][2] for turn in pairs])
        for place, (side, port, _ask) in enumerate(pairs[0])
    ]


def statements(name: str) -> dict[str, int]:
    command = [sys.executable, "-m", "tests.bench.statements", name]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, int] = json.loads(done.stdout.splitlines()[-1])
    return found


def weigh(site: Sites, who: Subjects) -> dict[str, int]:
    """Bytes of HTML as sent, before any compression."""
    return {p.name: len(send(site.ours, p.ours(who))[1]) for p in PAGES if not p.writes}


def measure(server: Cluster, wanted: list[int]) -> dict[str, Any]:
    """Everything at once; the middle size is the one held against the floor."""
    children = Children(notes=var_dir() / "bench" / "running.json")
    names = {tasks: copied(server, tasks) for tasks in wanted}
    try:
        sites = [start(children, server, tasks, name=names[tasks]) for tasks in wanted]
        people = {tasks: subjects(server, names[tasks]) for tasks in wanted}
        shown = next((s for s in sites if s.tasks == 100_000), sites[-1])
        times = timed(sites, people)
        return {
            "sizes": wanted,
            "shown": shown.tasks,
            "times": {
                f"{tasks}/{name}/{side}": {
                    "p50": round(middle([middle(run) for run in runs]), 2),
                    "p95": round(middle([percentile(run, 0.95) for run in runs]), 2),
                    "runs": [round(middle(run), 2) for run in runs],
                }
                for (tasks, name, side), runs in times.items()
            },
            "rates": rates(shown, people[shown.tasks]),
            "bytes": weigh(shown, people[shown.tasks][0]),
            "statements": statements(names[shown.tasks]),
            "memory": {
                str(s.tasks): {"ours": memory(s.our_master), "floor": memory(s.floor_master)}
                for s in sites
            },
        }
    finally:
        children.end()
        for name in names.values():
            throw_away(server, name)


def ready() -> None:
    """Settings for signing sessions; translations and static files for the servers to come."""
    import django

    os.environ |= {
        "SECRET_KEY": SECRET,
        "DJANGO_SETTINGS_MODULE": "coordination.settings",
        "STATIC_COMPRESSED": "no",
    }
    django.setup()
    collect_static()
    subprocess.run([sys.executable, "-m", "ops.messages", "compile"], cwd=ROOT, check=True)


def main() -> None:
    ready()
    server = cluster()
    wanted = existing(server, sizes())
    if not wanted:
        raise SystemExit("No database to measure on: make bench-data first.")
    found = measure(server, wanted)
    verdict = judge(found)
    kept = var_dir() / "bench" / "latest.json"
    kept.write_text(json.dumps(found | {"bars": verdict}, indent=1))
    print(json.dumps(found))
    print(table(found, verdict))
    print(f"\nAs JSON: {kept}")


if __name__ == "__main__":
    main()
