"""The web of a first start is loaded while the demo data are written, and opens after them."""

import runpy
from pathlib import Path
from threading import Thread

import pytest

from ops.places import ROOT


@pytest.fixture
def opening() -> Thread:
    """The moment before gunicorn opens its port."""
    hook = runpy.run_path(str(ROOT / "gunicorn.conf.py"))["on_starting"]
    return Thread(target=hook, args=(None,), daemon=True)


def test_it_waits_for_the_file_it_was_told_of(
    opening: Thread, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    awaited = tmp_path / "demo.json"
    monkeypatch.setenv("WEB_OPENS_AFTER", str(awaited))
    opening.start()
    opening.join(0.2)
    assert opening.is_alive()
    awaited.touch()
    opening.join(10)
    assert not opening.is_alive()


def test_it_waits_for_nothing_otherwise(opening: Thread, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WEB_OPENS_AFTER", raising=False)
    opening.start()
    opening.join(10)
    assert not opening.is_alive()
