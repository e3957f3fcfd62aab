"""The secrets guard: every stamp refused, ordinary work never."""

import random
import time
import unicodedata

import pytest

from offices.foundation.secrets import SecrecyLevel, StampPlace, find_mark, find_mark_in_name
from tests.offices.guard_benign import BENIGN_NAMES, BENIGN_TEXTS
from tests.offices.guard_marked import MARKED_NAMES, MARKED_TEXTS


def test_corpora_are_large_enough():
    assert len(MARKED_TEXTS) >= 60
    assert len(set(BENIGN_TEXTS) | set(BENIGN_NAMES)) >= 200


@pytest.mark.parametrize("text", MARKED_TEXTS)
def test_marked_text_is_found(text):
    assert find_mark(text) is not None


@pytest.mark.parametrize("text", MARKED_TEXTS)
def test_marked_text_inside_a_page_is_found(text):
    page = "Văn phòng Tỉnh ủy\n\n" + text + "\n\nNơi nhận: như trên.\n"
    assert find_mark(unicodedata.normalize("NFD", page)) is not None


@pytest.mark.parametrize("name", MARKED_NAMES)
def test_marked_name_is_found(name):
    assert find_mark_in_name(name) is not None


@pytest.mark.parametrize("text", BENIGN_TEXTS)
def test_ordinary_text_passes(text):
    assert find_mark(text) is None
    assert find_mark(unicodedata.normalize("NFD", text)) is None


@pytest.mark.parametrize("name", BENIGN_NAMES)
def test_ordinary_name_passes(name):
    assert find_mark_in_name(name) is None
    assert find_mark_in_name(unicodedata.normalize("NFD", name)) is None


@pytest.mark.parametrize(
    ("text", "level", "place"),
    [
        ("TUYỆT MẬT", SecrecyLevel.TUYET_MAT, StampPlace.LINE),
        ("Số 1/UBND-NC (Tối mật)", SecrecyLevel.TOI_MAT, StampPlace.BRACKETS),
        ("Loại: Báo cáo. Độ mật: Mật. Gửi hỏa tốc", SecrecyLevel.MAT, StampPlace.LABEL),
    ],
)
def test_mark_tells_level_and_place_only(text, level, place):
    mark = find_mark(text)
    assert mark is not None
    assert (mark.level, mark.place) == (level, place)
    assert text not in repr(mark)


def _megabyte(piece: str) -> str:
    return (piece * (1_000_000 // len(piece) + 1))[:1_000_000]


@pytest.mark.parametrize(
    "piece",
    ["m", "(mật ", "độ mật: ", "số 1/a-b ", "\t|m", "bí\nmật nhà\n"],
)
def test_time_is_linear_on_a_megabyte(piece):
    started = time.process_time()
    find_mark(_megabyte(piece))
    assert time.process_time() - started < 8


def test_a_stamp_is_found_wherever_it_stands_in_a_long_document():
    lines = random.Random(7).choices(BENIGN_TEXTS, k=3000)
    clean = "\n\n".join(lines)
    assert find_mark(clean) is None
    assert find_mark(clean + "\n\nTỐI MẬT\n\n" + clean) is not None
