"""Every form and query a crawl finds, filled in wrong: no answer is a fault, none takes long.

`make fuzz` is the same with REQUESTS=20000, the whole ring with 6000. Each person's doors are
taken in turn, so that one page with many rows does not eat the budget; what is found on the way is
added.
"""

import os
import random
import time
from collections import Counter, deque
from dataclasses import dataclass, field
from datetime import timedelta
from urllib.parse import urlencode, urlsplit

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests.rings import mutate
from tests.rings.harvest import Door, Harvest
from tests.support import rings
from tests.support.cast import Cast

REQUESTS = int(os.environ.get("REQUESTS") or (6000 if rings.WHOLE else 300))
SEED = int(os.environ.get("SEED") or 1)
WHO = ("an", "binh", "en", "cuc", "quan", "khanh")
# Signing out ends the crawl; passwords are hashed slowly and are tested where they belong.
LEFT_OUT = ("/accounts/logout/", "/data/", "/static/", "/acting-office/")
START = (
    "/",
    "/tasks/",
    "/tasks/new/",
    "/search/?q=a",
    "/inbox/",
    "/overdue/",
    "/settings/",
    "/dashboard/",
    "/notifications/",
    "/series/",
    "/decisions/",
    "/profile/",
    "/accounts/login/",
)
SLOW = 5.0


@dataclass
class Crawl:
    """One person's walk: known doors by kind, and what came of each request."""

    client: Client
    who: str
    dice: random.Random
    known: dict[tuple[str, str, tuple[str, ...]], Door] = field(default_factory=dict)
    fresh: deque[Door] = field(default_factory=deque)
    statuses: Counter[int] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    slow: list[str] = field(default_factory=list)

    def learn(self, door: Door) -> None:
        if door.key not in self.known and not door.path.startswith(LEFT_OUT):
            self.known[door.key] = door
            self.fresh.append(door)

    def step(self) -> None:
        """A new door as it is; else a known one filled in wrong."""
        if self.fresh and self.dice.random() < 0.5:
            door = self.fresh.popleft()
            self.send(door, door.path, list(door.fields) if door.method == "GET" else [])
            return
        door = self.dice.choice(list(self.known.values()))
        filled = mutate.fields(self.dice, door.fields)
        self.send(door, mutate.path(self.dice, door.path), filled)

    def send(self, door: Door, path: str, filled: list[tuple[str, str]]) -> None:
        body = urlencode(filled, errors="surrogatepass")
        headers = {"HX-Request": "true"} if self.dice.random() < 0.25 else {}
        begin = time.monotonic()
        if door.method == "POST":
            form = "application/x-www-form-urlencoded"
            answer = self.client.post(path, body, content_type=form, headers=headers)
        else:
            answer = self.client.get(path, QUERY_STRING=body, headers=headers)
        took = time.monotonic() - begin
        self.note(f"{self.who} {door.method} {path} {body[:300]!r}", answer, took)

    def note(self, what: str, answer: HttpResponse, took: float) -> None:
        self.statuses[answer.status_code] += 1
        if answer.status_code >= 500:
            self.faults.append(f"{answer.status_code} {what}")
        if took > SLOW:
            self.slow.append(f"{took:.1f} s {what}")
        if not answer.streaming and "html" in answer.headers.get("Content-Type", ""):
            page = Harvest(urlsplit(answer.request["PATH_INFO"]).path)  # type: ignore[attr-defined]
            page.feed(answer.content.decode(errors="replace"))
            for door in page.doors:
                self.learn(door)


def crawls(cast: Cast) -> list[Crawl]:
    soon = timezone.localdate() + timedelta(days=3)
    for n in range(3):
        cast.log(f"Việc {n}", ask={"vpub": soon}, due=soon, by="binh")
    found = []
    for n, who in enumerate(WHO):
        client = cast.client(who)
        client.raise_request_exception = False
        crawl = Crawl(client, who, random.Random(SEED * 1000 + n))
        for path in START:
            parts = urlsplit(path)
            crawl.learn(Door(parts.path, "GET", (("q", "a"),) if parts.query else ()))
        found.append(crawl)
    return found


@pytest.mark.django_db
@pytest.mark.timeout(7200)
def test_nothing_that_is_sent_makes_a_fault(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    walkers = crawls(cast)
    for n in range(REQUESTS):
        walkers[n % len(walkers)].step()
    statuses = sum((one.statuses for one in walkers), Counter[int]())
    kinds = {key for one in walkers for key in one.known}
    faults = [fault for one in walkers for fault in one.faults]
    slow = [one for walker in walkers for one in walker.slow]
    with capsys.disabled():
        print(f"\nfuzz: seed {SEED}, {REQUESTS} requests, {len(kinds)} kinds of forms and queries;")
        print(f"answers {dict(sorted(statuses.items()))}; over {SLOW:g} s: {len(slow)} {slow[:3]}")
    assert faults == [], "\n".join(faults[:30])
