"""What befalls the product: deaths, standstills, forgetting, a moved clock, a full disk."""

import collections
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.rings.clerk import Clerk
from tests.rings.disk import SmallDisk
from tests.rings.product import VICTIMS, Product

LIBRARIES = sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
SENTENCE = "Máy chủ hiện không còn chỗ lưu tệp"
LONG_RING = 30  # from so many kills on, standstills last as long as real ones


@dataclass
class Hand:
    """Seeded; `faults` says what the product did not do as it must."""

    product: Product
    clerk: Clerk
    disk: SmallDisk
    clock: Path
    dice: random.Random
    kills: int
    deaths: "collections.Counter[str]" = field(default_factory=collections.Counter)
    faults: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    @property
    def standstill(self) -> float:
        return 30.0 if self.kills >= LONG_RING else self.dice.uniform(3, 6)

    def play(self) -> None:
        """All kills, and each special stroke once in twenty of them, at places the dice choose."""
        strokes = [
            self.hang_valkey,
            self.flush,
            self.hang_postgres,
            self.crash,
            self.step_clock,
            self.fill_disk,
        ]
        times = max(1, self.kills // 20)
        plan: dict[int, list[Callable[[], None]]] = collections.defaultdict(list)
        for stroke in strokes * times:
            plan[self.dice.randrange(self.kills)].append(stroke)
        for turn in range(self.kills):
            time.sleep(self.dice.uniform(0.1, 5))
            for stroke in plan[turn]:
                stroke()
            self.kill()

    def kill(self) -> None:
        victim = self.dice.choice(VICTIMS)
        for _ in range(100):
            if self.product.kill(victim):
                self.deaths[victim] += 1
                return
            time.sleep(0.3)  # it is down already; the supervisor brings it back
        self.faults.append(f"{victim} did not come back")

    def hang_valkey(self) -> None:
        self.product.hang("valkey", self.standstill)
        self.deaths["valkey hung"] += 1

    def hang_postgres(self) -> None:
        self.product.hang("postgres", self.standstill)
        self.deaths["postgres hung"] += 1

    def flush(self) -> None:
        self.product.flush()
        self.deaths["FLUSHALL"] += 1

    def crash(self) -> None:
        self.deaths["postgres immediate"] += self.product.crash()

    def step_clock(self) -> None:
        """The worker's clock jumps two hours ahead or back, and after a while right again."""
        if not LIBRARIES:
            self.left_out.append("clock of the worker (no libfaketime here)")
            return
        step = self.dice.choice(["+2h", "-2h"])
        self.clock.write_text(step)
        time.sleep(self.standstill)
        self.clock.write_text("+0")
        self.deaths[f"clock {step}"] += 1

    def fill_disk(self) -> None:
        """Files are refused with a sentence and /readyz tells it; with room again, both end."""
        if not self.disk.is_small:
            self.left_out.append("full disk (no right to mount)")
            return
        self.disk.fill()
        self.product.kill("web")  # also a web server that starts on a full disk must serve
        self.deaths["disk full"] += 1
        self.wait("/healthz with the disk full", lambda: self.product.status("/healthz") == 200)
        self.wait("/readyz tells the disk", lambda: self.told(full=True))
        self.wait("a file is refused in words", lambda: self.upload(422, SENTENCE))
        self.disk.clear()
        self.wait("/readyz is content again", lambda: self.told(full=False))
        self.wait("a file is kept again", lambda: self.upload(302, ""))

    def told(self, *, full: bool) -> bool:
        words = self.product.answer("/readyz")[1]
        return '"wrong"' in words and ('"disk"' in words.partition("]")[0]) == full

    def upload(self, status: int, words: str) -> bool:
        answer, page = self.clerk.upload()
        return answer == status and words in page

    def wait(self, what: str, holds: Callable[[], bool], seconds: float = 90) -> None:
        end = time.monotonic() + seconds
        while not holds():
            if time.monotonic() > end:
                self.faults.append(f"not so: {what}")
                return
            time.sleep(0.5)


def clock_environ(clock: Path) -> dict[str, str]:
    """What gives the worker a clock of its own, where libfaketime is."""
    clock.write_text("+0")
    if not LIBRARIES:
        return {}
    return {"CHAOS_CLOCK": str(clock), "CHAOS_FAKETIME": str(LIBRARIES[0])}
