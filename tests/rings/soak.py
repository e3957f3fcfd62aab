"""`make soak MINUTES=10 SEED=1`: sixty sessions read and write on the whole running product.

15 requests a second over all pages a person's menu and lists lead to, some of them writes, with
worker and reminders on. Printed: times, faults, memory of the workers, connections, lags. Held to
ASSURANCE T8: p95 ≤ 500 ms, p99 ≤ 1.5 s, no fault, memory and connections flat, queue ≤ 60 s.
"""

import os
import random
import shutil
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench.client import percentile
from tests.bench.sites import memory
from tests.rings.crowd import Notes, Seat, Visitor
from tests.rings.product import Product

SESSIONS, RATE, SAMPLE = 60, 15.0, 5.0
P95, P99, GROWTH, LAG = 500.0, 1500.0, 1.10, 60.0
CONNECTIONS = "SELECT count(*) FROM pg_stat_activity WHERE usename = 'app'"
WAITING = (
    "SELECT coalesce(extract(epoch FROM max(now() - greatest(not_before, next_try_at))), 0)::float"
    " FROM notifications_dispatch WHERE sent_at IS NULL AND dead_at IS NULL"
    " AND dropped_at IS NULL AND not_before <= now() AND next_try_at <= now()"
)


@dataclass(frozen=True, slots=True)
class Sample:
    """MiB of web and of the worker with all their processes, connections, seconds of lag."""

    web: float
    worker: float
    connections: int
    lag: float


def seats(environ: dict[str, str]) -> list[Seat]:
    """Sessions of the demo people in turn; whoever may log gets an area his office leads."""
    os.environ.update(environ, DJANGO_SETTINGS_MODULE="coordination.settings")
    import django

    django.setup()
    from django.conf import settings
    from django.test import Client
    from django.utils import timezone

    from coordination.models import Responsibility
    from offices.models import Person
    from offices.powers import load_powers

    today, leaders = timezone.localdate().strftime("%d/%m/%Y"), Responsibility.objects.leaders()
    found = []
    people = list(Person.objects.active().filter(posts__isnull=False).distinct().order_by("pk"))
    for turn in range(SESSIONS):
        person = people[turn % len(people)]
        client = Client()
        client.force_login(person, backend="offices.signing_in.adapters.PeopleBackend")
        post = person.posts.running(timezone.localdate()).select_related("office").first()
        code = post.office.code if post else ""
        may = post is not None and load_powers(person.pk).can("log_task", post.office_id)
        areas = sorted(area for area, office in leaders if office == code) if may else []
        session = client.cookies[settings.SESSION_COOKIE_NAME].value
        found.append(Seat(session, areas[0] if areas else 0, code, today))
    return found


def sample(product: Product) -> Sample:
    web, worker = product.pid("web"), product.pid("worker")
    [(connections,)] = product.rows(CONNECTIONS)
    [(lag,)] = product.rows(WAITING)
    of_web, of_worker = (sum(memory(pid)) if pid else 0.0 for pid in (web, worker))
    return Sample(of_web, of_worker, int(str(connections)), float(str(lag)))


def processor(product: Product) -> float:
    """Seconds of a core that the web servers have worked."""
    pid = product.pid("web")
    if pid is None:
        return 0.0
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    stats = (Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split() for one in children)
    return sum(int(one[11]) + int(one[12]) for one in stats) / os.sysconf("SC_CLK_TCK")


def growth(values: list[float]) -> float:
    """The last fifth against the second: the first warms up."""
    fifth = max(1, len(values) // 5)
    return statistics.median(values[-fifth:]) / statistics.median(values[fifth : 2 * fifth])


def run(product: Product, minutes: float, seed: int) -> bool:
    product.wait_for("/readyz", 600)
    notes = Notes()
    crowd = [
        Visitor(product.port, seat, notes, SESSIONS / RATE, random.Random(seed * 1000 + number))
        for number, seat in enumerate(seats(product.environ()))
    ]
    for one in crowd:
        one.find()
        if not one.doors:
            raise SystemExit(f"the start page offers nothing; see {product.var}")
    for one in crowd:
        one.start()
    began, samples, spent = time.monotonic(), list[Sample](), processor(product)
    while time.monotonic() - began < minutes * 60:
        time.sleep(SAMPLE)
        samples.append(sample(product))
    took, spent = time.monotonic() - began, processor(product) - spent
    for one in crowd:
        one.over.set()
    for one in crowd:
        one.join(60)
    doors = {door for one in crowd for door in one.doors}
    print(
        f"seed {seed}: {SESSIONS} sessions, {len(doors)} addresses, {took:.0f} s;"
        f" load of the machine {os.getloadavg()[0]:.1f}"
    )
    asked = max(1, len(notes.reads) + len(notes.writes))
    print(f"the web servers worked {1000 * spent / asked:.0f} ms of a core for each request;")
    return verdict(notes, samples, took)


def verdict(notes: Notes, samples: list[Sample], took: float) -> bool:
    times = notes.reads + notes.writes
    p50, p95, p99 = (percentile(times, share) for share in (0.5, 0.95, 0.99))
    web = growth([one.web for one in samples])
    worker = growth([one.worker for one in samples])
    open_now = [one.connections for one in samples]
    lag = max(one.lag for one in samples)
    print(f"{len(times)} requests, {len(times) / took:.1f}/s, {len(notes.writes)} of them writes;")
    print(f"answers {dict(sorted(notes.statuses.items()))}; faults {notes.wrong[:5] or 'none'};")
    writes = percentile(notes.writes or [0.0], 0.95)
    print(f"p50 {p50:.0f} ms, p95 {p95:.0f} ms, p99 {p99:.0f} ms; p95 of writes {writes:.0f} ms;")
    print(f"over half a second: {sum(notes.slow.values())} {notes.slow.most_common(4)};")
    print(
        f"memory: web {samples[0].web:.0f} → {samples[-1].web:.0f} MiB ({web:.3f}), worker"
        f" {samples[0].worker:.0f} → {samples[-1].worker:.0f} MiB ({worker:.3f});"
    )
    print(f"connections {min(open_now)}–{max(open_now)}; longest lag of a mail {lag:.0f} s")
    flat = max(web, worker) <= GROWTH and open_now[-1] <= max(open_now[: len(open_now) // 2]) + 2
    return not notes.wrong and p95 <= P95 and p99 <= P99 and flat and lag <= LAG


def main() -> None:
    minutes, seed = float(os.environ.get("MINUTES") or 10), int(os.environ.get("SEED") or 1)
    folder = Path(tempfile.mkdtemp(prefix="soak-"))
    folder.chmod(0o755)
    product = Product(folder, folder / "run.log", {"DEMO": "yes"})
    try:
        fine = run(product, minutes, seed)
    finally:
        product.end()
        shutil.rmtree(folder, ignore_errors=True)
    print("all bars are held" if fine else "a bar is NOT held")
    raise SystemExit(not fine)


if __name__ == "__main__":
    main()
