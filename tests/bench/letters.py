"""`make bench-letters SIZES=10000,100000`: pages of letters beside the floor's, at so many letters.

Each size has a database of its own: 3,000 tasks, the letters of five years with senders, words
and slips, and an officer whose desk reads them. The floor lists the same rows as a plain table;
figures of a period, which are counted anew at each look, stand beside its dashboard.
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

import psycopg
from psycopg import sql

from ops.children import Children
from ops.places import ROOT, var_dir
from ops.postgres import Cluster
from tests.bench import filling, letter_rows
from tests.bench.client import Ask, middle, send
from tests.bench.data import BASE, cluster, database, make_base, run_on, sizes, throw_away
from tests.bench.diary import known, turns
from tests.bench.floor import tables
from tests.bench.run import RUNS, ready
from tests.bench.sites import Sites, start
from tests.bench.subjects import on_the_floor, sign_in

TASKS, MOST_STATEMENTS, WITHIN = 3_000, 12, 1.10
HIRE = "import django; django.setup(); from tests.bench.letter_rows import hire_desk; hire_desk()"
NEWEST = """
SELECT task_id FROM citizens_letter l JOIN offices_office o ON o.id = l.office_id
WHERE o.code = 'vpub' AND l.state = %s ORDER BY task_id DESC LIMIT 1
"""
OFFICE = "SELECT id FROM offices_office WHERE code = 'vpub'"


@dataclass(frozen=True, slots=True)
class Page:
    """`most`: times the floor's page at the largest size; `growth`: that size against the smallest,
    where the page shows no more of a larger one."""

    name: str
    path: str
    floor: str
    most: float
    growth: float | None = 1.3


PAGES = (
    Page("list", "/citizens/letters/", "/tasks/", 3.5),
    Page("all letters", "/citizens/letters/?side=all", "/tasks/", 3.5),
    Page("board", "/citizens/", "/tasks/", 3.5),
    Page("new letter", "/citizens/letters/{new}/", "/task/{new}/", 3.5),
    Page("ended letter", "/citizens/letters/{closed}/", "/task/{closed}/", 3.5),
    # Counts every letter of the period, ten times as many at ten times the size.
    Page("figures", "/citizens/figures/", "/dashboard/?office={office}", 1.2, growth=None),
)


def named(letters: int) -> int:
    """In whose database the letters stand: the sizes of tasks have theirs under their own name."""
    return letters + 1


def make(server: Cluster, letters: int) -> None:
    there, name = known(server), database(named(letters))
    if name in there:
        run_on(server, name, "-m", "ops.database")
        return
    try:
        _fill(server, name, letters, based=BASE in there)
    except BaseException:
        throw_away(server, name)  # half of it would be measured the next time
        raise


def _fill(server: Cluster, name: str, letters: int, *, based: bool) -> None:
    if based:
        run_on(server, BASE, "-m", "ops.database")
    else:
        make_base(server)
    with psycopg.connect(server.url("postgres", "postgres"), autocommit=True) as connection:
        copy = sql.SQL("CREATE DATABASE {} OWNER owner TEMPLATE {} STRATEGY file_copy")
        connection.execute(copy.format(sql.Identifier(name), sql.Identifier(BASE)))
    with psycopg.connect(server.url("postgres", name), autocommit=True) as connection:
        filling.fill(connection, TASKS)
        letter_rows.fill(connection, letters)
        tables.fill(connection)
    os.environ["DJANGO_SETTINGS_MODULE"] = "coordination.settings"
    run_on(server, name, "-c", HIRE)


def reader(server: Cluster, letters: int) -> tuple[str, dict[str, int]]:
    """Cookies of who reads the letters, his office, and one letter of each state looked at."""
    name = database(named(letters))
    with psycopg.connect(server.url("postgres", name), autocommit=True) as connection:
        rows = {one: connection.execute(NEWEST, [one]).fetchone() for one in ("new", "closed")}
        rows["office"] = connection.execute(OFFICE).fetchone()
    with psycopg.connect(server.url("owner", name), autocommit=True) as connection:
        cookies = sign_in(connection, letter_rows.READER)
    return cookies, {name: row[0] for name, row in rows.items() if row}


def statements(letters: int, cookies: str, paths: list[str]) -> list[int]:
    """Of the second look at each, counted in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.diary_statements", str(named(letters)), cookies]
    done = subprocess.run(
        [*command, *paths], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True
    )
    return [int(line) for line in done.stdout.splitlines()[-len(paths) :]]


def _sides(page: Page, site: Sites, cookies: str, ids: dict[str, int]) -> dict[str, Any]:
    floor = on_the_floor(Ask(page.floor.format(**ids), cookies))
    return {
        "ours": (site.ours, Ask(page.path.format(**ids), cookies)),
        "floor": (site.floor, floor),
    }


def measure(server: Cluster, letters: int) -> list[dict[str, Any]]:
    cookies, ids = reader(server, letters)
    counted = statements(letters, cookies, [page.path.format(**ids) for page in PAGES])
    children = Children(notes=var_dir() / "bench" / "running.json")
    try:
        site = start(children, server, named(letters))
        return [
            _row(page, _sides(page, site, cookies, ids), letters, asked)
            for page, asked in zip(PAGES, counted, strict=True)
        ]
    finally:
        children.end()


def _row(page: Page, sides: dict[str, Any], letters: int, asked: int) -> dict[str, Any]:
    runs = [turns(sides) for _run in range(RUNS)]
    ratios = [middle(run["ours"]) / middle(run["floor"]) for run in runs]
    ours = round(middle([middle(run["ours"]) for run in runs]), 2)
    row = {"page": page.name, "letters": letters, "ms": ours, "ratio": round(middle(ratios), 2)}
    return row | {"statements": asked, "kilobytes": round(len(send(*sides["ours"])[1]) / 1000)}


def passes(rows: list[dict[str, Any]]) -> bool:
    """Of each page its share of the floor's time at the largest size, its statements at each, and
    the growth from the smallest."""
    bars: list[bool] = []
    for page in PAGES:
        own = [row for row in rows if row["page"] == page.name]
        bars.append(own[-1]["ratio"] <= page.most * WITHIN)
        bars += [row["statements"] <= MOST_STATEMENTS for row in own]
        if page.growth is not None:
            bars.append(own[-1]["ms"] <= own[0]["ms"] * page.growth * WITHIN)
    return all(bars)


def main() -> None:
    ready()
    server, rows = cluster(), list[dict[str, Any]]()
    for letters in sorted(sizes(os.environ.get("SIZES") or "10000,100000")):
        make(server, letters)
        rows += measure(server, letters)
    (var_dir() / "bench" / "letters.json").write_text(json.dumps(rows, indent=1))
    print("\n".join(map(json.dumps, rows)))
    done = passes(rows)
    print("pass" if done else "FAIL")
    raise SystemExit(not done)


if __name__ == "__main__":
    os.environ.setdefault("LOOKS", "20")
    main()
