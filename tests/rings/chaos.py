"""`make chaos KILLS=60 SEED=1`: parts of a running product die; nothing is lost or told twice.

A clerk logs work due today through the web, each form until it is answered. A seeded hand kills
worker, one of its children, beat, Valkey, PostgreSQL and web with kill -9. In between it hangs
Valkey and PostgreSQL, FLUSHALLs the one and crashes the other, moves the worker's clock by two
hours and fills the disk; the mail server is slow and refuses. The product's own supervisor alone
brings parts back. Then rows and mails are counted: each form answered is one task; each task is
told once under the bell and at least once by mail, with one Message-ID.
"""

import os
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

from tests.rings.clerk import Clerk, people
from tests.rings.disk import ROOM, SmallDisk
from tests.rings.product import Product
from tests.rings.sink import Sink
from tests.rings.strikes import Hand, clock_environ
from tests.support.clock import begin as begin_clock

LONGEST_RECOVERY = 180.0
SHORT_RING = 5  # up to so many kills, a mail is refused once
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


def settled(product: Product) -> float:
    """Seconds from the last death until all is told, all is sent and /readyz says so."""
    begin = time.monotonic()
    while time.monotonic() - begin < 2 * LONGEST_RECOVERY:
        if product.process.poll() is not None:
            raise SystemExit("the supervisor itself has ended; somebody stopped it")
        quiet = product.status("/readyz") == 200
        if quiet and product.rows(UNTOLD) == [(0,)] and product.rows(WAITING) == [(0,)]:
            break
        time.sleep(1)
    return time.monotonic() - begin


def verdict(product: Product, hand: Hand, sink: Sink, recovery: float) -> bool:
    clerk = hand.clerk
    tasks = {str(key): int(str(pk)) for key, pk in product.rows(TASKS)}
    lost = [key for key in clerk.done if key not in tasks]
    told = product.rows(TOLD)
    reminded = {int(str(pk)) for pk, _person, _kind, step, _n in told if step}
    silent = [key for key, pk in tasks.items() if pk not in reminded]
    twice = [row for row in told if int(str(row[4])) > 1]
    names = sink.names()
    copies = len(names) - len(set(names))
    dead = product.rows("SELECT count(*) FROM notifications_dispatch WHERE dead_at IS NOT NULL")
    sent = product.rows("SELECT count(*) FROM notifications_dispatch WHERE sent_at IS NOT NULL")
    print(f"forms answered {len(clerk.done)} in {clerk.tries} tries; lost {len(lost)};")
    print(f"the slowest form {clerk.longest:.1f} s; tasks {len(tasks)};")
    print(f"notices {len(told)}; tasks not told {len(silent)}; told twice {len(twice)}")
    turned = f"refused {sink.keeper.refused}, dropped {sink.keeper.dropped}"
    print(f"mails sent {sent[0][0]}: {len(set(names))} distinct, {copies} copies; {turned};")
    print(f"given up {dead[0][0]}")
    print(f"recovered by itself {recovery:.0f} s after the last kill; faults: {hand.faults}")
    copies_fit = copies <= hand.kills and len(set(names)) >= int(str(sent[0][0]))
    good = not (lost or silent or twice or hand.faults) and dead == [(0,)]
    return good and copies_fit and recovery <= LONGEST_RECOVERY and len(clerk.done) > 0


def run(product: Product, sink: Sink, disk: SmallDisk, clock: Path, kills: int, seed: int) -> bool:
    product.wait_for("/healthz", 400)
    product.wait_for("/readyz", 120)
    clerk = Clerk(product.port, people(product.environ()))
    hand = Hand(product, clerk, disk, clock, random.Random(seed), kills)
    clerk.start()
    begin = time.monotonic()
    while not clerk.place:
        time.sleep(0.2)
    hand.play()
    took = time.monotonic() - begin
    clerk.over.set()
    clerk.join(30)
    recovery = settled(product)
    print(f"seed {seed}: {kills} kills in {took:.0f} s: {dict(sorted(hand.deaths.items()))}")
    print(f"left out: {sorted(set(hand.left_out)) or 'nothing'}")
    return verdict(product, hand, sink, recovery)


def main() -> None:
    begin_clock()  # reminders go out on working days
    kills, seed = int(os.environ.get("KILLS") or 60), int(os.environ.get("SEED") or 1)
    folder = Path(tempfile.mkdtemp(prefix="chaos-"))
    folder.chmod(0o755)
    disk = SmallDisk(folder / "var", folder / "postgres")
    sink, clock, fine = (
        Sink(folder / "mail", seed, 1 + (kills > SHORT_RING)),
        folder / "clock",
        False,
    )
    more = {**ROOM, **clock_environ(clock), **sink.start()}
    product = Product(folder / "var", folder / "run.log", more)
    try:
        fine = run(product, sink, disk, clock, kills, seed)
    finally:
        product.end()
        sink.stop()
        kept = not fine and "KEEP" in os.environ
        if kept:
            shutil.copytree(folder / "var" / "log", folder / "log")
        disk.end()
        if not kept:
            shutil.rmtree(folder, ignore_errors=True)
    sys.exit(0 if fine else 1)


if __name__ == "__main__":
    main()
