"""`make memory ANSWERS=9000 UPLOADS=200 SEED=1`: what a web process holds after a day's work.

So many answers to all the people of the demo, then so many uploads at the limit, of every kind,
four at a time. Printed: PSS of each process before, after the answers, at the most while files
come in, and a minute after the last. Held to 160 MiB for each.
"""

import http.client
import os
import random
import re
import shutil
import tempfile
import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from urllib.parse import urlencode

from tests.bench.sites import memory
from tests.rings.crowd import TOKEN, Notes, Visitor
from tests.rings.harvest import Harvest
from tests.rings.heavy import files
from tests.rings.product import Product
from tests.rings.soak import seats

MOST, HANDS, PEOPLE = 160.0, 4, 33
FILES_OF_A_TASK = 15
EDGE = "edge-of-a-part"
MULTIPART = f"multipart/form-data; boundary={EDGE}"
REST, KEPT_FOR = 60.0, 90.0  # seconds


class Watch(threading.Thread):
    """The most that one of the processes held."""

    def __init__(self, product: Product) -> None:
        super().__init__(daemon=True)
        self.product, self.over = product, threading.Event()
        self.most = 0.0

    def run(self) -> None:
        while not self.over.wait(0.5):
            self.most = max([self.most, *held(self.product)])


def held(product: Product) -> list[float]:
    """MiB of each web process."""
    pid = product.pid("web")
    return memory(pid) if pid else []


def answers(crowd: list[Visitor], count: int) -> Counter[int]:
    """Each person's pages in turn, by a few hands at once."""
    asked = cycle(
        (one, path)
        for turn in range(1_000)
        for one in crowd
        for path in one.doors[turn % len(one.doors) :][:1]
    )
    work, statuses, lock = list(islice(asked, count)), Counter[int](), threading.Lock()

    def ask(mine: list[tuple[Visitor, str]]) -> None:
        for one, path in mine:
            status, _words = one.ask("GET", path)
            with lock:
                statuses[status] += 1

    _by_hands([partial(ask, work[at::HANDS]) for at in range(HANDS)])
    return statuses


def uploads(clerks: list["Clerk"], count: int, media: Path) -> Counter[int]:
    """Each clerk sends every kind of file in turn, to a task of his own."""
    heavy, statuses, lock = files(), Counter[int](), threading.Lock()

    def send(clerk: "Clerk", share: int) -> None:
        for name, data in islice(cycle(heavy), share):
            status = clerk.send(name, data)
            with lock:
                statuses[status] += 1
                _throw_away(media)

    _by_hands([partial(send, one, count // len(clerks)) for one in clerks])
    return statuses


def _by_hands(work: list[Callable[[], None]]) -> None:
    hands = [threading.Thread(target=one) for one in work]
    for one in hands:
        one.start()
    for one in hands:
        one.join()


def _throw_away(media: Path) -> None:
    """The disk is not what is measured; what was kept this moment is still asked for."""
    before = time.time() - KEPT_FOR
    for path in media.rglob("*.bin"):
        if path.stat().st_mtime < before:
            path.unlink(missing_ok=True)


class Clerk(Visitor):
    """Logs a task and adds files to it; a fresh one before its files reach their limit."""

    place, sent = "", 0

    def send(self, name: str, data: bytes) -> int:
        if self.sent % FILES_OF_A_TASK == 0:
            self.place = self._new_task()
        self.sent += 1
        door = f"{self.place}add-file/"
        page = Harvest(door)
        page.feed(self.ask("GET", door)[1])
        form = next(one for one in page.doors if any(n == "upload" for n, _v in one.fields))
        given = dict(form.fields) | {"readers": "all", "declared": "on", "next": ""}
        given["csrfmiddlewaretoken"] = TOKEN
        return self._post(form.path, _multipart(given, name, data), MULTIPART)[0]

    def _new_task(self) -> str:
        form = {
            "title": "Tệp lớn",
            "area": self.seat.area,
            "lead_office": self.seat.office,
            "due_on": self.seat.today,
            "form_key": str(uuid.uuid4()),
            "action": "send",
            "csrfmiddlewaretoken": TOKEN,
        }
        body = urlencode(form).encode()
        status, place = self._post("/tasks/new/", body, "application/x-www-form-urlencoded")
        if status != 302 or not re.match(r"/tasks/\d+/", place):
            raise SystemExit(f"no task is logged: {status} {place}")
        return "/".join(place.split("/")[:3]) + "/"

    def _post(self, path: str, body: bytes, kind: str) -> tuple[int, str]:
        cookies = f"sessionid={self.seat.session}; csrftoken={TOKEN}"
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            line.request("POST", path, body, {"Cookie": cookies, "Content-Type": kind})
            answer = line.getresponse()
            answer.read()
            return answer.status, answer.headers.get("Location") or ""
        except (OSError, http.client.HTTPException):
            return 0, ""
        finally:
            line.close()


def _multipart(given: dict[str, str], name: str, data: bytes) -> bytes:
    parts = [
        f'--{EDGE}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
        for key, value in given.items()
        if key != "upload"
    ]
    head = f'Content-Disposition: form-data; name="upload"; filename="{name}"'
    kind = "Content-Type: application/octet-stream"
    parts.append(f"--{EDGE}\r\n{head}\r\n{kind}\r\n\r\n".encode())
    return b"".join([*parts, data, f"\r\n--{EDGE}--\r\n".encode()])


def run(product: Product, asked: int, sent: int, seed: int) -> bool:
    product.wait_for("/readyz", 600)
    found = seats(product.environ())[:PEOPLE]
    hands = [
        Visitor(product.port, seat, Notes(), 0, random.Random(seed * 1000 + number))
        for number, seat in enumerate(found)
    ]
    watch, started = Watch(product), held(product)
    for one in hands:
        one.find()
        one.dice.shuffle(one.doors)
    told = answers(hands, asked)
    print(f"{asked} answers to {len(hands)} people: {dict(sorted(told.items()))}", flush=True)
    read = held(product)
    print(f"MiB of each web process: {started} at the start, {read} after them", flush=True)
    clerks = [
        Clerk(product.port, seat, Notes(), 0, random.Random(seed)) for seat in found if seat.area
    ][:HANDS]
    watch.start()
    kept = uploads(clerks, sent, product.var / "media")
    watch.over.set()
    print(f"{sent} uploads at the limit: {dict(sorted(kept.items()))}", flush=True)
    at_once = held(product)
    time.sleep(REST)
    rested = held(product)
    print(f"MiB of each: {watch.most} at the most, {at_once} after them, {rested} a minute later")
    fine = set(kept) == {302} and not any(status == 0 or status >= 500 for status in told)
    return fine and max(rested) <= MOST


def main() -> None:
    asked, sent = int(os.environ.get("ANSWERS") or 9000), int(os.environ.get("UPLOADS") or 200)
    folder = Path(tempfile.mkdtemp(prefix="memory-"))
    folder.chmod(0o755)
    product = Product(folder, folder / "run.log", {"DEMO": "yes"})
    try:
        fine = run(product, asked, sent, int(os.environ.get("SEED") or 1))
    finally:
        product.end()
        shutil.rmtree(folder, ignore_errors=True)
    print("the bar is held" if fine else "the bar is NOT held")
    raise SystemExit(not fine)


if __name__ == "__main__":
    main()
