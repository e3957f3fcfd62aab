"""What a page shows stands in one order, whatever seed the hashes of this process have."""

import os
import subprocess
import sys

import pytest

from ops.places import ROOT
from tests.support import rings
from tests.support.diary import Diary, at

SHOW = """
import django
django.setup()
from coordination.models import DiarySetting
from diary.models import Slot
from diary.slots.clashes import clashes_among
slots = Slot.objects.for_pages().in_order()
for clash in clashes_among(slots, DiarySetting.objects.current()):
    print(clash.slot.subject, clash.other.subject, clash.thing)
"""


def shown(seed: int) -> str:
    environ = {**os.environ, "PYTHONHASHSEED": str(seed), "READS_ALL": "yes"}
    done = subprocess.run(
        [sys.executable, "-c", SHOW],
        cwd=ROOT,
        env=environ,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


@pytest.mark.django_db(transaction=True)
def test_clashes_of_a_week_stand_in_one_order(diary: Diary) -> None:
    for number, who in enumerate((["lam", "nga"], ["khoat", "nga"], ["thieu", "lam"], ["khoat"])):
        diary.put(f"Họp {number}", start=at("08:30"), who=who)
    told = {shown(seed) for seed in range(1, 5 if rings.WHOLE else 3)}
    assert len(told) == 1
    assert "Họp 0 Họp 1 leader:" in told.pop()


def test_nothing_pins_the_seed() -> None:
    for name in ("Makefile", "pyproject.toml", "tests/support/environment.py"):
        assert "HASHSEED" not in (ROOT / name).read_text("utf-8")
