"""What is left of a stamp across other print, and what only looks like it."""

import pytest

from reading.files.scan_letters import ScanLine, Word
from reading.files.scan_stamps import torn_level, worn_level


def line(text: str, confidence: float) -> ScanLine:
    words = text.split(" ")
    return ScanLine(
        [Word(word, confidence, 100 * n, 0, 100 * n + 90, 40) for n, word in enumerate(words)], 1
    )


@pytest.mark.parametrize(
    ("text", "level"),
    [("'TUYET MAT", "tuyet_mat"), ("[ỔI MẬT", "toi_mat"), ("UYỆT MẬT,,", "tuyet_mat")],
)
def test_most_of_a_longer_level_is_one(text: str, level: str) -> None:
    assert torn_level(text) == level


@pytest.mark.parametrize(
    ("text", "level"),
    [("I1UYEII MAI", "tuyet_mat"), ("IOIMAI", "toi_mat"), ("IFUYLT MẬT", "tuyet_mat")],
)
def test_upright_strokes_of_an_unsure_line_are_a_level(text: str, level: str) -> None:
    assert worn_level(line(text, 40)) == level


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("TUYẾT MAI", 95),
        ("tuyết mai", 40),
        ("TỈNH ỦY", 40),
        ("NGUYỄN THỊ TUYẾT MAI", 40),
        ("MAI", 30),
    ],
)
def test_names_and_other_words_are_none(text: str, confidence: float) -> None:
    assert worn_level(line(text, confidence)) is None
    assert torn_level(text) is None
