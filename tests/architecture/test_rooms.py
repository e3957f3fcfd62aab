"""The tree is a sentence: no room holds half the house, and no hall is full of loose things."""

from collections import Counter

import pytest
from django.conf import settings

from ops.places import ROOT
from tests.architecture.source import PACKAGES, everything, product

MOST_SHARE, MOST_LOOSE = 1 / 3, 10


def test_no_room_is_above_a_third_of_the_house() -> None:
    lines: Counter[str] = Counter()
    for path in product():
        lines[path.relative_to(ROOT).parts[0]] += len(path.read_text("utf-8").splitlines())
    most = lines.total() * MOST_SHARE
    assert {room: n for room, n in lines.items() if n > most} == {}


@pytest.mark.parametrize("room", PACKAGES)
def test_at_most_ten_modules_stand_loose_at_the_root_of_a_room(room: str) -> None:
    loose = [p.name for p in product() if p.parent == ROOT / room and p.name != "__init__.py"]
    assert len(loose) <= MOST_LOOSE, sorted(loose)


def test_every_room_is_in_the_contract_of_imports() -> None:
    """A folder that no contract names could import whatever it likes."""
    told = (ROOT / "pyproject.toml").read_text("utf-8").partition("[tool.importlinter]")[2]
    rooms = {p.relative_to(ROOT).parts[0] for p in product() if p.name == "apps.py"}
    assert {room for room in rooms if f'"{room}"' not in told} == set()


def test_modules_are_named_after_their_subject() -> None:
    """`many.py` said how many rows, not of what."""
    assert [p for p in everything() if p.stem in {"many", "misc", "stuff"}] == []


def test_settings_know_every_room() -> None:
    """The log takes messages of a room they do not name for a library's."""
    assert set(PACKAGES) == set(settings.OUR_APPS)
