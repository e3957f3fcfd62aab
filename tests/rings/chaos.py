"""`make chaos KILLS=60 SEED=1`: parts of a running product die; nothing is lost or told twice.

A clerk logs work due today through the web, each form until it is answered. A seeded hand kills
worker, one of its children, beat, Valkey, PostgreSQL and web with kill -9; some turns hang Valkey,
FLUSHALL it or hang PostgreSQL instead. The product's own supervisor alone brings parts back.
Then rows and mails are counted: each form answered is one task; each task is told once under the
bell and at least once by mail, with one Message-ID.
"""

import collections
import os
import random
import re
import shutil
import sys
import tempfile
import time
from pathlib import Path

from tests.rings.clerk import Clerk, people
from tests.rings.product import VICTIMS, Product

LONGEST_RECOVERY = 180.0
TASKS = "SELECT form_key::text, id FROM tasks_task WHERE form_key IS NOT NULL"
TOLD = (
    "SELECT task_id, person_id, kind, coalesce(step, ''), count(*) FROM notifications_notification"
    " WHERE task_id IS NOT NULL GROUP BY 1, 2, 3, 4"
)
WAITING = (
    "SELECT count(*) FROM notifications_dispatch WHERE sent_at IS NULL AND dead_at IS NULL"
    " AND dropped_at IS NULL AND not_before <= now()"
)
UNTOLD = (
    "SELECT count(*) FROM tasks_task t WHERE form_key IS NOT NULL AND NOT EXISTS ("
    " SELECT 1 FROM notifications_notification n WHERE n.task_id = t.id AND n.step <> '')"
)


def strike(product: Product, dice: random.Random, deaths: "collections.Counter[str]") -> None:
    """One turn of the hand."""
    turn = dice.random()
    if turn < 0.08:
        product.hang("valkey", dice.uniform(3, 10))
        deaths["valkey hung"] += 1
    elif turn < 0.14:
        product.flush()
        deaths["FLUSHALL"] += 1
    elif turn < 0.18:
        product.hang("postgres", dice.uniform(2, 5))
        deaths["postgres hung"] += 1
    victim = dice.choice(VICTIMS)
    for _ in range(100):
        if product.kill(victim):
            break
        time.sleep(0.3)  # it is down already; the supervisor brings it back
    deaths[victim] += 1


def settled(product: Product) -> float:
    """Seconds from the last death until all is told, all is sent and /readyz says so."""
    begin = time.monotonic()
    while time.monotonic() - begin < 2 * LONGEST_RECOVERY:
        quiet = product.status("/readyz") == 200
        if quiet and product.rows(UNTOLD) == [(0,)] and product.rows(WAITING) == [(0,)]:
            break
        time.sleep(1)
    return time.monotonic() - begin


def mails(folder: Path) -> list[str]:
    found = []
    for path in folder.glob("*.eml"):
        one = re.search(rb"^Message-ID: *(\S+)", path.read_bytes(), re.M | re.I)
        found.append(one[1].decode() if one else "none")
    return found


def verdict(product: Product, clerk: Clerk, kills: int, recovery: float) -> bool:
    tasks = {str(key): int(str(pk)) for key, pk in product.rows(TASKS)}
    lost = [key for key in clerk.done if key not in tasks]
    told = product.rows(TOLD)
    reminded = {int(str(pk)) for pk, _person, _kind, step, _n in told if step}
    silent = [key for key, pk in tasks.items() if pk not in reminded]
    twice = [row for row in told if int(str(row[4])) > 1]
    ids = mails(product.var / "mail")
    dead = product.rows("SELECT count(*) FROM notifications_dispatch WHERE dead_at IS NOT NULL")
    sent = product.rows("SELECT count(*) FROM notifications_dispatch WHERE sent_at IS NOT NULL")
    print(f"forms answered {len(clerk.done)} in {clerk.tries} tries; lost {len(lost)};")
    print(f"the slowest form {clerk.longest:.1f} s; tasks {len(tasks)};")
    print(f"notices {len(told)}; tasks not told {len(silent)}; told twice {len(twice)}")
    print(f"mails sent {sent[0][0]}: {len(set(ids))} distinct, {len(ids) - len(set(ids))} copies;"
          f" given up {dead[0][0]}")  # fmt: skip
    print(f"recovered by itself {recovery:.0f} s after the last kill")
    copies_fit = len(ids) - len(set(ids)) <= kills and len(set(ids)) >= int(str(sent[0][0]))
    in_time = recovery <= LONGEST_RECOVERY
    return not (lost or silent or twice) and copies_fit and in_time and len(clerk.done) > 0


def main() -> None:
    kills = int(os.environ.get("KILLS") or 60)
    seed = int(os.environ.get("SEED") or 1)
    dice, deaths = random.Random(seed), collections.Counter[str]()
    folder = Path(tempfile.mkdtemp(prefix="chaos-"))
    folder.chmod(0o755)
    product, fine = Product(folder), False
    try:
        product.wait_for("/healthz", 400)
        product.wait_for("/readyz", 120)
        clerk = Clerk(product.port, people(product.environ()))
        clerk.start()
        begin = time.monotonic()
        for _ in range(kills):
            time.sleep(dice.uniform(0.1, 5))
            strike(product, dice, deaths)
        took = time.monotonic() - begin
        clerk.over.set()
        clerk.join(30)
        recovery = settled(product)
        print(f"seed {seed}: {kills} kills in {took:.0f} s: {dict(sorted(deaths.items()))}")
        fine = verdict(product, clerk, kills, recovery)
    finally:
        product.end()
        if fine or "KEEP" not in os.environ:
            shutil.rmtree(folder, ignore_errors=True)
    sys.exit(0 if fine else 1)


if __name__ == "__main__":
    main()
