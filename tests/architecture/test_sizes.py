"""Small parts: what nobody can take in at one look gets split."""

from pathlib import Path
from statistics import median

import pytest

from tests.architecture.source import everything, functions, length, place, product

MOST_LINES, MOST_IN_FUNCTION, MOST_IN_VIEW = 300, 40, 25


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def is_view(path: Path) -> bool:
    return path.name == "views.py" or "views" in path.parts


def test_no_file_is_too_long() -> None:
    assert [place(p, lines(p)) for p in everything() if lines(p) > MOST_LINES] == []


def test_the_usual_file_is_short() -> None:
    """Most hold 60 to 300 lines: a low bound would spread one subject over many of them."""
    assert median(lines(path) for path in product() if lines(path)) <= 100


@pytest.mark.parametrize(("views", "most"), [(False, MOST_IN_FUNCTION), (True, MOST_IN_VIEW)])
def test_no_function_is_too_long(views: bool, most: int) -> None:
    chosen = [path for path in everything() if is_view(path) is views]
    found = [(path, f) for path in chosen for f in functions(path) if length(f) > most]
    assert [f"{place(path, f)} {f.name}: {length(f)} lines" for path, f in found] == []


def test_the_usual_function_is_short() -> None:
    assert median(length(f) for path in product() for f in functions(path)) <= 8
