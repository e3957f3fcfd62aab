"""Sixty signed-in people who read all pages there are and write now and then."""

import http.client
import random
import threading
import time
import urllib.parse
import uuid
from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import urlencode

from tests.rings.harvest import Door, Harvest

TOKEN = "c" * 32
LEFT_OUT = ("/accounts/", "/data/", "/static/", "/acting-office/", "/mailbox/", "/tasks/import/")
WRITES = 0.04
DEEP = 2  # from the start page, the pages its links lead to, and theirs
MOST_DOORS = 150


@dataclass(frozen=True, slots=True)
class Seat:
    """A session, and what its person may log: an area its office leads, or none."""

    session: str
    area: int = 0
    office: str = ""
    today: str = ""


@dataclass
class Notes:
    """What all of the crowd have seen; times in milliseconds."""

    reads: list[float] = field(default_factory=list)
    writes: list[float] = field(default_factory=list)
    statuses: "Counter[int]" = field(default_factory=Counter)
    slow: "Counter[str]" = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def note(self, what: str, status: int, took: float) -> None:
        self.statuses[status] += 1
        (self.writes if what.startswith("POST") else self.reads).append(took)
        if took > 500:
            self.slow[what] += 1
        if status == 0 or status >= 500:
            self.wrong.append(f"{status} {what}")


class Visitor(threading.Thread):
    """One request each `every` seconds, late ones at once; the pages are found before."""

    def __init__(self, port: int, seat: Seat, notes: Notes, every: float, dice: random.Random):
        super().__init__(daemon=True)
        self.port, self.seat, self.notes, self.every, self.dice = port, seat, notes, every, dice
        self.doors: list[str] = []
        self.over = threading.Event()

    def find(self) -> None:
        """The addresses this person's pages offer, one of each kind."""
        known: dict[object, str] = {}
        fresh = ["/"]
        for _ in range(DEEP):
            pages = [(path, self.ask("GET", path)[1]) for path in fresh]
            fresh = []
            for path, words in pages:
                page = Harvest(path.partition("?")[0])
                page.feed(words)
                for door in page.doors:
                    if _is_page(door) and door.key not in known and len(known) < MOST_DOORS:
                        known[door.key] = address(door)
                        fresh.append(address(door))
        self.doors = list(known.values())

    def run(self) -> None:
        at = time.monotonic() + self.dice.uniform(0, self.every)
        while not self.over.wait(max(0.0, at - time.monotonic())):
            at = max(at + self.every, time.monotonic())
            if self.seat.area and self.dice.random() < WRITES:
                self.write()
                continue
            path = self.dice.choice(self.doors)
            began = time.perf_counter()
            status, _words = self.ask("GET", path)
            plain = "/".join("#" if step.isdigit() else step for step in path.split("/"))
            took = (time.perf_counter() - began) * 1000
            self.notes.note(f"GET {plain.partition('?')[0]}", status, took)

    def write(self) -> None:
        """A task of the own office, due today: the reminders have something to tell."""
        form = {
            "title": f"Rà soát hồ sơ {uuid.uuid4().hex[:6]}",
            "area": self.seat.area,
            "lead_office": self.seat.office,
            "due_on": self.seat.today,
            "action": "send",
            "form_key": str(uuid.uuid4()),
            "csrfmiddlewaretoken": TOKEN,
        }
        began = time.perf_counter()
        status, _words = self.ask("POST", "/tasks/new/", urlencode(form))
        self.notes.note("POST /tasks/new/", status, (time.perf_counter() - began) * 1000)

    def ask(self, method: str, path: str, body: str | None = None) -> tuple[int, str]:
        headers = {"Cookie": f"sessionid={self.seat.session}; csrftoken={TOKEN}"}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            line.request(method, path, body, headers)
            answer = line.getresponse()
            return answer.status, answer.read().decode(errors="replace")
        except (OSError, http.client.HTTPException):
            return 0, ""
        finally:
            line.close()


def address(door: Door) -> str:
    query = urlencode(door.fields, errors="surrogatepass")
    return urllib.parse.quote(door.path, safe="/%") + (f"?{query}" if query else "")


def _is_page(door: Door) -> bool:
    return door.method == "GET" and not door.path.startswith(LEFT_OUT)
