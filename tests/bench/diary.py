"""`make bench-diary`: the week of 300 entries beside the floor's bare list of the same 300 rows.

Both servers stand on one database and are asked turn by turn; the ratio is the median of three
runs. The bar: twice the floor (within 10 %), twelve statements.
"""

import json
import os
import subprocess
import sys
from typing import Any

import psycopg

from ops.children import Children
from ops.places import ROOT, var_dir
from ops.postgres import Cluster
from tests.bench.client import Ask, middle, send
from tests.bench.data import BASE, cluster, database, make_base, run_on
from tests.bench.diary_rows import ENTRIES
from tests.bench.run import LOOKS, RUNS, ready
from tests.bench.sites import start
from tests.bench.subjects import on_the_floor, sign_in

AT = "/diary/?week=2026-W48"
MOST, MOST_STATEMENTS, WITHIN = 2.0, 12, 1.10


def known(server: Cluster) -> set[str]:
    with psycopg.connect(server.url("postgres", "postgres")) as connection:
        return {row[0] for row in connection.execute("SELECT datname FROM pg_database")}


def make(server: Cluster) -> None:
    """The database named after its entries, of the base of all measurements; migrated if old."""
    there, name = known(server), database(ENTRIES)
    if name in there:
        run_on(server, name, "-m", "ops.database")
        return
    if BASE in there:
        run_on(server, BASE, "-m", "ops.database")
    else:
        make_base(server)
    with psycopg.connect(server.url("postgres", "postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} OWNER owner TEMPLATE {BASE}")
    run_on(server, name, "-m", "tests.bench.diary_rows")
    with psycopg.connect(server.url("postgres", name), autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")


def statements(cookies: str) -> int:
    """Of the second look, counted in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.diary_statements", str(ENTRIES), cookies, AT]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    return int(done.stdout.splitlines()[-1])


def measure(server: Cluster) -> dict[str, Any]:
    name = server.url("owner", database(ENTRIES))
    with psycopg.connect(name, autocommit=True) as connection:
        cookies = sign_in(connection, "vpub.20")
    children = Children(notes=var_dir() / "bench" / "running.json")
    try:
        site = start(children, server, ENTRIES)
        sides = {"ours": (site.ours, Ask(AT, cookies))}
        sides["floor"] = (site.floor, on_the_floor(Ask("/slots/", cookies)))
        times: dict[str, list[float]] = {side: [] for side in sides}
        for _turn in range(RUNS):
            for side, took in turns(sides).items():
                times[side].append(round(middle(took), 2))
        page = send(*sides["ours"])[1]
    finally:
        children.end()
    ratios = [a / b for a, b in zip(times["ours"], times["floor"], strict=True)]
    return {
        "times": times,
        "ratio": round(middle(ratios), 2),
        "kilobytes": round(len(page) / 1000),
        "statements": statements(cookies),
    }


def turns(sides: dict[str, tuple[int, Ask]]) -> dict[str, list[float]]:
    """Milliseconds of single looks, turn by turn, after three to warm up."""
    for port, ask in sides.values():
        [send(port, ask) for _warm in range(3)]
    found: dict[str, list[float]] = {side: [] for side in sides}
    for _look in range(LOOKS):
        for side, (port, ask) in sides.items():
            found[side].append(send(port, ask)[0])
    return found


def main() -> None:
    ready()
    server = cluster()
    make(server)
    found = measure(server)
    (var_dir() / "bench" / "diary.json").write_text(json.dumps(found, indent=1))
    print(json.dumps(found))
    passes = found["ratio"] <= MOST * WITHIN and found["statements"] <= MOST_STATEMENTS
    print("pass" if passes else "FAIL")
    raise SystemExit(not passes)


if __name__ == "__main__":
    os.environ.setdefault("LOOKS", "20")
    main()
